package dev.understudy.alation.relational;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.relational.GivenValues.Checked;
import dev.understudy.alation.relational.WriteResult.Mapped;
import dev.understudy.alation.relational.WriteResult.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and changes schemas, tables and columns: many at once with a number of statements that does not depend on how many, but for the
 * two that each of them takes. What can be told from the request alone has been checked before; all else fails item by item.
 */
@Component
class RelationalWrites {

    private final GivenValues values;
    private final ObjectIndex objects;

    RelationalWrites(GivenValues values, ObjectIndex objects) {
        this.values = values;
        this.objects = objects;
    }

    /** Items that name nothing make something, unless it would be hidden; whatever they leave out goes back to what is usual. */
    <S extends Record & ObjectState, I extends ObjectInput> WriteResult upsert(
            Level<S, I> level, List<Addressed<I>> items, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Map<String, ObjectKey> keys = new LinkedHashMap<>();
        items.forEach(item -> keys.putIfAbsent(item.requireKey().identity(), item.requireKey()));
        KeySights sights = KeySights.ofParts(level.otype(), keys.values(), seen);
        keys.values().removeIf(key -> sights.hide(KeyPlace.nearestFirst(level.otype(), key)));
        Map<String, S> states = known(level, keys);
        Writing<S, I> writing = new Writing<>(
                level,
                caller,
                seen,
                items,
                item -> Optional.ofNullable(states.get(item.requireKey().identity())));
        for (Addressed<I> item : items) {
            String identity = item.requireKey().identity();
            S state = states.get(identity);
            if (state == null) {
                writing.refuse(item, Addressed.missing(absent(level.otype(), item.requireKey(), sights)));
            } else if (writing.takes(item)) {
                S now = level.reset(state, item.input());
                states.put(identity, now);
                writing.become(identity, now, item);
            }
        }
        return writing.done("Upserted");
    }

    /** Why nothing can be made of a key: what it would lie in is not there or hidden, or it is hidden by itself. */
    private static ObjectKey absent(String otype, ObjectKey key, KeySights sights) {
        List<KeyPlace> places = KeyPlace.nearestFirst(otype, key);
        boolean byItself = sights.hide(places) && !sights.hide(places.subList(1, places.size()));
        return byItself ? key : key.parent();
    }

    /** What the keys name, or will: what is not live needs a live parent, and if it was deleted, keeps its id. */
    private static <S extends Record & ObjectState, I extends ObjectInput> Map<String, S> known(
            Level<S, I> level, Map<String, ObjectKey> keys) {
        Map<String, S> states = level.store().byIdentities(keys.keySet());
        Map<String, ObjectKey> dead = new HashMap<>(keys);
        dead.keySet().removeIf(identity -> isLive(states.get(identity)));
        Map<String, S> fresh = level.fresh(dead);
        states.entrySet().removeIf(state -> !isLive(state.getValue()) && !fresh.containsKey(state.getKey()));
        fresh.forEach(states::putIfAbsent);
        return states;
    }

    private static boolean isLive(@Nullable ObjectState state) {
        return state != null && !state.lifetime().deleted();
    }

    /** Items that name nothing, or what is hidden, fail; whatever they leave out stays. */
    <S extends Record & ObjectState, I extends ObjectInput> WriteResult change(
            Level<S, I> level, long source, List<Addressed<I>> items, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Map<Long, S> byId = level.store()
                .live(items.stream().flatMap(item -> item.id().stream()).toList());
        Map<String, S> byKey = level.store()
                .byKeys(items.stream().flatMap(item -> item.key().stream()).toList());
        Set<ObjectRef> hidden = seen.hiddenParts(Stream.concat(byId.values().stream(), byKey.values().stream())
                .map(state -> level.store().ref(state.id()))
                .toList());
        Function<Addressed<I>, Optional<S>> named = item -> Optional.ofNullable(
                        item.id().isPresent()
                                ? byId.get(item.id().get())
                                : byKey.get(item.requireKey().identity()))
                .filter(state -> isLive(state) && level.sourceOf(state) == source)
                .filter(state -> !hidden.contains(level.store().ref(state.id())));
        Map<Long, S> states = new HashMap<>();
        Writing<S, I> writing = new Writing<>(level, caller, seen, items, named);
        for (Addressed<I> item : items) {
            S before = named.apply(item).orElse(null);
            if (before == null) {
                writing.refuse(item, item.missing(level));
            } else if (!item.isCalled(level.keyOf(before), level.form())) {
                writing.refuse(item, item.contradiction(level));
            } else if (writing.takes(item)) {
                S now = level.merged(states.getOrDefault(before.id(), before), item.input());
                states.put(before.id(), now);
                writing.become(String.valueOf(before.id()), now, item);
            }
        }
        return writing.done("Updated");
    }

    /** One write: what becomes of the objects, and what is told of the items. */
    private final class Writing<S extends Record & ObjectState, I extends ObjectInput> {

        private record Done<T>(Addressed<T> item, String object) {}

        private final Level<S, I> level;
        private final Caller caller;
        private final Checked<I> checked;
        private final Map<I, String> problems;
        private final Map<String, S> written = new LinkedHashMap<>();
        private final List<Done<I>> done = new ArrayList<>();
        private final List<Problem> errors = new ArrayList<>();

        /** @param named what an item names that there is, or will be */
        Writing(
                Level<S, I> level,
                Caller caller,
                ObjectView seen,
                List<Addressed<I>> items,
                Function<Addressed<I>, Optional<S>> named) {
            this.level = level;
            this.caller = caller;
            List<I> inputs = items.stream().map(Addressed::input).toList();
            Map<I, ObjectRef> objectOf = new IdentityHashMap<>();
            items.forEach(item -> named.apply(item)
                    .ifPresent(state -> objectOf.put(item.input(), level.store().ref(state.id()))));
            this.checked = values.check(inputs, level.otype(), objectOf, seen);
            this.problems = level.problems(
                    items.stream()
                            .filter(item -> objectOf.containsKey(item.input()))
                            .filter(item -> checked.problem(item.input()) == null)
                            .toList(),
                    seen);
        }

        /** Whether an item may be written; if not, that is told. */
        boolean takes(Addressed<I> item) {
            String problem = problem(item.input());
            if (problem != null) {
                refuse(item, problem);
            }
            return problem == null;
        }

        void refuse(Addressed<I> item, String problem) {
            errors.add(new Problem(item.id().orElse(null), item.posted(), problem));
        }

        /** @param object the same for items of the same object */
        void become(String object, S state, Addressed<I> item) {
            written.put(object, state);
            done.add(new Done<>(item, object));
        }

        WriteResult done(String verb) {
            List<String> names = List.copyOf(written.keySet());
            List<S> stored = level.store().save(List.copyOf(written.values()));
            for (int i = 0; i < names.size(); i++) {
                written.put(names.get(i), stored.get(i));
            }
            Map<I, ObjectRef> refs = new IdentityHashMap<>();
            List<Mapped> mapping = new ArrayList<>();
            for (Done<I> each : done) {
                S state = Objects.requireNonNull(written.get(each.object()));
                refs.put(each.item().input(), level.store().ref(state.id()));
                mapping.add(new Mapped(
                        state.id(), Objects.requireNonNullElse(each.item().posted(), level.keyOf(state))));
            }
            values.write(
                    checked,
                    refs,
                    done.stream().map(each -> each.item().input()).toList(),
                    caller);
            return WriteResult.of(verb + " %d " + level.otype() + " objects.", mapping, errors);
        }

        private @Nullable String problem(I input) {
            String ofValues = checked.problem(input);
            return ofValues == null ? problems.get(input) : ofValues;
        }
    }
}
