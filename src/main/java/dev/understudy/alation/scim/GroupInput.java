package dev.understudy.alation.scim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of all that identity providers send of a group.
 *
 * @param id may be repeated, but not changed
 * @param members users; there are none if they are left out
 */
record GroupInput(
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String displayName,
        @Nullable List<@Nullable Member> members) {

    /** @param value id of a user */
    record Member(@Nullable String value) {}

    String requiredName() {
        return required(displayName);
    }

    static String required(@Nullable String displayName) {
        if (displayName == null || displayName.isBlank()) {
            throw ScimFailure.invalidValue("The attribute displayName is required");
        }
        return displayName;
    }

    List<String> memberIds() {
        return Objects.requireNonNullElse(members, List.<@Nullable Member>of()).stream()
                .filter(Objects::nonNull)
                .map(Member::value)
                .filter(Objects::nonNull)
                .toList();
    }
}
