package dev.understudy.error;

import java.util.List;
import java.util.Map;

/** A body whose fields break their rules. What was wrong stands per field, or per item of a list. */
public final class InvalidFields extends Failure {

    private final transient Object errors;

    /** @param errors a map of field to messages, or for an array body a list with one such map per item */
    public InvalidFields(Object errors) {
        super("Invalid fields");
        this.errors = errors;
    }

    /** One field with one message. */
    public static InvalidFields of(String field, String message) {
        return new InvalidFields(Map.of(field, List.of(message)));
    }

    public Object errors() {
        return errors;
    }
}
