package dev.understudy.access;

import dev.understudy.auth.FixedTokenProperties;
import dev.understudy.error.Failure;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.Unrouted;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.web.Bodies;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Enforces the table: URL, credential, method, role cell and its star, in this order. */
@Component
class AlationGate implements Gate {

    private final Releases releases;
    private final Stars stars;
    private final Credentials credentials;
    private final Enforcement enforcement;
    private final FixedTokenProperties tokens;

    AlationGate(
            Releases releases,
            Stars stars,
            Credentials credentials,
            Enforcement enforcement,
            FixedTokenProperties tokens) {
        this.releases = releases;
        this.stars = stars;
        this.credentials = credentials;
        this.enforcement = enforcement;
        this.tokens = tokens;
    }

    @Override
    public boolean covers(String path) {
        return AlationTrees.hold(path);
    }

    @Override
    public void admit(HttpServletRequest request, HttpServletResponse response) {
        RoleMatrix.Place place = releases.placeOf(request);
        if (place == null) {
            throw new Unrouted();
        }
        MatrixRow row = place.row();
        if (place.isOpen()) {
            requireOffered(request.getMethod(), place);
            Bodies.expectCredential(request);
            return;
        }
        Caller caller = credentials.callerOf(request);
        if (caller == null) {
            throw new NotAuthenticated();
        }
        CallerArgument.set(request, caller);
        if (row == null) {
            requireOffered(request.getMethod(), place);
            return;
        }
        Decision decision = stars.decide(row, caller, place.variables(), sourceParameter(row, caller, request));
        enforcement.carryOut(decision, request, response);
    }

    @Override
    public String key() {
        return "a token or session of a role that the table allows";
    }

    @Override
    public String why(Failure refusal, HttpServletRequest request) {
        if (!(refusal instanceof NotAuthenticated)) {
            return refusal.text();
        }
        boolean sent = request.getHeader("Token") != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        String fault = sent
                ? "The instance '%s' has no such token, or it has expired or been revoked, or its owner is suspended"
                : "No token was sent to the instance '%s', nor the cookie of a session that is open";
        String help = tokens.fixedTokens() ? "; its ready-made tokens are listed at /" : "";
        return fault.formatted(CurrentInstance.get().name()) + help;
    }

    @Override
    public Judgement judgement(HttpServletRequest request, int status) {
        Decision decision = Decision.on(request);
        if (decision != null) {
            return Judgement.of(decision);
        }
        RoleMatrix.Place place = releases.placeOf(request);
        boolean asksForNobody = place == null || place.isOpen() || CallerArgument.on(request) != null;
        MatrixRow row = place == null ? null : place.row();
        return new Judgement(
                row == null ? "Alation" : row.family(),
                row == null ? null : row.number(),
                null,
                asksForNobody ? Judgement.Verdict.NONE : Judgement.Verdict.UNAUTHENTICATED);
    }

    /** Asked for starred cells only: reading parameters of a form would use up its body. */
    private static @Nullable String sourceParameter(MatrixRow row, Caller caller, HttpServletRequest request) {
        return row.cell(caller.role()) == Cell.YES_FOR_SOURCE_ADMINS
                ? QueryParameters.of(request).last(Stars.SOURCE_PARAMETER)
                : null;
    }

    /** Whoever may come in may ask for the methods of a path; anything else without a row is not offered. */
    private static void requireOffered(String method, RoleMatrix.Place place) {
        if (place.row() == null && !method.equals("OPTIONS")) {
            throw new MethodNotAllowed(method, MethodNotAllowed.withFollowing(place.methods()));
        }
    }
}
