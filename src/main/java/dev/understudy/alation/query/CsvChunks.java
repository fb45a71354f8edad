package dev.understudy.alation.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV in chunks, each of which can be kept as one text: separated by commas, lines ending with CRLF, nothing for null. */
final class CsvChunks {

    /** From this many characters on a chunk is full. */
    private static final int FULL = 60_000;

    private final Consumer<String> keeper;
    private final StringBuilder lines = new StringBuilder();
    private long rows;
    private long bytes;

    /** @param keeper takes each chunk */
    CsvChunks(Consumer<String> keeper) {
        this.keeper = keeper;
    }

    /** @param values texts, numbers, booleans or nulls */
    void add(List<? extends @Nullable Object> values) {
        append(values, lines);
        rows++;
        if (lines.length() >= FULL) {
            end();
        }
    }

    /** There are no more rows, or a pause in them. */
    void end() {
        if (!lines.isEmpty()) {
            String chunk = lines.toString();
            lines.setLength(0);
            bytes += chunk.getBytes(StandardCharsets.UTF_8).length;
            keeper.accept(chunk);
        }
    }

    long rows() {
        return rows;
    }

    /** Of all chunks that were kept. */
    long bytes() {
        return bytes;
    }

    /** The line with the names of the columns. */
    static String header(List<ResultColumn> columns) {
        StringBuilder line = new StringBuilder();
        append(columns.stream().map(ResultColumn::name).toList(), line);
        return line.toString();
    }

    static void write(String lines, OutputStream csv) throws IOException {
        csv.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** A line with nothing on it is passed over by those who read CSV: the one null of a row is written as an empty text. */
    private static void append(List<? extends @Nullable Object> values, StringBuilder lines) {
        try {
            boolean wouldBeBlank = values.size() == 1 && values.get(0) == null;
            CSVFormat.DEFAULT.printRecord(lines, wouldBeBlank ? new Object[] {""} : values.toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
