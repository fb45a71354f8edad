package dev.understudy.alation.user;

import dev.understudy.access.Role;
import dev.understudy.alation.core.web.AlationJson;

/** The authenticated user; the only place that shows a role. Token verifiers read {@code id} and {@code role}. */
@AlationJson
record UserinfoPayload(
        String email, String firstName, long id, String lastName, Role role, String title, String username) {

    static UserinfoPayload of(User user) {
        return new UserinfoPayload(
                user.email(), user.firstName(), user.id(), user.lastName(), user.role(), user.title(), user.username());
    }
}
