package dev.understudy.alation.core.sql;

import dev.understudy.instance.GrowingTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts many rows in one batch and tells the ids that the table gave them, in their order. */
@Component
public class NewRows {

    private final JdbcTemplate sql;
    private final GrowingTables tables;

    NewRows(JdbcTemplate sql, GrowingTables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** @param insert a statement with one mark for each value of a row */
    public List<Long> insert(String insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = Objects.requireNonNull(sql.execute(
                (Connection connection) -> connection.prepareStatement(insert, new String[] {"id"}),
                (PreparedStatement statement) -> inserted(statement, new RowSetter(rows))));
        tables.ran(insert, rows.size());
        return ids;
    }

    /** Spring would make a map of each id. */
    private static List<Long> inserted(PreparedStatement statement, RowSetter rows) throws SQLException {
        for (int i = 0; i < rows.getBatchSize(); i++) {
            rows.setValues(statement, i);
            statement.addBatch();
        }
        statement.executeBatch();
        List<Long> ids = new ArrayList<>(rows.getBatchSize());
        try (ResultSet keys = statement.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
        return ids;
    }
}
