package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.stereotype.Component;

/** Writes into a document, operation by operation, what the generator cannot see. */
@Component
class OpenApiWriter {

    private final Endpoints endpoints;
    private final ParametersInOpenApi parameters;
    private final BodiesInOpenApi bodies;
    private final ErrorsInOpenApi errors;
    private final Words words;
    private final JavadocProvider javadoc;

    OpenApiWriter(
            Endpoints endpoints,
            ParametersInOpenApi parameters,
            BodiesInOpenApi bodies,
            ErrorsInOpenApi errors,
            Words words,
            JavadocProvider javadoc) {
        this.endpoints = endpoints;
        this.parameters = parameters;
        this.bodies = bodies;
        this.errors = errors;
        this.words = words;
        this.javadoc = javadoc;
    }

    void write(OpenAPI api, Tables tables) {
        List<Endpoint> all = endpoints.of(api);
        api.setTags(null);
        Map<String, Class<?>> families = new TreeMap<>();
        for (Endpoint endpoint : all) {
            Access access = tables.of(endpoint);
            Summaries.write(endpoint, access.title());
            RolesInOpenApi.write(endpoint, access);
            ListsInOpenApi.write(endpoint);
            parameters.write(endpoint);
            bodies.write(endpoint, access);
            errors.write(endpoint, access, api);
            families.merge(
                    access.tag(),
                    endpoint.handler().getBeanType(),
                    (first, other) -> access.title() == null ? first : other);
        }
        ListsInOpenApi.clean(api);
        AnyJson.widen(api);
        words.write(api);
        DocumentedPaths.write(api, all, tables::spelling);
        families.forEach((name, controller) ->
                api.addTagsItem(new Tag().name(name).description(javadoc.getClassJavadoc(controller))));
    }
}
