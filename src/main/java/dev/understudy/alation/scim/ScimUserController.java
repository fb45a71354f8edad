package dev.understudy.alation.scim;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users as identity providers manage them: those of the user API, but for the ones that have been deleted here. */
@RestController
@RequestMapping(path = "/scim/v2/Users", produces = ScimTree.MEDIA_TYPE)
@Transactional
class ScimUserController {

    private final UserProvisioning users;
    private final Listings listings;
    private final References references;

    ScimUserController(UserProvisioning users, Listings listings, References references) {
        this.users = users;
        this.listings = listings;
        this.references = references;
    }

    @Operation(summary = "List users")
    @GetMapping
    @ReadOnly
    ListPayload<ScimUserPayload> list(@ParameterObject ScimQuery query) {
        Listings.Part<UserAccount> part = listings.find(FilteredTable.USERS, query);
        return ListPayload.of(payloads(part.items(), query.shown()), part.total(), query);
    }

    @Operation(summary = "Search users")
    @PostMapping(".search")
    @ReadOnly
    ListPayload<ScimUserPayload> search(@ScimBody ScimSearch search) {
        return list(search.query());
    }

    @Operation(summary = "Create a user")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScimUserPayload create(@ScimBody UserInput user) {
        return payload(users.create(user), Attributes.ALL);
    }

    @Operation(summary = "Get a user")
    @GetMapping("{id}")
    @ReadOnly
    ScimUserPayload show(@PathVariable String id, @ParameterObject Attributes shown) {
        return payload(users.user(id), shown);
    }

    @Operation(summary = "Replace a user")
    @PutMapping("{id}")
    ScimUserPayload replace(@PathVariable String id, @ScimBody UserInput user) {
        return payload(users.replace(id, user), Attributes.ALL);
    }

    @Operation(summary = "Change a user")
    @PatchMapping("{id}")
    ScimUserPayload patch(@PathVariable String id, @ScimBody ScimPatch patch) {
        return payload(users.patch(id, patch), Attributes.ALL);
    }

    /** The account is suspended and no longer seen here; whoever creates a user of the same name has it back. */
    @Operation(summary = "Delete a user")
    @DeleteMapping("{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        users.delete(id);
    }

    private ScimUserPayload payload(UserAccount user, Attributes shown) {
        return payloads(List.of(user), shown).get(0);
    }

    private List<ScimUserPayload> payloads(List<UserAccount> part, Attributes shown) {
        if (!shown.want("groups")) {
            return part.stream().map(user -> ScimUserPayload.of(user, null)).toList();
        }
        Map<Long, List<Reference>> groups =
                references.groups(part.stream().map(UserAccount::id).toList());
        return part.stream()
                .map(user -> ScimUserPayload.of(user, groups.getOrDefault(user.id(), List.of())))
                .toList();
    }
}
