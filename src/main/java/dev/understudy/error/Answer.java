package dev.understudy.error;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * An error as a client sees it.
 *
 * @param body a text for {@code text/html}, else what becomes JSON; null for no body
 */
public record Answer(
        HttpStatus status, MediaType type, @Nullable Object body, Map<String, String> headers) {

    public static Answer json(HttpStatus status, Object body) {
        return new Answer(status, MediaType.APPLICATION_JSON, body, Map.of());
    }

    /** A small page, as the web server in front of an application answers. The heading may have words of the client's. */
    public static Answer page(HttpStatus status, String heading) {
        String html =
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>%1$s</title></head>\n<body><h1>%1$s</h1></body>\n</html>\n"
                        .formatted(HtmlUtils.htmlEscape(heading));
        return new Answer(status, new MediaType("text", "html", StandardCharsets.UTF_8), html, Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }

    Answer with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Answer(status, type, body, more);
    }

    /** This answer with the methods that would have been allowed. */
    public Answer allowing(MethodNotAllowed wrong) {
        return with("Allow", String.join(", ", wrong.allowed()));
    }
}
