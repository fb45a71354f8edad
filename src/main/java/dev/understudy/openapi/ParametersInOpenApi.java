package dev.understudy.openapi;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Completes the parameters of operations: types, texts, and examples of those that must be there. */
@Component
class ParametersInOpenApi {

    private final Examples examples;
    private final Words words;

    ParametersInOpenApi(Examples examples, Words words) {
        this.examples = examples;
        this.words = words;
    }

    void write(Endpoint endpoint) {
        List<Parameter> parameters =
                Objects.requireNonNullElse(endpoint.operation().getParameters(), List.of());
        parameters.forEach(parameter -> complete(parameter, endpoint));
    }

    private void complete(Parameter parameter, Endpoint endpoint) {
        if (parameter.getSchema() == null) {
            parameter.setSchema(new StringSchema());
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(words.of(parameter.getName()));
        }
        Object example = examples.parameter(endpoint, parameter.getName());
        if (Boolean.TRUE.equals(parameter.getRequired()) && example != null) {
            parameter.setExample(example);
        }
    }
}
