package dev.understudy.alation.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads filters with the SDK, within limits that it does not have, and in one form more. */
final class FilterReader {

    private static final int LONGEST = 4_000;

    private static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"";

    /** {@code emails[type eq "work"].value eq "x"}, which is a path in RFC 7644, but which Entra sends as a filter; or a text, to pass over it. */
    private static final Pattern BELOW_VALUE = Pattern.compile(TEXT + "|([\\w$:.-]+)\\[((?:[^\\]\"]++|" + TEXT
            + ")*+)]\\.([\\w$-]+ +(?i:pr|\\w\\w +(?:" + TEXT + "|[^\\s()\\[\\]]+)))");

    private FilterReader() {}

    static Filter read(String text) {
        if (text.length() > LONGEST) {
            throw ScimFailure.invalidFilter("The filter is longer than 4000 characters");
        }
        try {
            return Filter.fromString(BELOW_VALUE.matcher(text).replaceAll(FilterReader::within));
        } catch (BadRequestException broken) {
            throw ScimFailure.invalidFilter(firstLine(broken));
        } catch (ClassCastException listOrObject) {
            throw ScimFailure.invalidFilter("A value to compare with is neither a list nor an object");
        }
    }

    /** The same with all conditions within the brackets. */
    private static String within(MatchResult found) {
        String same = found.group(1) == null
                ? found.group()
                : "%s[(%s) and %s]".formatted(found.group(1), found.group(2), found.group(3));
        return Matcher.quoteReplacement(same);
    }

    /** Without what Jackson says behind the place, and where in its own source it stood. */
    private static String firstLine(BadRequestException broken) {
        return String.valueOf(broken.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("(at position \\d+): .*", "$1");
    }
}
