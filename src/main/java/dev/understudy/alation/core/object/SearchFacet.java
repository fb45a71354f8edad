package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A family by whose marks a search can be narrowed: tags, flags, domains. */
public interface SearchFacet {

    /** The name of the filter. */
    String name();

    /** The objects that have any of the marks named; numbers come as texts. */
    Set<ObjectRef> members(List<String> marks);

    /** What results show of the objects under the facet's name; nothing for most. */
    default Map<ObjectRef, List<Object>> shownOn(Collection<ObjectRef> refs) {
        return Map.of();
    }
}
