package dev.understudy.alation.scim;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says of a resource where it is, and takes away of resources what their reader does not want. */
@RestControllerAdvice(basePackageClasses = ScimAnswers.class)
class ScimAnswers implements ResponseBodyAdvice<Object> {

    private final JsonMapper json;

    ScimAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType media,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ScimResource resource) {
            response.getHeaders().setLocation(URI.create(resource.meta().location()));
            return trimmed(resource, ScimQueryArgument.shown(((ServletServerHttpRequest) request).getServletRequest()));
        }
        if (body instanceof ListPayload<?> list && !list.shown().equals(Attributes.ALL)) {
            return list.map(each -> trimmed(each, list.shown()));
        }
        return body;
    }

    private Object trimmed(Object resource, Attributes shown) {
        if (shown.equals(Attributes.ALL)) {
            return resource;
        }
        ObjectNode tree = json.valueToTree(resource);
        shown.trim(tree);
        return tree;
    }
}
