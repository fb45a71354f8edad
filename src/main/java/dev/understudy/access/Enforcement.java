package dev.understudy.access;

import dev.understudy.error.Failure;
import dev.understudy.error.PermissionDenied;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Told;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries denials out, or in soft mode only tells of them: what a client is not allowed goes on as if it were, and its answer says in a header
 * what would have been refused.
 */
@Component
public class Enforcement {

    /** Says why a call was refused, or would have been. */
    static final String DENIAL = "X-Understudy-Denial";

    private static final String PASSED = Enforcement.class.getName() + ".passed";

    /** What becomes of a call that is denied. */
    public enum Mode {
        STRICT,
        WARN
    }

    /** What an instance was told of it. */
    @Told("enforcement")
    public record Setting(Mode mode) {}

    private final Mode usual;

    Enforcement(AccessProperties properties) {
        this.usual = properties.enforce();
    }

    /** What becomes of denied calls of the current instance. */
    public Mode mode() {
        Setting told = CurrentInstance.get().setting(Setting.class);
        return told == null ? usual : told.mode();
    }

    /** Keeps a decision on its request, and refuses if it is a denial. */
    void carryOut(Decision decision, ServletRequest request, HttpServletResponse response) {
        decision.keepOn(request);
        if (decision.isDenied()) {
            refuse(new PermissionDenied(), decision.line(), request, response);
        }
    }

    /**
     * Refuses a call, unless in soft mode. Of several refusals of one call the first is told: in strict mode there would be no other.
     *
     * @param why in words, for the header
     */
    public void refuse(Failure refusal, String why, ServletRequest request, HttpServletResponse response) {
        if (mode() == Mode.STRICT) {
            throw refusal;
        }
        if (!hasLetPass(request)) {
            String told = why + "; enforced=no";
            request.setAttribute(PASSED, told);
            response.setHeader(DENIAL, told);
        }
    }

    /** Whether a call that was denied has passed nevertheless. */
    public static boolean hasLetPass(ServletRequest request) {
        return passedOn(request) != null;
    }

    /** What a denied call that has passed would have been refused for, as its header says it; null if it was not denied. */
    static @Nullable String passedOn(ServletRequest request) {
        return (String) request.getAttribute(PASSED);
    }
}
