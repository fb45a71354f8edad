package dev.understudy.database;

import dev.understudy.database.Database.Why;
import dev.understudy.error.SqlStates;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What databases say about a refused row, by the states that they share and the words that they do not. */
final class Refusals {

    private Refusals() {}

    static Why why(SQLException reason) {
        String state = String.valueOf(reason.getSQLState());
        return switch (state) {
            case SqlStates.TAKEN -> Why.TAKEN;
            case SqlStates.REFERENCE, SqlStates.H2_REFERENCE -> Why.UNKNOWN;
            case SqlStates.MISSING -> Why.MISSING;
            default ->
                SqlStates.unfit(reason) ? Why.UNFIT : state.startsWith(SqlStates.INTEGRITY) ? Why.OTHER : Why.BUSY;
        };
    }

    /** The columns that a message names, as the first group of one of the patterns. */
    static List<String> columns(SQLException reason, Pattern... patterns) {
        String message = String.valueOf(reason.getMessage());
        return Arrays.stream(patterns)
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> Arrays.stream(found.group(1).split(",", -1))
                        .map(column -> column.strip().replaceFirst(" .*", "").toLowerCase(Locale.ROOT))
                        .toList())
                .orElse(List.of());
    }
}
