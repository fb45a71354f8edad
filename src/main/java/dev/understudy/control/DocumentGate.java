package dev.understudy.control;

import dev.understudy.access.Gate;
import dev.understudy.access.Judgement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the server tells of itself outside the control plane: the page at its root, its docs, its documents, and the actuator beyond health. */
@Component
class DocumentGate implements Gate {

    private static final List<String> DOCUMENTS = List.of("/v3/api-docs", "/swagger-ui", "/actuator", "/docs/");

    private static final List<String> PAGES = List.of("/", "/docs");

    private static final String HEALTH = "/actuator/health";

    private final ControlKey key;
    private final boolean open;

    DocumentGate(ControlKey key, ControlProperties properties) {
        this.key = key;
        this.open = properties.openDocuments();
    }

    @Override
    public boolean covers(String path) {
        if (PAGES.contains(path)) {
            return true;
        }
        for (String document : DOCUMENTS) {
            if (path.startsWith(document)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        if (!open && !request.getRequestURI().startsWith(HEALTH)) {
            key.require(request);
        }
    }

    @Override
    public boolean isEmulated() {
        return false;
    }

    @Override
    public Judgement judgement(HttpServletRequest request, int status) {
        return Judgement.byStatus("documents", null, status);
    }

    @Override
    public String key() {
        return ControlKey.IN_WORDS;
    }
}
