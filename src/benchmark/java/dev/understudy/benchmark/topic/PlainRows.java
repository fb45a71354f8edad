package dev.understudy.benchmark.topic;

import static dev.understudy.benchmark.topic.Columns.key;
import static dev.understudy.benchmark.topic.Columns.name;
import static dev.understudy.benchmark.topic.Columns.position;
import static dev.understudy.benchmark.topic.Columns.table;
import static dev.understudy.benchmark.topic.Columns.title;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that the API writes for columns, written by plain JDBC batches; what their values are is found out before. */
final class PlainRows implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement objects;
    private final PreparedStatement columns;
    private final List<Object[]> ofObjects = new ArrayList<>();
    private final List<Object[]> ofColumns = new ArrayList<>();

    PlainRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        execute("""
                insert into rdbms_schema (id, ds_id, name, object_key, title, description, deleted, ts_created, ts_updated)
                values (9, 1, 'big', '1.big', '', '', false, current_timestamp, current_timestamp)""");
        objects = connection.prepareStatement("""
                insert into catalog_object (otype, oid, object_key, key_digest, source_id, name, title, description, url,
                    parent_otype, parent_oid, ts_updated) values ('attribute', ?, ?, ?, 1, ?, ?, '', ?, 'table', ?, ?)""");
        columns = connection.prepareStatement("""
                insert into rdbms_column (id, ds_id, schema_id, table_id, name, object_key, title, description, column_type,
                    nullable, position, is_primary_key, is_foreign_key, is_other_index, deleted, ts_created, ts_updated)
                values (?, 1, 9, ?, ?, ?, ?, '', 'varchar(100)', true, ?, false, false, false, false, ?, ?)""");
    }

    /** Writes the tables of a batch, and makes the rows of its columns. */
    void prepare(int batch) throws SQLException, GeneralSecurityException {
        insertTables(batch);
        ofObjects.clear();
        ofColumns.clear();
        OffsetDateTime now = OffsetDateTime.now();
        for (int i = batch * Columns.BATCH; i < (batch + 1) * Columns.BATCH; i++) {
            String url = "/attribute/" + i + "/";
            ofColumns.add(new Object[] {i, table(i), name(i), key(i), title(i), position(i), now, now});
            ofObjects.add(new Object[] {i, key(i), digest(key(i)), name(i), title(i), url, table(i), now});
        }
    }

    void write() throws SQLException {
        write(columns, ofColumns);
        write(objects, ofObjects);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        objects.close();
        columns.close();
    }

    private static void write(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private void insertTables(int batch) throws SQLException {
        int count = Columns.BATCH / Columns.OF_TABLE;
        String rows = IntStream.range(batch * count, (batch + 1) * count)
                .mapToObj("""
                        (%1$d, 1, 9, 'big', 't%1$d', '1.big.t%1$d', '', '', 'TABLE', false, current_timestamp, current_timestamp)"""::formatted)
                .collect(Collectors.joining(", "));
        execute("""
                insert into rdbms_table (id, ds_id, schema_id, schema_name, name, object_key, title, description, table_type,
                    deleted, ts_created, ts_updated) values
                """ + rows);
        connection.commit();
    }

    private void execute(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    /** As the server makes them: that of the table first, so that columns of one table are neighbours. */
    private static String digest(String key) throws GeneralSecurityException {
        String table = key.substring(0, key.lastIndexOf('.'));
        return hash(table).substring(0, 8) + hash(key).substring(0, 40);
    }

    private static String hash(String text) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
