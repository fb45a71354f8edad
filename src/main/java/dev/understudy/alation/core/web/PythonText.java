package dev.understudy.alation.core.web;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON as Python prints it: the real service writes values into its messages so. */
public final class PythonText {

    private PythonText() {}

    /** As {@code str()} does: a text stands bare, what lies within lists and dictionaries in quotes. */
    public static String str(JsonNode value) {
        return value.isString() ? value.asString() : repr(value);
    }

    private static String repr(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + repr(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ARRAY -> value.valueStream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NULL, MISSING -> "None";
            case STRING -> quoted(value.asString());
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
        return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
}
