package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The stores of schemas, tables and columns. Whoever writes them reads by key what is there ({@link ObjectStore#byKeys}), makes what
 * is missing of its key and parent ({@link TableState#of}), says what becomes of it, and saves all of it at once ({@link
 * ObjectStore#save}), parents before what lies in them. Deleted ones that come again keep their ids.
 */
@Component
public class RelationalObjects {

    public static final String SCHEMA = Otypes.SCHEMA;
    public static final String TABLE = Otypes.TABLE;
    public static final String COLUMN = Otypes.COLUMN;

    private static final String OF_SOURCE = "dsId";

    private final ObjectStore<SchemaState> schemas;
    private final ObjectStore<TableState> tables;
    private final ObjectStore<ColumnState> columns;

    RelationalObjects(
            ObjectStore<SchemaState> schemas, ObjectStore<TableState> tables, ObjectStore<ColumnState> columns) {
        this.schemas = schemas;
        this.tables = tables;
        this.columns = columns;
    }

    public ObjectStore<SchemaState> schemas() {
        return schemas;
    }

    public ObjectStore<TableState> tables() {
        return tables;
    }

    public ObjectStore<ColumnState> columns() {
        return columns;
    }

    /** The ids of what is live in a data source, of one of the stores, in ascending order. */
    public static List<Long> idsIn(ObjectStore<?> store, long source) {
        return store.idsWith(OF_SOURCE, source);
    }
}
