package dev.understudy.web;

import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Unrouted;
import java.util.OptionalLong;

/**
 * Reads the ids in paths and query parameters, for gates and controllers alike, so that what is judged is what is served. An id
 * is written in the digits 0 to 9 and nothing else: no sign, no blank, no other base.
 */
public final class Ids {

    /** What an id beyond 64 bits is read as. Nothing has a negative id, so each endpoint finds nothing in its own way. */
    private static final long OF_NOTHING = Long.MIN_VALUE;

    private Ids() {}

    /** The id; empty if the text is none. */
    public static OptionalLong read(String text) {
        return isWritten(text) ? OptionalLong.of(value(text)) : OptionalLong.empty();
    }

    /** The id in a path; with anything else in its place there is no such URL. */
    public static long inPath(String segment) {
        return read(segment).orElseThrow(Unrouted::new);
    }

    /** The id in a query parameter of this name; anything else is refused. */
    public static long inQuery(String parameter, String text) {
        return read(text).orElseThrow(() -> new InvalidParameters(parameter));
    }

    private static boolean isWritten(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static long value(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException beyondItsRange) {
            return OF_NOTHING;
        }
    }
}
