package dev.understudy.alation.scim;

import dev.understudy.access.Gate;
import dev.understudy.access.Judgement;
import dev.understudy.error.Failure;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.instance.CurrentInstance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in whoever has the identity provider's credential, to all of the tree, and nobody else: an API access token opens nothing here. */
@Component
class ScimGate implements Gate {

    private static final String FAMILY = "SCIM 2.0 API";

    private final ScimCredentials credentials;

    ScimGate(ScimCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean covers(String path) {
        return ScimTree.holds(path);
    }

    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        if (!credentials.areGood(request)) {
            throw new NotAuthenticated();
        }
    }

    @Override
    public Judgement judgement(HttpServletRequest request, int status) {
        return Judgement.byStatus(FAMILY, null, status);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public String key() {
        return "the SCIM token of the instance, whatever the role";
    }

    @Override
    public String why(Failure refusal, HttpServletRequest request) {
        String fault = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Neither a SCIM token nor the login of a SCIM account was sent to the instance '%s' in Authorization"
                : "The instance '%s' has no such SCIM token, or it has expired or been replaced, nor such a SCIM account";
        return fault.formatted(CurrentInstance.get().name());
    }
}
