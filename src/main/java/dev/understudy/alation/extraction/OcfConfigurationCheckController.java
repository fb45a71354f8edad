package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.extraction.Refusal.Stage;
import dev.understudy.web.ReadOnly;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Configuration checks of sources of connectors (rows 54 to 56). */
@RestController
@RequestMapping("/integration/v2/datasource/{dsId}/configuration_check/")
@ReadOnly
class OcfConfigurationCheckController {

    private final ExtractedSources sources;
    private final Probe probe;

    OcfConfigurationCheckController(ExtractedSources sources, Probe probe) {
        this.sources = sources;
        this.probe = probe;
    }

    @GetMapping
    ChecksPayload all(@PathVariable long dsId, Caller caller) {
        return ChecksPayload.of(refusal(dsId, caller));
    }

    @GetMapping("network_connection/")
    CheckPayload networkConnection(@PathVariable long dsId, Caller caller) {
        return CheckPayload.of(Stage.NETWORK, refusal(dsId, caller));
    }

    @GetMapping("service_account_authentication/")
    CheckPayload serviceAccountAuthentication(@PathVariable long dsId, Caller caller) {
        return CheckPayload.of(Stage.AUTHENTICATION, refusal(dsId, caller));
    }

    @GetMapping("service_account_privileges/")
    CheckPayload serviceAccountPrivileges(@PathVariable long dsId, Caller caller) {
        return CheckPayload.of(Stage.PRIVILEGES, refusal(dsId, caller));
    }

    private Optional<Refusal> refusal(long dsId, Caller caller) {
        return probe.refusal(ExtractedSources.connected(sources.ofV2(dsId, caller)));
    }
}
