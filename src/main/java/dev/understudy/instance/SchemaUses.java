package dev.understudy.instance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts the requests at work in each schema, so that a schema which is no longer needed goes when the last of them has left. */
final class SchemaUses {

    private record Use(int requests, boolean retired) {

        private static final Use NONE = new Use(0, false);

        boolean isOver() {
            return requests == 0 && retired;
        }
    }

    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    void enter(String schema) {
        uses.compute(
                schema,
                (s, use) -> new Use(orNone(use).requests() + 1, orNone(use).retired()));
    }

    /** Whether the schema is retired and nobody is left in it. */
    boolean leave(String schema) {
        return isOver(
                schema,
                uses.compute(
                        schema,
                        (s, use) ->
                                new Use(orNone(use).requests() - 1, orNone(use).retired())));
    }

    /** Whether nobody was in the schema; else whoever leaves it last is told. */
    boolean retire(String schema) {
        return isOver(
                schema, uses.compute(schema, (s, use) -> new Use(orNone(use).requests(), true)));
    }

    private boolean isOver(String schema, Use use) {
        return use.isOver() && uses.remove(schema, use);
    }

    private static Use orNone(@Nullable Use use) {
        return use == null ? Use.NONE : use;
    }
}
