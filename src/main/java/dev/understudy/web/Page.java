package dev.understudy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Pages of the server itself. They need nothing but themselves: neither scripts nor anything from elsewhere. */
public final class Page {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private Page() {}

    /**
     * A whole page.
     *
     * @param body its HTML
     */
    public static ResponseEntity<String> of(String title, String body) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .body(filled("layout", Map.of("title", HtmlUtils.htmlEscape(title), "body", body)));
    }

    /**
     * A piece of HTML from the resources.
     *
     * @param values what stands for <code>${name}</code> in it, as HTML; they may have such signs of their own
     */
    public static String filled(String name, Map<String, String> values) {
        return PLACE.matcher(text("pages/" + name + ".html"))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    /** A text from the resources. */
    public static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
