package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.global.GroupPermissionController.StateBody;
import dev.understudy.matillion.web.ExportEnvelope;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** PATH/instance of the seed: the permissions of one group under a second address, where the query names the group. */
@RestController
@RequestMapping("/rest/v1/permission/global/instance")
@Transactional
class InstancePermissionController {

    private final GroupPermissionController ofGroup;

    InstancePermissionController(GroupPermissionController ofGroup) {
        this.ofGroup = ofGroup;
    }

    @GetMapping
    @ReadOnly
    Metadata describe(@RequestParam String groupName) {
        return ofGroup.describe(groupName);
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<GroupPermissionPayload> export(@RequestParam String groupName) {
        return ofGroup.export(groupName);
    }

    @GetMapping("permission")
    @ReadOnly
    Set<String> names(@RequestParam String groupName) {
        return ofGroup.names(groupName);
    }

    @PostMapping("clear")
    Result clear(@RequestParam String groupName) {
        return ofGroup.clear(groupName);
    }

    @GetMapping("permission/name/{permissionName}")
    @ReadOnly
    Metadata describe(@RequestParam String groupName, @PathVariable String permissionName) {
        return ofGroup.describe(groupName, permissionName);
    }

    @GetMapping("permission/name/{permissionName}/get")
    @ReadOnly
    StateBody state(@RequestParam String groupName, @PathVariable String permissionName) {
        return ofGroup.state(groupName, permissionName);
    }

    @PostMapping("permission/name/{permissionName}/update")
    Result update(
            @RequestParam String groupName,
            @PathVariable String permissionName,
            @MatillionBody(type = "application/json") StateBody body) {
        return ofGroup.update(groupName, permissionName, body);
    }
}
