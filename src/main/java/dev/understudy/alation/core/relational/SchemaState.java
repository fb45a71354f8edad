package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema as it is stored.
 *
 * @param name its parts, if it has several, joined by dots; in the case first given
 * @param objectKey as answers show it
 * @param title empty if it has none
 * @param dbComment what the database says of it; null if nobody asked
 */
public record SchemaState(
        long id,
        long dsId,
        String name,
        String objectKey,
        String title,
        String description,
        @Nullable String dbComment,
        Lifetime lifetime)
        implements ObjectState {

    /** A schema of which only the key is known. */
    public static SchemaState of(ObjectKey key) {
        return new SchemaState(
                0, Objects.requireNonNull(key.root()), key.name(), key.shown(), "", "", null, Lifetime.NOT_YET);
    }

    /** @param newDescription normalised HTML */
    public SchemaState described(String newTitle, String newDescription) {
        return new SchemaState(id, dsId, name, objectKey, newTitle, newDescription, dbComment, lifetime);
    }

    public SchemaState commented(@Nullable String newComment) {
        return new SchemaState(id, dsId, name, objectKey, title, description, newComment, lifetime);
    }
}
