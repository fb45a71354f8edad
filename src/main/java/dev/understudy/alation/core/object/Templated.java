package dev.understudy.alation.core.object;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A family whose objects have templates of their own. */
public interface Templated {

    Set<String> otypes();

    /** The ids of the templates of objects that exist, by object id; those that have none may be left out. */
    Map<Long, List<Long>> templatesOf(String otype, Collection<Long> oids);
}
