package dev.understudy.alation.extraction;

import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.TableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a database says of its tables and columns, in the catalog's terms. */
@Component
class FoundFacts {

    private final JsonMapper json;

    FoundFacts(JsonMapper json) {
        this.json = json;
    }

    /** @param before what the catalog has, of which what only uploads tell stays */
    TableFacts of(SimulatedTable table, long sourceId, TableFacts before) {
        return new TableFacts(
                table.typeOrTable(),
                before.tableTypeName(),
                before.owner(),
                table.sql(),
                keyOrNull(sourceId, table.baseTable()),
                table.comment(),
                table.partitionColumns() == null ? null : json.valueToTree(table.partitionColumns()),
                table.partitionDefinition(),
                before.extra());
    }

    /** @param place where the column stands in its table, if it does not say so itself */
    ColumnFacts of(SimulatedColumn column, long sourceId, int place) {
        return new ColumnFacts(
                column.type(),
                column.comment(),
                column.nullable(),
                column.position() == null ? place : column.position(),
                column.primaryKey(),
                column.references() != null,
                keyOrNull(sourceId, column.references()),
                column.indexed());
    }

    private static @Nullable String keyOrNull(long sourceId, @Nullable String name) {
        return name == null ? null : key(sourceId, name);
    }

    /** The key of what a database calls so. */
    static String key(long sourceId, String name) {
        return sourceId + "." + name;
    }
}
