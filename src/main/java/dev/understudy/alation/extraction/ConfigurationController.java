package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.ReadOnly;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The general configuration of sources of connectors (row 57). */
@RestController
@RequestMapping("/integration/v2/datasource/{datasourceId}/configuration/")
@Transactional
class ConfigurationController {

    /** New values of some parameters. */
    @AlationJson
    record ConfigurationInput(@NotNull List<ParameterInput> configurationParameters) {}

    /** All parameters. */
    @AlationJson
    record ConfigurationPayload(List<ParameterPayload> configurationParameters) {

        static ConfigurationPayload of(ExtractionSettings settings) {
            return new ConfigurationPayload(ParameterPayload.of(settings));
        }
    }

    private final ExtractedSources sources;
    private final SettingsOfSources settings;

    ConfigurationController(ExtractedSources sources, SettingsOfSources settings) {
        this.sources = sources;
        this.settings = settings;
    }

    @GetMapping
    @ReadOnly
    ConfigurationPayload show(@PathVariable long datasourceId, Caller caller) {
        return ConfigurationPayload.of(
                settings.of(sources.ofV2(datasourceId, caller).id()));
    }

    @PatchMapping
    ConfigurationPayload update(@PathVariable long datasourceId, @Body Sent<ConfigurationInput> sent, Caller caller) {
        long id = sources.ofV2(datasourceId, caller).id();
        ConfigurationInput input = sent.read();
        return ConfigurationPayload.of(
                settings.change(id, current -> ParameterInput.applied(input.configurationParameters(), current)));
    }
}
