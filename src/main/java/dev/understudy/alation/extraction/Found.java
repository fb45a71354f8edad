package dev.understudy.alation.extraction;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An object as it was found in a database.
 *
 * @param fresh what it is in the catalog if it was never there
 * @param facts brings what the database says into what the catalog has
 */
record Found<S extends Record & ObjectState>(ObjectKey key, S fresh, UnaryOperator<S> facts) {

    /** An object before and after. */
    record Step<S extends Record & ObjectState>(S before, S after) {

        boolean isNew() {
            return before.id() == 0 || before.lifetime().deleted();
        }

        boolean isChange() {
            return isNew() || !before.equals(after);
        }
    }

    /** @param known what the catalog has, deleted or not, by the identity of its key */
    Step<S> from(Map<String, S> known) {
        S before = known.getOrDefault(key.identity(), fresh);
        return new Step<>(before, facts.apply(before));
    }
}
