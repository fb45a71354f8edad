package dev.understudy.alation.extraction;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.TableType;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the structure of a database from what its driver tells. */
class DatabaseReader {

    private static final Pattern OWN_SCHEMAS = Pattern.compile("(?i)information_schema|pg_.*");

    /** Types whose size is part of them; beyond the longest nobody has said one. */
    private static final Set<Integer> SIZED = Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR);

    private static final int LONGEST = 1_000_000;

    /**
     * The keys of a table.
     *
     * @param primary the columns of its own
     * @param foreign by column what it refers to
     */
    private record Keys(Set<String> primary, Map<String, String> foreign) {}

    private final DatabaseMetaData metadata;

    DatabaseReader(DatabaseMetaData metadata) {
        this.metadata = metadata;
    }

    List<SimulatedSchema> schemas() throws SQLException {
        List<SimulatedSchema> schemas = new ArrayList<>();
        for (String name : names()) {
            schemas.add(new SimulatedSchema(name, null, tables(name)));
        }
        return schemas;
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        read(metadata.getSchemas(), row -> names.add(row.getString("TABLE_SCHEM")));
        names.removeIf(name -> OWN_SCHEMAS.matcher(name).matches());
        return names;
    }

    private List<SimulatedTable> tables(String schema) throws SQLException {
        Map<String, List<SimulatedColumn>> columns = columns(schema);
        List<SimulatedTable> tables = new ArrayList<>();
        read(metadata.getTables(null, pattern(schema), "%", null), row -> {
            String name = row.getString("TABLE_NAME");
            if (columns.containsKey(name)) { // indexes and sequences have none
                tables.add(table(name, row, columns.get(name)));
            }
        });
        return tables;
    }

    private static SimulatedTable table(String name, ResultSet row, List<SimulatedColumn> columns) throws SQLException {
        boolean view = row.getString("TABLE_TYPE").contains("VIEW");
        return new SimulatedTable(
                name,
                view ? TableType.VIEW : TableType.TABLE,
                row.getString("REMARKS"),
                null,
                null,
                null,
                null,
                columns,
                null,
                null);
    }

    /** By the name of their table, in their order. */
    private Map<String, List<SimulatedColumn>> columns(String schema) throws SQLException {
        Map<String, Keys> keys = new HashMap<>();
        Map<String, List<SimulatedColumn>> columns = new LinkedHashMap<>();
        read(metadata.getColumns(null, pattern(schema), "%", "%"), row -> {
            String table = row.getString("TABLE_NAME");
            Keys known = keys.get(table);
            Keys ofTable = known == null ? keys(schema, table) : known;
            keys.put(table, ofTable);
            columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column(row, ofTable));
        });
        return columns;
    }

    private static SimulatedColumn column(ResultSet row, Keys keys) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        return new SimulatedColumn(
                name,
                type(row),
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                row.getInt("ORDINAL_POSITION"),
                row.getString("REMARKS"),
                keys.primary().contains(name),
                keys.foreign().get(name),
                false);
    }

    private static String type(ResultSet row) throws SQLException {
        String type = row.getString("TYPE_NAME");
        int code = row.getInt("DATA_TYPE");
        int size = row.getInt("COLUMN_SIZE");
        if (SIZED.contains(code) && size <= LONGEST) {
            return type + "(" + size + ")";
        }
        boolean isDecimal = code == Types.NUMERIC || code == Types.DECIMAL;
        return isDecimal && size > 0 ? type + "(" + size + "," + row.getInt("DECIMAL_DIGITS") + ")" : type;
    }

    private Keys keys(String schema, String table) throws SQLException {
        Set<String> primary = new HashSet<>();
        read(metadata.getPrimaryKeys(null, schema, table), row -> primary.add(row.getString("COLUMN_NAME")));
        Map<String, String> foreign = new HashMap<>();
        read(
                metadata.getImportedKeys(null, schema, table),
                row -> foreign.put(row.getString("FKCOLUMN_NAME"), referenced(row)));
        return new Keys(primary, foreign);
    }

    private static String referenced(ResultSet row) throws SQLException {
        return new ObjectKey(
                        KeyForm.COLUMN,
                        null,
                        List.of(
                                row.getString("PKTABLE_SCHEM"),
                                row.getString("PKTABLE_NAME"),
                                row.getString("PKCOLUMN_NAME")))
                .shownInSource();
    }

    /** Names are given as patterns, in which these signs stand for others. */
    private String pattern(String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private static void read(ResultSet found, RowReader reader) throws SQLException {
        try (found) {
            while (found.next()) {
                reader.read(found);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
