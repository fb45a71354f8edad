package dev.understudy.instance.copy;

import dev.understudy.database.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single values of rows: as the database has them, and as JSON does. Both ways, whatever the database. */
public final class Value {

    private Value() {}

    /** What a row has in a column, as JSON can say it: a text, a whole number or a fraction, a boolean, or null. */
    static @Nullable Object read(ResultSet row, int column, ColumnType type) throws SQLException {
        Object value = switch (type) {
            case TEXT -> row.getString(column);
            case WHOLE -> row.getLong(column);
            case FRACTION -> row.getDouble(column);
            case BOOLEAN -> row.getBoolean(column);
            case TIME -> text(SqlTimes.readIfAny(row, column));
            case BYTES -> base64(row.getBytes(column));
            case UUID -> text(row.getObject(column));
        };
        return row.wasNull() ? null : value;
    }

    /**
     * What is to be written into a column.
     *
     * @throws IllegalArgumentException if it is nothing that the column can hold
     */
    public static @Nullable Object forColumn(@Nullable Object value, ColumnType type) {
        if (value == null) {
            return null;
        }
        try {
            return switch (type) {
                case TEXT -> (String) value;
                case WHOLE -> ((Number) (Long) value);
                case FRACTION -> ((Number) value).doubleValue();
                case BOOLEAN -> (Boolean) value;
                case TIME -> OffsetDateTime.parse((String) value);
                case BYTES -> Base64.getDecoder().decode((String) value);
                case UUID -> UUID.fromString((String) value);
            };
        } catch (ClassCastException | DateTimeException unlike) {
            throw new IllegalArgumentException("not a value of the type " + type, unlike);
        }
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
