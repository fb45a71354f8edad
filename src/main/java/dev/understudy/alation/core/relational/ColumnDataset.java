package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code columns}. */
@Component
class ColumnDataset implements DatasetSection<ColumnDataset.Entry> {

    /**
     * @param key tells its data source, the names of schema and table, and its own
     * @param schema the id of its table's schema
     * @param table the id of its table
     * @param references the key of the column that a foreign key refers to
     */
    record Entry(
            @IdOf("rdbms_column") long id,
            String key,
            long schema,
            long table,
            @NotBlank String type,
            @Nullable String title,
            @Nullable String description,
            @Nullable String comment,
            boolean nullable,
            @Nullable Long position,
            boolean primaryKey,
            @Nullable String references,
            boolean deleted) {}

    private final ObjectStore<ColumnState> columns;

    ColumnDataset(ObjectStore<ColumnState> columns) {
        this.columns = columns;
    }

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry column, Rows rows) {
        ObjectKey key = DatasetKeys.own(column.key(), KeyForm.COLUMN, rows);
        ObjectKey ofTable = key.parent();
        ObjectRows.referByKey(rows, "table", new ObjectRef(RelationalObjects.TABLE, column.table()), ofTable);
        ObjectRows.referByKey(
                rows, "schema", new ObjectRef(RelationalObjects.SCHEMA, column.schema()), ofTable.parent());
        ColumnState state = new ColumnState(
                column.id(),
                Objects.requireNonNull(key.root()),
                column.schema(),
                column.table(),
                key.name(),
                key.shown(),
                Objects.requireNonNullElse(column.title(), ""),
                RichText.normalisedOrEmpty(column.description()),
                facts(column),
                SchemaDataset.lifetime(column.deleted()));
        columns.load(rows, state);
        ChildColumns.load(rows, state);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("rdbms_column").stream()
                .map(column -> new Entry(
                        column.id("id"),
                        column.text("object_key"),
                        column.id("schema_id"),
                        column.id("table_id"),
                        column.text("column_type"),
                        column.filled("title"),
                        column.filled("description"),
                        column.textOrNull("column_comment"),
                        column.flag("nullable"),
                        column.idOrNull("position"),
                        column.flag("is_primary_key"),
                        column.filled("referenced_column_id"),
                        column.flag("deleted")));
    }

    private static ColumnFacts facts(Entry column) {
        return new ColumnFacts(
                column.type(),
                column.comment(),
                column.nullable(),
                Objects.requireNonNullElse(column.position(), 0L),
                column.primaryKey(),
                column.references() != null,
                reference(column),
                false);
    }

    private static @Nullable String reference(Entry column) {
        return column.references() == null
                ? null
                : DatasetKeys.read("references", column.references(), KeyForm.COLUMN)
                        .shown();
    }
}
