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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the extraction of native sources is set up (row 42). */
@RestController
@RequestMapping("/integration/v1/datasource/{dsId}/sync_configuration/metadata_extraction/")
@Transactional
class SyncConfigurationController {

    private final ExtractedSources sources;
    private final SettingsOfSources settings;
    private final ToldSchemas told;

    SyncConfigurationController(ExtractedSources sources, SettingsOfSources settings, ToldSchemas told) {
        this.sources = sources;
        this.settings = settings;
        this.told = told;
    }

    @GetMapping
    @ReadOnly
    SyncConfigurationPayload show(@PathVariable long dsId, Caller caller) {
        DataSource source = sources.ofV1(dsId, caller);
        return payload(source, settings.of(source.id()), caller);
    }

    @PutMapping
    SyncConfigurationPayload replace(@PathVariable long dsId, @Body Sent<SyncConfigurationInput> sent, Caller caller) {
        DataSource source = sources.ofV1(dsId, caller);
        return payload(source, settings.change(source.id(), sent.read()::appliedTo), caller);
    }

    @PatchMapping
    SyncConfigurationPayload update(@PathVariable long dsId, @Body Sent<SyncConfigurationChanges> sent, Caller caller) {
        DataSource source = sources.ofV1(dsId, caller);
        return payload(source, settings.change(source.id(), sent.read()::appliedTo), caller);
    }

    private SyncConfigurationPayload payload(DataSource source, ExtractionSettings now, Caller caller) {
        return SyncConfigurationPayload.of(told.of(source, now, caller));
    }
}
