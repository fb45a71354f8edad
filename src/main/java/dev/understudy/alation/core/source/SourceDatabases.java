package dev.understudy.alation.core.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the databases behind data sources for what stands in their tables. */
public interface SourceDatabases {

    /** A column, with its type as the database calls it. */
    record Column(String name, String type) {}

    /**
     * A table as somebody reads it.
     *
     * @param rows made as they are asked for, each with a value for each column, which is a text, a number, a boolean or null
     */
    record Table(List<Column> columns, Stream<List<@Nullable Object>> rows) {}

    /** The database does not answer, or has no such table: what it says of that. */
    final class Refused extends Exception {

        public Refused(String message) {
            super(message, null, false, false);
        }

        /** The message; never null. */
        public String text() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Opens a table.
     *
     * @param names of the table, in any case, with those of its schema before it or not
     */
    Table open(DataSource source, List<String> names) throws Refused;
}
