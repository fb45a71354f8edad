package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.account.UserGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as identity providers see it.
 *
 * @param members absent if nobody wants to know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimGroupPayload(
        List<String> schemas,
        String id,
        @Nullable String externalId,
        String displayName,
        @Nullable List<Reference> members,
        Meta meta)
        implements ScimResource {

    private static final List<String> SCHEMAS = List.of(ScimTree.GROUP);

    static ScimGroupPayload of(UserGroup group, @Nullable List<Reference> members) {
        return new ScimGroupPayload(
                SCHEMAS,
                String.valueOf(group.id()),
                group.externalId().isEmpty() ? null : group.externalId(),
                group.displayName(),
                members,
                new Meta("Group", null, null, Locations.group(group.id())));
    }
}
