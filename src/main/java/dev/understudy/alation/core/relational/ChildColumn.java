package dev.understudy.alation.core.relational;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a column whose type is a structure, with those within it.
 *
 * @param path from the column's name down, with dots between
 * @param title empty if it has none, as is the description
 */
public record ChildColumn(
        long id, String name, String type, String path, String title, String description, List<ChildColumn> children) {

    /** Some fields with all within them, in the order of their type. */
    public static Stream<ChildColumn> all(List<ChildColumn> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.children())));
    }
}
