package dev.understudy.instance;

import dev.understudy.web.CanonicalPath;
import dev.understudy.web.Charsets;
import dev.understudy.web.Links;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose path is canonical and without instance prefix, wherever one asks for it, and whose parameters are those of its
 * query, read as {@link QueryParameters} reads them: the server's own reader fails on broken escapes, and uses up forms.
 */
final class CanonicalRequest extends HttpServletRequestWrapper {

    private final String uri;

    /** @param prefix what stood before the path */
    CanonicalRequest(HttpServletRequest request, String prefix, CanonicalPath path) {
        super(request);
        this.uri = path.text();
        path.keepOn(request);
        Links.keepPrefix(request, prefix);
    }

    /** None: it is part of the prefix. */
    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestURI() {
        return uri;
    }

    @Override
    public String getServletPath() {
        return uri;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    /** What is no name of a charset is not passed on: others behind would fail of it. */
    @Override
    public @Nullable String getCharacterEncoding() {
        String named = super.getCharacterEncoding();
        return named == null || Charsets.isName(named) ? named : StandardCharsets.UTF_8.name();
    }

    /** {@code Accept} is nobody's matter here; the actuator alone would refuse a probe for it. */
    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ACCEPT) && uri.startsWith("/actuator")
                ? Collections.enumeration(List.of(MediaType.ALL_VALUE))
                : super.getHeaders(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        QueryParameters query = QueryParameters.of(this);
        Map<String, String[]> parameters = new LinkedHashMap<>();
        query.names().forEach(name -> parameters.put(name, query.all(name).toArray(String[]::new)));
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        boolean usual = getServerPort() == (isSecure() ? 443 : 80);
        return (usual ? url : url.append(':').append(getServerPort())).append(uri);
    }
}
