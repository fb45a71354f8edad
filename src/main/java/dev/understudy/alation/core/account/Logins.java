package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import dev.understudy.access.RoleHolders;
import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Logging in by name and password, for the families that hand out credentials. */
@Component
public class Logins implements RoleHolders {

    private final UserRepository users;
    private final Passwords passwords;
    private final Clock clock;

    Logins(UserRepository users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The id of the user, or nothing if name or password is wrong, the user is suspended or has a duplicate account. */
    public OptionalLong logIn(String username, Secret password) {
        List<UserAccount> active = users.findByLogin(UserAccount.login(username)).stream()
                .filter(user -> !user.isSuspended() && !user.isSystem())
                .toList();
        UserAccount user = active.size() == 1 ? active.get(0) : null;
        if (!passwords.match(password, user == null ? null : user.passwordHash()) || user == null) {
            return OptionalLong.empty();
        }
        user.loggedIn(clock.instant());
        return OptionalLong.of(user.id());
    }

    /** Whether the user exists and is not suspended. */
    public boolean isActive(long userId) {
        return users.findById(userId).filter(user -> !user.isSuspended()).isPresent();
    }

    /** Whether it is a person, who is not suspended: programs do not log in. */
    public boolean isActivePerson(long userId) {
        return users.findById(userId)
                .filter(user -> !user.isSuspended() && !user.isSystem())
                .isPresent();
    }

    @Override
    public Optional<Long> firstWith(Role role) {
        return first(role).map(UserAccount::id);
    }

    /** The username of the first active user of each role, for pages that ask who one is. */
    public Map<Role, String> examples() {
        Map<Role, String> usernames = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            first(role).ifPresent(user -> usernames.put(role, user.username()));
        }
        return usernames;
    }

    private Optional<UserAccount> first(Role role) {
        return users.findFirstByRoleAndSuspendedFalseAndSystemFalseOrderById(role);
    }

    @Override
    public Optional<Role> roleOf(long userId) {
        return users.findById(userId).map(UserAccount::role);
    }
}
