package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * An instance that nothing is in yet.
 *
 * @param firstIds the id that a table gives first
 * @param isWhole whether it is taken to have whatever is asked for
 */
record NewWorld(ToLongFunction<String> firstIds, boolean isWhole) implements World {

    @Override
    public long nextId(String table) {
        return firstIds.applyAsLong(table);
    }

    @Override
    public Set<Long> found(Among rows, Collection<Long> ids) {
        return isWhole ? Set.copyOf(ids) : Set.of();
    }
}
