package dev.understudy.alation.scim;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.error.InvalidFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** SCIM 2.0 API (row 101): the token with which an identity provider comes. */
@RestController
@Transactional
class ScimTokenController {

    /** @param expiresIn in how many months the token expires, 1 to 6; 6 if it is left out */
    @AlationJson
    record Lifespan(@Nullable Long expiresIn) {

        int months() {
            if (expiresIn == null) {
                return LONGEST;
            }
            if (expiresIn < 1) {
                throw InvalidFields.of("expires_in", FieldErrors.atLeast(1));
            }
            if (expiresIn > LONGEST) {
                throw InvalidFields.of("expires_in", FieldErrors.atMost(LONGEST));
            }
            return expiresIn.intValue();
        }
    }

    /** @param token the SCIM token, which is not told again */
    @AlationJson
    record ScimTokenPayload(Secret token, Instant expiresAt) {}

    private static final int LONGEST = 6;

    private final ScimTokens tokens;

    ScimTokenController(ScimTokens tokens) {
        this.tokens = tokens;
    }

    /** The token before dies at once. */
    @PostMapping("/scim/v2/token/")
    @ResponseStatus(HttpStatus.CREATED)
    ScimTokenPayload create(@Body Lifespan lifespan) {
        return tokens.replace(lifespan.months());
    }
}
