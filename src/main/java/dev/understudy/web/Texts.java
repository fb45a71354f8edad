package dev.understudy.web;

import dev.understudy.error.BadRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What texts of clients are read as. None may hold null characters, nor halves of surrogate pairs: one database would take them and another
 * would not. It is said in the words of Django REST Framework.
 */
public final class Texts {

    private static final String NULL = "Null characters are not allowed.";

    private Texts() {}

    /** The text without what Python takes for blanks at its ends; Java leaves some of them. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** So many characters of the beginning of what is longer, or one less where that would cut a pair of surrogates in two. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /**
     * Refuses texts that are longer than their column. Else the database would, by a count of its own: of letters beyond U+FFFF one takes
     * twice as many as the other, and one has used up an id by then.
     */
    public static void requireAtMost(int most, String... texts) {
        if (Arrays.stream(texts).anyMatch(text -> text.length() > most)) {
            throw BadRequest.tooLong();
        }
    }

    /** All that is wrong with the text; nothing if it can be kept. */
    public static List<String> flaws(String text) {
        if (isPlain(text)) {
            return List.of();
        }
        Stream<String> nulls = text.indexOf(0) < 0 ? Stream.empty() : Stream.of(NULL);
        Stream<String> halves = text.codePoints()
                .filter(Texts::isHalf)
                .mapToObj("Surrogate characters are not allowed: U+%X."::formatted)
                .limit(1);
        return Stream.concat(nulls, halves).toList();
    }

    /** Whether there is nothing in it to look for, as in most of the many texts of a load. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0 || Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    /** The first of what is wrong with the text; nothing if it can be kept. */
    public static Optional<String> flaw(String text) {
        return flaws(text).stream().findFirst();
    }

    /** What is wrong with any of the keys and texts in it. */
    public static Optional<String> flaw(JsonNode tree) {
        return tree.isString()
                ? flaw(tree.asString())
                : Stream.concat(
                                tree.properties().stream()
                                        .map(Map.Entry::getKey)
                                        .map(Texts::flaw),
                                tree.valueStream().map(Texts::flaw))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\u0085';
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
