package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** The shapes of error bodies, read off the bodies themselves. */
@Component
class ErrorSchemas {

    private static final String BY_FIELD = "FieldErrors";

    private final JsonMapper json;

    ErrorSchemas(JsonMapper json) {
        this.json = json;
    }

    /** The body as it is written: maps, lists and plain values. */
    @Nullable
    Object plain(@Nullable Object body) {
        return json.convertValue(body, Object.class);
    }

    /** A reference to the shape, which becomes a component of the document; a page is a text. */
    Schema<?> of(@Nullable Object body, OpenAPI api) {
        if (!(plain(body) instanceof Map<?, ?> fields)) {
            return new Schema<>().type("string");
        }
        if (isByField(fields)) {
            return byField(api);
        }
        String name = name(fields);
        api.getComponents().getSchemas().computeIfAbsent(name, missing -> withProperties(fields));
        return reference(name);
    }

    /** SCIM's error has a list, too, of its schemas, and one shape nevertheless. */
    private static boolean isByField(Map<?, ?> fields) {
        return !fields.containsKey("schemas") && fields.values().stream().anyMatch(Collection.class::isInstance);
    }

    /** The shape of two mistakes that are answered with the same status; generators of clients stumble over alternatives. */
    Schema<?> join(@Nullable Schema<?> one, Schema<?> other, OpenAPI api) {
        return one == null || one.equals(other) ? other : byField(api);
    }

    /** {@code DetailCodeError} has a detail and a code. */
    private static String name(Map<?, ?> fields) {
        String keys = fields.keySet().stream()
                .map(key -> StringUtils.capitalize(String.valueOf(key)))
                .collect(Collectors.joining());
        return keys.equals("Error") ? "PlainError" : keys + "Error";
    }

    private static Schema<?> byField(OpenAPI api) {
        api.getComponents()
                .getSchemas()
                .computeIfAbsent(
                        BY_FIELD,
                        missing -> new Schema<>()
                                .type("object")
                                .description("What is wrong with each field, in a list of texts; or a detail, or both.")
                                .additionalProperties(new Schema<>()));
        return reference(BY_FIELD);
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> withProperties(Map<?, ?> fields) {
        Schema<?> schema = new Schema<>().type("object");
        fields.forEach((key, value) -> schema.addProperty(String.valueOf(key), schema(value)));
        return schema.required(fields.keySet().stream().map(String::valueOf).toList());
    }

    private static Schema<?> schema(Object value) {
        return value instanceof Collection
                ? new Schema<>().type("array").items(new Schema<>().type("string"))
                : new Schema<>().type(type(value));
    }

    private static String type(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Number ? "integer" : "string";
    }
}
