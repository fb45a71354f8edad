package dev.understudy.control;

import dev.understudy.access.Role;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.settings.Manual;
import dev.understudy.web.Links;
import dev.understudy.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The root: what this server is, what it can be called with, and where to go from here. */
@RestController
class HomeController {

    /**
     * The same for programs.
     *
     * @param tokens the ready-made tokens by role
     * @param logins the ready-made Matillion logins
     */
    record HomePayload(
            String name,
            String version,
            String instance,
            Map<Role, String> tokens,
            List<String> logins,
            Map<String, String> links) {}

    private final ReadyMade readyMade;

    HomeController(ReadyMade readyMade) {
        this.readyMade = readyMade;
    }

    @Operation(hidden = true)
    @GetMapping("/")
    ResponseEntity<?> home(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        String base = Links.base();
        return wantsHtml(accept)
                ? Page.of("Understudy", html(base))
                : ResponseEntity.ok(new HomePayload(
                        "Understudy",
                        Manual.version(),
                        instance(),
                        readyMade.tokens(),
                        readyMade.logins(),
                        links(base)));
    }

    /** Browsers ask for a page before all else; who takes anything gets JSON. */
    private static boolean wantsHtml(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .reduce((best, next) -> next.getQualityValue() > best.getQualityValue() ? next : best)
                    .filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private String html(String base) {
        return Page.filled(
                "home",
                Map.of(
                        "version", Manual.version(),
                        "instance", instance(),
                        "base", HtmlUtils.htmlEscape(base),
                        "tokens", tokens(),
                        "logins", logins()));
    }

    private String tokens() {
        String rows = readyMade.tokens().entrySet().stream()
                .map(token -> "<tr><td>%s</td><td><code>%s</code></td></tr>"
                        .formatted(token.getKey().title(), token.getValue()))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "<tr><td colspan=\"2\">none here: create one with a password</td></tr>" : rows;
    }

    private String logins() {
        String names = readyMade.logins().stream()
                .map(name -> "<code>" + name + "</code>")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none ready-made" : names + ", password <code>" + ReadyMade.PASSWORD + "</code>";
    }

    private static Map<String, String> links(String base) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("console", base + "/_understudy/");
        links.put("swaggerUi", base + "/swagger-ui.html");
        for (String api : List.of("alation", "scim", "matillion", "control")) {
            links.put(api, base + "/v3/api-docs/" + api);
        }
        links.put("docs", base + "/docs/getting-started.md");
        return links;
    }

    private static String instance() {
        return CurrentInstance.get().name();
    }
}
