package dev.understudy.access;

import dev.understudy.error.Explainer;
import dev.understudy.error.Failure;
import dev.understudy.error.MetFault;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.Unrouted;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.ServedPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in a header why a call was refused: by the table, by a gate, by a fault, or because there is nothing where it went. */
@Component
public class Explanations implements Explainer {

    private static final String EXPLAIN = "X-Understudy-Explain";

    /** Some families refuse callers in words of their own. */
    private static final Set<Integer> REFUSALS = Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value());

    private final boolean always;
    private final Gates gates;
    private final ServedPaths served;
    private final Releases releases;

    Explanations(AccessProperties properties, Gates gates, ServedPaths served, Releases releases) {
        this.always = properties.explain();
        this.gates = gates;
        this.served = served;
        this.releases = releases;
    }

    @Override
    public void explain(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        if (always || Boolean.parseBoolean(request.getHeader(EXPLAIN))) {
            why(request, response, failure)
                    .ifPresent(
                            why -> response.setHeader(Enforcement.DENIAL, behind(Enforcement.passedOn(request), why)));
        }
    }

    /**
     * Why a call has failed, as it is said in headers. What takes long to find out is looked for when it is asked for, when the request may be gone.
     *
     * @param response which has its status by now
     */
    public Supplier<Optional<String>> later(
            HttpServletRequest request, HttpServletResponse response, Exception failure) {
        String passed = Enforcement.passedOn(request);
        if (failure instanceof Unrouted && inLaterRelease(request).isEmpty()) {
            CanonicalPath path = CanonicalPath.ofCall(request);
            return () -> Optional.of(behind(passed, nothingThere(path)));
        }
        Optional<String> why = why(request, response, failure).map(told -> behind(passed, told));
        return () -> why;
    }

    /** Where a call has failed that was denied before and let pass, both are told. */
    private static String behind(@Nullable String passed, String why) {
        return passed == null ? why : passed + "; " + why;
    }

    private Optional<String> why(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        Long fault = MetFault.answering(request);
        if (fault != null) {
            return Optional.of(reason("Fault " + fault + ", which was staged, has answered"));
        }
        if (failure instanceof PermissionDenied || failure instanceof NotAuthenticated) {
            return Optional.of(refusal(request, (Failure) failure));
        }
        if (failure instanceof Unrouted) {
            return Optional.of(inLaterRelease(request).orElseGet(() -> nothingThere(CanonicalPath.ofCall(request))));
        }
        if (failure instanceof MethodNotAllowed wrong) {
            return Optional.of(otherMethods(wrong, request));
        }
        if (failure instanceof NotFound missing) {
            return Optional.of(missing(missing));
        }
        return failure instanceof Failure own && REFUSALS.contains(response.getStatus())
                ? Optional.of(reason(own.text()))
                : Optional.empty();
    }

    private static String missing(NotFound missing) {
        boolean saysWhat = !missing.text().equals(new NotFound().text());
        return reason(saysWhat ? missing.text() : "The path is served, but there is no such object for this caller");
    }

    private String refusal(HttpServletRequest request, Failure refusal) {
        if (Enforcement.hasLetPass(request)) {
            return reason("What the call is about is not the caller's to change either");
        }
        Decision decision = Decision.on(request);
        if (decision != null) {
            return decision.isDenied()
                    ? decision.line()
                    : decision.line() + "; "
                            + reason("The table allows the call, but what it is about is not the caller's to change");
        }
        Gate gate = gates.of(request.getRequestURI());
        return reason(gate == null ? refusal.text() : gate.why(refusal, request));
    }

    private Optional<String> inLaterRelease(HttpServletRequest request) {
        return releases.later(CanonicalPath.ofCall(request), request.getMethod())
                .map(Explanations::reason);
    }

    private String nothingThere(CanonicalPath path) {
        String nearest = served.nearest(path)
                .map(template -> "; nearest=\"" + template + '"')
                .orElse("");
        String why = served.template(path).map(Explanations::butNothing).orElse("No API has this path");
        return reason(why) + nearest;
    }

    /** Some paths are there only as long as a setting wants them. */
    private static String butNothing(String template) {
        return "There is such a path, but "
                + (template.contains("{") ? "what stands for an id in it is none" : "nothing is there now");
    }

    private String otherMethods(MethodNotAllowed wrong, HttpServletRequest request) {
        String others = wrong.allowed().stream().sorted().collect(Collectors.joining(",", "; methods=", ""));
        String why = releases.later(CanonicalPath.ofCall(request), wrong.method())
                .orElse("The path is served, but not for " + wrong.method());
        return reason(why) + others;
    }

    /** In what headers can hold. */
    private static String reason(String words) {
        return "reason=\"" + words.replace('"', '\'').replaceAll("[^ -~]", "?") + '"';
    }
}
