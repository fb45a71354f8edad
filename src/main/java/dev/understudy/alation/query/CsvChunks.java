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
        addWithin(Long.MAX_VALUE, values);
    }

    /**
     * Adds a row if all rows together take so many bytes at most, and answers whether they do. It is counted first: not even a part of
     * what is too long is kept.
     */
    boolean addWithin(long most, List<? extends @Nullable Object> values) {
        Utf8Length row = new Utf8Length();
        append(values, row, () -> {});
        if (row.bytes > most - bytes) {
            return false;
        }
        append(values, lines, this::endIfFull);
        bytes += row.bytes;
        rows++;
        endIfFull();
        return true;
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
            keeper.accept(chunk);
        }
    }

    long rows() {
        return rows;
    }

    /** Of all rows in UTF-8. */
    long bytes() {
        return bytes;
    }

    /** The line with the names of the columns. */
    static String header(List<ResultColumn> columns) {
        StringBuilder line = new StringBuilder();
        append(columns.stream().map(ResultColumn::name).toList(), line, () -> {});
        return line.toString();
    }

    static void write(String lines, OutputStream csv) throws IOException {
        csv.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A line with nothing on it is passed over by those who read CSV: the one null of a row is written as an empty text.
     *
     * @param written is told of each value
     */
    private static void append(List<? extends @Nullable Object> values, Appendable lines, Runnable written) {
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

    /** Counts what is appended. */
    private static final class Utf8Length implements Appendable {

        private static final int OF_ONE_BYTE = 0x80;
        private static final int OF_TWO_BYTES = 0x800;

        private long bytes;

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            for (int i = start; i < end; i++) {
                append(text.charAt(i));
            }
            return this;
        }

        @Override
        public Appendable append(char letter) {
            if (letter < OF_ONE_BYTE) {
                bytes++;
            } else {
                // either half of a pair of surrogates, which takes four
                bytes += letter < OF_TWO_BYTES || Character.isSurrogate(letter) ? 2 : 3;
            }
            return this;
        }
    }
}
