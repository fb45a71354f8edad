package dev.understudy.alation.permission;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.web.AlationJson;

/** A member of an access list. */
@AlationJson
record MemberPayload(String memberType, long memberId, AccessLists.Level permission) {

    static MemberPayload of(AccessLists.Member member) {
        return new MemberPayload(
                member.who().otype().equals(People.GROUP) ? "group" : "user",
                member.who().oid(),
                member.level());
    }
}
