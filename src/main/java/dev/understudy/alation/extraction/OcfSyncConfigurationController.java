package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.web.ReadOnly;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the extraction of sources of connectors is set up (row 53). */
@RestController
@RequestMapping("/integration/v2/datasource/{datasourceId}/sync_configuration/metadata_extraction/")
@Transactional
class OcfSyncConfigurationController {

    private final ExtractedSources sources;
    private final SettingsOfSources settings;
    private final ToldSchemas told;

    OcfSyncConfigurationController(ExtractedSources sources, SettingsOfSources settings, ToldSchemas told) {
        this.sources = sources;
        this.settings = settings;
        this.told = told;
    }

    @GetMapping
    @ReadOnly
    OcfSyncConfigurationPayload show(@PathVariable long datasourceId, Caller caller) {
        DataSource source = sources.ofV2(datasourceId, caller);
        return payload(source, settings.of(source.id()), caller);
    }

    @PatchMapping
    OcfSyncConfigurationPayload update(
            @PathVariable long datasourceId, @Body Sent<OcfSyncConfigurationChanges> sent, Caller caller) {
        DataSource source = sources.ofV2(datasourceId, caller);
        OcfSyncConfigurationChanges changes = sent.read();
        return payload(source, settings.change(source.id(), before -> changes.appliedTo(source, before)), caller);
    }

    private OcfSyncConfigurationPayload payload(DataSource source, ExtractionSettings now, Caller caller) {
        return OcfSyncConfigurationPayload.of(source, told.of(source, now, caller));
    }
}
