package dev.understudy.alation.extraction;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas an extraction takes.
 *
 * @param schemas in any case; of several parts joined by dots
 * @param inclusive whether these are the only ones; else they are left out. None are as good as no filter
 * @param parts the same names as they were given, if that was in parts
 */
record SchemaFilter(
        List<String> schemas, boolean inclusive, @Nullable List<List<String>> parts) {

    static final SchemaFilter NONE = whole(List.of(), false);

    /**
     * The filter that two lists make.
     *
     * @throws InvalidFields if both have something in them
     */
    static SchemaFilter of(List<String> limit, List<String> exclude) {
        if (!limit.isEmpty() && !exclude.isEmpty()) {
            throw InvalidFields.of(FieldErrors.NON_FIELD, "limit_schemas and exclude_schemas cannot both be given.");
        }
        return limit.isEmpty() ? whole(exclude, false) : whole(limit, true);
    }

    /** The filter that names in parts make. */
    static SchemaFilter ofParts(List<List<String>> names, boolean inclusive) {
        return new SchemaFilter(names.stream().map(SchemaFilter::joined).toList(), inclusive, names);
    }

    private static String joined(List<String> parts) {
        return String.join(".", parts);
    }

    private static SchemaFilter whole(List<String> names, boolean inclusive) {
        return new SchemaFilter(names, inclusive, null);
    }

    /** The same schemas, and whether they are the only ones. */
    SchemaFilter including(boolean only) {
        return new SchemaFilter(schemas, only, parts);
    }

    /** The same, telling of those schemas only whose names pass. */
    SchemaFilter telling(Predicate<String> passes) {
        return parts == null
                ? whole(schemas.stream().filter(passes).toList(), inclusive)
                : ofParts(
                        parts.stream().filter(name -> passes.test(joined(name))).toList(), inclusive);
    }

    /**
     * Each name as a list of its parts.
     *
     * @param isMultipart whether names have several, so that one that was given whole has dots between them
     */
    List<List<String>> inParts(boolean isMultipart) {
        return Objects.requireNonNullElseGet(
                parts,
                () -> schemas.stream().map(name -> parts(name, isMultipart)).toList());
    }

    static List<String> parts(String name, boolean isMultipart) {
        return isMultipart ? List.of(name.split("\\.", -1)) : List.of(name);
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
