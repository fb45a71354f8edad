package dev.understudy.alation.core.account;

import dev.understudy.web.Texts;

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

    public static final int LONGEST_DISPLAY_NAME = 255;

    public UserProfile {
        Texts.requireAtMost(150, username, UserAccount.login(username), firstName, lastName);
        Texts.requireAtMost(254, email);
        Texts.requireAtMost(LONGEST_DISPLAY_NAME, displayName);
        Texts.requireAtMost(255, title, externalId);
    }

    /** All that is known of a program. */
    static UserProfile named(String name, String email) {
        return new UserProfile(name, email, "", "", name, "", "");
    }
}
