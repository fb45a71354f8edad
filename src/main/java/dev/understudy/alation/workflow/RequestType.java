package dev.understudy.alation.workflow;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.error.InvalidFields;
import java.util.Arrays;

/** What a workflow lets people ask for. */
enum RequestType {
    /** A new object in a container, or an existing one in one more. */
    ADD_OBJECT_REQUEST,
    /** New values for the fields of an object. */
    CHANGE_REQUEST;

    /** As clients write it, in any case. */
    static RequestType of(String given) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of("type", FieldErrors.unknownChoice(given)));
    }
}
