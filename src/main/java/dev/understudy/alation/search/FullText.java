package dev.understudy.alation.search;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far this process has come with the full text of an instance. Whoever works on it holds it. */
final class FullText {

    /** Changes that have been taken note of and are not entered yet: they outlive whatever goes wrong. */
    final Set<ObjectRef> pending = new LinkedHashSet<>();

    @Nullable
    SearchIndex index;

    /** The one that could not be searched any more, as whoever met it says without holding this. */
    volatile @Nullable SearchIndex broken;

    /** The name under which it is kept; null if it is not. */
    @Nullable
    String copy;

    /** Of the first pass through all objects: the type that it has come to, and the last of its objects that has been entered. */
    int type;

    long oid = Long.MIN_VALUE;
    boolean complete;

    /** How many objects have been entered since it was kept. */
    int unkept;

    static String newName() {
        return UUID.randomUUID().toString();
    }

    void begin(SearchIndex with, boolean isKept) {
        index = with;
        copy = isKept ? newName() : null;
        type = 0;
        oid = Long.MIN_VALUE;
        complete = false;
        unkept = 0;
        pending.clear();
    }

    /** Goes on with one that was complete when it was kept. */
    void resume(SearchIndex with, String keptAs) {
        begin(with, true);
        copy = keptAs;
        complete = true;
    }
}
