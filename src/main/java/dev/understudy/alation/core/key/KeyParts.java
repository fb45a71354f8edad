package dev.understudy.alation.core.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits what stands behind the id of a key into its parts. A part may be quoted, with quotes in it doubled; a backslash takes the
 * meaning from a quote, a dot or another backslash. What makes no sense as a sign stands for itself: a quote within a bare part, one
 * that is not closed before a dot or the end, a backslash before any other letter. Each part is looked at twice at most.
 */
final class KeyParts {

    private static final char QUOTE = '"';
    private static final char DOT = '.';
    private static final char BACKSLASH = '\\';

    private final String text;
    private int at;

    private KeyParts(String text) {
        this.text = text;
    }

    /**
     * @param text nothing, or parts that have a dot before each of them
     * @return empty if a part is
     */
    static Optional<List<String>> of(String text) {
        KeyParts reader = new KeyParts(text);
        List<String> parts = new ArrayList<>();
        while (reader.at < text.length()) {
            reader.at++; // the dot
            String part = reader.part();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part);
        }
        return Optional.of(parts);
    }

    private String part() {
        String quoted = is(QUOTE, at) ? quoted() : null;
        return quoted == null ? bare() : quoted;
    }

    private String bare() {
        StringBuilder part = new StringBuilder();
        while (at < text.length() && !is(DOT, at)) {
            at += isEscape(at) ? 1 : 0;
            part.append(text.charAt(at++));
        }
        return part.toString();
    }

    /** Null if the quote is not closed where the part ends. */
    private @Nullable String quoted() {
        StringBuilder part = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            boolean doubled = is(QUOTE, i) && is(QUOTE, i + 1);
            if (is(QUOTE, i) && !doubled) {
                return closedBy(i) ? part.toString() : null;
            }
            i += doubled || isEscape(i) ? 1 : 0;
            part.append(text.charAt(i));
        }
        return null;
    }

    private boolean closedBy(int quote) {
        if (quote + 1 < text.length() && !is(DOT, quote + 1)) {
            return false;
        }
        at = quote + 1;
        return true;
    }

    private boolean isEscape(int i) {
        return is(BACKSLASH, i) && (is(QUOTE, i + 1) || is(DOT, i + 1) || is(BACKSLASH, i + 1));
    }

    private boolean is(char wanted, int i) {
        return i < text.length() && text.charAt(i) == wanted;
    }
}
