package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies all rows of a schema into the empty tables of another within the database, as they are at one moment. */
public final class SchemaCopy {

    private final Database database;
    private final Columns columns;

    /** @param columns those of both schemas */
    public SchemaCopy(Database database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** Copies into the schema that the connection stands on; whoever is at work in the other one is neither seen halfway nor held up. */
    public void rows(Connection connection, String from) throws SQLException {
        InTransaction.ofOneMoment(connection, database, () -> database.run(connection, script(from)));
    }

    private String script(String from) {
        return columns.byTable().entrySet().stream()
                .flatMap(table -> statements(table.getKey(), table.getValue(), "\"" + from + "\"." + table.getKey()))
                .collect(Collectors.joining(";\n"));
    }

    /** Rows that name others of their table come first without these names: no order of rows would do for all. */
    private static Stream<String> statements(String table, List<Column> columns, String from) {
        String names = names(columns, column -> !column.toItsOwnTable());
        String insert = "insert into %s (%s) select %s from %s".formatted(table, names, names, from);
        return Stream.concat(
                Stream.of(insert),
                columns.stream()
                        .filter(Column::toItsOwnTable)
                        .map(column -> ("update %1$s set %2$s = (select f.%2$s from %3$s f where f.id = %1$s.id)"
                                        + " where id in (select f.id from %3$s f where f.%2$s is not null)")
                                .formatted(table, column.name(), from)));
    }

    private static String names(List<Column> columns, Predicate<Column> which) {
        return columns.stream().filter(which).map(Column::name).collect(Collectors.joining(", "));
    }
}
