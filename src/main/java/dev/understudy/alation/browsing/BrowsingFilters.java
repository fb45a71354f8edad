package dev.understudy.alation.browsing;

import dev.understudy.alation.core.list.Filters;
import java.util.List;
import java.util.Locale;

/** Filters that name what an object lies in, as both URL trees have them. Unknown parameters are ignored. */
final class BrowsingFilters {

    private static final String IN_SCHEMA =
            "e.schema_id in (select s.id from rdbms_schema s where s.lower_name = any(?))";
    private static final String IN_TABLE = "e.table_id in (select t.id from rdbms_table t"
            + " where t.qualified_name = any(?) or t.lower_name = any(?))";

    private BrowsingFilters() {}

    static Filters schemas() {
        return Filters.lenient().deleted().number("id").number("ds_id");
    }

    static Filters tables() {
        return schemas().number("schema_id");
    }

    /** {@code table_name} is that of the table alone, or with the schema's before it. */
    static Filters columns() {
        return inSchemas(tables().number("table_id")
                .anyOf("table_name", "string", (values, all) -> all.and(IN_TABLE, lower(values))));
    }

    /** By the name of the schema, in any case. */
    static Filters inSchemas(Filters filters) {
        return filters.anyOf("schema_name", "string", (names, all) -> all.and(IN_SCHEMA, lower(names)));
    }

    /** A column of the table that holds small letters, whatever the case of the parameter. */
    static Filters inAnyCase(Filters filters, String name, String column) {
        return filters.own(name, (values, all) -> all.anyOf(column, lower(values)));
    }

    private static String[] lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
