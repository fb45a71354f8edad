package dev.understudy.alation.user;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as v2 shows it: v1's fields and two times. */
@AlationJson
record UserV2Payload(
        String displayName,
        String email,
        long id,
        @Nullable Instant lastLogin,
        long profileId,
        Instant tsCreated,
        String url) {

    static UserV2Payload of(User user) {
        return new UserV2Payload(
                user.displayName(),
                user.email(),
                user.id(),
                user.lastLogin(),
                user.profileId(),
                user.tsCreated(),
                user.url());
    }
}
