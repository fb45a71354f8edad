package dev.understudy.alation.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item and the object that it names, by id or by key. Where it has both, the id counts, and the key must be that of the same object.
 *
 * @param posted the key as it was given
 */
record Addressed<I>(
        I input,
        Optional<Long> id,
        Optional<ObjectKey> key,
        @Nullable String posted) {

    ObjectKey requireKey() {
        return key.orElseThrow();
    }

    /** Whether an object with this key is what the item names, if it names one by key. */
    boolean isCalled(String objectKey, KeyForm form) {
        return key.stream()
                .allMatch(named ->
                        named.identity().equals(ObjectKey.of(objectKey, form).identity()));
    }

    /** What is said of an item whose id and key name different objects. */
    String contradiction(Level<?, ?> level) {
        return "The key `%s` is not that of the %s with id %d."
                .formatted(posted, level.form().name().toLowerCase(Locale.ROOT), id.orElseThrow());
    }

    /** What is said of an item that names nothing. */
    String missing(Level<?, ?> level) {
        return id.map(given -> capital(level.form()) + " with id " + given + " does not exist")
                .orElseGet(() -> missing(requireKey()));
    }

    static String missing(ObjectKey key) {
        return capital(key.form()) + " " + key.shown() + " does not exist";
    }

    private static String capital(KeyForm form) {
        return form.name().charAt(0) + form.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
