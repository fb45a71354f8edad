package dev.understudy.alation.core.body;

import tools.jackson.databind.JsonNode;

/** What Django REST Framework says of a field, word for word. */
public final class FieldErrors {

    /** The field under which stands what is wrong with the whole. */
    public static final String NON_FIELD = "non_field_errors";

    public static final String REQUIRED = "This field is required.";
    public static final String BLANK = "This field may not be blank.";
    public static final String NULL = "This field may not be null.";
    public static final String NO_TEXT = "Not a valid string.";
    public static final String NO_TIME = "Datetime has wrong format. Use one of these formats instead: "
            + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";
    public static final String NO_INTEGER = "A valid integer is required.";
    public static final String NO_NUMBER = "A valid number is required.";
    public static final String NO_LIST = "Expected a list of items.";
    public static final String EMPTY_LIST = "This list may not be empty.";

    private FieldErrors() {}

    public static String unknownChoice(String given) {
        return "\"" + given + "\" is not a valid choice.";
    }

    /** Of a text. */
    public static String tooLong(int longest) {
        return "Ensure this field has no more than " + longest + " characters.";
    }

    /** Of a list. */
    public static String tooMany(int most) {
        return "Ensure this field has no more than " + most + " elements.";
    }

    /** Of a number. */
    public static String atLeast(long least) {
        return "Ensure this value is greater than or equal to " + least + ".";
    }

    /** Of a number. */
    public static String atMost(long most) {
        return "Ensure this value is less than or equal to " + most + ".";
    }

    /** Of what should be an object. */
    public static String noDictionary(JsonNode value) {
        return "Invalid data. Expected a dictionary, but got " + PythonText.type(value) + ".";
    }

    /** Of an object of any type, as families say it that take such. */
    public static String noObject(String otype, long oid) {
        return otype + " with id " + oid + " does not exist";
    }

    public static String unknownKey(long id) {
        return "Invalid pk \"" + id + "\" - object does not exist.";
    }
}
