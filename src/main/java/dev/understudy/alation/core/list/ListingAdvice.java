package dev.understudy.alation.core.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what belongs to a list besides its rows: the link to the next page, and only the properties asked for. */
@ControllerAdvice
class ListingAdvice implements ResponseBodyAdvice<Object> {

    private final JsonMapper json;

    ListingAdvice(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return returnType.getParameterType() == Listing.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Listing<?> listing)) {
            return body;
        }
        listing.tellNext(response.getHeaders());
        Set<String> values = listing.request().values();
        return values == null ? listing : selected(listing, values);
    }

    private List<JsonNode> selected(Listing<?> listing, Set<String> values) {
        List<JsonNode> rows = new ArrayList<>();
        for (Object item : listing) {
            ObjectNode row = json.valueToTree(item);
            rows.add(row.retain(values));
        }
        return rows;
    }
}
