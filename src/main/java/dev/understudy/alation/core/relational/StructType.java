package dev.understudy.alation.core.relational;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the fields out of the type of a column: {@code STRUCT<city:STRING,geo:STRUCT<lat:DOUBLE,lon:DOUBLE>>}, with a colon or a blank
 * behind the names, as {@code ROW(city varchar)}, and within arrays and the values of maps. Each letter is looked at once. A type that
 * makes no sense has no fields, nor has one beyond any that there is, be it by one name alone: each field repeats the names above it, and
 * the types of those within it.
 */
final class StructType {

    /** A field and those within it. */
    record Field(String name, String type, List<Field> fields) {}

    private static final class Senseless extends Exception {
        Senseless() {
            super(null, null, false, false);
        }
    }

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 50;
    private static final int MOST_FIELDS = 2000;

    private final String text;
    private int at;
    private int found;
    private int pathLength;

    private StructType(String text) {
        this.text = text;
    }

    static List<Field> fieldsOf(String type) {
        if (type.length() > LONGEST || type.indexOf('<') < 0 && type.indexOf('(') < 0) {
            return List.of();
        }
        StructType reader = new StructType(type);
        try {
            List<Field> fields = reader.type(0);
            return reader.at == type.length() ? fields : List.of();
        } catch (Senseless noType) {
            return List.of();
        }
    }

    /** The fields of the type that begins here, and goes as far as what follows it in what it lies in. */
    private List<Field> type(int depth) throws Senseless {
        if (depth > DEEPEST) {
            throw new Senseless();
        }
        int begin = at;
        skipTo("<(>),");
        List<Field> fields = List.of();
        if (isAny("<(")) {
            String word = text.substring(begin, at).strip().toLowerCase(Locale.ROOT);
            char end = text.charAt(at++) == '<' ? '>' : ')';
            fields = within(word, end, depth + 1);
            skipTo("<(>),"); // what may be said behind it, such as NOT NULL
            if (isAny("<(")) {
                throw new Senseless();
            }
        }
        return fields;
    }

    private List<Field> within(String word, char end, int depth) throws Senseless {
        return switch (word) {
            case "struct", "row" -> fields(end, depth);
            case "array", "list", "map" -> lastOf(end, depth);
            default -> {
                lastOf(end, depth); // lengths and the like
                yield List.of();
            }
        };
    }

    /** Of several types, a map's key and value, those of the last. */
    private List<Field> lastOf(char end, int depth) throws Senseless {
        List<Field> fields = type(depth);
        while (passes(',')) {
            fields = type(depth);
        }
        expect(end);
        return fields;
    }

    private List<Field> fields(char end, int depth) throws Senseless {
        Map<String, Field> byName = new LinkedHashMap<>();
        do {
            Field field = field(depth);
            if (byName.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field) == null && ++found > MOST_FIELDS) {
                throw new Senseless();
            }
        } while (passes(','));
        expect(end);
        return List.copyOf(byName.values());
    }

    private Field field(int depth) throws Senseless {
        skipBlanks();
        String name = isAny("`\"") ? quoted(text.charAt(at++)) : bare();
        skipBlanks();
        passes(':');
        int begin = at;
        List<Field> fields = below(name, depth);
        String type = text.substring(begin, at).strip();
        if (type.isEmpty()) {
            throw new Senseless();
        }
        return new Field(name, type, fields);
    }

    /** The fields within that of a name. */
    private List<Field> below(String name, int depth) throws Senseless {
        int above = pathLength;
        pathLength += 1 + name.length();
        if (name.isEmpty() || name.length() > KeyLimits.NAME || pathLength > KeyLimits.KEY) {
            throw new Senseless();
        }
        List<Field> fields = type(depth);
        pathLength = above;
        return fields;
    }

    private String bare() {
        int begin = at;
        while (at < text.length() && !isAny(":<(>),") && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted(char quote) throws Senseless {
        int end = text.indexOf(quote, at);
        if (end < 0) {
            throw new Senseless();
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private void expect(char end) throws Senseless {
        if (!passes(end)) {
            throw new Senseless();
        }
    }

    /** Goes behind the sign if it is the next one. */
    private boolean passes(char sign) {
        boolean next = at < text.length() && text.charAt(at) == sign;
        at += next ? 1 : 0;
        return next;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipTo(String signs) {
        while (at < text.length() && !isAny(signs)) {
            at++;
        }
    }

    private boolean isAny(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
