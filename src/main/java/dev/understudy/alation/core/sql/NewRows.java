package dev.understudy.alation.core.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                connection -> connection.prepareStatement(insert, new String[] {"id"}), new RowSetter(rows), ids);
        return ids.getKeyList().stream().map(NewRows::id).toList();
    }

    private static long id(Map<String, Object> key) {
        return ((Number) key.values().iterator().next()).longValue();
    }
}
