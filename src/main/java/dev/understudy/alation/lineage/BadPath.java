package dev.understudy.alation.lineage;

import java.util.List;
import java.util.Map;

/** What is wrong with a path. */
final class BadPath extends Exception {

    private static final String PATHS = "paths";

    private final transient Map<String, List<String>> error;

    BadPath(String field, String message) {
        super(message, null, false, false);
        this.error = Map.of(field, List.of(message));
    }

    /** It is wrong as a whole. */
    BadPath(String message) {
        this(PATHS, message);
    }

    Map<String, List<String>> error() {
        return error;
    }
}
