package dev.understudy.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that keeps count of its rows, so that a row far down is found by its number as soon as one at the beginning. It is asked on
 * the connection that it was got from.
 *
 * <p>What a transaction that has not ended has added or taken off may or may not be counted.
 */
public interface CountedIndex {

    /** How many rows come before those that begin with these values. */
    long before(List<?> values);

    /** How many come before those that lie behind them. */
    long upTo(List<?> values);

    /** What the row that has so many before it holds in the columns of the index; null if there are no more than those. */
    @Nullable
    List<Object> at(long rowsBefore);

    /** How many rows begin with these values, and then with others from the one to the other. */
    default long between(List<?> from, List<?> to) {
        return Math.max(0, upTo(to) - before(from));
    }
}
