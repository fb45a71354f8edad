package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
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

    @Column(name = "is_system")
    private boolean system;

    private String passwordHash;
    private @Nullable Instant lastLogin;
    private Instant tsCreated;
    private @Nullable Instant tsUpdated;
    private String externalId;
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(long profileId, UserProfile profile, Instant now) {
        this.profileId = profileId;
        this.role = Role.VIEWER;
        this.passwordHash = "";
        this.tsCreated = now;
        write(profile);
    }

    /**
     * An account that a program acts as.
     *
     * @param name what the program is called
     */
    static UserAccount ofSystem(long profileId, String name, String email, Role role, Instant now) {
        UserAccount account = new UserAccount(profileId, UserProfile.named(name, email), now);
        account.role = role;
        account.system = true;
        return account;
    }

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

    /** Whether a program acts as it: then it has no password, and lists of users leave it out. */
    public boolean isSystem() {
        return system;
    }

    void give(Role newRole) {
        role = newRole;
    }

    /** When somebody last changed it; when it was made if nobody has. */
    public Instant tsUpdated() {
        return Objects.requireNonNullElse(tsUpdated, tsCreated);
    }

    /** What the identity provider calls the user; empty if it has not said. */
    public String externalId() {
        return externalId;
    }

    /** Whether the identity provider has deleted the user; then the account is suspended, too. */
    public boolean isRemoved() {
        return removed;
    }

    public void loggedIn(Instant now) {
        lastLogin = now;
    }

    /** Gives the name up for the account that is kept, and shuts this one out. */
    void suspendAsDuplicate(String newName, Instant now) {
        call(newName);
        suspend(true, now);
    }

    /** Ends with its program, and gives its name up. */
    void retire(String newName) {
        call(newName);
        suspended = true;
    }

    void describe(UserProfile profile, Instant now) {
        write(profile);
        tsUpdated = now;
    }

    void suspend(boolean now, Instant at) {
        suspended = now;
        tsUpdated = at;
    }

    void remove(Instant now) {
        suspend(true, now);
        removed = true;
        externalId = "";
    }

    void comeBack() {
        removed = false;
    }

    private void call(String newName) {
        username = newName;
        login = login(newName);
    }

    private void write(UserProfile profile) {
        username = profile.username();
        login = login(username);
        email = profile.email();
        firstName = profile.firstName();
        lastName = profile.lastName();
        displayName = profile.displayName();
        title = profile.title();
        externalId = profile.externalId();
    }
}
