package dev.understudy.instance.copy;

import java.util.Locale;
import java.util.Optional;

/** What a column holds, in words that all databases share. */
public enum ColumnType {
    TEXT,
    WHOLE,
    FRACTION,
    BOOLEAN,
    TIME,
    BYTES,
    UUID;

    /**
     * Reads the type as the database describes it. Empty for a type that only one database has: such a column is that database's own
     * bookkeeping, and part of no world.
     */
    static Optional<ColumnType> of(String described) {
        return Optional.ofNullable(
                switch (described.toLowerCase(Locale.ROOT)) {
                    case "character varying", "character large object", "text" -> TEXT;
                    case "bigint", "integer", "smallint" -> WHOLE;
                    case "double precision" -> FRACTION;
                    case "boolean" -> BOOLEAN;
                    case "timestamp with time zone" -> TIME;
                    case "binary large object", "bytea" -> BYTES;
                    case "uuid" -> UUID;
                    default -> null;
                });
    }
}
