package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.Touched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** After the whole suite: no row of the table is left without a test, and the page in the docs says which tests those are. */
class CoverageIT {

    private static final Path PAGE = Path.of("docs", "coverage.md");
    private static final Path MADE = Path.of("target", "coverage.md");

    private final Map<String, Set<String>> testsOf = testsOf();

    @Test
    void everyRowIsTouchedByATestAndThePageSaysSo() throws IOException {
        List<MatrixRow> rows = new RoleMatrix().rows();
        Files.writeString(MADE, page(rows));

        assertThat(rows)
                .allSatisfy(row -> assertThat(tests(row))
                        .as("tests of row %d", row.number())
                        .isNotEmpty());
        assertThat(PAGE)
                .as("after a run of the whole suite, copy %s there", MADE)
                .hasSameTextualContentAs(MADE);
    }

    private String page(List<MatrixRow> rows) {
        return """
                # What is served, how it is known, and what tests it

                All %d rows of the table "APIs by Roles". *Known from* is how much is known of the answers: *documented* by the vendor, *seen in
                client* where published clients show more than pages do, *inferred* where nothing but the table names them ([what was inferred](alation.md)).
                The tests are those of the families and the stories that have seen a call of the row succeed; that each role is let in or refused
                as its cell says is tested for every call of every row besides. Made by the build (`CoverageIT`), which fails when it is stale.

                | # | family | title | calls | known from | tests |
                |---|---|---|---|---|---|
                """.formatted(rows.size()) + rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(MatrixRow row) {
        String calls = row.endpoints().stream()
                .filter(endpoint -> endpoint.reason().isEmpty())
                .map(endpoint -> "%s `%s`".formatted(String.join(", ", endpoint.methods()), escaped(endpoint.path())))
                .collect(Collectors.joining("<br>"));
        return "| %d | %s | %s | %s | %s | %s |\n"
                .formatted(
                        row.number(),
                        row.family(),
                        row.title(),
                        calls,
                        row.evidence().words(),
                        String.join(", ", tests(row)));
    }

    private Set<String> tests(MatrixRow row) {
        return row.endpoints().stream()
                .flatMap(endpoint -> endpoint.methods().stream()
                        .flatMap(method ->
                                testsOf.getOrDefault(call(method + '\t' + endpoint.path()), Set.of()).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows that share a path spell it with and without its last slash, and name its ids differently. */
    private static String call(String methodAndPath) {
        return methodAndPath.replaceAll("\\{[^}]*}", "{}").replaceFirst("/$", "");
    }

    private static String escaped(String path) {
        return path.replace("|", "\\|");
    }

    private static Map<String, Set<String>> testsOf() {
        try {
            return Files.readAllLines(Touched.NOTES).stream()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.groupingBy(
                            line -> call(line[1]), Collectors.mapping(line -> line[0], Collectors.toSet())));
        } catch (IOException noSuite) {
            throw new IllegalStateException("no test has left notes", noSuite);
        }
    }
}
