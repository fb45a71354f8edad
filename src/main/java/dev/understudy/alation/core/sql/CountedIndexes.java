package dev.understudy.alation.core.sql;

import dev.understudy.database.CountedIndex;
import dev.understudy.database.Database;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Asks indexes that keep count of their rows, where the database has such. */
@Component
public class CountedIndexes {

    private final Database database;
    private final JdbcOperations sql;

    CountedIndexes(Database database, JdbcOperations sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Whether one begins with these columns. */
    boolean has(String table, List<String> columns) {
        return ask(table, columns, index -> true).isPresent();
    }

    /**
     * Asks an index that begins with these columns.
     *
     * @param question runs no statements
     * @return empty if there is no such index
     */
    public <A> Optional<A> ask(String table, List<String> columns, Function<CountedIndex, A> question) {
        return Objects.requireNonNull(sql.execute((ConnectionCallback<Optional<A>>)
                connection -> Optional.ofNullable(database.counted(connection, table, columns))
                        .map(question)));
    }
}
