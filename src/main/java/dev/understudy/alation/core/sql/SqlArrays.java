package dev.understudy.alation.core.sql;

import java.util.Collection;

/**
 * Values of lists in SQL, as one parameter: {@code from unnest(cast(:ids as bigint array)) as r (id) left join t on t.id = r.id where
 * t.id is not null}. Unlike {@code in (…)} it is one statement whatever its length, and each value is looked up in the index: H2
 * uses only the first column of an index for {@code a = ? and b in (…)}, and would read all rows of a type to find a few. The join
 * is an outer one so that H2 begins with the list; left to itself it may begin with a table that was small when it planned.
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
