package dev.understudy.matillion.web;

import dev.understudy.error.Malformed;
import dev.understudy.error.UnsupportedMedia;
import dev.understudy.web.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
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
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link MatillionBody}. */
@Component
class MatillionBodyArgument implements HandlerMethodArgumentResolver {

    /** Itself or as JSON writes it. No text has one, and not every database could keep it. */
    private static final Pattern NULL_CHARACTER = Pattern.compile("\\x00|(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final Bodies bodies;
    private final JsonMapper json;

    MatillionBodyArgument(Bodies bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(MatillionBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        MatillionBody body = Objects.requireNonNull(parameter.getParameterAnnotation(MatillionBody.class));
        requireType(body.type(), http.getContentType());
        String text = new String(bodies.read(http), StandardCharsets.UTF_8);
        if (NULL_CHARACTER.matcher(text).find()) {
            throw new Malformed("null characters");
        }
        if (parameter.getParameterType() == String.class) {
            return text;
        }
        try {
            Object value = json.readValue(text, json.constructType(parameter.getGenericParameterType()));
            return Objects.requireNonNull(value, "null is no body");
        } catch (JacksonException | NullPointerException unreadable) {
            throw new Malformed(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void requireType(String wanted, @Nullable String given) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            if (given != null && MediaType.parseMediaType(wanted).includes(MediaType.parseMediaType(given))) {
                return;
            }
        } catch (InvalidMediaTypeException nonsense) {
            // refused below
        }
        throw new UnsupportedMedia(String.valueOf(given));
    }
}
