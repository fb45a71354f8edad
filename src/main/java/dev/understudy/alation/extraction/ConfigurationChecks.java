package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.extraction.Refusal.Stage;
import dev.understudy.web.ReadOnly;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Configuration checks, the same in both versions but for the data sources that they take. */
@ReadOnly
abstract class ConfigurationChecks {

    private final Probe probe;

    ConfigurationChecks(Probe probe) {
        this.probe = probe;
    }

    /** The data source that a call names. */
    abstract DataSource source(long id, Caller caller);

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
        return probe.refusal(ExtractedSources.connected(source(dsId, caller)));
    }
}
