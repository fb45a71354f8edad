package dev.understudy.alation.policy;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.web.AlationJson;

/** A user or group who looks after a policy. */
@AlationJson
record StewardPayload(
        String otype,
        String otypeDisplayName,
        long id,
        String name,
        String title,
        String url,
        boolean deleted,
        String snippet,
        String photoUrl,
        String email) {

    static StewardPayload of(People.Profile profile) {
        boolean user = profile.ref().otype().equals(People.USER);
        return new StewardPayload(
                profile.ref().otype(),
                user ? "User" : "Group Profile",
                profile.ref().oid(),
                profile.name(),
                profile.title(),
                profile.url(),
                profile.deleted(),
                "",
                user ? "/static/img/user.png" : "/static/img/group.png",
                profile.email());
    }
}
