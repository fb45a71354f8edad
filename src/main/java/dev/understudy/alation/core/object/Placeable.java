package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import org.jspecify.annotations.Nullable;

/** A family whose objects can be made in containers, or put there, by those who know both by reference only. */
public interface Placeable {

    /** The type of the objects. */
    String otype();

    /** The type of what they lie in. */
    String containerOtype();

    /** @param description normalised HTML */
    ObjectRef create(String title, String description, @Nullable Long templateId, ObjectRef container);

    /** Whether an object may be put into the container. */
    boolean takes(ObjectRef container, ObjectRef object);

    /** Whether an object lies in the container already, or is linked there. */
    boolean holds(ObjectRef container, ObjectRef object);

    /** Puts an object into one more container. */
    void add(ObjectRef object, ObjectRef container);
}
