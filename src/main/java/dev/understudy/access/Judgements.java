package dev.understudy.access;

import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of answered calls how they were judged. Asked only where somebody logs or counts them. */
@Component
public class Judgements {

    private final List<Gate> gates;
    private final List<Gate> own;

    Judgements(List<Gate> gates) {
        this.gates = gates;
        this.own = gates.stream().filter(gate -> !gate.isEmulated()).toList();
    }

    /** Whether a path, given in canonical form, belongs to the server itself, and to no emulated API. */
    public boolean isOwn(String path) {
        return first(own, path) != null;
    }

    /** How a call was judged, be it refused by the web server before any gate could see it. */
    public Judgement of(HttpServletRequest request, int status) {
        CanonicalPath path = CanonicalPath.on(request);
        if (path == null) {
            return Judgement.ELSEWHERE;
        }
        Gate gate = first(gates, path.text());
        return gate == null
                ? Judgement.ELSEWHERE
                : gate.judgement(request, status).unlessUnseen(request);
    }

    /** The family of the table that a call without a row belongs to; null if to none. */
    public @Nullable String familyWithoutRow(HttpServletRequest request) {
        Gate gate = first(gates, request.getRequestURI());
        return gate == null ? null : gate.family();
    }

    /** Loops here and in the gates, since every call is asked for: streams took a fiftieth of a read. */
    private static @Nullable Gate first(List<Gate> gates, String path) {
        for (Gate gate : gates) {
            if (gate.covers(path)) {
                return gate;
            }
        }
        return null;
    }
}
