package dev.understudy.matillion.permission.global;

import dev.understudy.database.Turns;
import dev.understudy.error.BadRequest;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroups;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.web.OnConflict;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads and writes the states of groups. */
@Component
class GroupPermissions {

    private final GroupPermissionRepository permissions;
    private final PermissionGroups groups;
    private final Turns turns;

    GroupPermissions(GroupPermissionRepository permissions, PermissionGroups groups, Turns turns) {
        this.permissions = permissions;
        this.groups = groups;
        this.turns = turns;
    }

    /** The states that the groups set, by group and node; what is missing is DEFAULT. */
    Map<Long, Map<String, PermissionState>> of(Collection<Long> groupIds) {
        Map<Long, Map<String, PermissionState>> states = new HashMap<>();
        if (!groupIds.isEmpty()) {
            permissions
                    .findOf(groupIds)
                    .forEach(permission -> states.computeIfAbsent(permission.groupId(), id -> new HashMap<>())
                            .put(permission.node(), permission.state()));
        }
        return states;
    }

    PermissionState state(PermissionGroup group, PermissionNode node) {
        return of(List.of(group.id()))
                .getOrDefault(group.id(), Map.of())
                .getOrDefault(node.exportKey(), PermissionState.DEFAULT);
    }

    void set(PermissionGroup group, PermissionNode node, PermissionState state) {
        permissions.deleteOf(group.id(), node.exportKey());
        keep(group, node, state);
    }

    private void keep(PermissionGroup group, PermissionNode node, PermissionState state) {
        if (state != PermissionState.DEFAULT) {
            permissions.save(new GroupPermission(group.id(), node, state));
        }
    }

    void clear(PermissionGroup group) {
        permissions.deleteOf(group.id());
    }

    /** Replaces all states of a group; one that has set any is in conflict. Nodes that are not named become DEFAULT. */
    void importOne(GroupPermissionInput fields, OnConflict onConflict) {
        turns.look();
        PermissionGroup group = groups.get(fields.requiredGroup());
        boolean set = of(List.of(group.id())).containsKey(group.id());
        if (set && !onConflict.overwrites(group.name())) {
            return;
        }
        Map<PermissionNode, PermissionState> states = new LinkedHashMap<>();
        fields.requiredPermissions()
                .forEach((key, state) -> states.put(
                        PermissionNode.find(key)
                                .orElseThrow(() -> new BadRequest("Unable to find the permission: " + key)),
                        PermissionState.parse(state)));
        turns.take("matillion_group_permission", List.of(group.id()));
        clear(group);
        states.forEach((node, state) -> keep(group, node, state));
    }
}
