package dev.understudy.alation.scim;

import dev.understudy.alation.core.account.UserGroup;
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

/** Groups as identity providers manage them: those of the groups API, but for the built-in ones, which stand for roles. */
@RestController
@RequestMapping(path = "/scim/v2/Groups", produces = ScimTree.MEDIA_TYPE)
@Transactional
class ScimGroupController {

    private final GroupProvisioning groups;
    private final Listings listings;
    private final References references;

    ScimGroupController(GroupProvisioning groups, Listings listings, References references) {
        this.groups = groups;
        this.listings = listings;
        this.references = references;
    }

    @Operation(summary = "List groups")
    @GetMapping
    @ReadOnly
    ListPayload<ScimGroupPayload> list(@ParameterObject ScimQuery query) {
        Listings.Part<UserGroup> part = listings.find(FilteredTable.GROUPS, query);
        return ListPayload.of(payloads(part.items(), query.shown()), part.total(), query);
    }

    @Operation(summary = "Search groups")
    @PostMapping(".search")
    @ReadOnly
    ListPayload<ScimGroupPayload> search(@ScimBody ScimSearch search) {
        return list(search.query());
    }

    @Operation(summary = "Create a group")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScimGroupPayload create(@ScimBody GroupInput group) {
        return payload(groups.create(group), Attributes.ALL);
    }

    @Operation(summary = "Get a group")
    @GetMapping("{id}")
    @ReadOnly
    ScimGroupPayload show(@PathVariable String id, @ParameterObject Attributes shown) {
        return payload(groups.group(id), shown);
    }

    @Operation(summary = "Replace a group")
    @PutMapping("{id}")
    ScimGroupPayload replace(@PathVariable String id, @ScimBody GroupInput group) {
        return payload(groups.replace(id, group), Attributes.ALL);
    }

    @Operation(summary = "Change a group")
    @PatchMapping("{id}")
    ScimGroupPayload patch(@PathVariable String id, @ScimBody ScimPatch patch) {
        return payload(groups.patch(id, patch), Attributes.ALL);
    }

    /** What refers to the group goes on naming it, as something deleted. */
    @Operation(summary = "Delete a group")
    @DeleteMapping("{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        groups.delete(id);
    }

    private ScimGroupPayload payload(UserGroup group, Attributes shown) {
        return payloads(List.of(group), shown).get(0);
    }

    /** Members are not looked up for those who leave them out: there can be very many. */
    private List<ScimGroupPayload> payloads(List<UserGroup> part, Attributes shown) {
        if (!shown.want("members")) {
            return part.stream().map(group -> ScimGroupPayload.of(group, null)).toList();
        }
        Map<Long, List<Reference>> members =
                references.members(part.stream().map(UserGroup::id).toList());
        return part.stream()
                .map(group -> ScimGroupPayload.of(group, members.getOrDefault(group.id(), List.of())))
                .toList();
    }
}
