package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.object.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of an upload, on its way from text to values. */
final class UploadRow {

    private final int line;
    private final String key;
    private final JsonNode json;
    private final Map<CustomField, JsonNode> values = new LinkedHashMap<>();
    private @Nullable ObjectRef object;
    private boolean created;

    UploadRow(int line, String key, JsonNode json) {
        this.line = line;
        this.key = key;
        this.json = json;
    }

    /** From 0. */
    int line() {
        return line;
    }

    String key() {
        return key;
    }

    JsonNode json() {
        return json;
    }

    void isFor(ObjectRef found, boolean fresh) {
        object = found;
        created = fresh;
    }

    boolean hasObject() {
        return object != null;
    }

    ObjectRef object() {
        return Objects.requireNonNull(object);
    }

    boolean isCreated() {
        return created;
    }

    /** The values to write, in the form in which they are kept. */
    Map<CustomField, JsonNode> values() {
        return values;
    }
}
