package dev.understudy.alation.otype;

import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** OTypes API (row 79); the reference pages and the Python SDK say {@code otype}. The list is whole and never paged. */
@RestController
class OtypeController {

    @AlationJson
    record OtypePayload(String name) {}

    private static final List<OtypePayload> ALL = Otypes.all().stream()
            .filter(otype -> otype.is(Capability.LISTED))
            .flatMap(otype -> Stream.concat(Stream.of(otype.name()), otype.aliases().stream()))
            .sorted()
            .map(OtypePayload::new)
            .toList();

    @GetMapping({"/integration/v1/otypes/", "/integration/v1/otype/"})
    List<OtypePayload> list() {
        return ALL;
    }
}
