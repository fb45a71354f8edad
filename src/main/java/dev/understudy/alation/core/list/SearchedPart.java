package dev.understudy.alation.core.list;

import dev.understudy.error.BadRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what a client searches for: a word, or a phrase that quotes hold together.
 *
 * @param text without its quotes
 * @param phrase whether it stood in quotes
 */
public record SearchedPart(String text, boolean phrase) {

    /**
     * Single quotes hold something together only where no letter makes them an apostrophe; double ones need not be closed. The end of
     * the former is not looked for without end: a text may begin thousands of them and close none.
     */
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(?<!\\S)'(.{0,500}?)'(?!\\S)|([^\\s\"]+)");

    /** The parts of a text, in their order; blank phrases are none. */
    public static List<SearchedPart> in(String text) {
        Matcher parts = PART.matcher(text);
        return parts.results()
                .map(SearchedPart::of)
                .filter(part -> !part.text().isBlank())
                .toList();
    }

    /** What is said of more parts than can be looked for at once. */
    public static BadRequest tooMany() {
        return new BadRequest("The search query is too complex.");
    }

    /** A text that is looked for as a whole in any case, without the quotes that say so. */
    public static String unquoted(String text) {
        List<SearchedPart> parts = in(text);
        return parts.size() == 1 ? parts.get(0).text() : text;
    }

    private static SearchedPart of(MatchResult part) {
        if (part.group(3) != null) {
            return new SearchedPart(part.group(3), false);
        }
        return new SearchedPart(part.group(1) == null ? part.group(2) : part.group(1), true);
    }
}
