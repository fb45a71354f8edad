package dev.understudy.alation.core.account;

/**
 * What is told of a user, by an identity provider for instance.
 *
 * @param externalId the provider's own id of the user; empty if it has told none
 */
public record UserProfile(
        String username,
        String email,
        String firstName,
        String lastName,
        String displayName,
        String title,
        String externalId) {

    /** All that is known of a program. */
    static UserProfile named(String name, String email) {
        return new UserProfile(name, email, "", "", name, "", "");
    }
}
