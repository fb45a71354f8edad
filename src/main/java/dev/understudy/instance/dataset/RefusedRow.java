package dev.understudy.instance.dataset;

import dev.understudy.database.Database.Refusal;
import dev.understudy.database.Database.Why;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a database has refused a row, in words that tell neither its constraints nor values that may be secrets. */
final class RefusedRow {

    /** In the tables of objects, and in the index of all. */
    private static final Map<List<String>, String> IDS = Map.of(List.of("id"), "id", List.of("otype", "oid"), "oid");

    private RefusedRow() {}

    static DatasetProblem problem(Place place, Refusal refusal, Map<String, @Nullable Object> row) {
        String id = IDS.get(refusal.columns());
        return refusal.why() == Why.TAKEN && id != null
                ? place.idTaken("id " + shown(row.get(id)) + "is taken")
                : place.problem(reason(refusal, row));
    }

    private static String reason(Refusal refusal, Map<String, @Nullable Object> row) {
        return switch (refusal.why()) {
            case TAKEN -> taken(refusal.columns());
            case UNKNOWN ->
                refusal.columns().stream()
                        .map(column -> named(column) + " " + shown(row.get(column)) + "does not exist")
                        .collect(Collectors.joining(", "));
            case MISSING -> keys(refusal.columns()) + " is missing";
            case UNFIT -> "a value too long or too large to be kept";
            case BUSY, OTHER -> "the database does not take it";
        };
    }

    static String taken(List<String> columns) {
        return "there is already one with the same " + keys(columns);
    }

    private static String keys(List<String> columns) {
        return columns.stream().map(RefusedRow::named).collect(Collectors.joining(" and "));
    }

    /** Columns are called as keys are, but for what is added to references and digests. */
    private static String named(String column) {
        return column.endsWith("digest") ? "secret or text" : column.replaceFirst("_id$", "");
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Number number ? number + " " : "";
    }
}
