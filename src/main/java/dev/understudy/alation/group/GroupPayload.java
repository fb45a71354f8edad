package dev.understudy.alation.group;

import dev.understudy.alation.core.account.UserGroup;
import dev.understudy.alation.core.web.AlationJson;

/** A group; its members are not shown here. */
@AlationJson
record GroupPayload(String displayName, String email, long id, long profileId, String url) {

    static GroupPayload of(UserGroup group) {
        return new GroupPayload(
                group.displayName(), group.email(), group.id(), group.profileId(), UserGroup.url(group.id()));
    }
}
