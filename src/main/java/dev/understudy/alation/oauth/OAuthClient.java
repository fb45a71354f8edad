package dev.understudy.alation.oauth;

import dev.understudy.alation.core.account.UserAccount;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A program that signs in as itself. It acts as a user, mostly one of its own, whose role is its role. */
@Entity
@Table(name = "oauth_client")
public class OAuthClient {

    @Id
    private String clientId;

    private String name;
    private String secretDigest;
    private int accessTokenDuration;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private UserAccount user;

    @SuppressWarnings("NullAway.Init")
    protected OAuthClient() {}

    OAuthClient(String clientId, String name, String secretDigest, int accessTokenDuration, UserAccount user) {
        this.clientId = clientId;
        this.name = name;
        this.secretDigest = secretDigest;
        this.accessTokenDuration = accessTokenDuration;
        this.user = user;
    }

    String clientId() {
        return clientId;
    }

    String name() {
        return name;
    }

    String secretDigest() {
        return secretDigest;
    }

    /** How long its tokens count, in seconds. */
    int accessTokenDuration() {
        return accessTokenDuration;
    }

    UserAccount user() {
        return user;
    }

    void letTokensLast(int seconds) {
        accessTokenDuration = seconds;
    }

    void replaceSecret(String newDigest) {
        secretDigest = newDigest;
    }
}
