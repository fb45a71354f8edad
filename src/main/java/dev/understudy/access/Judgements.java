package dev.understudy.access;

import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of answered calls how they were judged. Asked only where somebody logs or counts them. */
@Component
public class Judgements {

    private final Gates gates;

    Judgements(Gates gates) {
        this.gates = gates;
    }

    /** Whether a path, given in canonical form, belongs to the server itself, and to no emulated API. */
    public boolean isOwn(String path) {
        Gate gate = gates.of(path);
        return gate != null && !gate.isEmulated();
    }

    /** How a call was judged, be it refused by the web server before any gate could see it. */
    public Judgement of(HttpServletRequest request, int status) {
        CanonicalPath path = CanonicalPath.on(request);
        if (path == null) {
            return Judgement.ELSEWHERE;
        }
        Gate gate = gates.of(path.text());
        return gate == null
                ? Judgement.ELSEWHERE
                : gate.judgement(request, status).unlessUnseen(request);
    }

    /** The family of the table that a call without a row belongs to; null if to none. */
    public @Nullable String familyWithoutRow(HttpServletRequest request) {
        Gate gate = gates.of(request.getRequestURI());
        return gate == null ? null : gate.family();
    }
}
