package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tags that objects carry, for families that show them or give them without knowing the family of tags. */
public interface ObjectTags {

    int LONGEST_NAME = 500;

    /** A tag. Its description is HTML and may be empty. */
    record Label(long id, String name, String description, Instant tsCreated, Instant tsUpdated, String url) {}

    /** By object, in the order of their names; those without tags are left out. */
    Map<ObjectRef, List<Label>> of(Collection<ObjectRef> objects);

    /**
     * Tags an object; tags that are not there yet are made.
     *
     * @param names none of them empty, or longer than {@link #LONGEST_NAME}
     */
    void put(ObjectRef object, Collection<String> names);
}
