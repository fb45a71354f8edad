package dev.understudy.alation.extraction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the extraction of a data source is set up.
 *
 * @param allSchemas the schemas that its database was last found to have; null if it was never asked
 * @param removeFilteredSchemas whether schemas that the filter does not take leave the catalog
 * @param cron when it is done by itself; may be empty. Nothing is really done then
 * @param parameters of its connector, as far as they are not what they usually are; no secrets
 */
record ExtractionSettings(
        @Nullable List<String> allSchemas,
        SchemaFilter filter,
        boolean removeFilteredSchemas,
        String cron,
        boolean autoDisabled,
        Map<String, String> parameters) {

    static final ExtractionSettings NEW = new ExtractionSettings(null, SchemaFilter.NONE, false, "", false, Map.of());

    List<String> knownSchemas() {
        return Objects.requireNonNullElse(allSchemas, List.of());
    }

    ExtractionSettings withSchemas(List<String> found) {
        return new ExtractionSettings(found, filter, removeFilteredSchemas, cron, autoDisabled, parameters);
    }

    ExtractionSettings filtered(SchemaFilter other, boolean removing) {
        return new ExtractionSettings(allSchemas, other, removing, cron, autoDisabled, parameters);
    }

    ExtractionSettings scheduled(String otherCron, boolean disabled) {
        return new ExtractionSettings(allSchemas, filter, removeFilteredSchemas, otherCron, disabled, parameters);
    }

    ExtractionSettings withParameters(Map<String, String> others) {
        return new ExtractionSettings(allSchemas, filter, removeFilteredSchemas, cron, autoDisabled, others);
    }
}
