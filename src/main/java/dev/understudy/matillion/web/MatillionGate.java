package dev.understudy.matillion.web;

import dev.understudy.access.Enforcement;
import dev.understudy.access.Gate;
import dev.understudy.access.Judgement;
import dev.understudy.auth.Secret;
import dev.understudy.error.Failure;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.Unrouted;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.Methods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;

/** HTTP Basic on every call, then the API role, then Server Admin where the table asks for it. */
@Component
class MatillionGate implements Gate {

    private static final String NO_API = "The login may not use the API";
    private static final String NO_ADMIN = "The login may use the API, but this call needs Server Admin, too";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final MatillionTable table;
    private final MatillionLogins logins;
    private final Enforcement enforcement;

    MatillionGate(MatillionTable table, MatillionLogins logins, Enforcement enforcement) {
        this.table = table;
        this.logins = logins;
        this.enforcement = enforcement;
    }

    @Override
    public boolean covers(String path) {
        return MatillionTree.holds(path);
    }

    /** Without the API role a login is refused like a wrong password, so that a client cannot tell them apart. */
    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        MatillionCaller caller = caller(request);
        if (caller == null) {
            throw new NotAuthenticated();
        }
        if (!caller.api()) {
            enforcement.refuse(new NotAuthenticated(), NO_API, request, response);
        }
        MatillionCallerArgument.set(request, caller);
        Map<String, MatillionTable.Need> needs = table.find(CanonicalPath.ofCall(request));
        if (needs == null) {
            throw new Unrouted();
        }
        MatillionTable.Need need = needs.get(Methods.answering(request.getMethod()));
        boolean forAdmins =
                need == null ? needs.containsValue(MatillionTable.Need.ADMIN) : need == MatillionTable.Need.ADMIN;
        if (forAdmins && !caller.admin()) {
            enforcement.refuse(new PermissionDenied(), NO_ADMIN, request, response);
        }
        if (need == null && !request.getMethod().equals("OPTIONS")) {
            throw new MethodNotAllowed(request.getMethod(), MethodNotAllowed.withFollowing(needs.keySet()));
        }
    }

    @Override
    public Judgement judgement(HttpServletRequest request, int status) {
        MatillionCaller caller = MatillionCallerArgument.on(request);
        String role = caller == null ? null : caller.admin() ? "Server Admin" : "API";
        return Enforcement.hasLetPass(request)
                ? new Judgement("Matillion", null, role, Judgement.Verdict.DENIED)
                : Judgement.byStatus("Matillion", role, status);
    }

    @Override
    public String key() {
        return "a login with the API role, sent with HTTP Basic";
    }

    @Override
    public String why(Failure refusal, HttpServletRequest request) {
        if (refusal instanceof PermissionDenied) {
            return NO_ADMIN;
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "No login was sent with HTTP Basic"
                : "No login has this name and password and may use the API";
    }

    private @Nullable MatillionCaller caller(HttpServletRequest request) {
        try {
            UsernamePasswordAuthenticationToken login = basic.convert(request);
            return login == null || login.getName().indexOf('\0') >= 0
                    ? null
                    : logins.check(
                            String.valueOf(login.getPrincipal()), new Secret(String.valueOf(login.getCredentials())));
        } catch (BadCredentialsException | AuthenticationServiceException unreadable) {
            return null;
        }
    }
}
