package dev.understudy.matillion.permission.global;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Refuses;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Understudy's own question, which the product answers only in a dialog: may this user do that, and why. */
@RestController
class EffectiveController {

    private final EffectivePermissions permissions;

    EffectiveController(EffectivePermissions permissions) {
        this.permissions = permissions;
    }

    @Operation(summary = "Get the effective permission of a user, and the reason")
    @Refuses(mistake = "no permission", says = "Missing required query parameters: [permission]")
    @Refuses(
            status = HttpStatus.NOT_FOUND,
            mistake = "unknown permission",
            says = "Unable to find the permission: CDC-Reed")
    @GetMapping("/_understudy/matillion/effective")
    @ReadOnly
    EffectivePermissions.Effective effective(
            @RequestParam String user,
            @Parameter(required = true) @RequestParam(required = false) @Nullable String permission) {
        permissions.requireKnown(user); // what is mistyped most is told first
        if (permission == null) {
            throw new BadRequest("Missing required query parameters: [permission]");
        }
        return permissions.of(user, PermissionNode.get(permission));
    }
}
