package dev.understudy.alation.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.understudy.alation.core.web.AlationJson;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * What a token is worth: nothing but {@code active} if it is worth nothing.
 *
 * @param active whether it is worth anything
 * @param exp when it ends, in seconds since 1970
 * @param iat when it was made
 * @param iss who has made it: the address of this server as whoever asked for the token named it
 * @param jti number of the token
 * @param nbf from when on it counts
 * @param sub whom it stands for, as a token that says so itself has it
 * @param uniqueId the same for all tokens of one account
 */
@AlationJson
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectionPayload(
        boolean active,
        @Nullable String clientId,
        @Nullable Long exp,
        @Nullable Long iat,
        @Nullable String iss,
        @Nullable String jti,
        @Nullable Long nbf,
        @Nullable String sub,
        @Nullable String uniqueId) {

    static final IntrospectionPayload INACTIVE =
            new IntrospectionPayload(false, null, null, null, null, null, null, null, null);

    /** What a token of worth claims. */
    static IntrospectionPayload active(JWTClaimsSet claims) {
        return new IntrospectionPayload(
                true,
                String.valueOf(claims.getClaim(Claims.CLIENT)),
                seconds(claims.getExpirationTime()),
                seconds(claims.getIssueTime()),
                claims.getIssuer(),
                claims.getJWTID(),
                seconds(claims.getNotBeforeTime()),
                claims.getSubject(),
                String.valueOf(claims.getClaim(Claims.UNIQUE_ID)));
    }

    private static long seconds(Date time) {
        return time.toInstant().getEpochSecond();
    }
}
