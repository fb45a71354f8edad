package dev.understudy.alation.extraction;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.extraction.Found.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings what a database has into the catalog, for one run: what is new or comes again, what has changed, and what has gone. It writes
 * what the database says of things and nothing that people wrote; what is as it was is not written at all.
 */
class Capture {

    /** As many as the catalog is asked for and given at once. */
    private static final int BATCH = 10_000;

    private final RelationalObjects objects;
    private final FoundFacts facts;
    private final long sourceId;
    private final Tally schemas = new Tally("Schemas");
    private final Tally tables = new Tally("Tables");
    private final Tally columns = new Tally("Columns");

    Capture(RelationalObjects objects, FoundFacts facts, long sourceId) {
        this.objects = objects;
        this.facts = facts;
        this.sourceId = sourceId;
    }

    /** A schema with all that is in it, and without what is there no more. */
    void schema(SimulatedSchema schema) {
        SchemaState written = itself(schema);
        List<TableState> itsTables = tables(schema.allTables(), written);
        remove(objects.tables(), objects.tables().idsWith("schemaId", written.id()), itsTables, tables);
        List<ColumnState> itsColumns = columns(schema.allTables(), itsTables);
        remove(objects.columns(), objects.columns().idsWith("schemaId", written.id()), itsColumns, columns);
    }

    /** One table with its columns. Of its schema nothing else is touched. */
    TableState table(SimulatedSchema schema, SimulatedTable table) {
        TableState written = bare(schema, table);
        List<ColumnState> itsColumns = columns(List.of(table), List.of(written));
        remove(objects.columns(), objects.columns().idsWith("tableId", written.id()), itsColumns, columns);
        return written;
    }

    /** One table, whatever columns it has. */
    TableState bare(SimulatedSchema schema, SimulatedTable table) {
        return tables(List.of(table), itself(schema)).get(0);
    }

    /** Takes schemas out of the catalog with all that is in them. */
    void removeSchemas(Predicate<String> gone) {
        List<Long> ids = RelationalObjects.idsIn(objects.schemas(), sourceId);
        List<SchemaState> staying = objects.schemas().live(ids).values().stream()
                .filter(schema -> !gone.test(schema.name()))
                .toList();
        remove(objects.schemas(), ids, staying, schemas);
    }

    /** What was done, as jobs tell it. */
    List<String> lines() {
        return List.of(schemas.line(), tables.line(), columns.line());
    }

    private SchemaState itself(SimulatedSchema schema) {
        ObjectKey key = key(KeyForm.SCHEMA, schema.name());
        Found<SchemaState> found = new Found<>(key, SchemaState.of(key), before -> before.commented(schema.comment()));
        return write(objects.schemas(), List.of(found), schemas).get(0);
    }

    private List<TableState> tables(List<SimulatedTable> found, SchemaState schema) {
        return write(
                objects.tables(),
                found.stream()
                        .map(table -> {
                            ObjectKey key = key(KeyForm.TABLE, schema.name(), table.name());
                            return new Found<>(
                                    key,
                                    TableState.of(key, schema),
                                    before -> before.with(facts.of(table, sourceId, before.facts())));
                        })
                        .toList(),
                tables);
    }

    /** @param written the tables as they are in the catalog, in the same order */
    private List<ColumnState> columns(List<SimulatedTable> found, List<TableState> written) {
        List<Found<ColumnState>> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            TableState table = written.get(i);
            int place = 1;
            for (SimulatedColumn column : found.get(i).allColumns()) {
                ObjectKey key = key(KeyForm.COLUMN, table.schemaName(), table.name(), column.name());
                ColumnFacts said = facts.of(column, sourceId, place++);
                all.add(new Found<>(key, ColumnState.of(key, table), before -> before.with(said)));
            }
        }
        return write(objects.columns(), all, columns);
    }

    private ObjectKey key(KeyForm form, String... names) {
        return new ObjectKey(form, sourceId, List.of(names));
    }

    /** Answers all as they are now, in their order. */
    private static <S extends Record & ObjectState> List<S> write(
            ObjectStore<S> store, List<Found<S>> found, Tally tally) {
        List<S> written = new ArrayList<>();
        for (int from = 0; from < found.size(); from += BATCH) {
            written.addAll(writeBatch(store, found.subList(from, Math.min(from + BATCH, found.size())), tally));
        }
        return written;
    }

    private static <S extends Record & ObjectState> List<S> writeBatch(
            ObjectStore<S> store, List<Found<S>> batch, Tally tally) {
        Map<String, S> known = store.byKeys(batch.stream().map(Found::key).toList());
        List<Step<S>> steps = batch.stream().map(found -> found.from(known)).toList();
        List<Step<S>> changes = steps.stream().filter(Step::isChange).toList();
        changes.forEach(step -> count(step, tally));
        Iterator<S> saved =
                store.save(changes.stream().map(Step::after).toList()).iterator();
        return steps.stream()
                .map(step -> step.isChange() ? saved.next() : step.after())
                .toList();
    }

    private static void count(Step<?> step, Tally tally) {
        if (step.isNew()) {
            tally.added();
        } else {
            tally.changed();
        }
    }

    private static <S extends Record & ObjectState> void remove(
            ObjectStore<S> store, List<Long> live, List<S> staying, Tally tally) {
        Set<Long> gone = new LinkedHashSet<>(live);
        staying.forEach(state -> gone.remove(state.id()));
        tally.removed(store.delete(gone).size());
    }
}
