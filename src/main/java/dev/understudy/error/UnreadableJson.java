package dev.understudy.error;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says which field of a body is wrong, and what was probably meant. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Failure told(@Nullable Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        if (isBeyondLimits(cause)) {
            return new TooLarge();
        }
        if (cause instanceof PropertyBindingException unknown) {
            return new BadRequest(unknown(unknown));
        }
        if (cause instanceof MismatchedInputException wrong) {
            return new BadRequest("'%s' has to be %s".formatted(place(wrong), kind(wrong.getTargetType())));
        }
        return cause instanceof DatabindException wrapped && wrapped.getCause() instanceof Failure own
                ? own
                : new Malformed("unreadable body");
    }

    /** Whoever reads a field of a record wraps what was found in it. */
    private static boolean isBeyondLimits(@Nullable Throwable cause) {
        return cause instanceof StreamConstraintsException
                || cause instanceof DatabindException wrapped && isBeyondLimits(wrapped.getCause());
    }

    private static String unknown(PropertyBindingException unknown) {
        List<String> known = Objects.requireNonNull(unknown.getKnownPropertyIds()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        String hint = new Nearest(known).hint(unknown.getPropertyName());
        String all = hint.isEmpty() ? "; there are: " + String.join(", ", known) : hint;
        return "There is no field '%s'%s".formatted(place(unknown), all);
    }

    /** Such as {@code rules[1].after}. */
    private static String place(JacksonException where) {
        String place = where.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return place.startsWith(".") ? place.substring(1) : place.isEmpty() ? "the body" : place;
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as PT5S";
        }
        if (type == Instant.class) {
            return "a time such as 2030-01-01T00:00:00Z";
        }
        if (type == null || type.isRecord()) {
            return "an object";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Double.class || type == double.class) {
            return "a number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "of another kind";
    }
}
