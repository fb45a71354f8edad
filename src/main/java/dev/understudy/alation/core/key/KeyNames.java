package dev.understudy.alation.core.key;

import dev.understudy.web.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes names as parts of a key. */
enum KeyNames {

    /** So that they are read as they were: readers drop blanks at the ends of a key, unless they stand in quotes. */
    SHOWN,

    /** The same without quotes that keep blanks only: what keys are found by has never had them. */
    COMPARED;

    /** A schema's name, whose dots part it: they need no quotes, as long as something stands between them. */
    String schema(String name) {
        boolean hasEmptyPart = name.startsWith(".") || name.contains("..") || name.endsWith(".");
        return hasEmptyPart || !name.contains(".")
                ? part(name)
                : Stream.of(name.split("\\.")).map(this::part).collect(Collectors.joining("."));
    }

    /** A name that is one part: in quotes if it has dots, with dots escaped if it has quotes as well. */
    String part(String name) {
        if (this == SHOWN && endsInBlanks(name)) {
            return '"' + escaped(name) + '"';
        }
        if (name.contains("\"")) {
            return escaped(name).replace(".", "\\.");
        }
        return name.contains(".") ? '"' + escaped(name) + '"' : escaped(name);
    }

    private static boolean endsInBlanks(String name) {
        return Texts.strip(name).length() < name.length();
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
