package dev.understudy.matillion.permission.global;

import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroupRepository;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.permission.user.PermissionUserRepository;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the product shows in its dialogs of groups and users: what is said where, and what counts in the end. Like the product's own lists these are whole. */
@RestController
@RequestMapping("/_understudy/matillion")
@Transactional
class PermissionTreeController {

    /**
     * A group among others.
     *
     * @param parent id of the group that it lies under
     */
    record GroupNamePayload(long id, String name, @Nullable Long parent) {

        static GroupNamePayload of(PermissionGroup group) {
            return new GroupNamePayload(group.id(), group.name(), group.parentId());
        }
    }

    /** A user, and the groups that they have been put into. */
    record UserNamePayload(String name, List<String> groups) {}

    /** @param permissions states by permission, in any spelling; what is left out stays */
    record GroupChanges(@Nullable Map<String, @Nullable String> permissions) {}

    private final PermissionTrees trees;
    private final GroupPermissions permissions;
    private final EffectivePermissions effective;
    private final PermissionGroupRepository groups;
    private final PermissionUserRepository users;

    PermissionTreeController(
            PermissionTrees trees,
            GroupPermissions permissions,
            EffectivePermissions effective,
            PermissionGroupRepository groups,
            PermissionUserRepository users) {
        this.trees = trees;
        this.permissions = permissions;
        this.effective = effective;
        this.groups = groups;
        this.users = users;
    }

    @Operation(summary = "List Matillion's groups")
    @GetMapping("groups")
    @ReadOnly
    List<GroupNamePayload> groups() {
        return groups.findAllByOrderById().stream().map(GroupNamePayload::of).toList();
    }

    @Operation(summary = "Get a Matillion group with its permissions: own, inherited, and what counts")
    @GetMapping("groups/{id}")
    @ReadOnly
    GroupTreePayload group(@PathVariable long id) {
        return payload(find(id));
    }

    @Operation(
            summary = "Change what a Matillion group says of permissions",
            description =
                    "All of them or none. DEFAULT leaves a permission to what stands above; the root's name is empty.")
    @PatchMapping("groups/{id}")
    GroupTreePayload change(@PathVariable long id, @RequestBody GroupChanges body) {
        PermissionGroup group = find(id);
        states(body).forEach((node, state) -> permissions.set(group, node, state));
        return payload(find(id));
    }

    @Operation(summary = "List Matillion's permission users")
    @GetMapping("users")
    @ReadOnly
    List<UserNamePayload> users() {
        return users.findAllWithGroups().stream()
                .map(user -> new UserNamePayload(
                        user.name(),
                        user.groups().stream().map(PermissionGroup::name).toList()))
                .toList();
    }

    @Operation(summary = "List the effective permissions of a Matillion user, and the reasons")
    @GetMapping("users/{name}/permissions")
    @ReadOnly
    List<EffectivePermissions.Effective> permissions(@PathVariable String name) {
        effective.requireKnown(name);
        return effective.of(
                name,
                PermissionNode.CATALOGUE.stream()
                        .filter(node -> !node.equals(PermissionNode.ROOT))
                        .toList());
    }

    private GroupTreePayload payload(PermissionGroup group) {
        return GroupTreePayload.of(trees.now(), group, users.findNamesIn(group.id()));
    }

    private PermissionGroup find(long id) {
        return groups.findById(id).orElseThrow(() -> new NotFound("There is no Matillion group with the id " + id));
    }

    private static Map<PermissionNode, PermissionState> states(GroupChanges body) {
        if (body.permissions() == null || body.permissions().isEmpty()) {
            throw new BadRequest("permissions is required: states by permission, such as {\"CDC-Read\": \"GRANTED\"}");
        }
        Map<PermissionNode, PermissionState> states = new LinkedHashMap<>();
        body.permissions().forEach((name, state) -> {
            PermissionState before =
                    states.put(PermissionNode.known(name), PermissionState.parse(String.valueOf(state)));
            if (before != null) {
                throw new BadRequest("The permission " + name + " is named twice");
            }
        });
        return states;
    }
}
