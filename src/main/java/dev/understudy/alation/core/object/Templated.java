package dev.understudy.alation.core.object;

import java.util.List;
import java.util.Set;

/** A family whose objects have templates of their own. */
public interface Templated {

    Set<String> otypes();

    /** The ids of the templates of an object that exists. */
    List<Long> templatesOf(String otype, long oid);
}
