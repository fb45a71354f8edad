package dev.understudy.alation.user;

import dev.understudy.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user of the catalog, with exactly one role. */
@Entity
public class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long profileId;
    private String username;
    private String login;
    private String email;
    private String displayName;
    private String firstName;
    private String lastName;
    private String title;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean suspended;
    private String passwordHash;
    private @Nullable Instant lastLogin;
    private Instant tsCreated;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    /** Log-in names are compared without regard to case. */
    static String login(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    long profileId() {
        return profileId;
    }

    String username() {
        return username;
    }

    /** The username in lower case; accounts that share it are duplicates. */
    String login() {
        return login;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    /** The job title; may be empty. */
    String title() {
        return title;
    }

    Role role() {
        return role;
    }

    boolean isSuspended() {
        return suspended;
    }

    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    Instant lastLogin() {
        return lastLogin;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    void loggedIn(Instant now) {
        lastLogin = now;
    }

    /** Gives the name up for the account that is kept, and shuts this one out. */
    void suspendAsDuplicate() {
        username = username + "_tmp_" + id;
        login = login(username);
        suspended = true;
    }
}
