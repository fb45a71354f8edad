package dev.understudy.control;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;

/** Shows lists as they are on the wire: a bare array, a window, and the header with the next page. */
final class ListsInOpenApi {

    private static final String LISTING = "#/components/schemas/Listing";

    private ListsInOpenApi() {}

    static void describe(OpenAPI api) {
        api.getPaths()
                .values()
                .forEach(item -> item.readOperations()
                        .forEach(operation ->
                                operation.getResponses().values().forEach(response -> describe(operation, response))));
        api.getComponents().getSchemas().keySet().removeIf(name -> name.startsWith("Listing"));
    }

    private static void describe(Operation operation, ApiResponse response) {
        Content content = response.getContent();
        if (content == null) {
            return;
        }
        content.values().forEach(media -> {
            Schema<?> schema = media.getSchema();
            if (schema != null && schema.get$ref() != null && schema.get$ref().startsWith(LISTING)) {
                String item = "#/components/schemas/" + schema.get$ref().substring(LISTING.length());
                media.setSchema(new ArraySchema().items(new Schema<>().$ref(item)));
                addWindow(operation, response);
            }
        });
    }

    private static void addWindow(Operation operation, ApiResponse response) {
        operation.addParametersItem(new QueryParameter()
                .name("limit")
                .description("Rows per page; more than the cap (1000) are cut to it.")
                .schema(new IntegerSchema()._default(100).minimum(BigDecimal.ONE)));
        operation.addParametersItem(new QueryParameter()
                .name("skip")
                .description("Rows to leave out at the beginning.")
                .schema(new IntegerSchema()._default(0).minimum(BigDecimal.ZERO)));
        operation.addParametersItem(new QueryParameter()
                .name("values")
                .description("Comma list of the properties wanted.")
                .schema(new StringSchema()));
        response.addHeaderObject(
                "X-Next-Page",
                new Header()
                        .description("Host-relative link to the next page; absent on the last.")
                        .schema(new StringSchema()));
    }
}
