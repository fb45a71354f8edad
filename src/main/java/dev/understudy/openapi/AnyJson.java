package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows values of any kind as such; the generator takes them for objects that happen to have no properties. */
final class AnyJson {

    private AnyJson() {}

    static void widen(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(AnyJson::widenBelow);
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .forEach(media -> widen(media.getSchema()));
    }

    private static void widen(Schema<?> schema) {
        boolean says =
                schema.getProperties() != null || schema.getAdditionalProperties() != null || schema.get$ref() != null;
        if (!says && "object".equals(schema.getType())) {
            schema.setType(null);
        }
        widenBelow(schema);
    }

    @SuppressWarnings("rawtypes") // as the model has them
    private static void widenBelow(Schema<?> schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        Stream.concat(
                        properties.values().stream(),
                        Stream.of(schema.getItems(), schema.getAdditionalProperties())
                                .filter(Schema.class::isInstance)
                                .map(Schema.class::cast))
                .forEach(each -> widen((Schema<?>) each));
    }
}
