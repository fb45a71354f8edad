package dev.understudy.alation.user;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives people roles, as a Server Admin does on the product's pages: no API does, and whom an identity provider brings is a Viewer. */
@RestController
@RequestMapping("/_understudy/users/{id}")
@Transactional
class UserRoleController {

    record UserChanges(@Nullable String role) {}

    /** A user with the role that counts now. */
    record UserRolePayload(long id, String username, Role role) {}

    private final UserRepository users;
    private final UserWrites writes;

    UserRoleController(UserRepository users, UserWrites writes) {
        this.users = users;
        this.writes = writes;
    }

    @Operation(
            summary = "Give a user a role",
            description = "It counts from the next call on. Of programs, OAuth clients say the role.")
    @PatchMapping
    UserRolePayload change(@PathVariable long id, @RequestBody UserChanges body) {
        UserAccount user = users.findById(id)
                .filter(found -> !found.isSystem())
                .orElseThrow(() -> new NotFound("There is no user " + id));
        if (body.role() == null) {
            throw new BadRequest("role is required: one of " + List.of(Role.values()));
        }
        writes.give(user, Role.named(body.role()));
        return new UserRolePayload(user.id(), user.username(), user.role());
    }
}
