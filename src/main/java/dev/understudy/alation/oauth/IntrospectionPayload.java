package dev.understudy.alation.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.Links;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token is worth: nothing but {@code active} if it is worth nothing.
 *
 * @param active whether it is worth anything
 * @param exp when it ends, in seconds since 1970
 * @param iat when it was made
 * @param iss who has made it: the address of this server
 * @param jti number of the token
 * @param nbf from when on it counts
 * @param sub whom it stands for
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

    static IntrospectionPayload active(
            String clientId, String jti, String subject, Instant issuedAt, Instant expiresAt) {
        return new IntrospectionPayload(
                true,
                clientId,
                expiresAt.getEpochSecond(),
                issuedAt.getEpochSecond(),
                Links.base(),
                jti,
                issuedAt.getEpochSecond(),
                subject,
                uniqueId(subject));
    }

    static String uniqueId(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
