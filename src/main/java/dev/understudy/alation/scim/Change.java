package dev.understudy.alation.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.messages.PatchOpType;
import dev.understudy.alation.scim.ScimPatch.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change to one attribute, of those that a PATCH asks for. The SDK reads paths; operations are read here, since it takes none with
 * capitals, keys beside its own, nothing to remove without a path, or dotted keys.
 *
 * @param value null for nothing
 */
record Change(PatchOpType type, Path path, JsonNode value) {

    private static final int LONGEST_PATH = 4_000;
    private static final int MOST = 1_000;

    private static final Map<String, PatchOpType> TYPES =
            Map.of("add", PatchOpType.ADD, "replace", PatchOpType.REPLACE, "remove", PatchOpType.REMOVE);

    /** The changes in their order, without those of attributes that are in no core schema, and those of nothing. */
    static List<Change> of(ScimPatch patch, String schema) {
        if (patch.operations() == null || patch.operations().isEmpty()) {
            throw ScimFailure.invalidSyntax("PATCH call made without operations array");
        }
        if (patch.operations().size() > MOST) {
            throw ScimFailure.invalidValue("A PATCH has at most 1000 operations");
        }
        return patch.operations().stream()
                .filter(Objects::nonNull)
                .flatMap(Change::of)
                .filter(change -> change.isOf(schema))
                .map(Change::withoutSchema)
                .filter(change ->
                        change.type() == PatchOpType.REMOVE || !change.value().isNull())
                .toList();
    }

    /** Name of the attribute in lower case, such as {@code name} of {@code name.givenName}. */
    String attribute() {
        return path.isRoot() ? "" : path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
    }

    private boolean isOf(String schema) {
        return path.getSchemaUrn() == null || path.getSchemaUrn().equalsIgnoreCase(schema);
    }

    /** The SDK would look for the core schema as for an extension. */
    private Change withoutSchema() {
        Path plain = Path.root();
        for (Path.Element element : path) {
            plain = plain.attribute(element.getAttribute(), element.getValueFilter());
        }
        return new Change(type, plain, value);
    }

    private static Stream<Change> of(Operation operation) {
        PatchOpType type = type(operation);
        JsonNode value = operation.value();
        if (operation.path() != null && !operation.path().isEmpty()) {
            return Stream.of(new Change(type, path(operation.path()), value == null ? nothing(type) : value));
        }
        if (type == PatchOpType.REMOVE) {
            throw ScimFailure.noTarget("\"path\" must be specified during \"remove\" PATCH calls");
        }
        if (value == null || !value.isObject()) {
            throw ScimFailure.invalidValue("Without a path the value is an object");
        }
        return value.properties().stream()
                .map(attribute -> known(type, attribute.getKey(), attribute.getValue()))
                .filter(Objects::nonNull);
    }

    private static PatchOpType type(Operation operation) {
        String op = Objects.requireNonNullElse(operation.op(), "");
        PatchOpType type = TYPES.get(op.toLowerCase(Locale.ROOT));
        if (type == null) {
            throw ScimFailure.invalidSyntax("An operation is add, replace or remove");
        }
        return type;
    }

    private static JsonNode nothing(PatchOpType type) {
        if (type != PatchOpType.REMOVE) {
            throw ScimFailure.invalidValue("To add or replace something takes a value");
        }
        return NullNode.getInstance();
    }

    /** A key that is no path is that of something unknown. */
    private static @Nullable Change known(PatchOpType type, String key, JsonNode value) {
        try {
            return new Change(type, Path.fromString(key), value);
        } catch (BadRequestException | ClassCastException noPath) {
            return null;
        }
    }

    private static Path path(String text) {
        if (text.length() > LONGEST_PATH) {
            throw ScimFailure.invalidPath("The path is longer than 4000 characters");
        }
        try {
            return Path.fromString(text);
        } catch (BadRequestException | ClassCastException broken) {
            throw ScimFailure.invalidPath("Not a path: " + text);
        }
    }
}
