package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.dataset.Rows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The accounts that programs act as. They are users in all that they do and may be made Data Source Admins, but nobody logs in as one
 * of them, and lists of users leave them out.
 */
@Component
public class SystemUsers {

    private final UserRepository users;
    private final Usernames usernames;
    private final ObjectEntries entries;
    private final Clock clock;

    SystemUsers(UserRepository users, Usernames usernames, ObjectEntries entries, Clock clock) {
        this.users = users;
        this.usernames = usernames;
        this.entries = entries;
        this.clock = clock;
    }

    /** The condition of lists that show real users only. */
    public static void leaveOut(Conditions conditions) {
        conditions.and("e.is_system = false");
    }

    /** @param email what looks like an address, and is nobody else's */
    public UserAccount create(String name, String email, Role role) {
        if (!usernames.isFree(name)) {
            throw new BadRequest("There is a user named '" + name + "' already");
        }
        UserAccount user = users.save(UserAccount.ofSystem(users.nextProfileId(), name, email, role, clock.instant()));
        entries.enter(new CatalogObject(ref(user), name, name, Person.url(user.id())));
        return user;
    }

    /** Somebody whom a program may act as, besides the users that are made for one. */
    public UserAccount person(long id) {
        return users.findById(id)
                .filter(user -> !user.isSystem())
                .orElseThrow(() -> new BadRequest("There is no user " + id));
    }

    public void give(UserAccount user, Role role) {
        if (!user.isSystem()) {
            throw new BadRequest("The role is that of user " + user.id() + ", who is a person");
        }
        user.give(role);
    }

    /**
     * Suspends a program's account for ever; what it has done stays. Another may have its name then, for which its address stands. Of
     * persons nothing ends with a program.
     */
    public void retire(UserAccount user) {
        if (user.isSystem()) {
            user.retire(usernames.free(user.email(), ""));
            entries.markDeleted(ref(user), true);
        }
    }

    /** The account of a program that a dataset describes. */
    public static void load(Rows rows, long id, String name, String email, Role role) {
        rows.add(
                "user_account",
                "id",
                id,
                "profile_id",
                id,
                "username",
                name,
                "login",
                UserAccount.login(name),
                "email",
                email,
                "display_name",
                name,
                "first_name",
                "",
                "last_name",
                "",
                "title",
                "",
                "role",
                role,
                "suspended",
                false,
                "is_system",
                true,
                "password_hash",
                "",
                "last_login",
                null,
                "ts_created",
                UserDataset.LONG_AGO);
        ObjectRows.load(rows, People.USER, id, name, name, null);
    }

    private static ObjectRef ref(UserAccount user) {
        return new ObjectRef(People.USER, user.id());
    }
}
