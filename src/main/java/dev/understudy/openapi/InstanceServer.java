package dev.understudy.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.http.HttpRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Lets a document that was asked for with {@code /@name} lead to that instance. */
@Component
class InstanceServer implements ServerBaseUrlCustomizer {

    @Override
    public String customize(String baseUrl, HttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                ? baseUrl + prefix(servlet.getServletRequest())
                : baseUrl;
    }

    /** What stands before the path in the request as it came. */
    private static String prefix(HttpServletRequest canonical) {
        HttpServletRequest raw = canonical;
        while (raw instanceof HttpServletRequestWrapper wrapper) {
            raw = (HttpServletRequest) wrapper.getRequest();
        }
        String uri = UriUtils.decode(raw.getRequestURI(), StandardCharsets.UTF_8);
        return uri.substring(0, Math.max(0, uri.indexOf(canonical.getRequestURI())));
    }
}
