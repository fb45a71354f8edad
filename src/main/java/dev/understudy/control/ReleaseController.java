package dev.understudy.control;

import dev.understudy.access.Release;
import dev.understudy.access.Releases;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instances;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which release of Alation the request's instance is of. */
@RestController
@RequestMapping("/_understudy/release")
class ReleaseController {

    /** @param release such as {@code 2023.1}; null for the newest */
    record ReleasePayload(@Nullable String release) {}

    private final Instances instances;
    private final Releases releases;

    ReleaseController(Instances instances, Releases releases) {
        this.instances = instances;
        this.releases = releases;
    }

    @Operation(summary = "Get the release of Alation that is emulated")
    @GetMapping
    ReleasePayload get() {
        return new ReleasePayload(releases.current());
    }

    @Operation(
            summary = "Set the release of Alation that is emulated",
            description = "What came later is not there: its paths are a 404, as on a server of that release.")
    @PutMapping
    ReleasePayload set(@RequestBody ReleasePayload body) {
        Release release = new Release(body.release());
        release.requireName();
        instances.tell(CurrentInstance.get(), Release.class, release);
        return body;
    }

    @Operation(
            summary = "Forget which release is emulated",
            description = "It is the one again that the server was started with, which is the newest as a rule.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        instances.tell(CurrentInstance.get(), Release.class, null);
    }
}
