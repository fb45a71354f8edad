package dev.understudy.alation.core.object;

import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Fixtures;
import dev.understudy.instance.dataset.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which objects of the current instance have changed since somebody last asked. What is derived from the index, such as full
 * text, catches up from here when it is used; until it is used for the first time, nothing is noted.
 */
@Component
public class DirtyObjects implements Fixtures.Watcher {

    /** The objects noted so far; there is one of these as long as somebody wants to know. */
    private static final class Noted {
        private final Set<ObjectRef> refs = ConcurrentHashMap.newKeySet();
    }

    /** Begins to note changes, if that has not been done; to be called before the index is read as a whole. */
    public void follow() {
        CurrentInstance.get().derived(Noted.class, Noted::new);
    }

    /** The objects that have changed, once each, and not again. */
    public List<ObjectRef> take() {
        Noted noted = CurrentInstance.get().derived(Noted.class);
        if (noted == null || noted.refs.isEmpty()) {
            return List.of();
        }
        List<ObjectRef> taken = new ArrayList<>(noted.refs);
        taken.forEach(noted.refs::remove);
        return taken;
    }

    /**
     * Notes changes that count once the running transaction has been committed. Whether somebody wants to know is asked only then:
     * who begins to follow while it runs reads the index without it.
     */
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

    /** Whatever fixtures say of an object, its row in the index, readers and field values among it. */
    @Override
    public void added(Rows fixtures) {
        noteNow(fixtures.all()
                .filter(row -> row.get("otype") instanceof String && row.get("oid") instanceof Long)
                .map(row -> new ObjectRef((String) row.get("otype"), (Long) row.get("oid")))
                .toList());
    }

    private static void noteNow(Collection<ObjectRef> refs) {
        Noted noted = CurrentInstance.get().derived(Noted.class);
        if (noted != null) {
            noted.refs.addAll(refs);
        }
    }
}
