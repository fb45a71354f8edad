package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What an instance has before a document is loaded into it. */
public interface World {

    /** The id that a table gives next. */
    long nextId(String table);

    /** Which of the ids there are among some rows. */
    Set<Long> found(Among rows, Collection<Long> ids);

    /**
     * Rows of a table.
     *
     * @param id the column of their ids
     * @param where what other columns hold
     */
    record Among(String table, String id, Map<String, Object> where) {}

    /**
     * A new instance for which a document need not be complete: whatever it refers to will be there.
     *
     * @param firstIds the id that a table gives first
     */
    static World whole(ToLongFunction<String> firstIds) {
        return new NewWorld(firstIds, true);
    }

    /**
     * A new instance.
     *
     * @param firstIds the id that a table gives first
     */
    static World empty(ToLongFunction<String> firstIds) {
        return new NewWorld(firstIds, false);
    }
}
