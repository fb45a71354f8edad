package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Configuration checks of sources of connectors (rows 54 to 56). */
@RestController
@RequestMapping("/integration/v2/datasource/{dsId}/configuration_check/")
class OcfConfigurationCheckController extends ConfigurationChecks {

    private final ExtractedSources sources;

    OcfConfigurationCheckController(ExtractedSources sources, Probe probe) {
        super(probe);
        this.sources = sources;
    }

    @Override
    DataSource source(long id, Caller caller) {
        return sources.ofV2(id, caller);
    }
}
