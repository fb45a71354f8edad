package dev.understudy.matillion.permission.group;

import dev.understudy.error.Malformed;
import dev.understudy.matillion.web.ExportEnvelope;
import dev.understudy.matillion.web.ImportBody;
import dev.understudy.matillion.web.ImportReport;
import dev.understudy.matillion.web.JavaSets;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.MatillionProperties;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.OnConflict;
import dev.understudy.matillion.web.Result;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;

/** PATH/group of the seed. Importing is the only way to make a group. */
@RestController
@RequestMapping("/rest/v1/permission/group")
@Transactional
class PermissionGroupController {

    private final PermissionGroupRepository repository;
    private final PermissionGroups groups;
    private final MatillionProperties instance;

    PermissionGroupController(
            PermissionGroupRepository repository, PermissionGroups groups, MatillionProperties instance) {
        this.repository = repository;
        this.groups = groups;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    Set<String> names() {
        return JavaSets.of(repository.findNames());
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<GroupPayload> exportAll() {
        return ExportEnvelope.of(
                repository.findAllWithRoles().stream().map(GroupPayload::of).toList(), instance);
    }

    @PostMapping("import")
    ImportReport importGroups(
            @MatillionBody(type = "application/json") ImportBody<GroupInput> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<GroupInput> objects = body.required();
        objects.forEach(GroupInput::requireReadable);
        return ImportReport.of(
                "Permission Groups", objects, GroupInput::requiredName, group -> groups.importOne(group, conflict));
    }

    @GetMapping("name/{groupName}")
    @ReadOnly
    Metadata describe(@PathVariable String groupName) {
        groups.get(groupName);
        return Metadata.of(
                "PermissionGroupService",
                Metadata.get("parent", "Get the id of the parent group.", "/parent", "Integer"),
                Metadata.get("export", "Export the group.", "/export", "ExportContainer<PermissionGroupExport>"),
                Metadata.post("update", "Update the group.", "/update", "PermissionGroupExport"),
                Metadata.post("delete", "Delete the group.", "/delete"),
                Metadata.delete("deleteGroup", "Delete the group."),
                Metadata.node("PermissionGroupRoleService", "Roles of the group.", "/roles"));
    }

    /** A bare number, or null without a parent. */
    @GetMapping("name/{groupName}/parent")
    @ReadOnly
    JsonNode parent(@PathVariable String groupName) {
        Long parent = groups.get(groupName).parentId();
        return parent == null ? NullNode.getInstance() : LongNode.valueOf(parent);
    }

    @GetMapping("name/{groupName}/export")
    @ReadOnly
    ExportEnvelope<GroupPayload> export(@PathVariable String groupName) {
        return ExportEnvelope.of(List.of(GroupPayload.of(groups.get(groupName))), instance);
    }

    /** The message tells the name the group was called by. The body is one group, without an envelope. */
    @PostMapping("name/{groupName}/update")
    Result update(@PathVariable String groupName, @MatillionBody(type = "application/json") GroupInput fields) {
        PermissionGroup group = groups.toUpdate(groupName);
        if (fields.changesNothing()) {
            throw new Malformed("no field of a group is named");
        }
        groups.update(group, fields);
        return Result.success("Successfully updated the permission group: " + groupName);
    }

    /** The seed prints a schedule's message for the DELETE; nobody can rely on that. */
    @PostMapping("name/{groupName}/delete")
    Result delete(@PathVariable String groupName) {
        repository.deleteById(groups.get(groupName).id());
        return Result.success("Successfully deleted the permission group: " + groupName);
    }

    @DeleteMapping("name/{groupName}")
    Result deleteByMethod(@PathVariable String groupName) {
        return delete(groupName);
    }
}
