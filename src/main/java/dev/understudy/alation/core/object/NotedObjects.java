package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.database.AfterCommit;
import dev.understudy.instance.CurrentInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Changes remembered by the only process that makes any, from the first search on: writing costs nothing but the note. */
final class NotedObjects implements DirtyObjects {

    /** What has been noted so far, once somebody wants to know. */
    private static final class Noted {
        private final Set<ObjectRef> refs = ConcurrentHashMap.newKeySet();
        private final AtomicInteger waiting = new AtomicInteger();
        private volatile boolean followed;
    }

    private static Noted noted() {
        return CurrentInstance.get().derived(Noted.class, Noted::new);
    }

    @Override
    public void follow(boolean forCopy) {
        noted().followed = true;
    }

    /** What this process remembers ends with it. */
    @Override
    public boolean followFrom(String copy, String mark) {
        return false;
    }

    @Override
    public List<ObjectRef> take() {
        Noted noted = noted();
        noted.waiting.set(0);
        List<ObjectRef> taken = new ArrayList<>(noted.refs);
        taken.forEach(noted.refs::remove);
        return taken;
    }

    @Override
    public @Nullable String markOf(String copy) {
        return null;
    }

    @Override
    public void kept() {}

    @Override
    public int waiting() {
        return noted().waiting.get();
    }

    /** Whether somebody wants to know is asked after the commit only: who begins to follow meanwhile reads the index without it. */
    @Override
    public void note(Collection<ObjectRef> refs) {
        AfterCommit.run(() -> {
            Noted noted = noted();
            noted.waiting.addAndGet(refs.size());
            if (noted.followed) {
                noted.refs.addAll(refs);
            }
        });
    }

    @Override
    public String mark() {
        return "";
    }

    @Override
    public void noteMarked(Collection<ObjectRef> refs) {
        note(refs);
    }
}
