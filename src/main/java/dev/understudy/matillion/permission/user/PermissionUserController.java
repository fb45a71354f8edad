package dev.understudy.matillion.permission.user;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** PATH/user of the seed. */
@RestController
@RequestMapping("/rest/v1/permission/user")
@Transactional
class PermissionUserController {

    private final PermissionUserRepository repository;
    private final PermissionUsers users;
    private final MatillionProperties instance;

    PermissionUserController(PermissionUserRepository repository, PermissionUsers users, MatillionProperties instance) {
        this.repository = repository;
        this.users = users;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    Set<String> names() {
        return JavaSets.of(repository.findNames());
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<PermissionUserPayload> exportAll() {
        return ExportEnvelope.of(
                repository.findAllWithGroups().stream()
                        .map(PermissionUserPayload::of)
                        .toList(),
                instance);
    }

    @PostMapping("import")
    ImportReport importUsers(
            @MatillionBody(type = "application/json") ImportBody<PermissionUserInput> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<PermissionUserInput> objects = body.required();
        objects.forEach(PermissionUserInput::requireReadable);
        return ImportReport.of(
                "Permission Users",
                objects,
                PermissionUserInput::requiredName,
                user -> users.importOne(user, conflict));
    }

    @GetMapping("name/{userName}")
    @ReadOnly
    Metadata describe(@PathVariable String userName) {
        users.get(userName);
        return Metadata.of(
                "PermissionUserService",
                Metadata.get(
                        "export", "Export the permission user.", "/export", "ExportContainer<PermissionUserExport>"),
                Metadata.post("delete", "Delete the permission user.", "/delete"),
                Metadata.node("PermissionUserGroupService", "Groups of the permission user.", "/groups"));
    }

    @GetMapping("name/{userName}/export")
    @ReadOnly
    ExportEnvelope<PermissionUserPayload> export(@PathVariable String userName) {
        return ExportEnvelope.of(List.of(PermissionUserPayload.of(users.get(userName))), instance);
    }

    /** The login stays. */
    @PostMapping("name/{userName}/delete")
    Result delete(@PathVariable String userName) {
        repository.delete(users.get(userName));
        return Result.success("Successfully deleted the permission user by the name: " + userName);
    }
}
