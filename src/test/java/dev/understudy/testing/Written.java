package dev.understudy.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes in which instances something may have been written, since a reset takes longer than most tests. Reads write nothing, nor does
 * what is refused at the door; what is refused later may have taken an id.
 */
final class Written extends OncePerRequestFilter {

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());
    private static final Set<Integer> AT_THE_DOOR = Set.of(401, 403, 404, 405);
    private static final Pattern PREFIX = Pattern.compile("/+@([^/]+)/.*");

    private final Set<String> instances = ConcurrentHashMap.newKeySet();

    static Written in(SpringApplication application) {
        Written written = new Written();
        Onlookers.add(application, written);
        return written;
    }

    void note(String instance) {
        instances.add(instance);
    }

    /** Forgets what it answers. */
    boolean hasChanged(String instance) {
        return instances.remove(instance);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String instance = instance(request);
        if (instance != null && !READING.contains(request.getMethod()) && !AT_THE_DOOR.contains(response.getStatus())) {
            note(instance);
        }
    }

    /** The instance that the request names; null if it names none where tests do. */
    static @Nullable String instance(HttpServletRequest request) {
        Matcher path = PREFIX.matcher(URLDecoder.decode(request.getRequestURI(), StandardCharsets.ISO_8859_1));
        return path.matches() ? path.group(1) : request.getHeader("X-Understudy-Instance");
    }
}
