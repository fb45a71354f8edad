package dev.understudy.alation.core.web;

import tools.jackson.databind.JsonNode;

/** What Django REST Framework says of a field, word for word. */
public final class FieldErrors {

    public static final String REQUIRED = "This field is required.";
    public static final String BLANK = "This field may not be blank.";
    public static final String NULL = "This field may not be null.";
    public static final String NO_TIME = "Datetime has wrong format. Use one of these formats instead: "
            + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";
    public static final String NO_INTEGER = "A valid integer is required.";
    public static final String NO_NUMBER = "A valid number is required.";
    public static final String EMPTY_LIST = "This list may not be empty.";

    private FieldErrors() {}

    public static String unknownChoice(String given) {
        return "\"" + given + "\" is not a valid choice.";
    }

    /** Of what should be an object. */
    public static String noDictionary(JsonNode value) {
        return "Invalid data. Expected a dictionary, but got " + PythonText.type(value) + ".";
    }

    public static String unknownKey(long id) {
        return "Invalid pk \"" + id + "\" - object does not exist.";
    }
}
