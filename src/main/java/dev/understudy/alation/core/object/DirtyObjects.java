package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.Fixtures;
import dev.understudy.instance.dataset.Rows;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of the current instance have changed since this process last asked. What is derived from the index, such as full
 * text, catches up from here when it is used. It may be kept in a file beyond the process, as a copy with a name of its own: with it
 * is kept a mark, from which a later process goes on.
 */
public interface DirtyObjects extends Fixtures.Watcher {

    /**
     * Begins to follow changes; to be called before the index is read as a whole.
     *
     * @param forCopy whether what is derived is going to be kept
     */
    void follow(boolean forCopy);

    /**
     * Goes on where a copy was kept: what has changed since is told.
     *
     * @return false if nobody can tell: the copy is worth nothing
     */
    boolean followFrom(String copy, String mark);

    /** The objects that have changed, and not again. */
    List<ObjectRef> take();

    /**
     * The mark that a copy is to be kept with, which holds all that has been taken. The copy is kept only if {@link #kept} is called
     * before anything else is taken.
     *
     * @return null if a copy would miss something now, or cannot be kept at all
     */
    @Nullable
    String markOf(String copy);

    /** A copy has been kept with its last mark. */
    void kept();

    /** About how many changes this process has made since somebody last took them. */
    int waiting();

    /** Notes changes that count once the running transaction has been committed. */
    void note(Collection<ObjectRef> refs);

    /** What a statement sets besides that updates rows of the index, such as {@code , a = 1}, so that it need not be followed by another. */
    String mark();

    /** Notes objects whose rows in the index have just been inserted, or updated with the {@link #mark}. */
    void noteMarked(Collection<ObjectRef> refs);

    /** Whatever fixtures say of an object: its row in the index, readers and field values among it. */
    @Override
    default void added(Rows fixtures) {
        note(in(fixtures));
    }

    /** The objects that fixtures say something of. */
    static List<ObjectRef> in(Rows fixtures) {
        return fixtures.all()
                .filter(row -> row.get("otype") instanceof String && row.get("oid") instanceof Long)
                .map(row -> new ObjectRef((String) row.get("otype"), (Long) row.get("oid")))
                .distinct()
                .toList();
    }
}
