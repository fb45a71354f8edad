package dev.understudy.alation.extraction;

import static java.util.Objects.requireNonNullElse;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the extraction takes, in place of what is set up; nothing for what is set up.
 *
 * @param limitSchemas the only schemas that are extracted; none for all
 * @param excludeSchemas the schemas that are not extracted
 */
@AlationJson
record RunInput(
        @Nullable List<String> limitSchemas,
        @Nullable List<String> excludeSchemas,
        @Nullable Boolean removeFilteredSchemas) {

    ExtractionSettings appliedTo(ExtractionSettings settings) {
        if (limitSchemas == null && excludeSchemas == null && removeFilteredSchemas == null) {
            return settings;
        }
        SchemaFilter filter = SchemaFilter.of(
                requireNonNullElse(limitSchemas, List.of()), requireNonNullElse(excludeSchemas, List.of()));
        return settings.filtered(filter, Boolean.TRUE.equals(removeFilteredSchemas));
    }
}
