package dev.understudy.alation.core.account;

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
    public static String login(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    public long profileId() {
        return profileId;
    }

    public String username() {
        return username;
    }

    /** The username in lower case; accounts that share it are duplicates. */
    public String login() {
        return login;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** The job title; may be empty. */
    public String title() {
        return title;
    }

    public Role role() {
        return role;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public String passwordHash() {
        return passwordHash;
    }

    @Nullable
    public Instant lastLogin() {
        return lastLogin;
    }

    public Instant tsCreated() {
        return tsCreated;
    }

    public void loggedIn(Instant now) {
        lastLogin = now;
    }

    /** Gives the name up for the account that is kept, and shuts this one out. */
    public void suspendAsDuplicate() {
        username = username + "_tmp_" + id;
        login = login(username);
        suspended = true;
    }
}
