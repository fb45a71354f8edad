package dev.understudy.alation.core.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** Rows of a batch as the driver takes them. Spring would ask it for the type of each null first. */
public record RowSetter(List<@Nullable Object[]> rows) implements BatchPreparedStatementSetter {

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
}
