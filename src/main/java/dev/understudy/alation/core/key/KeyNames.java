package dev.understudy.alation.core.key;

/** Writes names as parts of a key, so that they are read as they were. */
final class KeyNames {

    private KeyNames() {}

    /** A schema's name, whose dots part it: they need no quotes, as long as something stands between them. */
    static String schema(String name) {
        boolean hasEmptyPart = name.startsWith(".") || name.contains("..") || name.endsWith(".");
        return hasEmptyPart ? part(name) : escaped(name);
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
