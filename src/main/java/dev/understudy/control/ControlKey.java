package dev.understudy.control;

import dev.understudy.auth.Secret;
import dev.understudy.error.NotAuthenticated;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key of the control plane, if there is one. */
@Component
public class ControlKey {

    public static final String HEADER = "X-Understudy-Key";

    /** What opens the gates that ask for it. */
    static final String IN_WORDS = "the key of the control plane, if there is one";

    private final @Nullable Secret key;

    ControlKey(ControlProperties properties) {
        this.key = properties.key();
    }

    public boolean isSet() {
        return key != null && !key.isEmpty();
    }

    /** Refuses a request that does not carry the key, if one is set. */
    void require(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        if (key != null && isSet() && (given == null || !key.equals(new Secret(given)))) {
            throw new NotAuthenticated("The key of the control plane is needed in the header " + HEADER);
        }
    }
}
