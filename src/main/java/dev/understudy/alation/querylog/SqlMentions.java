package dev.understudy.alation.querylog;

import dev.understudy.alation.core.statement.SqlTokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a statement mentions, and all that may be columns of them. */
record SqlMentions(List<Table> tables, Set<Column> columns) {

    /**
     * A table.
     *
     * @param parts its name, with what stands before it
     */
    record Table(List<String> parts, @Nullable String alias) {

        /** Whether this is the table that stands before a column. */
        boolean isCalled(String qualifier) {
            return qualifier.equalsIgnoreCase(alias) || qualifier.equalsIgnoreCase(parts.get(parts.size() - 1));
        }
    }

    /**
     * What may be a column.
     *
     * @param qualifier the table that stands before it, or its alias
     */
    record Column(@Nullable String qualifier, String name) {

        boolean mayBeOf(Table table) {
            return qualifier == null || table.isCalled(qualifier);
        }
    }

    static SqlMentions of(String sql) {
        return MentionReader.read(SqlTokens.of(sql));
    }

    /** How many pairs of a table and a column there are to look for. */
    long weight() {
        return (long) tables.size() * columns.size();
    }
}
