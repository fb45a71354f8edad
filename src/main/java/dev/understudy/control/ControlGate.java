package dev.understudy.control;

import dev.understudy.access.Gate;
import dev.understudy.access.Judgement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The control plane is open to whoever has its key; without one, to all but the web pages of others. */
@Component
class ControlGate implements Gate {

    private final ControlKey key;
    private final ForeignPages foreignPages;

    ControlGate(ControlKey key, ForeignPages foreignPages) {
        this.key = key;
        this.foreignPages = foreignPages;
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/_understudy") || path.startsWith("/_understudy/");
    }

    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        if (!key.isSet()) {
            foreignPages.refuse(request);
        } else if (!ConsoleController.holdsNoData(request.getRequestURI())) {
            key.require(request);
        }
        ControlBodies.requireType(request);
    }

    @Override
    public boolean isEmulated() {
        return false;
    }

    @Override
    public Judgement judgement(HttpServletRequest request, int status) {
        return Judgement.byStatus("control plane", null, status);
    }

    @Override
    public String key() {
        return ControlKey.IN_WORDS;
    }
}
