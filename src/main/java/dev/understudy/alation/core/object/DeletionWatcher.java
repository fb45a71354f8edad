package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;

/** Somebody who has to act when objects of other families are deleted. It is told within the transaction that deletes. */
public interface DeletionWatcher {

    void deleted(Collection<ObjectRef> refs);
}
