package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration of the extraction of a native source, as a client writes it.
 *
 * @param limitSchemas the only schemas that are extracted; none for all
 * @param excludeSchemas the schemas that are not extracted
 */
@AlationJson
record SyncConfigurationInput(
        @NotNull @Size(max = 255) String cronExtraction,
        @Nullable Boolean disableAutoExtraction,
        @NotNull List<String> limitSchemas,
        @NotNull List<String> excludeSchemas,
        @NotNull Boolean removeFilteredSchemas) {

    ExtractionSettings appliedTo(ExtractionSettings settings) {
        return settings.filtered(SchemaFilter.of(limitSchemas, excludeSchemas), removeFilteredSchemas)
                .scheduled(
                        CronExpressions.checked(cronExtraction, settings.cron()),
                        Boolean.TRUE.equals(disableAutoExtraction));
    }
}
