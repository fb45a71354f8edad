package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes and changes objects that are named by key, whether they are new, there, or were deleted. */
public final class Upserts {

    /**
     * What becomes of an object.
     *
     * @param becoming of the object as it is, a deleted one, too, or of null if there was never one
     */
    public record Change<S>(ObjectKey key, Function<@Nullable S, S> becoming) {}

    private Upserts() {}

    /**
     * Carries out the changes in their order; several of one object add up. What is as it was is not written.
     *
     * @return all objects named, by the identity of their keys
     */
    public static <S extends Record & ObjectState> Map<String, S> carryOut(
            ObjectStore<S> store, List<Change<S>> changes) {
        Map<String, S> before = store.byKeys(changes.stream().map(Change::key).toList());
        Map<String, S> after = new LinkedHashMap<>();
        for (Change<S> change : changes) {
            String identity = change.key().identity();
            S known = after.containsKey(identity) ? after.get(identity) : before.get(identity);
            after.put(identity, change.becoming().apply(known));
        }
        save(store, before, after);
        return after;
    }

    private static <S extends Record & ObjectState> void save(
            ObjectStore<S> store, Map<String, S> before, Map<String, S> after) {
        List<String> changed = new ArrayList<>();
        after.forEach((identity, state) -> {
            if (state.lifetime().deleted() || !state.equals(before.get(identity))) {
                changed.add(identity);
            }
        });
        Iterator<S> saved =
                store.save(changed.stream().map(after::get).toList()).iterator();
        changed.forEach(identity -> after.put(identity, saved.next()));
    }
}
