package dev.understudy.alation.query;

import dev.understudy.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV in chunks, each of which can be kept as one text: separated by commas, lines ending with CRLF, nothing for null. A
 * chunk ends where it is full, if need be within a row.
 */
final class CsvChunks {

    /** From this many characters on a chunk is full. */
    private static final int FULL = 60_000;

    /** As many characters as a chunk can have: a single text may be longer. */
    private static final int LARGEST = 1_000_000;

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
        append(values, lines, this::endIfFull);
        rows++;
        endIfFull();
    }

    private void endIfFull() {
        if (lines.length() >= FULL) {
            end();
        }
    }

    /** There are no more rows, or a pause in them. */
    void end() {
        String rest = lines.toString();
        lines.setLength(0);
        while (!rest.isEmpty()) {
            String chunk = Texts.beginning(rest, LARGEST);
            rest = rest.substring(chunk.length());
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
        append(columns.stream().map(ResultColumn::name).toList(), line, () -> {});
        return line.toString();
    }

    /** How many letters a row has at least. */
    static long letters(List<? extends @Nullable Object> values) {
        return values.stream()
                .mapToLong(value -> value == null ? 0 : value.toString().length())
                .sum();
    }

    static void write(String lines, OutputStream csv) throws IOException {
        csv.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A line with nothing on it is passed over by those who read CSV: the one null of a row is written as an empty text.
     *
     * @param written is told of each value
     */
    private static void append(List<? extends @Nullable Object> values, StringBuilder lines, Runnable written) {
        try {
            boolean wouldBeBlank = values.size() == 1 && values.get(0) == null;
            for (int i = 0; i < values.size(); i++) {
                CSVFormat.DEFAULT.print(wouldBeBlank ? "" : values.get(i), lines, i == 0);
                written.run();
            }
            CSVFormat.DEFAULT.println(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
