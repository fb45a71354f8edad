package dev.understudy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.db.MVDelegateIndex;
import org.h2.mvstore.db.MVIndex;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueToObjectConverter;
import org.jspecify.annotations.Nullable;

/**
 * An index of H2's. Each inner page of its tree knows how many rows lie below it, of which SQL makes no use: an offset reads all rows
 * before it.
 */
record H2Index(JdbcConnection connection, MVIndex<?, ?> index) implements CountedIndex {

    /** The first that begins with these columns, all of which go upwards; null if there is none. */
    static @Nullable H2Index of(Connection some, String table, List<String> columns) throws SQLException {
        JdbcConnection connection = some.unwrap(JdbcConnection.class);
        SessionLocal session = (SessionLocal) connection.getSession();
        return H2Schema.of(some, session.getCurrentSchemaName())
                .indexes(table)
                .filter(index -> index instanceof MVSecondaryIndex || index instanceof MVDelegateIndex)
                .filter(index -> beginsWith(index, columns))
                .map(index -> new H2Index(connection, (MVIndex<?, ?>) index))
                .findFirst()
                .orElse(null);
    }

    private static boolean beginsWith(Index index, List<String> columns) {
        IndexColumn[] all = index.getIndexColumns();
        return all.length >= columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> (all[i].sortType & SortOrder.DESCENDING) == 0
                                && all[i].column.getName().equals(columns.get(i).toUpperCase(Locale.ROOT)));
    }

    @Override
    public long before(List<?> values) {
        return position(values, false);
    }

    @Override
    public long upTo(List<?> values) {
        return position(values, true);
    }

    @Override
    public @Nullable List<Object> at(long rowsBefore) {
        Object key = map().getKey(rowsBefore);
        if (key == null) {
            return null;
        }
        Stream<Value> values = key instanceof SearchRow row
                ? columns().map(column -> row.getValue(column.getColumnId()))
                : Stream.of(ValueBigint.get((Long) key));
        return values.map(value -> ValueToObjectConverter.valueToDefaultObject(value, connection, false))
                .toList();
    }

    private long position(List<?> values, boolean behind) {
        long found = map().getKeyIndex(index instanceof MVDelegateIndex ? number(values, behind) : row(values, behind));
        return found < 0 ? -found - 1 : found + (behind ? 1 : 0);
    }

    /** The rows of a table lie by their ids. */
    private static Long number(List<?> values, boolean behind) {
        return values.isEmpty() ? (behind ? Long.MAX_VALUE : Long.MIN_VALUE) : (Long) values.get(0);
    }

    /** Columns without a value are alike in all rows, and the ids of rows come last. */
    private SearchRow row(List<?> values, boolean behind) {
        SearchRow row = index.getRowFactory().createRow();
        List<Column> columns = columns().toList();
        for (int i = 0; i < values.size(); i++) {
            Column column = columns.get(i);
            Value value = ValueToObjectConverter.objectToValue(connection.getSession(), values.get(i), Value.UNKNOWN);
            row.setValue(column.getColumnId(), column.convert(connection, value));
        }
        row.setKey(behind ? Long.MAX_VALUE : Long.MIN_VALUE);
        return row;
    }

    private Stream<Column> columns() {
        return Arrays.stream(index.getIndexColumns()).map(column -> column.column);
    }

    @SuppressWarnings("unchecked")
    private MVMap<Object, ?> map() {
        return (MVMap<Object, ?>) index.getMVMap();
    }
}
