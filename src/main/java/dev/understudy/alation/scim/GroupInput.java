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
    record Member(@Nullable String value, @Nullable String type) {

        String userId() {
            return requireUser(String.valueOf(value), type);
        }
    }

    /** Groups have no groups in them: the id of one would be that of some user. */
    static String requireUser(String id, @Nullable String type) {
        if ("Group".equalsIgnoreCase(type)) {
            throw ScimFailure.invalidValue("A group cannot be a member of a group");
        }
        return id;
    }

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
                .filter(member -> member.value() != null)
                .map(Member::userId)
                .toList();
    }
}
