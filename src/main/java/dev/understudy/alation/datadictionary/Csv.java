package dev.understudy.alation.datadictionary;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Writes lines of reports. */
final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    /** Cells with commas between them, without the end of the line. */
    static String line(Collection<String> cells) {
        return CSVFormat.DEFAULT.format(cells.toArray());
    }

    /** A line with what became of it, and its end. */
    static String reported(String line, String status, String error) {
        return line + "," + line(Stream.of(status, error).toList()) + END;
    }
}
