package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of an upload, on its way from text to values. */
final class UploadRow {

    private final UploadLine line;
    private final Map<CustomField, JsonNode> values = new LinkedHashMap<>();
    private @Nullable String otype;
    private @Nullable ObjectRef object;
    private boolean created;

    UploadRow(UploadLine line) {
        this.line = line;
    }

    /** From 0. */
    int line() {
        return line.number();
    }

    String key() {
        return line.key();
    }

    /** The object, if the line names it by its id. */
    @Nullable
    ObjectRef ref() {
        return line.ref();
    }

    JsonNode json() {
        return line.json();
    }

    void isFor(ObjectRef found) {
        otype = found.otype();
        object = found;
    }

    /** For an object that is to be made once the row is known to be sound. */
    void isForNew(String newOtype) {
        otype = newOtype;
    }

    /** @param fresh whether it was made for this row, not for one before */
    void isForMade(ObjectRef made, boolean fresh) {
        object = made;
        created = fresh;
    }

    /** Whether there is an object for it, or will be. */
    boolean hasPlace() {
        return otype != null;
    }

    boolean awaitsObject() {
        return object == null;
    }

    String otype() {
        return Objects.requireNonNull(otype);
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
