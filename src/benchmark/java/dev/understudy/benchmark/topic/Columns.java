package dev.understudy.benchmark.topic;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Very many columns, a hundred in each table, as both the API and plain JDBC write them. */
final class Columns {

    static final int BATCH = 10_000;
    static final int OF_TABLE = 100;

    private Columns() {}

    static String schema() {
        return "[{\"key\": \"1.big\"}]";
    }

    /** The tables of a batch of columns. */
    static String tables(int batch) {
        int first = batch * BATCH / OF_TABLE;
        return join(first, BATCH / OF_TABLE, table -> "{\"key\": \"1.big.t" + table + "\"}");
    }

    static String columns(int batch) {
        return join(batch * BATCH, BATCH, Columns::column);
    }

    private static String column(int i) {
        return """
                {"key": "%s", "column_type": "varchar(100)", "title": "%s", "nullable": true, "position": %d}""".formatted(key(i), title(i), position(i));
    }

    private static String join(int first, int count, IntFunction<String> item) {
        return IntStream.range(first, first + count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    static int table(int i) {
        return i / OF_TABLE;
    }

    static int position(int i) {
        return i % OF_TABLE + 1;
    }

    static String name(int i) {
        return "column_" + position(i);
    }

    static String title(int i) {
        return "Column " + position(i);
    }

    static String key(int i) {
        return "1.big.t" + table(i) + "." + name(i);
    }
}
