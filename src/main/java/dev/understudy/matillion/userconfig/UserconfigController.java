package dev.understudy.matillion.userconfig;

import dev.understudy.matillion.web.ExportEnvelope;
import dev.understudy.matillion.web.ImportBody;
import dev.understudy.matillion.web.ImportReport;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.MatillionCaller;
import dev.understudy.matillion.web.MatillionProperties;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.OnConflict;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** User configuration. Its list is of objects, unlike the permission users' list of names. */
@RestController
@RequestMapping("/rest/v1/userconfig")
@Transactional
class UserconfigController {

    private final LoginUserRepository repository;
    private final LoginUsers users;
    private final MatillionProperties instance;

    UserconfigController(LoginUserRepository repository, LoginUsers users, MatillionProperties instance) {
        this.repository = repository;
        this.users = users;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    Metadata describe() {
        return Metadata.of(
                "UserConfigurationProviderService",
                Metadata.get("listUsers", "List the login users.", "/user", "List<UserConfiguration>"),
                Metadata.get(
                        "export", "Export the login users.", "/export", "ExportContainer<UserConfigurationExport>"),
                Metadata.post("import", "Import login users.", "/import", "ExportContainer<UserConfigurationExport>"));
    }

    @GetMapping("user")
    @ReadOnly
    List<LoginUserPayload> list(MatillionCaller caller) {
        return repository.findAllInOrder().stream()
                .map(user -> LoginUserPayload.listed(user, caller.name()))
                .toList();
    }

    @GetMapping("export")
    @ReadOnly
    ExportEnvelope<LoginUserPayload> exportAll() {
        return ExportEnvelope.of(
                repository.findAllInOrder().stream()
                        .map(LoginUserPayload::exported)
                        .toList(),
                instance);
    }

    @PostMapping("import")
    ImportReport importUsers(
            @MatillionBody(type = "application/json") ImportBody<LoginUserInput> body,
            @RequestParam(required = false) @Nullable String onConflict,
            MatillionCaller caller) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<LoginUserInput> objects = body.required();
        objects.forEach(LoginUserInput::requiredName);
        return ImportReport.of(
                "User Configuration",
                objects,
                LoginUserInput::requiredName,
                user -> users.importOne(user, conflict, caller));
    }

    @GetMapping({"user/name/{userName}", "user/name/{userName}/get"})
    @ReadOnly
    LoginUserPayload show(@PathVariable String userName, MatillionCaller caller) {
        return LoginUserPayload.listed(users.get(userName), caller.name());
    }

    @GetMapping("user/name/{userName}/export")
    @ReadOnly
    ExportEnvelope<LoginUserPayload> export(@PathVariable String userName) {
        return ExportEnvelope.of(List.of(LoginUserPayload.exported(users.get(userName))), instance);
    }
}
