package dev.understudy.alation.core.object;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import java.util.Set;

/** Finds objects by words, as the catalog's search does: in titles, descriptions and values. */
public interface ObjectSearch {

    /**
     * The objects found, the best first.
     *
     * @param otypes the types to look for; none for all that are searched
     */
    List<ObjectRef> find(String words, Set<String> otypes, int skip, int limit, Caller caller);
}
