package dev.understudy.alation.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A user with its groups: scripts read {@code id}, {@code username} and {@code groups}. */
@AlationJson
record LegacyUserPayload(
        long id, String username, String displayName, String email, long profileId, String url, List<Group> groups) {

    /** A group wraps what is known of it. */
    @AlationJson
    record Group(long id, Profile profile) {

        private static Group of(Membership in) {
            return new Group(in.groupId(), new Profile(in.profileId(), in.name(), in.isBuiltIn()));
        }
    }

    @AlationJson
    record Profile(
            long id,
            String name,
            @JsonProperty("is_builtin") boolean isBuiltIn) {}

    static LegacyUserPayload of(UserAccount user, List<Membership> memberships) {
        return new LegacyUserPayload(
                user.id(),
                user.username(),
                user.displayName(),
                user.email(),
                user.profileId(),
                Person.url(user.id()),
                memberships.stream().map(Group::of).toList());
    }
}
