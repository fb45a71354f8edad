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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code tables}. */
@Component
class TableDataset implements DatasetSection<TableDataset.Entry> {

    /**
     * @param key tells its data source, its schema's name and its own
     * @param schema the id of the schema
     */
    record Entry(
            @IdOf("rdbms_table") long id,
            String key,
            long schema,
            @Nullable String title,
            @Nullable String description,
            @Nullable TableType type,
            @Nullable String sql,
            @Nullable String comment,
            @Nullable List<String> partitionColumns,
            boolean deleted) {}

    private final ObjectStore<TableState> tables;
    private final JsonMapper json;

    TableDataset(ObjectStore<TableState> tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry table, Rows rows) {
        ObjectKey key = DatasetKeys.own(table.key(), KeyForm.TABLE, rows);
        ObjectRows.referByKey(rows, "schema", new ObjectRef(RelationalObjects.SCHEMA, table.schema()), key.parent());
        tables.load(
                rows,
                new TableState(
                        table.id(),
                        Objects.requireNonNull(key.root()),
                        table.schema(),
                        key.parent().name(),
                        key.name(),
                        key.shown(),
                        Objects.requireNonNullElse(table.title(), ""),
                        RichText.normalisedOrEmpty(table.description()),
                        facts(table),
                        SchemaDataset.lifetime(table.deleted())));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("rdbms_table").stream()
                .map(table -> new Entry(
                        table.id("id"),
                        table.text("object_key"),
                        table.id("schema_id"),
                        table.filled("title"),
                        table.filled("description"),
                        TableType.valueOf(table.text("table_type")),
                        table.textOrNull("sql_text"),
                        table.textOrNull("table_comment"),
                        columns(table.textOrNull("partition_columns")),
                        table.flag("deleted")));
    }

    private @Nullable List<String> columns(@Nullable String list) {
        return list == null ? null : List.of(json.readValue(list, String[].class));
    }

    private TableFacts facts(Entry table) {
        return new TableFacts(
                Objects.requireNonNullElse(table.type(), TableType.TABLE),
                null,
                null,
                table.sql(),
                null,
                table.comment(),
                table.partitionColumns() == null ? null : json.valueToTree(table.partitionColumns()),
                null,
                null);
    }
}
