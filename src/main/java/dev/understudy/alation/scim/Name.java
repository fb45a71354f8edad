package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param formatted given name and family name together; not taken from clients */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Name(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String formatted) {

    static Name of(String givenName, String familyName) {
        String formatted =
                Stream.of(givenName, familyName).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return new Name(givenName, familyName, formatted);
    }
}
