package dev.understudy.web;

import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Unrouted;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the ids in paths, query parameters and bodies, for gates and controllers alike, so that what is judged is what is served.
 * In a path or query an id is written in the digits 0 to 9 and nothing else: no sign, no blank, no other base.
 */
public final class Ids {

    /** What an id beyond 64 bits is read as. No id goes as far, so each endpoint finds nothing in its own way. */
    private static final long OF_NOTHING = Long.MAX_VALUE;

    private static final String BLANKS = "[\\s\\u0085\\p{Z}]*";

    /**
     * A whole number in a text of JSON or a form: in any script, with a sign, blanks around it and a fraction of nothing. It takes no step
     * back: the matcher would need a stack as deep as there are groups.
     */
    private static final Pattern IN_TEXT =
            Pattern.compile(BLANKS + "([+-]?\\p{Nd}++(?:_\\p{Nd}++)*+)(?:\\.0*)?" + BLANKS);

    /** In characters; longer texts are no integers to the framework. */
    private static final int LONGEST_IN_TEXT = 1000;

    /** From here on Python writes a fraction with an exponent, and no longer reads it as a whole number. */
    private static final double EXPONENTS = 1e16;

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
        if (value.isNumber()) {
            double number = asDouble(value);
            boolean whole = Math.rint(number) == number && Math.abs(number) < EXPONENTS;
            return whole ? OptionalLong.of((long) number) : OptionalLong.empty();
        }
        return value.isString() ? inText(value.asString()) : OptionalLong.empty();
    }

    /** A number of JSON as Python reads it; infinite if it is too large for that. */
    public static double asDouble(JsonNode number) {
        return number.isDouble() ? number.doubleValue() : number.decimalValue().doubleValue();
    }

    private static OptionalLong inText(String text) {
        Matcher number = IN_TEXT.matcher(text);
        if (text.length() > LONGEST_IN_TEXT || !number.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(digits(number.group(1))));
        } catch (NumberFormatException beyondItsRange) {
            return OptionalLong.empty();
        }
    }

    /** A number that somebody has written in digits of any script and with underscores between them, in those of Latin alone. */
    public static String digits(String number) {
        return number.codePoints()
                .filter(sign -> sign != '_')
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
