package dev.understudy.openapi;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;

/** Shows lists as they are on the wire: filters and a window, a bare array, and the header with the next page. */
final class ListsInOpenApi {

    private static final String LISTING = "#/components/schemas/Listing";
    private static final String USUAL = "FILTERS";

    private ListsInOpenApi() {}

    static void write(Endpoint endpoint) {
        if (endpoint.takes(ListRequest.class)) {
            filters(endpoint.handler())
                    .ifPresent(filters -> filters.parameters()
                            .forEach(parameter -> endpoint.operation().addParametersItem(shown(parameter))));
            addWindow(endpoint);
        }
        endpoint.operation().getResponses().values().forEach(ListsInOpenApi::showAsArray);
    }

    /** Takes out what stood for lists before they were shown as arrays. */
    static void clean(OpenAPI api) {
        api.getComponents().getSchemas().keySet().removeIf(name -> name.startsWith("Listing"));
    }

    /** A constant of the controller: the longest whose name the method's name ends with, as {@code SUBJECTS} is in {@code subjects}, or the usual one. */
    static Optional<Filters> filters(HandlerMethod handler) {
        String method = handler.getMethod().getName().toLowerCase(Locale.ROOT);
        List<Field> constants = Arrays.stream(handler.getBeanType().getDeclaredFields())
                .filter(field -> field.getType() == Filters.class)
                .toList();
        return constants.stream()
                .filter(field ->
                        method.endsWith(field.getName().replace("_", "").toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(field -> field.getName().length()))
                .or(() -> constants.stream()
                        .filter(field -> field.getName().equals(USUAL))
                        .findFirst())
                .map(ListsInOpenApi::value);
    }

    private static Filters value(Field constant) {
        ReflectionUtils.makeAccessible(constant);
        return (Filters) Objects.requireNonNull(ReflectionUtils.getField(constant, null));
    }

    private static QueryParameter shown(Filters.Parameter parameter) {
        Schema<Object> one = new Schema<>().type(parameter.type());
        if (!parameter.choices().isEmpty()) {
            one.setEnum(List.copyOf(parameter.choices()));
        }
        QueryParameter shown = new QueryParameter();
        shown.name(parameter.name()).schema(parameter.repeatable() ? new ArraySchema().items(one) : one);
        return shown;
    }

    private static void addWindow(Endpoint endpoint) {
        endpoint.operation()
                .addParametersItem(new QueryParameter()
                        .name("limit")
                        .schema(new IntegerSchema()._default(100).minimum(BigDecimal.ONE)));
        if (!numbersPages(endpoint)) {
            endpoint.operation()
                    .addParametersItem(new QueryParameter()
                            .name("skip")
                            .schema(new IntegerSchema()._default(0).minimum(BigDecimal.ZERO)));
        }
    }

    private static boolean numbersPages(Endpoint endpoint) {
        return endpoint.operation().getParameters().stream()
                .anyMatch(parameter -> parameter.getName().equals("page"));
    }

    private static void showAsArray(ApiResponse response) {
        if (response.getContent() == null) {
            return;
        }
        response.getContent().values().forEach(media -> {
            Schema<?> schema = media.getSchema();
            if (schema != null && schema.get$ref() != null && schema.get$ref().startsWith(LISTING)) {
                String item = "#/components/schemas/" + schema.get$ref().substring(LISTING.length());
                media.setSchema(new ArraySchema().items(new Schema<>().$ref(item)));
                response.setHeaders(Map.of(
                        "X-Next-Page",
                        new Header()
                                .description("Host-relative link to the next page; absent on the last.")
                                .schema(new StringSchema())));
            }
        });
    }
}
