package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An address of a user, of whom one is kept: the primary one, else the first.
 *
 * @param type always {@code work} in answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Email(
        @Nullable String value,
        @Nullable String type,
        @Nullable Boolean primary) {

    static final String WORK = "work";

    static Email of(String address) {
        return new Email(address, WORK, true);
    }

    boolean isPrimary() {
        return Boolean.TRUE.equals(primary);
    }
}
