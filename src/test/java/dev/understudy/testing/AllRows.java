package dev.understudy.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of an instance, read as one text each. */
public record AllRows(JdbcTemplate sql, String statement) {

    public static AllRows of(String instance, JdbcTemplate sql) {
        String schema = sql.queryForObject(
                "select schema_name from understudy.instance where name = ?", String.class, instance);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        sql.query(
                "select table_name, column_name from information_schema.columns where table_schema = ? order by 1, ordinal_position",
                row -> {
                    columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add('"' + row.getString(2) + '"');
                },
                schema);
        List<String> selects = columns.entrySet().stream()
                .map(table -> "select concat('%s: ', %s) from \"%s\".\"%s\""
                        .formatted(table.getKey(), String.join(", ' | ', ", table.getValue()), schema, table.getKey()))
                .toList();
        return new AllRows(sql, String.join(" union all ", selects));
    }

    public Set<String> now() {
        return new HashSet<>(sql.queryForList(statement, String.class));
    }

    /** The rows that are not in both. */
    public static Set<String> changes(Set<String> before, Set<String> after) {
        Set<String> changes = new TreeSet<>(before);
        changes.addAll(after);
        changes.removeIf(row -> before.contains(row) && after.contains(row));
        return changes;
    }
}
