package dev.understudy.matillion.permission.group;

import dev.understudy.error.BadRequest;
import dev.understudy.matillion.web.JavaSets;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.Result;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * PATH/[groupName]/roles of the seed. The whole raw body is the role, even if it looks like JSON: the seed's own example comes
 * back inside the message with braces and line breaks.
 */
@RestController
@RequestMapping("/rest/v1/permission/group/name/{groupName}/roles")
@Transactional
class GroupRoleController {

    private final PermissionGroups groups;

    GroupRoleController(PermissionGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    @ReadOnly
    Metadata describe(@PathVariable String groupName) {
        groups.get(groupName);
        return Metadata.of(
                "PermissionGroupRoleService",
                Metadata.get("getRoles", "Get the roles of the group.", "/get", "Set<String>"),
                Metadata.post("addRole", "Assign a role to the group.", "/add", "String"),
                Metadata.post("removeRole", "Remove a role from the group.", "/remove", "String"));
    }

    @GetMapping("get")
    @ReadOnly
    Set<String> roles(@PathVariable String groupName) {
        return JavaSets.of(groups.get(groupName).otherRoles());
    }

    /** It is a set: a role that is there already is no error. */
    @PostMapping("add")
    Result add(@PathVariable String groupName, @MatillionBody String role) {
        PermissionGroup group = groups.get(groupName);
        PermissionGroup.checkRoles(List.of(role));
        group.addRole(role);
        return Result.success("Successfully assigned the role [" + role + "] to the group [" + groupName + "].");
    }

    @PostMapping("remove")
    Result remove(@PathVariable String groupName, @MatillionBody String role) {
        if (!groups.get(groupName).removeRole(role)) {
            throw new BadRequest("Unable to find the role [" + role + "] in the group [" + groupName + "].");
        }
        return Result.success("Successfully removed the role [" + role + "] from the group [" + groupName + "].");
    }
}
