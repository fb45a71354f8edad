package dev.understudy.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Examples of what clients send, from {@code openapi/examples.yaml}. A test sends each to an instance that is as the starter dataset makes it. */
@Component
class Examples {

    private final Map<String, Map<String, Object>> places;
    private final Map<String, Map<String, Object>> operations;

    Examples() {
        try (InputStream file = new ClassPathResource("openapi/examples.yaml").getInputStream()) {
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            places = all.getOrDefault("places", Map.of());
            operations = all.getOrDefault("operations", Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Nullable
    Object body(Endpoint endpoint) {
        return of(endpoint).get("body");
    }

    /** Of a variable of the path or a required parameter. */
    @Nullable
    Object parameter(Endpoint endpoint, String name) {
        Object own = of(endpoint).get("at");
        return own instanceof Map<?, ?> values && values.containsKey(name) ? values.get(name) : ofPlace(endpoint, name);
    }

    private @Nullable Object ofPlace(Endpoint endpoint, String name) {
        return places.entrySet().stream()
                .filter(place -> endpoint.path().startsWith(place.getKey()))
                .map(place -> place.getValue().get(name))
                .filter(Objects::nonNull)
                .reduce(null, (general, special) -> special);
    }

    private Map<String, Object> of(Endpoint endpoint) {
        return operations.getOrDefault(endpoint.operation().getOperationId(), Map.of());
    }
}
