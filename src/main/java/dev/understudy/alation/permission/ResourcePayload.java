package dev.understudy.alation.permission;

import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** The access list of a resource as it is now. */
@AlationJson
record ResourcePayload(String resourceType, long resourceId, List<MemberPayload> members) {

    static ResourcePayload of(ObjectRef resource, List<AccessLists.Member> members) {
        return new ResourcePayload(
                resource.otype(),
                resource.oid(),
                members.stream().map(MemberPayload::of).toList());
    }
}
