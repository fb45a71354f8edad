package dev.understudy.openapi;

import dev.understudy.web.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets a document lead to the server as its caller has reached it, {@code /@name} included. The generator keeps one document for all
 * callers and writes the address of the last one into it, whoever else is just being answered; so it gets a mark to write instead.
 */
@ControllerAdvice(basePackages = "org.springdoc")
class ServersInOpenApi implements ServerBaseUrlCustomizer, ResponseBodyAdvice<byte[]> {

    private static final String MARK = "http://caller.invalid";

    @Override
    public String customize(String baseUrl, HttpRequest request) {
        return MARK;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType() == byte[].class;
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpServletRequest call = ((ServletServerHttpRequest) request).getServletRequest();
        String base = Links.origin(call) + Links.prefix(call);
        return body == null
                ? null
                : new String(body, StandardCharsets.UTF_8).replace(MARK, base).getBytes(StandardCharsets.UTF_8);
    }
}
