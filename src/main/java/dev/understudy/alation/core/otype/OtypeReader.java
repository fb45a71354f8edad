package dev.understudy.alation.core.otype;

import static java.util.function.Predicate.not;

import dev.understudy.alation.core.key.KeyForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code otypes.tsv}. Each file of that name on the class path adds its lines. */
final class OtypeReader {

    private static final String FILES = "classpath*:otypes.tsv";
    private static final String HEADER = "#otype";
    private static final String NONE = "-";
    private static final String YES = "Y";

    private OtypeReader() {}

    static List<Otype> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(OtypeReader.class.getClassLoader())
                            .getResources(FILES))
                    .flatMap(OtypeReader::lines)
                    .map(OtypeReader::otype)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a file, as cells by the names of their columns. */
    private static Stream<Map<String, String>> lines(Resource file) {
        List<String> lines;
        try {
            lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<String> columns = lines.stream()
                .filter(line -> line.startsWith(HEADER))
                .map(header -> cells(header.substring(1)))
                .findFirst()
                .orElseThrow();
        return lines.stream().filter(line -> !line.startsWith("#")).map(line -> byColumn(columns, cells(line)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t")).map(String::strip).toList();
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("otypes.tsv, " + cells.get(0) + ": " + cells.size() + " cells");
        }
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            line.put(columns.get(i), cells.get(i));
        }
        return line;
    }

    private static Otype otype(Map<String, String> line) {
        String name = cell(line, "otype");
        String layout = cell(line, "layout");
        return new Otype(
                name,
                Stream.of(cell(line, "aliases").split(","))
                        .filter(not(NONE::equals))
                        .toList(),
                orName(cell(line, "segment"), name),
                orName(cell(line, "searched"), name),
                keyForm(cell(line, "key")),
                layout.equals(NONE) ? null : Integer.valueOf(layout),
                capabilities(line));
    }

    private static String orName(String cell, String name) {
        return cell.equals(NONE) || cell.equals(YES) ? name : cell;
    }

    private static KeyForm keyForm(String cell) {
        return cell.equals(NONE) ? KeyForm.NONE : KeyForm.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    private static Set<Capability> capabilities(Map<String, String> line) {
        return Arrays.stream(Capability.values())
                .filter(capability ->
                        !cell(line, capability.name().toLowerCase(Locale.ROOT)).equals(NONE))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
    }

    private static String cell(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }
}
