package dev.understudy.access;

import java.util.Optional;

/** Finds users by role, for questions about a role that does not name a user. */
public interface RoleHolders {

    /** The id of the first active user with the role. */
    Optional<Long> firstWith(Role role);

    /** The role of a user. */
    Optional<Role> roleOf(long userId);

    /** A user as the caller that they would be. */
    default Optional<Caller> asCaller(long userId) {
        return roleOf(userId).map(role -> new Caller(userId, role));
    }
}
