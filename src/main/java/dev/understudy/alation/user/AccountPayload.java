package dev.understudy.alation.user;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.IssuedToken;
import dev.understudy.alation.core.account.UserAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as the control plane shows it: what they may do, and what they may call with.
 *
 * @param lastLogin when they last gave their password; null if they never did
 * @param tokens the latest 20 of each kind, those first that still count
 */
record AccountPayload(
        long id,
        String username,
        String displayName,
        String email,
        Role role,
        boolean suspended,
        @Nullable Instant lastLogin,
        List<GroupName> groups,
        List<IssuedToken> tokens) {

    /** A group that somebody is in. */
    record GroupName(long id, String name) {

        private static GroupName of(Membership in) {
            return new GroupName(in.groupId(), in.name());
        }
    }

    static AccountPayload of(UserAccount user, List<Membership> groups, List<IssuedToken> tokens) {
        return new AccountPayload(
                user.id(),
                user.username(),
                user.displayName(),
                user.email(),
                user.role(),
                user.isSuspended(),
                user.lastLogin(),
                groups.stream().map(GroupName::of).toList(),
                tokens);
    }
}
