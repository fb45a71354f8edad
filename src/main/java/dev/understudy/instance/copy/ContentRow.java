package dev.understudy.instance.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param values by column, as JSON can say them
 */
public record ContentRow(Map<String, @Nullable Object> values) {

    static ContentRow read(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(
                    columns.get(i).name(), Value.read(row, i + 1, columns.get(i).type()));
        }
        return new ContentRow(values);
    }

    public @Nullable Object value(String column) {
        return values.get(column);
    }

    /** A whole number that is there. */
    public long id(String column) {
        return Objects.requireNonNull(idOrNull(column), column);
    }

    public @Nullable Long idOrNull(String column) {
        return (Long) values.get(column);
    }

    /** A text that is there. */
    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return (String) values.get(column);
    }

    /** A text; null also if it is empty. */
    public @Nullable String filled(String column) {
        String text = textOrNull(column);
        return text == null || text.isEmpty() ? null : text;
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    public @Nullable Instant time(String column) {
        String time = textOrNull(column);
        return time == null ? null : Instant.parse(time);
    }
}
