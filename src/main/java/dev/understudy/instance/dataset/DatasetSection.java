package dev.understudy.instance.dataset;

import dev.understudy.instance.copy.Content;
import java.util.stream.Stream;

/**
 * One section of a dataset document, such as {@code users}. Each family declares its own, so a dataset can hold whatever the
 * families know, and nobody else needs to know about it.
 *
 * @param <T> a record whose components are the keys of one entry, in snake_case
 */
public interface DatasetSection<T> {

    /** The key under which the entries stand as a list. */
    String name();

    Class<T> entryType();

    /** Turns an entry into table rows. An {@link IllegalArgumentException}, or a refusal as clients get it, is reported with the entry's line. */
    void load(T entry, Rows rows);

    /**
     * Turns what a world has back into entries that bring it, parents first. What they do not bring, an export adds as rows of tables; so whoever
     * leaves something out is right all the same, but less readable.
     */
    default Stream<T> entries(Content world) {
        return Stream.empty();
    }
}
