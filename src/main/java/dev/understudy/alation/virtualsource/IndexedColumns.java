package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * Tells columns anew which indexes there are over them.
     *
     * @param names of columns whose indexes have changed, by the id of their table
     */
    void refresh(Map<Long, Set<String>> names) {
        if (names.isEmpty()) {
            return;
        }
        List<ObjectKey> keys = new ArrayList<>();
        objects.tables()
                .live(names.keySet())
                .values()
                .forEach(table -> names.getOrDefault(table.id(), Set.of())
                        .forEach(name -> keys.add(IndexWrite.column(key(table), name))));
        Map<Long, List<IndexState>> indexes =
                rows.ofTables(names.keySet()).stream().collect(Collectors.groupingBy(IndexState::tableId));
        objects.columns()
                .save(objects.columns().byKeys(keys).values().stream()
                        .filter(column -> !column.lifetime().deleted())
                        .map(column -> column.with(facts(column, indexes.getOrDefault(column.tableId(), List.of()))))
                        .toList());
    }

    private static ObjectKey key(TableState table) {
        return ObjectKey.read(table.objectKey(), KeyForm.TABLE).orElseThrow();
    }

    private static ColumnFacts facts(ColumnState column, List<IndexState> indexes) {
        boolean primary = false;
        boolean other = false;
        String referredTo = null;
        for (IndexState index : indexes) {
            IndexInput input = index.input();
            int at = placeOf(column.name(), input.columnNames());
            primary |= at >= 0 && input.isPrimary();
            other |= at >= 0 && !input.isPrimary() && !input.refersToTable();
            referredTo = at >= 0 && input.refersToTable() ? referredTo(input, at) : referredTo;
        }
        ColumnFacts facts = column.facts();
        return new ColumnFacts(
                facts.columnType(),
                facts.columnComment(),
                facts.nullable(),
                facts.position(),
                primary,
                referredTo != null,
                referredTo,
                other);
    }

    private static int placeOf(String column, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String referredTo(IndexInput input, int at) {
        return input.foreignTable()
                .map(table ->
                        IndexWrite.column(table, input.referredTo().get(at)).shown())
                .orElse(null);
    }
}
