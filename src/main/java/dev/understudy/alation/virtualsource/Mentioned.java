package dev.understudy.alation.virtualsource;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.upload.Upserts;
import dev.understudy.alation.core.upload.Upserts.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind that a line may need: those that are there and not hidden from whoever uploads, and those of which a line before it
 * tells.
 *
 * @param <S> the state of the objects
 */
final class Mentioned<S extends Record & ObjectState> {

    private final ObjectStore<S> store;
    private final ObjectView seen;
    private final Map<Integer, Change<S>> changes = new TreeMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Set<String> lookedUp = new HashSet<>();
    private final Map<String, S> before = new HashMap<>();
    private Map<String, S> after = Map.of();

    Mentioned(ObjectStore<S> store, ObjectView seen) {
        this.store = store;
        this.seen = seen;
    }

    /** Notes what a line tells of an object. */
    void tell(LinePlace place, Function<@Nullable S, S> becoming) {
        String identity = place.key().identity();
        boolean first = firstLines.putIfAbsent(identity, place.number()) == null;
        changes.put(place.number(), new Change<>(place.key(), known -> {
            if (first) {
                noteBefore(identity, known);
            }
            return becoming.apply(known);
        }));
    }

    /** Carries out what was told. */
    Collection<S> carryOut() {
        after = Upserts.carryOut(store, List.copyOf(changes.values()));
        return after.values();
    }

    /** Looks up what lines need and none of them tells of: that is as it was before them. */
    void lookUp(Stream<ObjectKey> needed) {
        List<String> identities = needed.map(ObjectKey::identity)
                .filter(identity -> !firstLines.containsKey(identity))
                .filter(lookedUp::add)
                .toList();
        Map<String, S> known = store.byIdentities(identities);
        Set<Long> hidden = hidden(known.values().stream().map(ObjectState::id).toList());
        known.values().removeIf(state -> hidden.contains(state.id()));
        known.forEach(this::noteBefore);
    }

    /** Those of the objects that are hidden from whoever uploads. */
    Set<Long> hidden(Collection<Long> ids) {
        return seen.hidden(ids.stream().map(store::ref).toList()).stream()
                .map(ObjectRef::oid)
                .collect(toSet());
    }

    private void noteBefore(String identity, @Nullable S state) {
        if (state != null && !state.lifetime().deleted()) {
            before.put(identity, state);
        }
    }

    /** The object, if it is there for a line. What no line tells of has to be looked up first. */
    Optional<S> find(ObjectKey key, int line) {
        String identity = key.identity();
        if (firstLines.getOrDefault(identity, Integer.MAX_VALUE) < line || before.containsKey(identity)) {
            return Optional.ofNullable(after.containsKey(identity) ? after.get(identity) : before.get(identity));
        }
        return Optional.empty();
    }
}
