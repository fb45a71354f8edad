package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserProfile;
import dev.understudy.web.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of all that identity providers send of a user.
 *
 * @param id may be repeated, but not changed
 * @param active whether the user is not suspended; stays as it is if it is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserInput(
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String userName,
        @Nullable Name name,
        @Nullable String displayName,
        @Nullable String title,
        @Nullable List<@Nullable Email> emails,
        @Nullable Boolean active) {

    /** What a client would have to write to leave the user as it is. */
    static UserInput of(UserAccount user) {
        return new UserInput(
                String.valueOf(user.id()),
                orNull(user.externalId()),
                user.username(),
                Name.of(user.firstName(), user.lastName()),
                user.displayName(),
                orNull(user.title()),
                user.email().isEmpty() ? null : List.of(Email.of(user.email())),
                !user.isSuspended());
    }

    /** @param knownExternalId what the user is called by the provider if it does not say */
    UserProfile profile(String knownExternalId) {
        String username = required(userName);
        String first = name == null ? "" : orEmpty(name.givenName());
        String last = name == null ? "" : orEmpty(name.familyName());
        return new UserProfile(
                username,
                email(username),
                first,
                last,
                displayName(
                        username, Objects.requireNonNull(Name.of(first, last).formatted())),
                orEmpty(title),
                externalId == null ? knownExternalId : externalId);
    }

    /** A provider that says none is told of no limit to it. */
    private String displayName(String username, String formatted) {
        if (displayName != null && !displayName.isBlank()) {
            return displayName;
        }
        return formatted.isEmpty() ? username : Texts.beginning(formatted, UserProfile.LONGEST_DISPLAY_NAME);
    }

    /** The primary one that was added last, else the first; without any the username, if it is an address. */
    private String email(String username) {
        List<Email> addressed = Objects.requireNonNullElse(emails, List.<@Nullable Email>of()).stream()
                .filter(Objects::nonNull)
                .filter(email -> email.value() != null)
                .toList();
        return addressed.stream()
                .filter(Email::isPrimary)
                .reduce((before, added) -> added)
                .or(() -> addressed.stream().findFirst())
                .map(Email::value)
                .orElseGet(() -> username.contains("@") ? username : "");
    }

    private static String required(@Nullable String userName) {
        if (userName == null || userName.isBlank()) {
            throw ScimFailure.invalidValue("The attribute userName is required");
        }
        return userName;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
