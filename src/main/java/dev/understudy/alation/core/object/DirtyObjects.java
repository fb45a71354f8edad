package dev.understudy.alation.core.object;

import dev.understudy.instance.CurrentInstance;
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
public class DirtyObjects {

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

    /** Notes changes that count once the running transaction has been committed. */
    public void note(Collection<ObjectRef> refs) {
        Noted noted = CurrentInstance.get().derived(Noted.class);
        if (noted == null) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            noted.refs.addAll(refs);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                noted.refs.addAll(refs);
            }
        });
    }
}
