package dev.understudy.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What no text of a client may hold: null characters, and halves of surrogate pairs. One database would take them and another
 * would not. It is said in the words of Django REST Framework.
 */
public final class Texts {

    private static final String NULL = "Null characters are not allowed.";

    private Texts() {}

    /** What is wrong with the text; nothing if it can be kept. */
    public static Optional<String> flaw(String text) {
        return text.codePoints()
                .filter(letter -> letter == 0 || isHalf(letter))
                .mapToObj(
                        letter -> letter == 0 ? NULL : "Surrogate characters are not allowed: U+%X.".formatted(letter))
                .findFirst();
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

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
