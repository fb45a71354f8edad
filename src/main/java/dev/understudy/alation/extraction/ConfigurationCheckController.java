package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Configuration checks (rows 43 to 45). A client asks here for sources of connectors, too. */
@RestController
@RequestMapping("/integration/v1/datasource/{dsId}/configuration_check/")
class ConfigurationCheckController extends ConfigurationChecks {

    private final ExtractedSources sources;

    ConfigurationCheckController(ExtractedSources sources, Probe probe) {
        super(probe);
        this.sources = sources;
    }

    @Override
    DataSource source(long id, Caller caller) {
        return sources.any(id, caller);
    }
}
