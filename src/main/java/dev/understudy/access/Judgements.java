package dev.understudy.access;

import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        return own.stream().anyMatch(gate -> gate.covers(path));
    }

    /** How a call was judged, be it refused by the web server before any gate could see it. */
    public Judgement of(HttpServletRequest request, int status) {
        CanonicalPath path = (CanonicalPath) request.getAttribute(CanonicalPath.class.getName());
        if (path == null) {
            return Judgement.ELSEWHERE;
        }
        return gates.stream()
                .filter(gate -> gate.covers(path.text()))
                .findFirst()
                .map(gate -> gate.judgement(request, status))
                .orElse(Judgement.ELSEWHERE);
    }
}
