package dev.understudy.instance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Schemas that have been given back because nobody used them for long. What is left of each are the statements that make it anew: some thirty
 * kilobytes instead of two megabytes. Schemas are put away and brought back one at a time; who enters one asks without waiting.
 */
final class IdleSchemas {

    private final Schemas schemas;
    private final SchemaUses uses;
    private final SchemaWork work;

    /** Empty as long as a schema is only about to go. */
    private final Map<String, Optional<PackedStatements>> away = new ConcurrentHashMap<>();

    IdleSchemas(Schemas schemas, SchemaUses uses, SchemaWork work) {
        this.schemas = schemas;
        this.uses = uses;
        this.work = work;
    }

    /** Whether the schema is not there, or may go at this moment. */
    boolean has(String schema) {
        return away.containsKey(schema);
    }

    /** Whether it is worth the while to put any away. */
    boolean isMemoryShort() {
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory() >= heap.maxMemory() / 2;
    }

    /** Some that nobody has used since that time, and that are still there. */
    List<String> unusedSince(Instant time, int most) {
        return uses.idleSince(time).stream()
                .filter(schema -> !has(schema))
                .limit(most)
                .toList();
    }

    /**
     * Puts a schema away, where this gives memory back, unless somebody is there, it is large or no longer needed. Either we see who enters or
     * retires it meanwhile, or they see that it is about to go, and wait. What another has put away since it was found to be idle stays: its
     * statements are all that is left of it.
     */
    void putAway(String schema) {
        if (away.putIfAbsent(schema, Optional.empty()) != null) {
            return;
        }
        try {
            if (schemas.takeMemory() && uses.isIdle(schema)) {
                work.here(connection -> {
                    if (!schemas.isLarge(connection, schema)) {
                        away.put(schema, Optional.of(new PackedStatements(schemas.script(connection, schema))));
                        schemas.drop(connection, schema);
                    }
                });
            }
        } finally {
            away.remove(schema, Optional.empty());
        }
    }

    /** Brings a schema back, if it has been put away. */
    void bringBack(String schema) {
        away.getOrDefault(schema, Optional.empty()).ifPresent(statements -> {
            work.here(connection -> schemas.restore(connection, schema, statements.unpacked()));
            away.remove(schema);
        });
    }

    /** Forgets a schema that nobody needs any more; whether it had been put away. Not while one is put away. */
    boolean forget(String schema) {
        return away.remove(schema) != null;
    }
}
