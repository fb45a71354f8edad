package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.web.BulkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes and changes indexes of which lines tell. */
@Component
class Indexes {

    private final IndexRows rows;
    private final IndexedColumns columns;

    Indexes(IndexRows rows, IndexedColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** What the lines make of indexes: those that do not fit are refused, and not among the answer. */
    List<IndexWrite> read(List<MetadataLine.Index> lines, ChunkReport report) {
        Map<String, IndexState> known = rows.byPlaces(
                lines.stream().map(line -> IndexState.place(line.place().key())).toList());
        Map<String, JsonNode> told = new HashMap<>();
        List<IndexWrite> writes = new ArrayList<>();
        for (MetadataLine.Index line : lines) {
            String place = IndexState.place(line.place().key());
            IndexState before = known.get(place);
            JsonNode fields = merged(told.getOrDefault(place, definition(before)), line.fields());
            BulkItem<IndexInput> item =
                    BulkItem.read(List.of(fields), IndexInput.class).get(0);
            if (item.readable()) {
                IndexInput.check(item);
            }
            if (item.refused()) {
                report.refuse(line.number(), line.place().refused(LineReport.inWords(item)));
            } else {
                told.put(place, fields);
                writes.add(new IndexWrite(line.place(), before, fields, item.fields()));
            }
        }
        return writes;
    }

    /** Writes those whose tables and columns are there, refuses the others, and tells their columns. */
    void write(
            List<IndexWrite> writes, Mentioned<TableState> tables, Mentioned<ColumnState> known, ChunkReport report) {
        Map<String, IndexState> after = new LinkedHashMap<>();
        Map<Long, Set<String>> touched = new HashMap<>();
        for (IndexWrite write : writes) {
            Optional<String> flaw = flaw(write, tables, known);
            if (flaw.isPresent()) {
                report.refuse(write.place().number(), flaw.get());
            } else {
                TableState table =
                        tables.find(write.table(), write.place().number()).orElseThrow();
                report.mention(table);
                IndexState state = write.over(table);
                after.put(state.place(), state);
                touched.computeIfAbsent(table.id(), id -> new TreeSet<>()).addAll(write.touched());
            }
        }
        rows.save(List.copyOf(after.values())).forEach(report::mention);
        columns.refresh(touched);
    }

    private static Optional<String> flaw(
            IndexWrite write, Mentioned<TableState> tables, Mentioned<ColumnState> columns) {
        LinePlace place = write.place();
        if (tables.find(write.table(), place.number()).isEmpty()) {
            return Optional.of(place.withoutTable("index"));
        }
        if (write.input().refersToTable()
                && write.referredTo()
                        .flatMap(key -> tables.find(key, place.number()))
                        .isEmpty()) {
            String name = Objects.requireNonNull(write.input().foreignKeyTableName());
            return Optional.of(place.without("table", name, "index"));
        }
        return write.columns()
                .filter(key -> columns.find(key, place.number()).isEmpty())
                .map(ObjectKey::name)
                .findFirst()
                .map(name -> place.without("column", name, "index"));
    }

    private static JsonNode definition(@Nullable IndexState known) {
        return known == null ? JsonNodeFactory.instance.objectNode() : known.definition();
    }

    private static JsonNode merged(JsonNode before, ObjectNode fields) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        before.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged.setAll(fields);
    }
}
