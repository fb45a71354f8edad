package dev.understudy.control;

import dev.understudy.error.PermissionDenied;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Tells calls of other servers' web pages from those of programs and of this server's own pages. A browser says on whose behalf it
 * calls ({@code Origin}, {@code Sec-Fetch-Site}), unless the page has let its own name point here; then that name is the
 * {@code Host}, and public.
 */
@Component
class ForeignPages {

    /** An address is nobody's name, and only a neighbour can let names without a dot, or below localhost, point here. */
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("[^.]*|(.+\\.)?localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[.*]");

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final Collection<String> hosts;
    private final Collection<String> origins;

    ForeignPages(ControlProperties properties) {
        this.hosts = properties.allowedHosts().stream().map(ForeignPages::lower).toList();
        this.origins =
                properties.allowedOrigins().stream().map(ForeignPages::lower).toList();
    }

    /** Refuses what a page of another server sends. */
    void refuse(HttpServletRequest request) {
        if (!isOwnHost(request)) {
            throw new PermissionDenied(
                    "Under this host name the control plane needs a key. See understudy.control.allowed-hosts.");
        }
        if (isFromElsewhere(request, request.getHeader(HttpHeaders.ORIGIN))) {
            throw new PermissionDenied(
                    "The control plane takes no calls from pages of other servers. See understudy.control.allowed-origins.");
        }
    }

    /** Without the header it is no browser. */
    private boolean isOwnHost(HttpServletRequest request) {
        String host = lower(request.getServerName());
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return request.getHeader(HttpHeaders.HOST) == null
                || NOT_PUBLIC.matcher(name).matches()
                || hosts.contains(name);
    }

    /** Where a browser keeps the origin to itself it still says whether the call comes from its own page or another's. */
    private boolean isFromElsewhere(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            String site = request.getHeader("Sec-Fetch-Site");
            return site != null && OTHER_SITES.contains(site) && !READING.contains(request.getMethod());
        }
        String own = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return !origin.equalsIgnoreCase(own) && !origins.contains(lower(origin));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
