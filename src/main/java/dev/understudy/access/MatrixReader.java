package dev.understudy.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads the two files of the table: the rows as published, and the endpoints that follow one of them. */
final class MatrixReader {

    private static final Pattern PATH = Pattern.compile("(\\S+)(?: \\[([A-Z,]+)])?");
    private static final int FIRST_CELL = 7;
    private static final int MARK = FIRST_CELL + Role.values().length;

    /** The column of what is not available from the same release as its row. */
    private static final int SINCE = 4;

    /** What stands there for what no release has brought. */
    private static final String ALWAYS = "-";

    private MatrixReader() {}

    static List<MatrixRow> read() {
        return read(lines("access/alation.tsv"), lines("access/alation-extra.tsv"));
    }

    /** Each line has been taken apart into its columns. */
    static List<MatrixRow> read(Stream<String[]> published, Stream<String[]> further) {
        Map<Integer, MatrixRow> rows = new TreeMap<>();
        published.map(MatrixReader::row).forEach(row -> {
            if (rows.put(row.number(), row) != null) {
                throw new IllegalArgumentException("row " + row.number() + " stands there twice");
            }
        });
        further.forEach(columns -> {
            MatrixRow followed = rows.get(Integer.valueOf(columns[0]));
            if (followed == null) {
                throw new IllegalArgumentException("no row " + columns[0]);
            }
            followed.endpoints()
                    .add(new MatrixRow.Endpoint(
                            columns[2], List.of(columns[1].split(",")), columns[3], since(columns, followed)));
        });
        return List.copyOf(rows.values());
    }

    private static String since(String[] columns, MatrixRow followed) {
        if (columns.length <= SINCE) {
            return followed.since();
        }
        if (columns[SINCE].isBlank()) { // a tab too many would make it available always
            throw new IllegalArgumentException("no release for " + columns[1] + " " + columns[2]);
        }
        return columns[SINCE].equals(ALWAYS) ? "" : columns[SINCE];
    }

    private static Stream<String[]> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MatrixRow row(String[] columns) {
        List<MatrixRow.Endpoint> endpoints = new ArrayList<>();
        for (String path : columns[6].split(" ; ")) {
            Matcher matcher = PATH.matcher(path);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("row " + columns[0] + ": not a path: " + path);
            }
            String methods = matcher.group(2) == null ? columns[5] : matcher.group(2);
            endpoints.add(new MatrixRow.Endpoint(matcher.group(1), Arrays.asList(methods.split(",")), "", columns[2]));
        }
        Map<Role, Cell> cells = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            cells.put(role, Cell.parse(columns[FIRST_CELL + role.ordinal()]));
        }
        return new MatrixRow(
                Integer.parseInt(columns[0]),
                columns[1],
                columns[3],
                columns[2],
                Evidence.of(columns[4]),
                endpoints,
                cells,
                columns.length > MARK ? Mark.of(columns[MARK]) : null);
    }
}
