package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.Set;

/**
 * A family whose objects can be given titles and descriptions by those who know them by reference only: as values of the
 * built-in fields, in uploads of logical metadata and by approved requests. The family keeps the index up to date itself.
 */
public interface Describable {

    /** Types of objects that the family keeps. */
    Set<String> otypes();

    /**
     * Writes texts of those objects that the family has rows of.
     *
     * @return these objects, the deleted ones among them; what a dataset only names is described in the index alone
     */
    Set<ObjectRef> describe(Collection<NewDescription> texts);
}
