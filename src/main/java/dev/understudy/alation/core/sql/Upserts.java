package dev.understudy.alation.core.sql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Rows that are inserted, or brought up to date where the table has them: the one statement that each database words its own way. */
@Component
public class Upserts {

    private final SingletonSupplier<Boolean> postgres;

    Upserts(JdbcTemplate sql) {
        this.postgres = SingletonSupplier.of(() -> sql.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /**
     * A statement with one mark for each column.
     *
     * @param key the columns of a unique key, among the columns
     * @param columns what is written; other columns stay as they are, and have their defaults in new rows
     */
    public String into(String table, List<String> key, List<String> columns) {
        String into = "into %s (%s) ".formatted(table, String.join(", ", columns));
        String keys = "(" + String.join(", ", key) + ")";
        String values = " values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return postgres.obtain()
                ? "insert " + into + values + " on conflict " + keys + " do update set " + excluded(key, columns)
                : "merge " + into + "key " + keys + values;
    }

    private static String excluded(List<String> key, List<String> columns) {
        return columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }
}
