package dev.understudy.alation.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An object of a kind as its row holds it. Implemented by a record whose components are the columns of the kind's table, in snake
 * case, and whose lists of ids are its links to other objects ({@link ObjectKind#links}).
 */
public interface ObjectState {

    /** 0 as long as the object has not been stored. */
    long id();

    String title();

    /** Normalised HTML; may be empty. */
    String description();

    Lifetime lifetime();

    /** The template that the object has, if its kind has templates and it has one. */
    default @Nullable Long templateId() {
        return null;
    }
}
