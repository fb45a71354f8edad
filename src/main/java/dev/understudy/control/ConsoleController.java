package dev.understudy.control;

import dev.understudy.error.Unrouted;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.web.Links;
import dev.understudy.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The console: a page, and the files that it is made of. */
@RestController
class ConsoleController {

    private static final String ROOT = "/_understudy";
    private static final String FILES = ROOT + "/console";
    private static final Pattern FILE = Pattern.compile("([a-z]+/)?[a-z.]+\\.(js|css|svg)");

    /** Nothing but files of this server, calls of this server, and the small pictures that Pico has in its styles. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    /** Whether a path is of the console, which holds nothing that the server knows: the page asks for the key itself. */
    static boolean holdsNoData(String path) {
        return path.equals(ROOT) || path.startsWith(FILES + "/");
    }

    @Operation(hidden = true)
    @GetMapping(ROOT + "/")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        String page = Page.filled(
                "console",
                Map.of(
                        "base", HtmlUtils.htmlEscape(Links.prefix(request)),
                        "instance", HtmlUtils.htmlEscape(CurrentInstance.get().name())));
        return answer(
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page.getBytes(StandardCharsets.UTF_8));
    }

    @Operation(hidden = true)
    @GetMapping(FILES + "/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return read(file);
    }

    @Operation(hidden = true)
    @GetMapping(FILES + "/{folder}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String folder, @PathVariable String file) {
        return read(folder + "/" + file);
    }

    private static ResponseEntity<byte[]> read(String name) {
        String path = "console/" + name;
        if (!FILE.matcher(name).matches() || !new ClassPathResource(path).exists()) {
            throw new Unrouted();
        }
        MediaType type = MediaTypeFactory.getMediaType(name).orElseThrow();
        return answer(
                new MediaType(type, StandardCharsets.UTF_8), Page.text(path).getBytes(StandardCharsets.UTF_8));
    }

    /** Browsers ask each time whether they have the newest, and are answered 304 if they do. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(content);
    }
}
