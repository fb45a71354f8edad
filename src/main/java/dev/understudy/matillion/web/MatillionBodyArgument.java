package dev.understudy.matillion.web;

import dev.understudy.error.Malformed;
import dev.understudy.error.UnsupportedMedia;
import dev.understudy.web.Bodies;
import dev.understudy.web.Charsets;
import dev.understudy.web.ClientJson;
import dev.understudy.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link MatillionBody}. */
@Component
class MatillionBodyArgument implements HandlerMethodArgumentResolver {

    private final Bodies bodies;
    private final ClientJson clients;
    private final JsonMapper json;

    MatillionBodyArgument(Bodies bodies, ClientJson clients, JsonMapper json) {
        this.bodies = bodies;
        this.clients = clients;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(MatillionBody.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        MatillionBody body = Objects.requireNonNull(parameter.getParameterAnnotation(MatillionBody.class));
        byte[] bytes = bodies.read(http);
        if (body.optional() && bytes.length == 0) {
            return null;
        }
        requireType(body.type(), http.getContentType());
        if (parameter.getParameterType() == String.class) {
            String text = new String(bytes, Charsets.of(http));
            refuse(text.isEmpty() ? Optional.of("the body is empty") : Texts.flaw(text));
            return text;
        }
        JsonNode tree = clients.read(new String(bytes, Charsets.of(http)).getBytes(StandardCharsets.UTF_8));
        refuse(Texts.flaw(tree));
        return value(tree, parameter.getGenericParameterType());
    }

    private Object value(JsonNode tree, Type type) {
        Object value;
        try {
            value = json.treeToValue(tree, json.constructType(type));
        } catch (JacksonException unreadable) {
            throw new Malformed(String.valueOf(unreadable.getMessage()));
        }
        if (value == null) {
            throw new Malformed("null is no body");
        }
        return value;
    }

    private static void refuse(Optional<String> flaw) {
        flaw.ifPresent(text -> {
            throw new Malformed(text);
        });
    }

    /** A charset that Java does not know is no other type. */
    private static MediaType withoutParameters(String given) {
        return MediaType.parseMediaType(given.split(";", 2)[0]);
    }

    private static void requireType(String wanted, @Nullable String given) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            if (given != null && MediaType.parseMediaType(wanted).includes(withoutParameters(given))) {
                return;
            }
        } catch (InvalidMediaTypeException nonsense) {
            // refused below
        }
        throw new UnsupportedMedia(String.valueOf(given));
    }
}
