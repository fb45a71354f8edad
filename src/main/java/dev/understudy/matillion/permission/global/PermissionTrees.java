package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroupRepository;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the tree of groups with all that they set, in two queries. */
@Component
class PermissionTrees {

    private final PermissionGroupRepository groups;
    private final GroupPermissions permissions;

    PermissionTrees(PermissionGroupRepository groups, GroupPermissions permissions) {
        this.groups = groups;
        this.permissions = permissions;
    }

    PermissionTree now() {
        Map<Long, PermissionGroup> all = new LinkedHashMap<>();
        groups.findAllWithRoles().forEach(group -> all.put(group.id(), group));
        return new PermissionTree(all, permissions.of(all.keySet()));
    }
}
