package dev.understudy.alation.core.object;

import java.util.List;

/** A family whose objects can be made from a title alone by those who do not know it: uploads of logical metadata. */
public interface Creatable {

    String otype();

    /** @param templateIds templates that the object is to have; they exist and are of its type */
    ObjectRef create(String title, List<Long> templateIds, long userId);
}
