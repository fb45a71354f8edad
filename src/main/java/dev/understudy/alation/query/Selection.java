package dev.understudy.alation.query;

import dev.understudy.alation.core.source.SourceDatabases.Column;
import dev.understudy.alation.core.source.SourceDatabases.Refused;
import dev.understudy.alation.core.source.SourceDatabases.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement selects from a table. */
record Selection(List<ResultColumn> columns, Stream<List<@Nullable Object>> rows) {

    /** As many as the most patient of databases gives. */
    private static final int MOST_COLUMNS = 1600;

    static Selection of(PlainSelect select, Table table) throws Refused {
        List<Integer> chosen = chosen(select.columns(), table.columns());
        return new Selection(
                kept(chosen.stream()
                        .map(table.columns()::get)
                        .map(column -> ResultColumn.of(column.name(), column.type()))
                        .toList()),
                table.rows()
                        .limit(select.limit())
                        .map(row ->
                                chosen.stream().<@Nullable Object>map(row::get).toList()));
    }

    /** The same, unless they are more than a result has room for. */
    private static List<ResultColumn> kept(List<ResultColumn> columns) throws Refused {
        if (ResultColumn.write(columns).toString().length() > ResultColumn.LONGEST_SCHEMA) {
            throw new Refused("The columns of a statement have names and types that are too long together");
        }
        return columns;
    }

    /** Where the columns stand in the table, in the order in which they are selected. */
    private static List<Integer> chosen(List<String> names, List<Column> columns) throws Refused {
        int count = names.isEmpty() ? columns.size() : names.size();
        if (count > MOST_COLUMNS) {
            throw new Refused("A statement selects %d columns at most, not %d".formatted(MOST_COLUMNS, count));
        }
        if (names.isEmpty()) {
            return IntStream.range(0, columns.size()).boxed().toList();
        }
        List<Integer> chosen = new ArrayList<>();
        for (String name : names) {
            int place = IntStream.range(0, columns.size())
                    .filter(at -> columns.get(at).name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new Refused("Column " + name + " does not exist"));
            chosen.add(place);
        }
        return chosen;
    }
}
