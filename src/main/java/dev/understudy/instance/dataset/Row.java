package dev.understudy.instance.dataset;

import dev.understudy.database.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table. A dataset is kept as long as the server runs, so what rows have in common stands with their form. */
final class Row {

    /**
     * What rows have in common that are written by one statement.
     *
     * @param key of what may be there already; empty if it is new
     */
    record Form(List<String> key, List<String> columns) {

        Form {
            columns = List.copyOf(columns);
        }

        String statement(String table, Database database) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            return key.isEmpty()
                    ? "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks)
                    : database.upsert(table, key, columns);
        }
    }

    private final Place place;
    private final Form form;
    private final @Nullable Object[] values;

    /** @param values one for each column of the form */
    Row(Place place, Form form, List<@Nullable Object> values) {
        this.place = place;
        this.form = form;
        this.values = values.toArray();
    }

    Place place() {
        return place;
    }

    Form form() {
        return form;
    }

    /** Null also where the row says nothing of the column. */
    @Nullable
    Object get(String column) {
        int index = form.columns().indexOf(column);
        return index < 0 ? null : values[index];
    }

    Map<String, @Nullable Object> byColumn() {
        Map<String, @Nullable Object> byColumn = new LinkedHashMap<>();
        form.columns().forEach(column -> byColumn.put(column, get(column)));
        return byColumn;
    }

    /** Adds the row to a batch of the form's statement. */
    void addTo(PreparedStatement batch) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }
}
