package dev.understudy.alation.core.sql;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values of lists in SQL, as one parameter: {@code from unnest(cast(:ids as bigint array)) as r (id) left join t on t.id = r.id where
 * t.id is not null}. Unlike {@code in (…)} it is one statement whatever its length, and each value is looked up in the index: H2
 * uses only the first column of an index for {@code a = ? and b in (…)}, and would read all rows of a type to find a few. The join
 * is an outer one so that H2 begins with the list; left to itself it may begin with a table that was small when it planned.
 */
public final class SqlArrays {

    /** H2's arrays take no more than 65,536. */
    private static final int AT_ONCE = 10_000;

    private SqlArrays() {}

    /** Values of which there may be very many, each once and in their order, so many at a time as one statement takes. */
    public static <T> Stream<List<T>> batches(Collection<T> values) {
        List<T> all = values.stream().distinct().toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }

    /** Distinct ids. */
    public static Object ids(Collection<Long> ids) {
        return ids.stream().distinct().toArray(Long[]::new);
    }

    /** Distinct texts. */
    public static Object texts(Collection<String> texts) {
        return texts.stream().distinct().toArray(String[]::new);
    }
}
