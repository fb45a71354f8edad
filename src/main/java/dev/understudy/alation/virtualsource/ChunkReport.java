package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.web.RichText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some lines of an upload did. */
final class ChunkReport {

    /** Gives an object a title and a description. */
    interface Describing<S> {
        S described(S state, String title, String description);
    }

    /** An object, whatever becomes of it. */
    private record Named(Class<?> kind, long id) {}

    private record Texts(String title, String description) {}

    private final boolean texts;
    private final SortedMap<Integer, String> refused = new TreeMap<>();
    private final List<Long> schemas = new ArrayList<>();
    private final List<Long> tables = new ArrayList<>();
    private final List<Long> columns = new ArrayList<>();
    private final List<Long> indexes = new ArrayList<>();
    private final Map<Named, Texts> before = new HashMap<>();
    private final Map<Named, Texts> after = new HashMap<>();

    /** @param texts whether titles and descriptions count */
    ChunkReport(boolean texts) {
        this.texts = texts;
    }

    void refuse(int line, String text) {
        refused.put(line, text);
    }

    /** What becomes of an object of which a line tells, as far as title and description go. */
    <S extends ObjectState> S described(S state, Titled input, Describing<S> describing) {
        if (!texts) {
            return state;
        }
        String title = Objects.requireNonNullElse(input.title(), state.title());
        String description = RichText.normalisedOr(state.description(), input.description());
        Texts known = new Texts(state.title(), state.description());
        Texts told = new Texts(title, description);
        if (state.id() > 0 && !state.lifetime().deleted()) {
            Named object = new Named(state.getClass(), state.id());
            before.putIfAbsent(object, known);
            after.put(object, told);
        }
        return told.equals(known) ? state : describing.described(state, title, description);
    }

    void mention(ObjectState schema) {
        schemas.add(schema.id());
    }

    void mention(TableState table) {
        tables.add(table.id());
        schemas.add(table.schemaId());
    }

    void mention(ColumnState column) {
        columns.add(column.id());
        tables.add(column.tableId());
        schemas.add(column.schemaId());
    }

    void mention(IndexState index) {
        indexes.add(index.id());
    }

    /** In the order of the lines. */
    LineReport refusals() {
        LineReport report = new LineReport();
        refused.values().forEach(report::refuse);
        return report;
    }

    /** How many objects that were there before have another title or description than then, whatever they had in between. */
    long updated() {
        return before.entrySet().stream()
                .filter(object -> !object.getValue().equals(after.get(object.getKey())))
                .count();
    }

    List<Long> schemas() {
        return schemas;
    }

    List<Long> tables() {
        return tables;
    }

    List<Long> columns() {
        return columns;
    }

    List<Long> indexes() {
        return indexes;
    }
}
