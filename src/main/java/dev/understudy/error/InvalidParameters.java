package dev.understudy.error;

import java.util.List;

/** Query parameters that are unknown to a strict endpoint, or whose value cannot be read. */
public final class InvalidParameters extends Failure {

    public InvalidParameters(List<String> names) {
        super("Invalid query parameters: [" + String.join(", ", names) + "]");
    }

    public InvalidParameters(String name) {
        this(List.of(name));
    }

    /** @param known those that there are, one of which may have been meant */
    public InvalidParameters(String name, Nearest known) {
        super("Invalid query parameters: [" + name + "]" + known.hint(name));
    }
}
