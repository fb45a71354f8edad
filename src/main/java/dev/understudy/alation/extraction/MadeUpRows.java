package dev.understudy.alation.extraction;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows of tables of which nobody has said any: always the same, and of the columns' types as far as these tell. */
final class MadeUpRows {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 8, 0);
    private static final Pattern WHOLE =
            Pattern.compile("(?i)(tiny|small|medium|big)?int.*|.*serial|number\\(\\d+(,0)?\\)");
    private static final Pattern FRACTION = Pattern.compile("(?i)(numeric|decimal|number|float|double|real|money).*");
    private static final Pattern TIME = Pattern.compile("(?i)(timestamp|datetime).*");
    private static final Pattern DATE = Pattern.compile("(?i)date");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)bool(ean)?|bit");

    private MadeUpRows() {}

    /** What a table has. */
    static Stream<List<@Nullable Object>> orGiven(SimulatedTable table) {
        return table.hasGivenRows()
                ? table.givenRows().stream()
                        .map(row -> row.stream().map(MadeUpRows::given).toList())
                : LongStream.rangeClosed(1, table.madeUpRows())
                        .mapToObj(number -> table.allColumns().stream()
                                .map(column -> value(column, number))
                                .toList());
    }

    private static @Nullable Object given(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static Object value(SimulatedColumn column, long row) {
        String type = column.type().replace(" ", "");
        if (WHOLE.matcher(type).matches()) {
            return row;
        }
        if (FRACTION.matcher(type).matches()) {
            return row + ".5";
        }
        if (BOOLEAN.matcher(type).matches()) {
            return row % 2 == 1;
        }
        if (TIME.matcher(type).matches()) {
            return FIRST.plusHours(row).toString().replace('T', ' ') + ":00";
        }
        return DATE.matcher(type).matches()
                ? FIRST.toLocalDate().plusDays(row % 10_000).toString()
                : column.name() + " " + row;
    }
}
