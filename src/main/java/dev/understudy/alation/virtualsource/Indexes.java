package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.upload.LineReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * Makes and changes those of which lines tell, and tells their columns. Lines that do not fit, or whose tables and columns are not
     * there, are refused and leave nothing behind: each line goes on from the last that was taken. So of each index one line is
     * carried out after the other, and of all indexes at once.
     */
    void write(
            List<MetadataLine.Index> lines,
            Mentioned<TableState> tables,
            Mentioned<ColumnState> known,
            ChunkReport report) {
        Map<String, IndexState> before =
                rows.byPlaces(lines.stream().map(Indexes::place).toList());
        Set<Long> hidden =
                tables.hidden(before.values().stream().map(IndexState::tableId).toList());
        before.values().removeIf(index -> hidden.contains(index.tableId()));
        Map<String, IndexState> after = new LinkedHashMap<>();
        for (List<MetadataLine.Index> turn : turns(lines)) {
            List<IndexWrite> writes = read(turn, before, after, report);
            tables.lookUp(writes.stream().flatMap(IndexWrite::tables));
            known.lookUp(writes.stream().flatMap(IndexWrite::columns));
            for (IndexWrite write : fitting(writes, tables, known, report)) {
                TableState table =
                        tables.find(write.table(), write.place().number()).orElseThrow();
                report.mention(table);
                IndexState state = write.over(table);
                after.put(state.place(), state);
            }
        }
        rows.save(List.copyOf(after.values())).forEach(report::mention);
        before.keySet().retainAll(after.keySet()); // of the others all lines were refused
        columns.refresh(before.values(), after.values());
    }

    /** The first line of each index, then the second of each that has one, and so on. */
    private static Collection<List<MetadataLine.Index>> turns(List<MetadataLine.Index> lines) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, List<MetadataLine.Index>> turns = new TreeMap<>();
        lines.forEach(
                line -> turns.computeIfAbsent(counts.merge(place(line), 1, Integer::sum), turn -> new ArrayList<>())
                        .add(line));
        return turns.values();
    }

    /** What lines make of indexes, not more than one of each: those that do not fit are refused, and not among the answer. */
    private static List<IndexWrite> read(
            List<MetadataLine.Index> lines,
            Map<String, IndexState> before,
            Map<String, IndexState> after,
            ChunkReport report) {
        List<IndexWrite> writes = new ArrayList<>();
        for (MetadataLine.Index line : lines) {
            IndexState known = before.get(place(line));
            IndexState last = after.getOrDefault(place(line), known);
            JsonNode fields = merged(definition(last), line.fields());
            BulkItem<IndexInput> item =
                    BulkItem.read(List.of(fields), IndexInput.class).get(0);
            if (item.readable()) {
                IndexInput.check(item);
            }
            if (item.refused()) {
                report.refuse(line.number(), line.place().refused(LineReport.inWords(item)));
            } else {
                writes.add(new IndexWrite(line.place(), known, fields, item.fields()));
            }
        }
        return writes;
    }

    /** Those whose tables and columns are there; the others are refused. */
    private static List<IndexWrite> fitting(
            List<IndexWrite> writes, Mentioned<TableState> tables, Mentioned<ColumnState> columns, ChunkReport report) {
        List<IndexWrite> fitting = new ArrayList<>();
        for (IndexWrite write : writes) {
            Optional<String> flaw = flaw(write, tables, columns);
            flaw.ifPresentOrElse(text -> report.refuse(write.place().number(), text), () -> fitting.add(write));
        }
        return fitting;
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

    private static String place(MetadataLine.Index line) {
        return IndexState.place(line.place().key());
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
