package dev.understudy.control.journal;

import dev.understudy.access.Cell;
import dev.understudy.access.Judgement.Verdict;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.journal.Call;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out which role, or which rows of the table, would have sufficed for calls. */
@Component
class LeastPrivilege {

    private final RoleMatrix matrix;

    LeastPrivilege(RoleMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * A row that calls have used.
     *
     * @param calls how many
     * @param roles those that the row lets in, with stars where it depends
     */
    record UsedRow(int row, String family, String title, long calls, Map<Role, String> roles) {}

    /** What calls have needed: allowed ones, and those that have passed in soft mode. */
    List<UsedRow> used(Collection<Call> calls) {
        return rows(calls, call -> call.verdict() == Verdict.ALLOWED || call.lenient());
    }

    /** What was refused. */
    List<UsedRow> denied(Collection<Call> calls) {
        return rows(calls, call -> call.verdict() == Verdict.DENIED && !call.lenient());
    }

    private List<UsedRow> rows(Collection<Call> calls, Predicate<Call> wanted) {
        Map<Integer, Long> counts = calls.stream()
                .filter(call -> call.row() != null && wanted.test(call))
                .collect(Collectors.groupingBy(Call::row, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> row(matrix.rows().get(count.getKey() - 1), count.getValue()))
                .toList();
    }

    private static UsedRow row(MatrixRow row, long calls) {
        Map<Role, String> roles = row.texts();
        roles.values().removeIf(Cell.NO.text()::equals);
        return new UsedRow(row.number(), row.family(), row.heading(), calls, roles);
    }

    /** Of the roles that all of the rows let in the one that the table allows least; of equals the first. Server Admins are let in by all. */
    Role smallest(List<UsedRow> rows) {
        return Arrays.stream(Role.values())
                .filter(role -> rows.stream().allMatch(row -> row.roles().containsKey(role)))
                .min(Comparator.comparingLong(this::allowed))
                .orElseThrow();
    }

    /** How many rows let a role in, be it on a condition. */
    private long allowed(Role role) {
        return matrix.rows().stream().filter(row -> row.cell(role) != Cell.NO).count();
    }

    /** The rows that let a role in on a condition only. */
    static List<Integer> conditional(Role role, List<UsedRow> rows) {
        return rows.stream()
                .filter(row -> !Cell.YES.text().equals(row.roles().get(role)))
                .map(UsedRow::row)
                .toList();
    }
}
