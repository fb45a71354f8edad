package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * New texts for an object.
 *
 * @param title null to leave it
 * @param description normalised HTML; null to leave it
 * @param at when they were set; null for now
 */
public record NewDescription(
        ObjectRef ref,
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant at) {

    /** This and then another one of the same object. An object has one time for both texts, which is that of the younger. */
    public NewDescription and(NewDescription then) {
        return new NewDescription(
                ref,
                then.title == null ? title : then.title,
                then.description == null ? description : then.description,
                later(at, then.at));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
