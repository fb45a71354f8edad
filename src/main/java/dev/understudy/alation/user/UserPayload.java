package dev.understudy.alation.user;

import dev.understudy.alation.core.web.AlationJson;

/** A user as v1 shows it: without role, username or state, which only the user's own userinfo tells. */
@AlationJson
record UserPayload(String displayName, String email, long id, long profileId, String url) {

    static UserPayload of(User user) {
        return new UserPayload(user.displayName(), user.email(), user.id(), user.profileId(), user.url());
    }
}
