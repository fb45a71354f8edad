package dev.understudy.alation.core.web;

import dev.understudy.error.UnsupportedMedia;
import dev.understudy.web.Bodies;
import dev.understudy.web.ClientJson;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the {@link Body} of a request: JSON, or a form with the same names. No body counts as an empty object. */
@Component
class BodyArgument implements HandlerMethodArgumentResolver {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Bodies bodies;
    private final ClientJson json;
    private final RecordReader records = new RecordReader();

    BodyArgument(Bodies bodies, ClientJson json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        JsonNode tree = tree((HttpServletRequest) request.getNativeRequest());
        Type type = parameter.getGenericParameterType();
        if (type == JsonNode.class) {
            return tree;
        }
        if (type instanceof ParameterizedType list) {
            Body body = Objects.requireNonNull(parameter.getParameterAnnotation(Body.class));
            tree = body.orSingle() && tree.isObject() ? NODES.arrayNode().add(tree) : tree;
            return list(tree, list.getActualTypeArguments()[0]);
        }
        return records.read(tree, (Class<?>) type);
    }

    /** Records that must all fit, or items that are read each for itself. */
    private Object list(JsonNode tree, Type of) {
        if (of instanceof ParameterizedType item) {
            return BulkItem.read(records.items(tree), (Class<?>) item.getActualTypeArguments()[0]);
        }
        return records.readList(tree, (Class<?>) of);
    }

    private JsonNode tree(HttpServletRequest request) throws IOException {
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            return NODES.objectNode();
        }
        String type = request.getContentType();
        String mediaType = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        if (mediaType.equals(FORM)) {
            return form(new String(body, StandardCharsets.UTF_8));
        }
        if (!mediaType.isEmpty() && !mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            throw new UnsupportedMedia(mediaType);
        }
        return json.read(body);
    }

    private JsonNode form(String text) {
        QueryParameters fields = QueryParameters.ofForm(text);
        ObjectNode object = NODES.objectNode();
        for (String name : fields.names()) {
            if (fields.all(name).size() == 1) {
                object.put(name, fields.all(name).get(0));
            } else {
                fields.all(name).forEach(object.withArray(name)::add);
            }
        }
        return object;
    }
}
