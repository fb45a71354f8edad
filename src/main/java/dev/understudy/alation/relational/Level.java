package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas, tables or columns: what is their own in how they are written.
 *
 * @param <S> how they are stored
 * @param <I> what clients write of them
 */
interface Level<S extends Record & ObjectState, I extends ObjectInput> {

    ObjectStore<S> store();

    /** Also what jobs call the objects. */
    String otype();

    KeyForm form();

    /** How many one call may write. */
    int most();

    String keyOf(S state);

    long sourceOf(S state);

    /** New objects by the identities of their keys; those that would lie in nothing are left out. */
    Map<String, S> fresh(Map<String, ObjectKey> keys);

    /** Refuses what can be told to be wrong from an item alone, as far as it can be read; its key apart. */
    default void check(BulkItem<I> item, boolean isNew) {}

    /**
     * What is wrong with items in view of the catalog and of each other.
     *
     * @param items those that are right so far
     */
    default Map<I, String> problems(List<Addressed<I>> items, ObjectView seen) {
        return Map.of();
    }

    /** What an object becomes where whatever is left out goes back to what is usual. */
    S reset(S state, I input);

    /** What an object becomes where whatever is left out stays. */
    S merged(S state, I input);

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> @Nullable T or(@Nullable T before, @Nullable T given) {
        return given == null ? before : given;
    }
}
