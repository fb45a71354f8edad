package dev.understudy.alation.core.body;

import dev.understudy.error.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Python's reader of JSON, which is behind the real service, says of a text that is no JSON: which word, and where. It walks the text
 * once, and only when our own reader has given up.
 */
public final class JsonComplaint {

    /** What stands before every complaint about a body. */
    static final String PREFIX = "JSON parse error - ";

    private static final class Found extends Exception {
        Found(String complaint) {
            super(complaint, null, false, false);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final List<String> LITERALS = List.of("null", "true", "false");
    private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity");
    private static final char NOTHING = '\uFFFF';

    private final String text;
    private final Matcher number;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private JsonComplaint(String text) {
        this.text = text;
        this.number = NUMBER.matcher(text);
    }

    /** What is wrong with a text that is no JSON. */
    static Malformed about(String text) {
        return new Malformed(PREFIX + of(text));
    }

    /** What is wrong with bytes that are no JSON in UTF-8. */
    public static Malformed about(byte[] body) {
        return about(PythonDecoder.text(body, StandardCharsets.UTF_8));
    }

    /** The complaint with its place, counted in characters. */
    static String of(String text) {
        try {
            new JsonComplaint(text).document();
        } catch (Found found) {
            return String.valueOf(found.getMessage());
        }
        return "Expecting value"; // never, as long as both readers know the same JSON
    }

    private void document() throws Found {
        if (text.startsWith("\uFEFF")) {
            throw found("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        skipBlanks();
        do {
            if (!opens()) {
                close();
            }
        } while (!open.isEmpty());
        if (at < text.length()) {
            throw found("Extra data", at);
        }
    }

    /** Whether a list or an object begins here whose first value comes next; any other value is passed. */
    private boolean opens() throws Found {
        char first = here();
        if (first != '{' && first != '[') {
            scalar(first);
            return false;
        }
        at++;
        skipBlanks();
        if (here() == end(first)) {
            at++;
            return false;
        }
        open.push(first);
        if (first == '{') {
            key();
        }
        return true;
    }

    /** Behind a value: passes the ends of what it ends, up to the next value. */
    private void close() throws Found {
        skipBlanks();
        while (!open.isEmpty()) {
            char container = open.element();
            if (here() == ',') {
                at++;
                skipBlanks();
                if (container == '{') {
                    key();
                }
                return;
            }
            if (here() != end(container)) {
                throw found("Expecting ',' delimiter", at);
            }
            at++;
            open.pop();
            skipBlanks();
        }
    }

    private void key() throws Found {
        if (here() != '"') {
            throw found("Expecting property name enclosed in double quotes", at);
        }
        string();
        skipBlanks();
        if (here() != ':') {
            throw found("Expecting ':' delimiter", at);
        }
        at++;
        skipBlanks();
    }

    private void scalar(char first) throws Found {
        if (first == '"') {
            string();
            return;
        }
        for (String word : NO_NUMBERS) {
            if (text.startsWith(word, at)) {
                throw new Found("Out of range float values are not JSON compliant: '" + word + "'");
            }
        }
        for (String literal : LITERALS) {
            if (text.startsWith(literal, at)) {
                at += literal.length();
                return;
            }
        }
        if (!number.region(at, text.length()).lookingAt()) {
            throw found("Expecting value", at);
        }
        at = number.end();
    }

    private void string() throws Found {
        int begin = at++;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter < ' ') {
                throw found("Invalid control character at", at);
            }
            at++;
            if (letter == '"') {
                return;
            }
            if (letter == '\\' && at < text.length()) {
                escape();
            }
        }
        throw found("Unterminated string starting at", begin);
    }

    private void escape() throws Found {
        char letter = text.charAt(at);
        if (letter == 'u') {
            if (!isUnicode(at + 1)) {
                throw found("Invalid \\uXXXX escape", at);
            }
            at += 4;
        } else if ("\"\\/bfnrt".indexOf(letter) < 0) {
            throw found("Invalid \\escape", at - 1);
        }
        at++;
    }

    /** Four digits, with something behind them. */
    private boolean isUnicode(int from) {
        return from + 4 < text.length()
                && text.substring(from, from + 4)
                        .chars()
                        .allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : NOTHING;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static char end(char container) {
        return container == '{' ? '}' : ']';
    }

    private Found found(String complaint, int where) {
        String before = text.substring(0, where);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Found("%s: line %d column %d (char %d)"
                .formatted(
                        complaint,
                        before.chars().filter(letter -> letter == '\n').count() + 1,
                        before.codePointCount(lineStart, where) + 1,
                        before.codePointCount(0, where)));
    }
}
