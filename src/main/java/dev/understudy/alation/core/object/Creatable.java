package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;

/** A family whose objects can be made from titles alone by those who do not know it: uploads of logical metadata. */
public interface Creatable {

    String otype();

    /**
     * Makes an object of each title, in their order.
     *
     * @param templateIds templates that the objects are to have; they exist and are of their type
     */
    List<ObjectRef> create(List<String> titles, List<Long> templateIds, long userId);
}
