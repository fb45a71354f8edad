package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.upload.Upserts;
import dev.understudy.alation.core.upload.Upserts.Change;
import dev.understudy.web.TriedAgain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out some lines of an upload in a transaction of their own: first what they tell of schemas, then of tables, of columns and of
 * indexes. All the same a line finds only what was there before the upload came to it.
 */
@Component
class MetadataChunks {

    private final RelationalObjects objects;
    private final Indexes indexes;
    private final IndexedColumns indexedColumns;

    MetadataChunks(RelationalObjects objects, Indexes indexes, IndexedColumns indexedColumns) {
        this.objects = objects;
        this.indexes = indexes;
        this.indexedColumns = indexedColumns;
    }

    /**
     * @param texts whether titles and descriptions count
     * @param seen what is hidden is neither written nor found
     */
    @TriedAgain
    @Transactional
    ChunkReport carryOut(List<MetadataLine> all, boolean texts, ObjectView seen) {
        ChunkReport report = new ChunkReport(texts);
        List<MetadataLine> lines = HiddenPlaces.refused(all, seen);
        of(MetadataLine.Refused.class, lines).forEach(line -> report.refuse(line.number(), line.text()));
        Map<String, SchemaState> schemas = schemas(lines, report);
        Mentioned<TableState> tables = tables(lines, schemas, report, seen);
        Mentioned<ColumnState> columns = columns(lines, tables, report, seen);
        indexes.write(of(MetadataLine.Index.class, lines).toList(), tables, columns, report);
        return report;
    }

    /** Those of which lines tell, and those in which tables lie. */
    private Map<String, SchemaState> schemas(List<MetadataLine> lines, ChunkReport report) {
        List<Change<SchemaState>> changes = new ArrayList<>();
        of(MetadataLine.Schema.class, lines).forEach(line -> {
            ObjectKey key = line.place().key();
            changes.add(new Change<>(
                    key,
                    known -> report.described(
                            known == null ? SchemaState.of(key) : known, line.input(), SchemaState::described)));
        });
        of(MetadataLine.Table.class, lines)
                .map(line -> line.place().key().parent())
                .forEach(key -> changes.add(new Change<>(key, known -> known == null ? SchemaState.of(key) : known)));
        Map<String, SchemaState> schemas = Upserts.carryOut(objects.schemas(), changes);
        schemas.values().forEach(report::mention);
        return schemas;
    }

    private Mentioned<TableState> tables(
            List<MetadataLine> lines, Map<String, SchemaState> schemas, ChunkReport report, ObjectView seen) {
        Mentioned<TableState> tables = new Mentioned<>(objects.tables(), seen);
        of(MetadataLine.Table.class, lines).forEach(line -> {
            ObjectKey key = line.place().key();
            SchemaState schema = Objects.requireNonNull(schemas.get(key.parent().identity()));
            tables.tell(line.place(), known -> {
                TableState table = known == null ? TableState.of(key, schema) : known;
                TableState told = table.with(line.input().merged(table.facts(), line.extra()));
                return report.described(told, line.input(), TableState::described);
            });
        });
        tables.carryOut().forEach(report::mention);
        return tables;
    }

    /** Those that come back are told which indexes there are by now. */
    private Mentioned<ColumnState> columns(
            List<MetadataLine> lines, Mentioned<TableState> tables, ChunkReport report, ObjectView seen) {
        Mentioned<ColumnState> columns = new Mentioned<>(objects.columns(), seen);
        Map<Long, Set<String>> back = new HashMap<>();
        tables.lookUp(of(MetadataLine.Column.class, lines)
                .map(line -> line.place().key().parent()));
        of(MetadataLine.Column.class, lines).forEach(line -> {
            LinePlace place = line.place();
            Optional<TableState> table = tables.find(place.key().parent(), place.number());
            if (table.isEmpty()) {
                report.refuse(place.number(), place.withoutTable("column"));
                return;
            }
            columns.tell(place, known -> {
                ColumnState column = known == null ? ColumnState.of(place.key(), table.get()) : known;
                if (column.lifetime().deleted()) {
                    back.computeIfAbsent(column.tableId(), id -> new TreeSet<>())
                            .add(column.name());
                }
                ColumnState told = column.with(line.input().merged(column.facts()));
                return report.described(told, line.input(), ColumnState::described);
            });
        });
        columns.carryOut().forEach(report::mention);
        indexedColumns.renew(back);
        return columns;
    }

    private static <L extends MetadataLine> Stream<L> of(Class<L> kind, List<MetadataLine> lines) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
