package dev.understudy.matillion.permission.global;

import dev.understudy.error.Malformed;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroups;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.web.ExportEnvelope;
import dev.understudy.matillion.web.JavaSets;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.MatillionProperties;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.Result;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** PATH/group/name/[groupName] and PATH/permission/name/[permissionName] of the seed: the permissions of one group. */
@RestController
@RequestMapping("/rest/v1/permission/global/group/name/{groupName}")
@Transactional
class GroupPermissionController {

    /** @param id the node without spaces; in an update it is not compared with the URL */
    record StateBody(@Nullable String id, @Nullable String state) {}

    private static final Metadata DESCRIPTION = Metadata.of(
            "GroupPermissionInstanceService",
            Metadata.get(
                    "exportPermissions",
                    "Export all permissions for the selected group.",
                    "/export",
                    "ExportContainer<GroupPermissionContainerExport>"),
            Metadata.get("listPermissions", "List permission in the selected group.", "/permission", "Set<String>"),
            Metadata.post("clearPermissions", "Reset permissions for the selected group.", "/clear"),
            Metadata.node("GroupPermissionService", "One permission of the selected group.", "/permission"));

    private final GroupPermissions permissions;
    private final PermissionGroups groups;
    private final MatillionProperties instance;

    GroupPermissionController(GroupPermissions permissions, PermissionGroups groups, MatillionProperties instance) {
        this.permissions = permissions;
        this.groups = groups;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    Metadata describe(@PathVariable String groupName) {
        groups.get(groupName);
        return DESCRIPTION;
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<GroupPermissionPayload> export(@PathVariable String groupName) {
        PermissionGroup group = groups.get(groupName);
        Map<String, PermissionState> set = permissions.of(List.of(group.id())).getOrDefault(group.id(), Map.of());
        return ExportEnvelope.of(List.of(GroupPermissionPayload.of(groupName, set)), instance);
    }

    /** The same twelve for every group; the root is not among them. */
    @GetMapping("permission")
    @ReadOnly
    Set<String> names(@PathVariable String groupName) {
        groups.get(groupName);
        return JavaSets.of(PermissionNode.CATALOGUE.stream()
                .filter(node -> !node.equals(PermissionNode.ROOT))
                .map(PermissionNode::listName)
                .toList());
    }

    @PostMapping("clear")
    Result clear(@PathVariable String groupName) {
        permissions.clear(groups.get(groupName));
        return Result.success("Successfully reset the permissions for the group: " + groupName);
    }

    @GetMapping("permission/name/{permissionName}")
    @ReadOnly
    Metadata describe(@PathVariable String groupName, @PathVariable String permissionName) {
        groups.get(groupName);
        PermissionNode.get(permissionName);
        return Metadata.of(
                "GroupPermissionService",
                Metadata.get("getPermission", "Get the state of the permission.", "/get", "GroupPermission"),
                Metadata.post("updatePermission", "Update the state of the permission.", "/update", "GroupPermission"));
    }

    @GetMapping("permission/name/{permissionName}/get")
    @ReadOnly
    StateBody state(@PathVariable String groupName, @PathVariable String permissionName) {
        PermissionGroup group = groups.get(groupName);
        PermissionNode node = PermissionNode.get(permissionName);
        return new StateBody(node.id(), permissions.state(group, node).name());
    }

    /** The message and its id of 0 are the product's; the nodes below keep what they have. */
    @PostMapping("permission/name/{permissionName}/update")
    Result update(
            @PathVariable String groupName,
            @PathVariable String permissionName,
            @MatillionBody(type = "application/json") StateBody body) {
        PermissionGroup group = groups.get(groupName);
        PermissionNode node = PermissionNode.get(permissionName);
        if (body.state() == null) {
            throw new Malformed("state is missing");
        }
        permissions.set(group, node, PermissionState.parse(body.state()));
        return Result.success("Successfully update the state of the permission: " + node.shortName(), 0);
    }
}
