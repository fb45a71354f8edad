package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroupRepository;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.web.ExportEnvelope;
import dev.understudy.matillion.web.ImportBody;
import dev.understudy.matillion.web.ImportReport;
import dev.understudy.matillion.web.JavaSets;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.MatillionProperties;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.OnConflict;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** PATH/global of the seed: the permissions of all groups. */
@RestController
@RequestMapping("/rest/v1/permission/global")
@Transactional
class GlobalPermissionController {

    private final GroupPermissions permissions;
    private final PermissionGroupRepository groupRepository;
    private final MatillionProperties instance;

    GlobalPermissionController(
            GroupPermissions permissions, PermissionGroupRepository groupRepository, MatillionProperties instance) {
        this.permissions = permissions;
        this.groupRepository = groupRepository;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    Metadata describe() {
        return Metadata.of(
                "GroupPermissionProviderService",
                Metadata.get(
                        "exportAll",
                        "Export all permissions for every group.",
                        "/export",
                        "ExportContainer<GroupPermissionContainerExport>"),
                Metadata.get("listGroups", "List all groups.", "/group", "Set<String>"),
                Metadata.post(
                        "importAll",
                        "Import permissions for groups.",
                        "/import",
                        "ExportContainer<GroupPermissionContainerExport>"),
                Metadata.node("GroupPermissionInstanceService", "Permissions of one group.", "/instance", "groupName"));
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<GroupPermissionPayload> exportAll() {
        List<PermissionGroup> all = groupRepository.findAllWithRoles();
        Map<Long, Map<String, PermissionState>> states =
                permissions.of(all.stream().map(PermissionGroup::id).toList());
        return ExportEnvelope.of(
                all.stream()
                        .map(group ->
                                GroupPermissionPayload.of(group.name(), states.getOrDefault(group.id(), Map.of())))
                        .toList(),
                instance);
    }

    @GetMapping("group")
    @ReadOnly
    Set<String> groupNames() {
        return JavaSets.of(groupRepository.findNames());
    }

    @PostMapping("import")
    ImportReport importPermissions(
            @MatillionBody(type = "application/json") ImportBody<GroupPermissionInput> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<GroupPermissionInput> objects = body.required();
        objects.forEach(GroupPermissionInput::requiredGroup);
        objects.forEach(GroupPermissionInput::requiredPermissions);
        return ImportReport.of(
                "Group Permissions",
                objects,
                GroupPermissionInput::requiredGroup,
                object -> permissions.importOne(object, conflict));
    }
}
