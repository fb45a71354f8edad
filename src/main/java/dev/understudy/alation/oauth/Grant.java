package dev.understudy.alation.oauth;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.auth.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has let an application have. It begins with a code, which is exchanged once for two tokens; with the second of them
 * both are renewed, and those before are worth nothing. Only digests are kept.
 */
@Entity
@Table(name = "oauth_grant")
public class Grant {

    private static final Duration CODES_LAST = Duration.ofMinutes(1);

    @Id
    private String id;

    private String clientId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private UserAccount user;

    private String codeDigest;
    private Instant codeExpiresAt;
    private String redirectUri;
    private @Nullable String codeChallenge;
    private @Nullable String accessDigest;
    private @Nullable Instant accessIssuedAt;
    private @Nullable Instant accessExpiresAt;
    private @Nullable String refreshDigest;
    private @Nullable Instant refreshExpiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    /** @param redirectUri where the person was sent back to with the code */
    Grant(
            OAuthApp app,
            UserAccount user,
            Secret code,
            String redirectUri,
            @Nullable String codeChallenge,
            Instant now) {
        this.id = UUID.randomUUID().toString();
        this.clientId = app.clientId();
        this.user = user;
        this.codeDigest = code.digest();
        this.codeExpiresAt = now.plus(CODES_LAST);
        this.redirectUri = redirectUri;
        this.codeChallenge = codeChallenge;
    }

    String id() {
        return id;
    }

    UserAccount user() {
        return user;
    }

    boolean isOf(OAuthApp app) {
        return clientId.equals(app.clientId());
    }

    boolean isExchanged() {
        return accessDigest != null;
    }

    boolean isCodeGoodAt(Instant now) {
        return now.isBefore(codeExpiresAt) && !user.isSuspended();
    }

    boolean isRenewableAt(Instant now) {
        return refreshExpiresAt != null && now.isBefore(refreshExpiresAt) && !user.isSuspended();
    }

    boolean isCountingAt(Instant now) {
        return accessExpiresAt != null && now.isBefore(accessExpiresAt) && !user.isSuspended();
    }

    String redirectUri() {
        return redirectUri;
    }

    @Nullable
    String codeChallenge() {
        return codeChallenge;
    }

    @Nullable
    Instant accessIssuedAt() {
        return accessIssuedAt;
    }

    @Nullable
    Instant accessExpiresAt() {
        return accessExpiresAt;
    }

    /** Gives both tokens anew. */
    void give(Secret accessToken, Secret refreshToken, OAuthApp app, Instant now) {
        accessDigest = accessToken.digest();
        accessIssuedAt = now;
        accessExpiresAt = now.plus(app.accessTokens());
        refreshDigest = refreshToken.digest();
        refreshExpiresAt = now.plus(app.refreshTokens());
    }
}
