package dev.understudy.database;

import java.sql.BatchUpdateException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** H2, within the server's own process. Texts are compared by their characters, and lowered as Java does it. */
final class H2 implements Database {

    /** It is within this process. */
    @Override
    public boolean isShared() {
        return false;
    }

    /** Nobody else is there to wait for. */
    @Override
    public String oneAtATime() {
        return "values (1)";
    }

    @Override
    public String dialect() {
        return "org.hibernate.dialect.H2Dialect";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("lower", "", "collate", "", "equality", "", "marks", "");
    }

    @Override
    public String upsert(String table, List<String> key, List<String> columns) {
        return "merge into %s (%s) key (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", key),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    @Override
    public String continueIds(String table, long first) {
        return "alter table %1$s alter column id restart with (select greatest(max(id) + 1, %2$d) from %1$s)"
                .formatted(table, first);
    }

    @Override
    public String restartIds(String table, long first) {
        return "alter table %s alter column id restart with %d".formatted(table, first);
    }

    /** The driver goes on after a refused row, and marks it. */
    @Override
    public Refusal refusal(BatchUpdateException refused) {
        int[] counts = refused.getUpdateCounts();
        int row = 0;
        while (row < counts.length && counts[row] != Statement.EXECUTE_FAILED) {
            row++;
        }
        return new Refusal(
                row,
                String.valueOf(refused.getMessage())
                        .replaceFirst("(?s)(; SQL statement:| \\( /\\* key:| VALUES \\( /\\*|(?<=\"): \").*", ""));
    }
}
