package dev.understudy.alation.user;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * People as a Server Admin sees and manages them on the product's pages, which have no API: role, state, tokens. Whom an identity
 * provider brings is a Viewer at first.
 */
@RestController
@RequestMapping("/_understudy/users")
@Transactional
class AccountController {

    private static final Filters FILTERS = Filters.strict()
            .within("q", "username", "display_name", "email")
            .anyOf(
                    "group",
                    "integer",
                    (values, all) -> all.and(
                            "e.id in (select m.user_id from user_group_member m where m.group_id = any(?))",
                            Filters.ids("group", values)))
            .choice("role", Role.class)
            .flag("suspended")
            .order("id")
            .order("username")
            .order("last_login");

    /** What to change of somebody; what is left out stays. */
    record AccountChanges(@Nullable String role, @Nullable Boolean suspended) {}

    private final UserRepository users;
    private final UserWrites writes;
    private final EntityLists lists;
    private final Accounts accounts;

    AccountController(UserRepository users, UserWrites writes, EntityLists lists, Accounts accounts) {
        this.users = users;
        this.writes = writes;
        this.lists = lists;
        this.accounts = accounts;
    }

    @Operation(
            summary = "List people with their groups and tokens",
            description =
                    "q is a part of a username, a name or an address, group the id of a group. Of tokens the latest"
                            + " 20 of each kind are told, those first that still count.")
    @GetMapping
    @ReadOnly
    Listing<AccountPayload> list(ListRequest request) {
        return lists.find(UserAccount.class, FILTERS, request, SystemUsers::leaveOut)
                .mapAll(accounts::payloads);
    }

    @Operation(summary = "Get a person with their groups and tokens")
    @GetMapping("{id}")
    @ReadOnly
    AccountPayload show(@PathVariable long id) {
        return payload(person(id));
    }

    @Operation(
            summary = "Give a user a role, suspend them or let them in again",
            description = "It counts from the next call on. Of programs, OAuth clients say the role.")
    @PatchMapping("{id}")
    AccountPayload change(@PathVariable long id, @RequestBody AccountChanges body) {
        UserAccount user = person(id);
        if (body.role() == null && body.suspended() == null) {
            throw new BadRequest("Either role is required, one of " + List.of(Role.values()) + ", or suspended");
        }
        if (body.role() != null) {
            writes.give(user, Role.named(body.role()));
        }
        if (body.suspended() != null) {
            writes.suspend(user, body.suspended());
        }
        return payload(user);
    }

    @Operation(
            summary = "Revoke a token of a user",
            description =
                    "It counts no longer from the next call on; with a refresh token, neither does what was made with it.")
    @DeleteMapping("{id}/tokens/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @PathVariable String tokenId) {
        boolean revoked = accounts.revoke(id, tokenId); // which takes a turn before anything is looked at
        person(id);
        if (!revoked) {
            throw new NotFound("User " + id + " has no token " + tokenId);
        }
    }

    private AccountPayload payload(UserAccount user) {
        return accounts.payloads(List.of(user)).get(0);
    }

    private UserAccount person(long id) {
        return users.findById(id)
                .filter(found -> !found.isSystem())
                .orElseThrow(() -> new NotFound("There is no user " + id));
    }
}
