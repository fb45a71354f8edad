package dev.understudy.alation.virtualsource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What indexes make of the columns that they are over. */
@Component
class IndexedColumns {

    private final RelationalObjects objects;
    private final IndexRows rows;

    IndexedColumns(RelationalObjects objects, IndexRows rows) {
        this.objects = objects;
        this.rows = rows;
    }

    /**
     * Tells the columns of indexes that have changed which indexes there are over them. What none of those tells, before or now, is as
     * others have said.
     *
     * @param before what has changed, as it was
     * @param after the same as it is, if it has not gone
     */
    void refresh(Collection<IndexState> before, Collection<IndexState> after) {
        Map<Long, List<IndexInput>> were = byTable(before);
        Map<Long, Set<String>> names = new HashMap<>();
        Stream.of(were, byTable(after))
                .forEach(all -> all.forEach((table, indexes) -> indexes.forEach(index ->
                        names.computeIfAbsent(table, id -> new TreeSet<>()).addAll(index.columnNames()))));
        tell(names, column -> Told.of(column, were.getOrDefault(column.tableId(), List.of())));
    }

    /**
     * Tells columns anew which indexes there are over them, whatever was said of that.
     *
     * @param names of the columns, by the id of their table
     */
    void renew(Map<Long, Set<String>> names) {
        tell(names, column -> Told.ALL);
    }

    private void tell(Map<Long, Set<String>> names, Function<ColumnState, Told> before) {
        if (names.isEmpty()) {
            return;
        }
        List<ObjectKey> keys = new ArrayList<>();
        objects.tables()
                .live(names.keySet())
                .values()
                .forEach(table -> names.getOrDefault(table.id(), Set.of())
                        .forEach(name -> keys.add(IndexWrite.column(key(table), name))));
        Map<Long, List<IndexInput>> indexes = byTable(rows.ofTables(names.keySet()));
        objects.columns()
                .save(objects.columns().byKeys(keys).values().stream()
                        .filter(column -> !column.lifetime().deleted())
                        .map(column -> column.with(Told.of(column, indexes.getOrDefault(column.tableId(), List.of()))
                                .instead(before.apply(column), column.facts())))
                        .toList());
    }

    private static Map<Long, List<IndexInput>> byTable(Collection<IndexState> indexes) {
        return indexes.stream().collect(groupingBy(IndexState::tableId, mapping(IndexState::input, toList())));
    }

    private static ObjectKey key(TableState table) {
        return ObjectKey.read(table.objectKey(), KeyForm.TABLE).orElseThrow();
    }
}
