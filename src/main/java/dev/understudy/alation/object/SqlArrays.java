package dev.understudy.alation.object;

import java.util.Collection;

/**
 * Values of lists in SQL, as one parameter: {@code from unnest(cast(:ids as bigint array)) as r (id) join t on t.id = r.id}. Unlike
 * {@code in (…)} it is one statement whatever its length, and the database looks up each value in the index: H2 uses only the
 * first column of an index for {@code a = ? and b in (…)}, and would read all rows of a type to find a few.
 */
public final class SqlArrays {

    private SqlArrays() {}

    /** Distinct ids. */
    public static Object ids(Collection<Long> ids) {
        return ids.stream().distinct().toArray(Long[]::new);
    }

    /** Distinct texts. */
    public static Object texts(Collection<String> texts) {
        return texts.stream().distinct().toArray(String[]::new);
    }
}
