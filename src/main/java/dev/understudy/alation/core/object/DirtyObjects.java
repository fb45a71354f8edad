package dev.understudy.alation.core.object;

import dev.understudy.instance.Fixtures;
import dev.understudy.instance.dataset.Rows;
import java.util.Collection;
import java.util.List;

/**
 * Which objects of the current instance have changed since this process last asked. What is derived from the index, such as full
 * text, catches up from here when it is used.
 */
public interface DirtyObjects extends Fixtures.Watcher {

    /** Begins to follow changes, if that has not been done; to be called before the index is read as a whole. */
    void follow();

    /** The objects that have changed, and not again. */
    List<ObjectRef> take();

    /** Notes changes that count once the running transaction has been committed. */
    void note(Collection<ObjectRef> refs);

    /** What a statement sets besides that updates rows of the index, such as {@code , a = 1}, so that it need not be followed by another. */
    String mark();

    /** Notes objects whose rows in the index have just been inserted, or updated with the {@link #mark}. */
    void noteMarked(Collection<ObjectRef> refs);

    /** Whatever fixtures say of an object: its row in the index, readers and field values among it. */
    @Override
    default void added(Rows fixtures) {
        note(fixtures.all()
                .filter(row -> row.get("otype") instanceof String && row.get("oid") instanceof Long)
                .map(row -> new ObjectRef((String) row.get("otype"), (Long) row.get("oid")))
                .distinct()
                .toList());
    }
}
