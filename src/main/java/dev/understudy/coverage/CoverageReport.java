package dev.understudy.coverage;

import dev.understudy.access.Cell;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.coverage.CoverageStore.Key;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the role table has been tried.
 *
 * @param cells how many there are in the rows asked for
 * @param exercised how many of them have been tried
 * @param percent the same in percent, with one digit behind the point
 */
public record CoverageReport(int cells, int exercised, double percent, List<Row> rows) {

    private static final double PER_MILLE = 1000;
    private static final double TEN = 10;

    /**
     * A row of the table.
     *
     * @param roles what was seen of each cell
     * @param exercised whether any of its cells has been tried
     */
    public record Row(int row, String family, String title, Map<Role, Tried> roles, boolean exercised) {}

    /**
     * What was seen of a cell.
     *
     * @param expected what the table says
     * @param allowed how many calls it has allowed
     * @param denied how many calls it has denied
     */
    public record Tried(String expected, long allowed, long denied) {

        /** Whether it has decided on any call. */
        public boolean wasExercised() {
            return allowed + denied > 0;
        }

        /** Whether what has happened is not what the table says. */
        public boolean contradicts() {
            return expected.equals(Cell.NO.text()) && allowed > 0 || expected.equals(Cell.YES.text()) && denied > 0;
        }

        /** Whether all that can come of it was seen: both sides of a star, the one side of other cells. */
        public boolean wasSeenWhole() {
            boolean starred = !expected.equals(Cell.NO.text()) && !expected.equals(Cell.YES.text());
            return starred ? allowed > 0 && denied > 0 : wasExercised();
        }
    }

    static CoverageReport of(RoleMatrix matrix, Map<Key, Tries> counts, Set<Integer> wanted) {
        List<Row> rows = matrix.rows().stream()
                .filter(row -> wanted.contains(row.number()))
                .map(row -> row(row, counts, judging(row, matrix)))
                .toList();
        List<Tried> cells = rows.stream()
                .map(Row::roles)
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
        int exercised = (int) cells.stream().filter(Tried::wasExercised).count();
        double percent = cells.isEmpty() ? 0 : Math.round(PER_MILLE * exercised / cells.size()) / TEN;
        return new CoverageReport(cells.size(), exercised, percent, rows);
    }

    /** The row that decides on the same calls: of rows that share path and method it is the first, which is counted for all of them. */
    private static int judging(MatrixRow row, RoleMatrix matrix) {
        return matrix.rows().stream()
                .filter(other -> other.endpoints().equals(row.endpoints()))
                .findFirst()
                .orElse(row)
                .number();
    }

    private static Row row(MatrixRow row, Map<Key, Tries> counts, int judging) {
        Map<Role, Tried> roles = new EnumMap<>(Role.class);
        row.texts().forEach((role, expected) -> {
            Tries tries = counts.getOrDefault(new Key(judging, role), Tries.NONE);
            roles.put(role, new Tried(expected, tries.allowed(), tries.denied()));
        });
        boolean exercised = roles.values().stream().anyMatch(Tried::wasExercised);
        return new Row(row.number(), row.family(), row.heading(), roles, exercised);
    }
}
