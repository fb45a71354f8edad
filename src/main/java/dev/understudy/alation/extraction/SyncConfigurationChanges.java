package dev.understudy.alation.extraction;

import static java.util.Objects.requireNonNullElse;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client changes of the configuration of the extraction of a native source; what is left out stays.
 *
 * @param limitSchemas the only schemas that are extracted; none for all
 * @param excludeSchemas the schemas that are not extracted
 */
@AlationJson
record SyncConfigurationChanges(
        @Nullable @Size(max = 255) String cronExtraction,
        @Nullable Boolean disableAutoExtraction,
        @Nullable List<String> limitSchemas,
        @Nullable List<String> excludeSchemas,
        @Nullable Boolean removeFilteredSchemas) {

    ExtractionSettings appliedTo(ExtractionSettings settings) {
        SchemaFilter before = settings.filter();
        return new SyncConfigurationInput(
                        requireNonNullElse(cronExtraction, settings.cron()),
                        requireNonNullElse(disableAutoExtraction, settings.autoDisabled()),
                        requireNonNullElse(limitSchemas, before.limit()),
                        requireNonNullElse(excludeSchemas, before.exclude()),
                        requireNonNullElse(removeFilteredSchemas, settings.removeFilteredSchemas()))
                .appliedTo(settings);
    }
}
