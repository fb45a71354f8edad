package dev.understudy.alation.scim;

import dev.understudy.alation.core.account.GroupMembers;
import dev.understudy.alation.core.account.GroupRepository;
import dev.understudy.alation.core.account.GroupWrites;
import dev.understudy.alation.core.account.UserGroup;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an identity provider does to groups: to all but those that stand for roles. */
@Component
class GroupProvisioning {

    private final GroupRepository groups;
    private final GroupWrites writes;
    private final GroupMembers members;

    GroupProvisioning(GroupRepository groups, GroupWrites writes, GroupMembers members) {
        this.groups = groups;
        this.writes = writes;
        this.members = members;
    }

    UserGroup group(String id) {
        return Ids.read(id).stream()
                .mapToObj(groups::findByIdAndBuiltInFalseAndDeletedFalse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound("Resource " + id + " not found"));
    }

    UserGroup create(GroupInput input) {
        UserGroup group = writes.create(input.requiredName(), Objects.requireNonNullElse(input.externalId(), ""));
        members.add(group.id(), known(input.memberIds()));
        return group;
    }

    UserGroup replace(String id, GroupInput input) {
        writes.look();
        UserGroup group = group(id);
        UserProvisioning.requireId(group.id(), input.id());
        String externalId = Objects.requireNonNullElse(input.externalId(), group.externalId());
        writes.change(group, input.requiredName(), externalId);
        members.replace(group.id(), known(input.memberIds()));
        return group;
    }

    UserGroup patch(String id, ScimPatch body) {
        writes.look();
        UserGroup group = group(id);
        GroupPatch patch = GroupPatch.of(group, body);
        writes.change(group, GroupInput.required(patch.displayName()), patch.externalId());
        if (patch.isAllRemoved()) {
            members.replace(group.id(), known(patch.added()));
        } else {
            members.add(group.id(), known(patch.added()));
            members.remove(group.id(), ids(patch.removed()));
        }
        return group;
    }

    void delete(String id) {
        writes.look();
        writes.delete(group(id));
    }

    private List<Long> known(Collection<String> userIds) {
        List<Long> ids = ids(userIds);
        if (ids.size() < userIds.size() || !members.areKnown(ids)) {
            throw ScimFailure.invalidValue("Can not add a non-existent user to group");
        }
        return ids;
    }

    /** Those that are ids at all. */
    private static List<Long> ids(Collection<String> texts) {
        return texts.stream().flatMap(text -> Ids.read(text).stream().boxed()).toList();
    }
}
