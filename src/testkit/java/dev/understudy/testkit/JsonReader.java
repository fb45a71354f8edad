package dev.understudy.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON, which the JDK cannot. */
final class JsonReader {

    private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]*+");
    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?[0-9]++(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    private static final Pattern QUOTE = Pattern.compile("\"");
    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\]*+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|([^u]))");
    private static final int HEXADECIMAL = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.next(BLANKS);
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Object value() {
        if (take('{')) {
            return object();
        }
        if (take('[')) {
            return list();
        }
        return text.startsWith("\"", at) ? string() : word();
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (boolean more = !take('}'); more; more = goesOn('}')) {
            next(BLANKS);
            String key = string();
            require(':');
            members.put(key, value());
        }
        return members;
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        for (boolean more = !take(']'); more; more = goesOn(']')) {
            items.add(value());
        }
        return items;
    }

    private boolean goesOn(char end) {
        if (take(end)) {
            return false;
        }
        require(',');
        return true;
    }

    private String string() {
        next(QUOTE);
        StringBuilder string = new StringBuilder(next(PLAIN));
        while (!text.startsWith("\"", at)) {
            string.append(meaning(matched(ESCAPE))).append(next(PLAIN));
        }
        next(QUOTE);
        return string.toString();
    }

    private static String meaning(MatchResult escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL));
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(2);
        };
    }

    private Object word() {
        String word = next(WORD);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(word);
        };
    }

    private static Number number(String digits) {
        if (!digits.matches("-?[0-9]+")) {
            return new BigDecimal(digits);
        }
        BigInteger whole = new BigInteger(digits);
        if (whole.bitLength() < Integer.SIZE) {
            return whole.intValue();
        }
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    private boolean take(char wanted) {
        next(BLANKS);
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void require(char wanted) {
        if (!take(wanted)) {
            throw unexpected();
        }
    }

    private String next(Pattern pattern) {
        return matched(pattern).group();
    }

    private MatchResult matched(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw unexpected();
        }
        at = found.end();
        return found;
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("No JSON from character " + at + " on: " + text);
    }
}
