package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The transcribed table against sums that were counted on the published one. */
class RoleTableTest {

    private final List<MatrixRow> rows = new RoleMatrix().rows();

    @Test
    void thereAre139RowsInOrder() {
        assertThat(rows)
                .extracting(MatrixRow::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 139).boxed().toList());
    }

    @Test
    void aNumberBelongsToOneRow() {
        String[] row = "15\tArticles API\t\tCreate\tinferred\tPOST\t/a/\tNo\tNo\tNo\tNo\tNo\tNo\tYes".split("\t", -1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixReader.read(Stream.of(row, row), Stream.of()))
                .withMessage("row 15 stands there twice");
    }

    @Test
    void patternsOfCellsOccurAsOftenAsInThePublishedTable() {
        Map<String, Long> patterns = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Arrays.stream(Role.values())
                                .map(role -> row.cell(role).text())
                                .collect(Collectors.joining(" ")),
                        Collectors.counting()));

        assertThat(patterns)
                .isEqualTo(Map.ofEntries(
                        Map.entry("No No No No No No Yes", 40L),
                        Map.entry("Yes Yes Yes Yes Yes Yes Yes", 32L),
                        Map.entry("No No No No No Yes Yes", 19L),
                        Map.entry("No No Yes Yes Yes Yes Yes", 17L),
                        Map.entry("No No Yes* Yes* Yes* Yes* Yes", 8L),
                        Map.entry("No No No No Yes No Yes", 5L),
                        Map.entry("No Yes Yes Yes Yes Yes Yes", 5L),
                        Map.entry("No No No No Yes* Yes* Yes", 4L),
                        Map.entry("No No No No Yes** Yes** Yes", 3L),
                        Map.entry("Yes* Yes* Yes* Yes* Yes* Yes* Yes*", 3L),
                        Map.entry("No No No No Yes Yes Yes", 2L),
                        Map.entry("No No Yes*** Yes*** Yes*** Yes Yes", 1L)));
    }

    @Test
    void rowsThatShareACallHaveTheSameCells() {
        Map<String, List<MatrixRow>> byCall = rows.stream()
                .flatMap(row -> row.endpoints().stream()
                        .flatMap(endpoint -> endpoint.methods().stream()
                                .map(method -> Map.entry(method + ' ' + endpoint.path(), row))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(byCall)
                .allSatisfy((call, sharing) -> assertThat(sharing)
                        .extracting(MatrixRow::cells)
                        .containsOnly(sharing.get(0).cells()));
    }
}
