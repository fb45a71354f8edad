package dev.understudy.alation.permission;

import dev.understudy.alation.object.AccessLists;
import dev.understudy.alation.object.People;
import dev.understudy.alation.web.AlationJson;

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
