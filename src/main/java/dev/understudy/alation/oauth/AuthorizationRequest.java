package dev.understudy.alation.oauth;

import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an application asks a person for, by way of the person's browser. */
record AuthorizationRequest(
        String clientId,
        String redirectUri,
        @Nullable String responseType,
        @Nullable String state,
        @Nullable String codeChallenge,
        @Nullable String codeChallengeMethod) {

    /** A SHA-256 as RFC 7636 writes it. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AuthorizationRequest of(HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request);
        return new AuthorizationRequest(
                Objects.requireNonNullElse(query.last("client_id"), ""),
                Objects.requireNonNullElse(query.last("redirect_uri"), ""),
                query.last("response_type"),
                query.last("state"),
                query.last("code_challenge"),
                query.last("code_challenge_method"));
    }

    /** Refuses what makes no sense. Nobody is sent where the application is not known to be: then the person is told. */
    void require(OAuthApp app) {
        if (!app.redirectUris().contains(redirectUri)) {
            throw new BadAuthorization("The redirect URI is none of the application's");
        }
        if (!"code".equals(responseType)) {
            throw SentBack.with("unsupported_response_type", "The response type must be code.", this);
        }
        if (codeChallenge == null && app.needsPkce()) {
            throw SentBack.with("invalid_request", "A code challenge is required.", this);
        }
        if (codeChallenge != null && !isChallenge(codeChallenge)) {
            throw SentBack.with("invalid_request", "The code challenge must be one of the method S256.", this);
        }
    }

    private boolean isChallenge(String text) {
        return "S256".equals(codeChallengeMethod) && CHALLENGE.matcher(text).matches();
    }

    /** Where to send the person back to, with the state that came along. */
    String answeredWith(String... namesAndValues) {
        StringBuilder location = new StringBuilder(redirectUri);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            append(location, namesAndValues[i], namesAndValues[i + 1]);
        }
        if (state != null) {
            append(location, "state", state);
        }
        return location.toString();
    }

    private static void append(StringBuilder location, String name, String value) {
        location.append(location.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
