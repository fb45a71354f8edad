package dev.understudy.alation.scim;

import dev.understudy.alation.core.body.JsonComplaint;
import dev.understudy.error.Malformed;
import dev.understudy.error.UnsupportedMedia;
import dev.understudy.web.Bodies;
import dev.understudy.web.ClientJson;
import dev.understudy.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;

/** Gives controllers the {@link ScimBody} of a request. */
@Component
class ScimBodyArgument implements HandlerMethodArgumentResolver {

    private static final Set<String> TYPES = Set.of("", ScimTree.MEDIA_TYPE, "application/json");

    private final Bodies bodies;
    private final ClientJson json;

    ScimBodyArgument(Bodies bodies, ClientJson json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ScimBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        ScimQueryArgument.shown(http); // refused here if it cannot be read: once it is asked for, all is written
        return ScimJson.read(body(http), parameter.getParameterType());
    }

    /** The body, once it is known to be JSON within our limits: the SDK, which reads it again, has none. */
    private byte[] body(HttpServletRequest request) throws IOException {
        requireType(Objects.requireNonNullElse(request.getContentType(), ""));
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            throw ScimFailure.invalidSyntax(request.getMethod() + " call made with empty body");
        }
        Texts.flaw(tree(body)).ifPresent(flaw -> {
            throw ScimFailure.invalidValue(flaw);
        });
        return body;
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.read(body);
        } catch (Malformed broken) {
            throw JsonComplaint.about(body);
        }
    }

    private static void requireType(String type) {
        if (!TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new UnsupportedMedia(type);
        }
    }
}
