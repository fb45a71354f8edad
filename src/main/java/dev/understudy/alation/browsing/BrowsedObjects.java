package dev.understudy.alation.browsing;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.field.NamedValues;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.ShownKeys;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.relational.TableState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The three kinds that both URL trees read. */
@Component
class BrowsedObjects {

    private final RelationalObjects relational;
    private final ObjectIndex objects;
    private final NamedValues values;

    BrowsedObjects(RelationalObjects relational, ObjectIndex objects, NamedValues values) {
        this.relational = relational;
        this.objects = objects;
        this.values = values;
    }

    Browsed<SchemaState, SchemaPayload> schemas() {
        return new Browsed<>(RelationalObjects.SCHEMA, relational.schemas(), objects, this::schemas);
    }

    Browsed<TableState, TablePayload> tables() {
        return new Browsed<>(RelationalObjects.TABLE, relational.tables(), objects, this::tables);
    }

    Browsed<ColumnState, ColumnPayload> columns() {
        return new Browsed<>(RelationalObjects.COLUMN, relational.columns(), objects, this::columns);
    }

    private List<SchemaPayload> schemas(List<SchemaState> page, ObjectView seen) {
        Map<Long, List<NamedValue>> valuesOf = values(RelationalObjects.SCHEMA, page, seen);
        return page.stream()
                .map(schema -> SchemaPayload.of(schema, relational.schemas().url(schema), of(valuesOf, schema)))
                .toList();
    }

    private List<TablePayload> tables(List<TableState> page, ObjectView seen) {
        Map<Long, List<NamedValue>> valuesOf = values(RelationalObjects.TABLE, page, seen);
        ShownKeys keys = ShownKeys.among(
                page.stream().map(table -> table.facts().baseTableKey()), RelationalObjects.TABLE, seen);
        return page.stream()
                .map(table -> TablePayload.of(table, relational.tables().url(table), of(valuesOf, table), keys))
                .toList();
    }

    private List<ColumnPayload> columns(List<ColumnState> page, ObjectView seen) {
        Map<Long, List<NamedValue>> valuesOf = values(RelationalObjects.COLUMN, page, seen);
        Map<Long, TableState> tables = relational
                .tables()
                .all(page.stream().map(ColumnState::tableId).distinct().toList());
        return page.stream()
                .map(column -> ColumnPayload.of(
                        column,
                        Objects.requireNonNull(tables.get(column.tableId())).qualifiedName(),
                        relational.columns().url(column),
                        of(valuesOf, column)))
                .toList();
    }

    private Map<Long, List<NamedValue>> values(String otype, List<? extends ObjectState> page, ObjectView seen) {
        return values.of(otype, page.stream().map(ObjectState::id).toList(), seen);
    }

    private static List<NamedValue> of(Map<Long, List<NamedValue>> valuesOf, ObjectState object) {
        return valuesOf.getOrDefault(object.id(), List.of());
    }
}
