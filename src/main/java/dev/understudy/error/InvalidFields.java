package dev.understudy.error;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body whose fields break their rules. What was wrong stands per field, or per item of a list. */
public final class InvalidFields extends Failure {

    private final transient Object errors;

    /** @param errors a map of field to messages, or for an array body a list with one such map per item */
    public InvalidFields(Object errors) {
        super(first(errors).orElse("Invalid fields"));
        this.errors = errors;
    }

    /** One field with one message. */
    public static InvalidFields of(String field, String message) {
        return new InvalidFields(Map.of(field, List.of(message)));
    }

    public Object errors() {
        return errors;
    }

    /** For those who are told one thing only. */
    private static Optional<String> first(Object errors) {
        if (errors instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .flatMap(field -> first(field.getValue()).map(text -> field.getKey() + ": " + text).stream())
                    .findFirst();
        }
        return errors instanceof Collection<?> all
                ? all.stream().flatMap(each -> first(each).stream()).findFirst()
                : Optional.of(String.valueOf(errors));
    }
}
