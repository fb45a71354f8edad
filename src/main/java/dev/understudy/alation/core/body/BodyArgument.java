package dev.understudy.alation.core.body;

import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
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

/** Gives controllers the {@link Body} of a request. */
@Component
class BodyArgument implements HandlerMethodArgumentResolver {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BodyTree bodies;
    private final RecordReader records = new RecordReader();

    BodyArgument(BodyTree bodies) {
        this.bodies = bodies;
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
        Type type = parameter.getGenericParameterType();
        Body body = Objects.requireNonNull(parameter.getParameterAnnotation(Body.class));
        HttpServletRequest sent = (HttpServletRequest) request.getNativeRequest();
        return parameter.getParameterType() == Sent.class
                ? Sent.of(() -> read(sent, body, ((ParameterizedType) type).getActualTypeArguments()[0]))
                : read(sent, body, type);
    }

    private Object read(HttpServletRequest sent, Body body, Type type) throws IOException {
        JsonNode tree = switch (body.reading()) {
            case AS_SENT -> bodies.read(sent, type);
            case AS_JSON -> bodies.readJson(sent);
            case AS_FORM -> bodies.readForm(sent, type);
        };
        for (String field : body.ignored()) {
            drop(tree, field);
        }
        if (tree.isNull() && !body.orNull()) {
            throw InvalidFields.of(FieldErrors.NON_FIELD, "No data provided");
        }
        if (type instanceof ParameterizedType list) {
            boolean one = body.orSingle() && tree.isObject();
            if (body.toldPlainly() && !tree.isArray()) {
                throw new BadRequest(RecordReader.noList(tree));
            }
            Type of = list.getActualTypeArguments()[0];
            if (one && of instanceof Class<?> record) { // what is wrong with it is told of itself, not of a list
                return List.of(records.read(tree, record));
            }
            return list(one ? NODES.arrayNode().add(tree) : tree, of);
        }
        return type == JsonNode.class ? tree : records.read(tree, (Class<?>) type);
    }

    private static void drop(JsonNode tree, String field) {
        int dot = field.indexOf('.');
        if (tree.isArray()) {
            tree.forEach(item -> drop(item, field));
        } else if (dot >= 0) {
            drop(tree.path(field.substring(0, dot)), field.substring(dot + 1));
        } else if (tree instanceof ObjectNode object) {
            object.remove(field);
        }
    }

    /** Records that must all fit, or items that are read each for itself. */
    private Object list(JsonNode tree, Type of) {
        if (of instanceof ParameterizedType item) {
            return BulkItem.read(records.items(tree), (Class<?>) item.getActualTypeArguments()[0]);
        }
        return records.readList(tree, (Class<?>) of);
    }
}
