package dev.understudy.instance;

import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose path is canonical and without instance prefix, wherever one asks for it. */
final class CanonicalRequest extends HttpServletRequestWrapper {

    private final String uri;

    CanonicalRequest(HttpServletRequest request, CanonicalPath path) {
        super(request);
        this.uri = path.text();
        request.setAttribute(CanonicalPath.class.getName(), path);
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

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        boolean usual = getServerPort() == (isSecure() ? 443 : 80);
        return (usual ? url : url.append(':').append(getServerPort())).append(uri);
    }
}
