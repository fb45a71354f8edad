package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;

/** Offers the header that asks why a call is refused, wherever a credential is asked for. */
final class ExplainInOpenApi {

    private static final String NAME = "Explain";

    private ExplainInOpenApi() {}

    static void write(OpenAPI api) {
        api.getComponents()
                .addParameters(
                        NAME,
                        new HeaderParameter()
                                .name("X-Understudy-Explain")
                                .description(
                                        "Whether a refusal says in the header X-Understudy-Denial what it comes from.")
                                .schema(new BooleanSchema()));
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(ExplainInOpenApi::asksForCredential)
                .forEach(operation ->
                        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + NAME)));
    }

    private static boolean asksForCredential(Operation operation) {
        return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
    }
}
