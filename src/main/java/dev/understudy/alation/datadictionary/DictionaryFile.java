package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.upload.RowLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of rows, read as they are asked for: separated by tabs if it is called so, else by commas, and always UTF-8. */
final class DictionaryFile implements AutoCloseable {

    /**
     * A row of the file.
     *
     * @param index from 0, without the header
     */
    record Row(int index, List<String> cells) {

        /** Rows that were emptied stay in a spreadsheet's file as {@code ,,,,}. */
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** In characters. */
        int size() {
            return cells.stream().mapToInt(String::length).sum();
        }
    }

    private static final String UNREADABLE = "From here on the file cannot be read as CSV.";
    private static final String TOO_LONG =
            "From here on the file cannot be read: a row has %d characters at most.".formatted(RowLetters.LONGEST_ROW);

    private final RowLetters letters;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int read = -1;
    private @Nullable String flaw;

    private DictionaryFile(RowLetters letters, CSVParser parser) {
        this.letters = letters;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static DictionaryFile open(MultipartFile file) throws IOException {
        InputStream bytes =
                BOMInputStream.builder().setInputStream(file.getInputStream()).get();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(isTabbed(file.getOriginalFilename()) ? '\t' : ',')
                .setTrailingData(true)
                .get();
        CharsetDecoder strict =
                StandardCharsets.UTF_8.newDecoder(); // else a file of another charset would spoil titles silently
        RowLetters letters = new RowLetters(new InputStreamReader(bytes, strict));
        return new DictionaryFile(letters, format.parse(letters));
    }

    private static boolean isTabbed(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".tsv");
    }

    /** The next row that is not empty, the header first; null if there is none, or none that can be read. */
    @Nullable
    Row next() {
        try {
            while (flaw == null && records.hasNext()) {
                letters.begin();
                List<String> cells = records.next().toList();
                Row row = new Row(read++, cells);
                if (!row.isEmpty()) {
                    return row;
                }
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            flaw = broken.getCause() instanceof RowLetters.TooLong ? TOO_LONG : UNREADABLE;
        }
        return null;
    }

    /** Why there was no further row; null if the file had been read to its end. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** The index of the row that comes next. */
    int position() {
        return read;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
