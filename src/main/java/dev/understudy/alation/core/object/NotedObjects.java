package dev.understudy.alation.core.object;

import dev.understudy.instance.CurrentInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes remembered by the only process that makes any, from the first search on: writing costs nothing but the note. */
final class NotedObjects implements DirtyObjects {

    /** The objects noted so far; there is one of these as long as somebody wants to know. */
    private static final class Noted {
        private final Set<ObjectRef> refs = ConcurrentHashMap.newKeySet();
    }

    @Override
    public void follow() {
        CurrentInstance.get().derived(Noted.class, Noted::new);
    }

    @Override
    public List<ObjectRef> take() {
        Noted noted = CurrentInstance.get().derived(Noted.class);
        if (noted == null || noted.refs.isEmpty()) {
            return List.of();
        }
        List<ObjectRef> taken = new ArrayList<>(noted.refs);
        taken.forEach(noted.refs::remove);
        return taken;
    }

    /** Whether somebody wants to know is asked after the commit only: who begins to follow meanwhile reads the index without it. */
    @Override
    public void note(Collection<ObjectRef> refs) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            noteNow(refs);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                noteNow(refs);
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

    private static void noteNow(Collection<ObjectRef> refs) {
        Noted noted = CurrentInstance.get().derived(Noted.class);
        if (noted != null) {
            noted.refs.addAll(refs);
        }
    }
}
