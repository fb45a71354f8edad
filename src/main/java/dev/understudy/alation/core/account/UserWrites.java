package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes and changes users, with their entries in the object index. A suspended user's credentials count no more from the next call on. */
@Component
public class UserWrites {

    private final UserRepository users;
    private final GroupMembers members;
    private final RoleGroups roleGroups;
    private final ObjectEntries entries;
    private final Usernames usernames;
    private final Clock clock;

    UserWrites(
            UserRepository users,
            GroupMembers members,
            RoleGroups roleGroups,
            ObjectEntries entries,
            Usernames usernames,
            Clock clock) {
        this.users = users;
        this.members = members;
        this.roleGroups = roleGroups;
        this.entries = entries;
        this.usernames = usernames;
        this.clock = clock;
    }

    /** For who looks at a user before it is changed: what tells of others who take the name has to be looked at first. */
    public void look() {
        usernames.look();
    }

    /** A new user, who is a Viewer as all are at first, and has no password. */
    public UserAccount create(UserProfile profile) {
        requireFree(profile.username());
        UserAccount user = users.save(new UserAccount(users.nextProfileId(), profile, clock.instant()));
        roleGroups.put(user.id(), user.role());
        enter(user);
        return user;
    }

    /** Says anew who somebody is. Who had been given up is back, in the group of their role alone. */
    public void change(UserAccount user, UserProfile profile) {
        if (!usernames.isFreeFor(user, profile.username())) {
            throw new NameTaken("user", profile.username());
        }
        takeBack(user);
        user.describe(profile, clock.instant());
        enter(user);
    }

    /** Makes somebody something else, from the next call on. Who has been given up comes into its group when they are back. */
    public void give(UserAccount user, Role role) {
        user.give(role);
        if (!user.isRemoved()) {
            roleGroups.put(user.id(), role);
        }
    }

    /** Shuts somebody out or lets them in again; their groups stay theirs. Who had been given up is back by that. */
    public void suspend(UserAccount user, boolean suspended) {
        if (!suspended) {
            takeBack(user);
        }
        user.suspend(suspended, clock.instant());
    }

    /** Shuts an account out for another one that is kept, to which it leaves the name. */
    public void suspendAsDuplicate(UserAccount user) {
        user.suspendAsDuplicate(usernames.free(user.username(), "_tmp_" + user.id()), clock.instant());
        enter(user);
    }

    /** Gives somebody up whom the identity provider has deleted: the account stays, since objects refer to it. */
    public void remove(UserAccount user) {
        user.remove(clock.instant());
        members.leaveAll(user.id());
    }

    private void takeBack(UserAccount user) {
        if (user.isRemoved()) {
            user.comeBack();
            roleGroups.put(user.id(), user.role());
        }
    }

    private void requireFree(String username) {
        if (!usernames.isFree(username)) {
            throw new NameTaken("user", username);
        }
    }

    private void enter(UserAccount user) {
        ObjectRef ref = new ObjectRef(People.USER, user.id());
        entries.enter(new CatalogObject(ref, user.username(), user.displayName(), Person.url(user.id())));
    }
}
