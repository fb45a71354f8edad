package dev.understudy.instance.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How rows of a table are looked up: by what some columns hold. Many look for other values of the same columns, and share one look at the rows. */
record Lookup(String table, String id, Set<String> columns) {

    static Lookup of(World.Among rows) {
        return new Lookup(rows.table(), rows.id(), Set.copyOf(rows.where().keySet()));
    }

    /** Who finds a row so; empty if one of the columns holds nothing. */
    Optional<World.Among> finding(Row row) {
        Map<String, Object> values = new HashMap<>();
        for (String column : columns) {
            @Nullable Object value = row.get(column);
            if (value == null) {
                return Optional.empty();
            }
            values.put(column, value);
        }
        return Optional.of(new World.Among(table, id, values));
    }
}
