package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.account.UserAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as identity providers see it.
 *
 * @param groups absent if nobody wants to know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimUserPayload(
        List<String> schemas,
        String id,
        @Nullable String externalId,
        String userName,
        Name name,
        String displayName,
        @Nullable String title,
        @Nullable List<Email> emails,
        boolean active,
        @Nullable List<Reference> groups,
        Meta meta)
        implements ScimResource {

    private static final List<String> SCHEMAS = List.of(ScimTree.USER);

    static ScimUserPayload of(UserAccount user, @Nullable List<Reference> groups) {
        Meta meta = new Meta("User", user.tsCreated(), user.tsUpdated(), Locations.user(user.id()));
        UserInput attributes = UserInput.of(user);
        return new ScimUserPayload(
                SCHEMAS,
                String.valueOf(user.id()),
                attributes.externalId(),
                user.username(),
                Name.of(user.firstName(), user.lastName()),
                user.displayName(),
                attributes.title(),
                attributes.emails(),
                !user.isSuspended(),
                groups,
                meta);
    }
}
