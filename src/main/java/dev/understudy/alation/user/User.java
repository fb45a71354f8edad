package dev.understudy.alation.user;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this family shows of a user, as it stands in the row. */
record User(
        long id,
        long profileId,
        String username,
        String email,
        String displayName,
        String firstName,
        String lastName,
        String title,
        Role role,
        @Nullable Instant lastLogin,
        Instant tsCreated) {

    String url() {
        return Person.url(id);
    }
}
