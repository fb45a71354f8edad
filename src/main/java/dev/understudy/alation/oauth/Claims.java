package dev.understudy.alation.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.web.Links;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** What is claimed of tokens, whether they say it themselves or introspection does. */
final class Claims {

    static final String CLIENT = "client_id";
    static final String UNIQUE_ID = "unique_id";

    private Claims() {}

    /** What is claimed of a token that is made now, by this server as the caller names it. */
    static JWTClaimsSet.Builder now(String clientId, UserAccount user, String jti, Instant from, Instant until) {
        return new JWTClaimsSet.Builder()
                .claim(CLIENT, clientId)
                .expirationTime(Date.from(until))
                .issueTime(Date.from(from))
                .notBeforeTime(Date.from(from))
                .issuer(Links.base())
                .jwtID(jti)
                .subject(user.email())
                .claim(UNIQUE_ID, uniqueId(user.id()));
    }

    /** The same whatever address the account has. */
    private static String uniqueId(long userId) {
        return UUID.nameUUIDFromBytes(("user " + userId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
