package dev.understudy.access;

import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of answered calls how they were judged. Asked only where somebody logs or counts them. */
@Component
public class Judgements {

    private static final Judgement ELSEWHERE = Judgement.none("elsewhere");

    private final List<Gate> gates;

    Judgements(List<Gate> gates) {
        this.gates = gates;
    }

    /** How a call was judged, be it refused by the web server before any gate could see it. */
    public Judgement of(HttpServletRequest request, int status) {
        CanonicalPath path = (CanonicalPath) request.getAttribute(CanonicalPath.class.getName());
        if (path == null) {
            return ELSEWHERE;
        }
        return gates.stream()
                .filter(gate -> gate.covers(path.text()))
                .findFirst()
                .map(gate -> gate.judgement(request, status))
                .orElse(ELSEWHERE);
    }
}
