package dev.understudy.matillion.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The root of the v1 tree: clients read it to see whether their login works. */
@RestController
class RootController {

    @GetMapping("/rest/v1")
    Metadata root() {
        return Metadata.of(
                "EndpointService",
                Metadata.node(
                        "GroupProviderService", "Project groups, their projects and what lies in them.", "/group"),
                Metadata.node("PermissionBaseService", "Permissions of the instance.", "/permission"),
                Metadata.node("TaskByIdService", "Tasks of all projects.", "/task"),
                Metadata.node("UserConfigurationProviderService", "Login users of the instance.", "/userconfig"));
    }

    @GetMapping("/rest/v1/permission")
    Metadata permission() {
        return Metadata.of(
                "PermissionBaseService",
                Metadata.node("PermissionUserProviderService", "Permission users.", "/user"),
                Metadata.node("PermissionGroupProviderService", "Permission groups.", "/group"),
                Metadata.node("GroupPermissionProviderService", "Permissions of all groups.", "/global"));
    }
}
