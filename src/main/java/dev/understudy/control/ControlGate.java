package dev.understudy.control;

import dev.understudy.access.Gate;
import dev.understudy.auth.Secrets;
import dev.understudy.error.NotAuthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the key of the control plane, if there is one. */
@Component
class ControlGate implements Gate {

    private static final String HEADER = "X-Understudy-Key";

    private final @Nullable String key;

    ControlGate(ControlProperties properties) {
        this.key = properties.key();
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/_understudy") || path.startsWith("/_understudy/");
    }

    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        if (key != null && !key.isEmpty() && !same(key, request.getHeader(HEADER))) {
            throw new NotAuthenticated();
        }
    }

    /** Compared as digests, in a time that tells nothing about the key. */
    private static boolean same(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        Secrets.digest(wanted).getBytes(StandardCharsets.UTF_8),
                        Secrets.digest(given).getBytes(StandardCharsets.UTF_8));
    }
}
