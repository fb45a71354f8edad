package dev.understudy.alation.scim;

import dev.understudy.alation.core.account.GroupMembers;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserProfile;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an identity provider does to users. Those of the catalog are there for it from the beginning, so that it can adopt them. */
@Component
class UserProvisioning {

    private final UserRepository users;
    private final UserWrites writes;
    private final GroupMembers members;

    UserProvisioning(UserRepository users, UserWrites writes, GroupMembers members) {
        this.users = users;
        this.writes = writes;
        this.members = members;
    }

    UserAccount user(String id) {
        return Ids.read(id).stream()
                .mapToObj(users::findByIdAndRemovedFalseAndSystemFalse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound("Resource " + id + " not found"));
    }

    /** Somebody who was deleted before is back with the same account. */
    UserAccount create(UserInput input) {
        writes.look();
        UserProfile profile = input.profile("");
        UserAccount user = removed(profile.username())
                .map(before -> changed(before, profile))
                .orElseGet(() -> writes.create(profile));
        activate(user, input.active() == null || input.active());
        return user;
    }

    /** What the provider calls the user stays as it is if that is left out. */
    UserAccount replace(String id, UserInput input) {
        writes.look();
        UserAccount user = user(id);
        return replace(user, input, user.externalId());
    }

    UserAccount patch(String id, ScimPatch patch) {
        writes.look();
        UserAccount user = user(id);
        return replace(user, UserPatch.patched(UserInput.of(user), patch), "");
    }

    void delete(String id) {
        members.hold(Ids.read(id).stream().boxed().toList());
        writes.remove(user(id));
    }

    private UserAccount replace(UserAccount user, UserInput input, String externalId) {
        requireId(user.id(), input.id());
        changed(user, input.profile(externalId));
        activate(user, input.active() == null ? !user.isSuspended() : input.active());
        return user;
    }

    private UserAccount changed(UserAccount user, UserProfile profile) {
        writes.change(user, profile);
        return user;
    }

    private void activate(UserAccount user, boolean active) {
        if (active == user.isSuspended()) {
            writes.suspend(user, !active);
        }
    }

    /** Nothing if somebody has the name who was not deleted. Of duplicates it is the one who is called exactly so, or else the first. */
    private Optional<UserAccount> removed(String username) {
        List<UserAccount> named = users.findByLogin(UserAccount.login(username));
        boolean isTaken = named.stream().anyMatch(user -> !user.isRemoved());
        return isTaken
                ? Optional.empty()
                : named.stream()
                        .min(Comparator.comparing(
                                        (UserAccount user) -> !user.username().equals(username))
                                .thenComparing(UserAccount::id));
    }

    /** An id may be repeated, but not changed. */
    static void requireId(long id, @Nullable String given) {
        if (given != null && !given.equals(String.valueOf(id))) {
            throw ScimFailure.mutability("The id cannot be changed");
        }
    }
}
