package dev.understudy.instance;

import dev.understudy.instance.copy.Column;
import dev.understudy.instance.copy.ContentRow;
import dev.understudy.instance.dataset.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a world has beyond what a document has brought into another: entries of the section {@code rows} that make up for it. */
final class Remainder {

    private final WorldState wanted;
    private final WorldState brought;
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();

    private Remainder(WorldState wanted, WorldState brought) {
        this.wanted = wanted;
        this.brought = brought;
    }

    /** @param said the rows that were brought, as the document said them */
    static List<Map<String, @Nullable Object>> of(WorldState wanted, WorldState brought, Rows said) {
        Remainder remainder = new Remainder(wanted, brought);
        wanted.columns()
                .byTable()
                .forEach((table, columns) ->
                        remainder.compare(table, keys(columns), leavesKeysOpen(table, columns, said)));
        return remainder.entries;
    }

    private static boolean leavesKeysOpen(String table, List<Column> columns, Rows said) {
        List<String> keys = keys(columns);
        return said.of(table).anyMatch(row -> keys.stream().anyMatch(key -> row.get(key) == null));
    }

    /** Rows of which the entries of a document say nothing. */
    static List<Map<String, @Nullable Object>> unsaid(WorldState wanted, Rows said) {
        Remainder remainder = new Remainder(wanted, wanted);
        wanted.columns().byTable().forEach((table, columns) -> remainder.addUnsaid(table, keys(columns), said));
        return remainder.entries;
    }

    private void addUnsaid(String table, List<String> keys, Rows said) {
        Set<Map<String, String>> told =
                said.of(table).map(row -> told(row, keys)).collect(Collectors.toSet());
        Set<Set<String>> forms = told.stream().map(Map::keySet).collect(Collectors.toSet());
        wanted.content().of(table).stream()
                .filter(row -> forms.stream().noneMatch(columns -> told.contains(texts(columns, row.values()))))
                .forEach(row -> add(table, Map.of(), new LinkedHashMap<>(row.values())));
    }

    /** What tells a row that an entry says from others: its key, or where the table gives that, all but times, which are read otherwise. */
    private static Map<String, String> told(Map<String, @Nullable Object> row, List<String> keys) {
        Set<String> columns = keys.stream().allMatch(key -> row.get(key) != null)
                ? Set.copyOf(keys)
                : row.entrySet().stream()
                        .filter(each -> isPlain(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return texts(columns, row);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static Map<String, String> texts(Set<String> columns, Map<String, @Nullable Object> row) {
        return columns.stream().collect(Collectors.toMap(column -> column, column -> String.valueOf(row.get(column))));
    }

    private static List<String> keys(List<Column> columns) {
        return columns.stream().filter(Column::isKey).map(Column::name).toList();
    }

    /** Where the table has given the keys, rows that have got each other's cannot be changed one by one: unique keys would forbid it. */
    private void compare(String table, List<String> keys, boolean anew) {
        Map<Object, ContentRow> there = byKey(wanted, table, keys);
        Map<Object, ContentRow> come = byKey(brought, table, keys);
        come.forEach((key, row) -> {
            if (anew ? !row.equals(there.get(key)) : !there.containsKey(key)) {
                add(table, some(row, keys), Map.of());
            }
        });
        there.forEach((key, row) -> {
            ContentRow before = come.get(key);
            if (before == null || anew && !before.equals(row)) {
                add(table, Map.of(), new LinkedHashMap<>(row.values()));
            } else if (!before.equals(row)) {
                add(table, some(row, keys), differing(before, row));
            }
        });
        long next = wanted.nextIds().getOrDefault(table, 0L);
        if (next > brought.nextIds().getOrDefault(table, 0L)) {
            entries.add(new LinkedHashMap<>(Map.of("table", table, "next_id", next)));
        }
    }

    private void add(String table, Map<String, @Nullable Object> key, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("table", table);
        entry.put("key", key);
        entry.put("values", values);
        entries.add(entry);
    }

    private static Map<Object, ContentRow> byKey(WorldState world, String table, List<String> keys) {
        Map<Object, ContentRow> byKey = new LinkedHashMap<>();
        world.content()
                .of(table)
                .forEach(row -> byKey.put(List.copyOf(some(row, keys).values()), row));
        return byKey;
    }

    private static Map<String, @Nullable Object> some(ContentRow row, List<String> columns) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        columns.forEach(column -> some.put(column, row.value(column)));
        return some;
    }

    private static Map<String, @Nullable Object> differing(ContentRow before, ContentRow row) {
        Map<String, @Nullable Object> differing = new LinkedHashMap<>(row.values());
        differing.entrySet().removeIf(each -> Objects.equals(each.getValue(), before.value(each.getKey())));
        return differing;
    }
}
