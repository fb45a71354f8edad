package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.upload.Upserts;
import dev.understudy.alation.core.upload.Upserts.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind that a line may need: those that are there, and those of which a line before it tells.
 *
 * @param <S> the state of the objects
 */
final class Mentioned<S extends Record & ObjectState> {

    private final Map<Integer, Change<S>> changes = new TreeMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private Map<String, S> before = Map.of();
    private Map<String, S> after = Map.of();

    /** Notes what a line tells of an object. */
    void tell(LinePlace place, Function<@Nullable S, S> becoming) {
        changes.put(place.number(), new Change<>(place.key(), becoming));
        firstLines.putIfAbsent(place.key().identity(), place.number());
    }

    /**
     * Carries out what was told.
     *
     * @param needed what lines need besides
     */
    Collection<S> carryOut(ObjectStore<S> store, Collection<ObjectKey> needed) {
        before = store.byKeys(needed);
        before.values().removeIf(state -> state.lifetime().deleted());
        after = Upserts.carryOut(store, List.copyOf(changes.values()));
        return after.values();
    }

    /** The object, if it is there for a line. */
    Optional<S> find(ObjectKey key, int line) {
        String identity = key.identity();
        if (firstLines.getOrDefault(identity, Integer.MAX_VALUE) < line || before.containsKey(identity)) {
            return Optional.ofNullable(after.containsKey(identity) ? after.get(identity) : before.get(identity));
        }
        return Optional.empty();
    }
}
