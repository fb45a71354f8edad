package dev.understudy.alation.extraction;

import java.util.List;

/**
 * Why a database does not let itself be read.
 *
 * @param schemas the schemas that it concerns; none for all
 */
record Refusal(Stage stage, String reason, List<String> schemas) {

    /** How far one comes, in the order in which it is checked; with the code that jobs tell. */
    enum Stage {
        NETWORK("UNAVAILABLE"),
        AUTHENTICATION("UNAUTHENTICATED"),
        PRIVILEGES("PERMISSION_DENIED");

        private final String code;

        Stage(String code) {
            this.code = code;
        }
    }

    boolean isOfAll() {
        return schemas.isEmpty();
    }

    boolean concerns(String schema) {
        return isOfAll() || schemas.stream().anyMatch(schema::equalsIgnoreCase);
    }

    /**
     * As jobs tell it.
     *
     * @param operation what was to be done, such as {@code GET_SCHEMAS}
     */
    String of(String operation) {
        return "Error operating %s %s: %s".formatted(operation, stage.code, reason);
    }
}
