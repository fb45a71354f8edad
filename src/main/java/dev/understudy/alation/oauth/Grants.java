package dev.understudy.alation.oauth;

import com.nimbusds.jose.util.Base64URL;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.web.TriedAgain;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes and the tokens that they are exchanged for. */
@Component
class Grants {

    private static final String BAD_CODE = "The authorization code is invalid, has expired or has been used.";

    private final GrantRepository grants;
    private final UserRepository users;
    private final Clock clock;

    Grants(GrantRepository grants, UserRepository users, Clock clock) {
        this.grants = grants;
        this.users = users;
        this.clock = clock;
    }

    /** A code for what a person lets an application have. What the person has let others have and is over goes. */
    @TriedAgain
    @Transactional
    Secret code(OAuthApp app, AuthorizationRequest request, long userId) {
        Instant now = clock.instant();
        grants.deleteOver(userId, now);
        UserAccount user = users.findById(userId).orElseThrow(NotAuthenticated::new);
        Secret code = Secrets.newToken();
        grants.save(new Grant(app, user, code, request.redirectUri(), request.codeChallenge(), now));
        return code;
    }

    /** Exchanges a code. One that comes a second time has been stolen, now or then, so nothing that came of it counts any more. */
    GrantedTokensPayload exchange(
            OAuthApp app, Secret code, @Nullable String redirectUri, @Nullable Secret codeVerifier) {
        Grant grant = grants.findByCodeDigest(code.digest())
                .filter(found -> found.isOf(app))
                .orElseThrow(() -> OAuthRefusal.invalidGrant(BAD_CODE));
        if (grant.isExchanged()) {
            grants.delete(grant);
            throw OAuthRefusal.invalidGrant(BAD_CODE);
        }
        if (!grant.isCodeGoodAt(clock.instant())) {
            throw OAuthRefusal.invalidGrant(BAD_CODE);
        }
        if (!grant.redirectUri().equals(redirectUri)) {
            throw OAuthRefusal.invalidGrant("The redirect URI is not the one that the code was sent to.");
        }
        if (!Objects.equals(grant.codeChallenge(), codeVerifier == null ? null : challenge(codeVerifier))) {
            throw OAuthRefusal.invalidGrant("The code verifier does not fit the code challenge.");
        }
        return give(grant, app);
    }

    /** New tokens for a refresh token, which ends with the tokens before. */
    GrantedTokensPayload renew(OAuthApp app, Secret refreshToken) {
        return grants.findByRefreshDigest(refreshToken.digest())
                .filter(grant -> grant.isOf(app) && grant.isRenewableAt(clock.instant()))
                .map(grant -> give(grant, app))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("The refresh token is invalid or has expired."));
    }

    /** What an access token is worth to the application that has it. */
    IntrospectionPayload introspect(Secret token, OAuthApp app) {
        return grants.findByAccessDigest(token.digest())
                .filter(grant -> grant.isOf(app) && grant.isCountingAt(clock.instant()))
                .map(grant -> Claims.now(
                        app.clientId(),
                        grant.user(),
                        grant.id(),
                        Objects.requireNonNull(grant.accessIssuedAt()),
                        Objects.requireNonNull(grant.accessExpiresAt())))
                .map(claims -> IntrospectionPayload.active(claims.build()))
                .orElse(IntrospectionPayload.INACTIVE);
    }

    private GrantedTokensPayload give(Grant grant, OAuthApp app) {
        Secret accessToken = Secrets.newToken();
        Secret refreshToken = Secrets.newToken();
        grant.give(accessToken, refreshToken, app, clock.instant());
        return new GrantedTokensPayload(
                accessToken, refreshToken, app.accessTokens().toSeconds(), "Bearer");
    }

    /** The SHA-256 of a verifier, as RFC 7636 writes it. */
    private static String challenge(Secret codeVerifier) {
        return Base64URL.encode(HexFormat.of().parseHex(codeVerifier.digest())).toString();
    }
}
