package dev.understudy.web;

import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Unrouted;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the ids in paths, query parameters and bodies, for gates and controllers alike, so that what is judged is what is served.
 * In a path or query an id is written in the digits 0 to 9 and nothing else: no sign, no blank, no other base.
 */
public final class Ids {

    /** What an id beyond 64 bits is read as. Nothing has a negative id, so each endpoint finds nothing in its own way. */
    private static final long OF_NOTHING = Long.MIN_VALUE;

    /** A whole number in a text of JSON or a form: as the service behind bodies reads it, with a sign and blanks around it. */
    private static final Pattern IN_TEXT = Pattern.compile("[+-]?[0-9]+");

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

    /** The id, or another whole number, in a body; empty for anything else, and for what is beyond 64 bits. */
    public static OptionalLong inJson(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        }
        return value.isString() ? inText(value.asString().strip()) : OptionalLong.empty();
    }

    private static OptionalLong inText(String text) {
        try {
            return IN_TEXT.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException beyondItsRange) {
            return OptionalLong.empty();
        }
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
