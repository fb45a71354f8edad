package dev.understudy.instance.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts rows behind those of the same table that they refer to. */
final class Generations {

    private final Map<Object, ContentRow> byId = new LinkedHashMap<>();
    private final List<String> references;
    private final Set<Object> placed = new HashSet<>();
    private final List<ContentRow> ordered = new ArrayList<>();

    private Generations(List<ContentRow> rows, List<String> references) {
        rows.forEach(row -> byId.put(row.id("id"), row));
        this.references = references;
    }

    static List<ContentRow> parentsFirst(List<ContentRow> rows, List<Column> columns) {
        List<String> references =
                columns.stream().filter(Column::toItsOwnTable).map(Column::name).toList();
        if (references.isEmpty()) {
            return rows;
        }
        Generations generations = new Generations(rows, references);
        rows.forEach(generations::place);
        return generations.ordered;
    }

    /** Nothing lies below itself; if it did, it would come first all the same. */
    private void place(ContentRow row) {
        if (placed.add(row.id("id"))) {
            for (String reference : references) {
                ContentRow parent = byId.get(row.value(reference));
                if (parent != null) {
                    place(parent);
                }
            }
            ordered.add(row);
        }
    }
}
