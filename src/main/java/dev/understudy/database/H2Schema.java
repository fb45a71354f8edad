package dev.understudy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.constraint.Constraint;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.schema.Schema;
import org.h2.schema.Sequence;
import org.h2.table.Table;

/**
 * What H2 knows of one schema, asked without its information schema: that one goes through the tables of all schemas for each question, so with a
 * hundred instances it took a tenth of a second to say which id a table gives next.
 */
record H2Schema(SessionLocal session, Schema schema) {

    static H2Schema of(Connection connection, String name) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return new H2Schema(session, session.getDatabase().getSchema(name));
    }

    /** About how many rows its tables have together. */
    long rowCount() {
        return schema.getAllTablesAndViews(session).stream()
                .mapToLong(table -> table.getRowCountApproximation(session))
                .sum();
    }

    /** The ids that these tables would give next. */
    Map<String, Long> nextIds(List<String> tables) {
        Map<String, Long> next = new HashMap<>();
        tables.forEach(table -> next.put(table, ids(table).getBaseValue()));
        return next;
    }

    /** All that its tables say of each other. */
    List<Database.Reference> references() {
        return schema.getAllConstraints().stream()
                .filter(constraint -> constraint.getConstraintType() == Constraint.Type.REFERENTIAL)
                .flatMap(constraint -> constraint.getReferencedColumns(constraint.getTable()).stream()
                        .map(column -> new Database.Reference(
                                lower(constraint.getTable().getName()),
                                lower(column.getName()),
                                lower(constraint.getRefTable().getName()))))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Those of a table. */
    Stream<Index> indexes(String table) {
        return table(table).getIndexes().stream();
    }

    private Sequence ids(String table) {
        return table(table).getColumn("ID").getSequence();
    }

    private Table table(String name) {
        return schema.getTableOrView(session, name.toUpperCase(Locale.ROOT));
    }
}
