package dev.understudy.alation.core.key;

import java.util.regex.Pattern;

/** Writes names as parts of a key, so that they are read as they were. */
final class KeyNames {

    private static final Pattern EMPTY_PART = Pattern.compile("^\\.|\\.\\.|\\.$");

    private KeyNames() {}

    /** A schema's name, whose dots part it: they need no quotes, as long as something stands between them. */
    static String schema(String name) {
        return EMPTY_PART.matcher(name).find() ? part(name) : escaped(name);
    }

    /** A name that is one part: in quotes if it has dots, with dots escaped if it has quotes as well. */
    static String part(String name) {
        if (name.contains("\"")) {
            return escaped(name).replace(".", "\\.");
        }
        return name.contains(".") ? '"' + escaped(name) + '"' : escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
