package dev.understudy.matillion.permission.user;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Malformed;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroups;
import dev.understudy.matillion.web.JavaSets;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.Result;
import dev.understudy.web.ReadOnly;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** PATH/user/name/[userName]/groups of the seed. The body is a group's name as plain text. */
@RestController
@RequestMapping("/rest/v1/permission/user/name/{userName}/groups")
@Transactional
class MembershipController {

    private final PermissionUsers users;
    private final PermissionGroups groups;

    MembershipController(PermissionUsers users, PermissionGroups groups) {
        this.users = users;
        this.groups = groups;
    }

    @GetMapping
    @ReadOnly
    Metadata describe(@PathVariable String userName) {
        users.get(userName);
        return Metadata.of(
                "PermissionUserGroupService",
                Metadata.get("getGroupIds", "Get the ids of the user's groups.", "/ids", "Set<Integer>"),
                Metadata.get("getGroupNames", "Get the names of the user's groups.", "/get", "Set<String>"),
                Metadata.post("addGroup", "Add the user to a group.", "/add", "String"),
                Metadata.post("removeGroup", "Remove the user from a group.", "/remove", "String"));
    }

    @GetMapping("ids")
    @ReadOnly
    Set<Long> ids(@PathVariable String userName) {
        return JavaSets.of(
                users.get(userName).groups().stream().map(PermissionGroup::id).toList());
    }

    @GetMapping("get")
    @ReadOnly
    Set<String> names(@PathVariable String userName) {
        return JavaSets.of(
                users.get(userName).groups().stream().map(PermissionGroup::name).toList());
    }

    /** "To the group", says the product, and does not name the user. */
    @PostMapping("add")
    Result add(@PathVariable String userName, @MatillionBody(type = "text/plain") String body) {
        PermissionUser user = users.get(userName);
        String group = groupName(body);
        if (!user.join(groups.get(group))) {
            throw new BadRequest("The group permission " + group + " already exists.");
        }
        return Result.success("Successfully added the group permission " + group + " to the group.");
    }

    @PostMapping("remove")
    Result remove(@PathVariable String userName, @MatillionBody(type = "text/plain") String body) {
        PermissionUser user = users.get(userName);
        String group = groupName(body);
        if (!user.leave(groups.get(group))) {
            throw new BadRequest("The group permission " + group + " does not exist.");
        }
        return Result.success("Successfully removed the group permission " + group + ".");
    }

    /** curl --data-binary sends the file's last line break along. */
    private static String groupName(String body) {
        String name = body.replaceFirst("\\r?\\n$", "");
        if (name.isEmpty()) {
            throw new Malformed("no group is named");
        }
        return name;
    }
}
