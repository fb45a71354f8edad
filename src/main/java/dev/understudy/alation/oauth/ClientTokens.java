package dev.understudy.alation.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.understudy.auth.Secret;
import dev.understudy.database.SqlTimes;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed tokens of programs. Each program has one that counts, and a new one takes its place. */
@Component
class ClientTokens {

    /** What is kept of a token. */
    private record Kept(String jti, Instant issuedAt, Instant expiresAt) {}

    private final SigningKeys keys;
    private final JdbcClient sql;
    private final Clock clock;

    ClientTokens(SigningKeys keys, JdbcClient sql, Clock clock) {
        this.keys = keys;
        this.sql = sql;
        this.clock = clock;
    }

    /** A new token, which ends the one before. */
    Secret issue(OAuthClient client) {
        RSAKey key = keys.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // claims know no fractions
        Kept kept = new Kept(UUID.randomUUID().toString(), now, now.plusSeconds(client.accessTokenDuration()));
        Secret token = signed(claims(client, kept), key);
        revoke(client);
        sql.sql("insert into oauth_client_token (client_id, kid, digest, jti, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        client.clientId(),
                        key.getKeyID(),
                        token.digest(),
                        kept.jti(),
                        SqlTimes.of(kept.issuedAt()),
                        SqlTimes.of(kept.expiresAt()))
                .update();
        return token;
    }

    /** When the tokens of all clients end that have one, by the client's id; it may be past. */
    Map<String, Instant> ends() {
        Map<String, Instant> ends = new HashMap<>();
        sql.sql("select client_id, expires_at from oauth_client_token").query(row -> {
            ends.put(row.getString(1), SqlTimes.read(row, 2));
        });
        return ends;
    }

    void revoke(OAuthClient client) {
        sql.sql("delete from oauth_client_token where client_id = ?")
                .param(client.clientId())
                .update();
    }

    /**
     * What a token is worth to the program that it was given to, in its own words; of any other token, that it is worth nothing.
     *
     * @param verified whether to look at the signature, too: else its number alone says which token it is
     */
    IntrospectionPayload introspect(Secret token, boolean verified, OAuthClient client) {
        try {
            SignedJWT jwt = SignedJWT.parse(token.inClear());
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return kept(client)
                    .filter(kept -> kept.jti().equals(claims.getJWTID()))
                    .filter(kept -> !verified || isSigned(jwt))
                    .map(kept -> isSigned(jwt) ? claims : claims(client, kept))
                    .map(IntrospectionPayload::active)
                    .orElse(IntrospectionPayload.INACTIVE);
        } catch (ParseException noToken) {
            return IntrospectionPayload.INACTIVE;
        }
    }

    private boolean isSigned(SignedJWT jwt) {
        try {
            return keys.hasSigned(jwt);
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    private Optional<Kept> kept(OAuthClient client) {
        return sql.sql(
                        "select jti, issued_at, expires_at from oauth_client_token where client_id = ? and expires_at > ?")
                .params(client.clientId(), SqlTimes.of(clock.instant()))
                .query((row, n) -> new Kept(row.getString(1), SqlTimes.read(row, 2), SqlTimes.read(row, 3)))
                .optional();
    }

    private static JWTClaimsSet claims(OAuthClient client, Kept kept) {
        return Claims.now(client.clientId(), client.user(), kept.jti(), kept.issuedAt(), kept.expiresAt())
                .claim("role", client.user().role().name())
                .build();
    }

    private static Secret signed(JWTClaimsSet claims, RSAKey key) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Secret(token.serialize());
    }
}
