package dev.understudy.instance;

import dev.understudy.error.Errors;
import dev.understudy.error.Unrouted;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.PathShape;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The front door: spells the path in the one way everything behind it sees, and chooses the instance by path prefix
 * {@code /@name/}, by the header {@code X-Understudy-Instance} or by the host {@code name.localhost} in any case, in this order. Behind it
 * the prefix is gone. It also catches whatever nobody behind it has answered.
 */
@Component
@Order(InstanceFilter.ORDER)
class InstanceFilter implements Filter {

    /** Behind whoever reads what proxies tell of a call. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String HEADER = "X-Understudy-Instance";
    private static final String LOCALHOST = ".localhost";

    /** Calls that make and unmake instances are at work in none, though whoever makes one may name it already. */
    private static final String INSTANCES = "/_understudy/instances";

    /** It tells of the server as a whole. */
    private static final String HEALTH = "/actuator/health";

    /** These need not even a database. */
    private static final String PROBES = HEALTH + "/";

    private final Instances instances;
    private final List<PathShape> shapes;
    private final Errors errors;

    InstanceFilter(Instances instances, List<PathShape> shapes, Errors errors) {
        this.instances = instances;
        this.shapes = shapes;
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException {
        HttpServletRequest raw = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String uri = raw.getRequestURI().substring(raw.getContextPath().length());
        CanonicalPath path = CanonicalPath.of(uri);
        if (path == null) {
            errors.write(canonical(raw, CanonicalPath.beginningOf(uri)), response, new Unrouted());
            return;
        }
        HttpServletRequest request = canonical(raw, path);
        String name = isPrefixed(path) ? path.segments().get(0).substring(1) : named(raw);
        try {
            serve(request, response, chain, name);
        } catch (ServletException | RuntimeException unanswered) {
            errors.write(request, response, unanswered);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String name)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.startsWith(PROBES)) {
            chain.doFilter(request, response);
            return;
        }
        if (path.startsWith(INSTANCES) || path.equals(HEALTH)) {
            instances.get(Instances.DEFAULT);
            chain.doFilter(request, response);
            return;
        }
        Instance instance = instances.enter(name);
        CurrentInstance.keepName(request, name);
        try {
            CurrentInstance.enter(instance);
            chain.doFilter(request, response);
        } finally {
            CurrentInstance.leave();
            instances.leave(instance);
        }
    }

    private HttpServletRequest canonical(HttpServletRequest raw, CanonicalPath path) {
        String above = raw.getContextPath();
        return isPrefixed(path)
                ? new CanonicalRequest(
                        raw,
                        above + "/" + path.segments().get(0),
                        path.withoutFirst().shapedBy(shapes))
                : new CanonicalRequest(raw, above, path.shapedBy(shapes));
    }

    private static boolean isPrefixed(CanonicalPath path) {
        return !path.segments().isEmpty() && path.segments().get(0).startsWith("@");
    }

    private static String named(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            return header;
        }
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return host.endsWith(LOCALHOST) ? host.substring(0, host.length() - LOCALHOST.length()) : Instances.DEFAULT;
    }
}
