package dev.understudy.alation.extraction;

import dev.understudy.error.InvalidFields;
import java.util.List;

/**
 * Which schemas an extraction takes.
 *
 * @param schemas in any case; of several parts joined by dots
 * @param inclusive whether these are the only ones; else they are left out. None are as good as no filter
 */
record SchemaFilter(List<String> schemas, boolean inclusive) {

    static final SchemaFilter NONE = new SchemaFilter(List.of(), false);

    /**
     * The filter that two lists make.
     *
     * @throws InvalidFields if both have something in them
     */
    static SchemaFilter of(List<String> limit, List<String> exclude) {
        if (!limit.isEmpty() && !exclude.isEmpty()) {
            throw InvalidFields.of("non_field_errors", "limit_schemas and exclude_schemas cannot both be given.");
        }
        return limit.isEmpty() ? new SchemaFilter(exclude, false) : new SchemaFilter(limit, true);
    }

    List<String> limit() {
        return inclusive ? schemas : List.of();
    }

    List<String> exclude() {
        return inclusive ? List.of() : schemas;
    }

    boolean selects(String schema) {
        return schemas.isEmpty() || schemas.stream().anyMatch(schema::equalsIgnoreCase) == inclusive;
    }
}
