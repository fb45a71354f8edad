package dev.understudy.alation.core.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Inserts many rows in one batch and tells the ids that the table gave them, in their order. */
@Component
public class NewRows {

    private final JdbcTemplate sql;

    NewRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @param insert a statement with one mark for each value of a row */
    public List<Long> insert(String insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        GeneratedKeyHolder ids = new GeneratedKeyHolder();
        sql.batchUpdate(
                connection -> connection.prepareStatement(insert, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int index) throws SQLException {
                        Object[] row = rows.get(index);
                        for (int i = 0; i < row.length; i++) {
                            statement.setObject(i + 1, row[i]);
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                ids);
        return ids.getKeyList().stream().map(NewRows::id).toList();
    }

    private static long id(Map<String, Object> key) {
        return ((Number) key.values().iterator().next()).longValue();
    }
}
