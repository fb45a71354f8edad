package dev.understudy.matillion.userconfig;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A user who can log in, and what the user may do in the instance. */
@Entity
@Table(name = "matillion_login")
public class LoginUser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private @Nullable String passwordHash;
    private boolean admin;
    private boolean api;
    private boolean projectAdmin;
    private boolean readOnly;

    @SuppressWarnings("NullAway.Init")
    protected LoginUser() {}

    LoginUser(String name) {
        this.name = name;
    }

    void setPassword(String hash) {
        passwordHash = hash;
    }

    void grant(LoginFlags flags) {
        admin = flags.admin();
        api = flags.api();
        projectAdmin = flags.projectAdmin();
        readOnly = flags.readOnly();
    }

    String name() {
        return name;
    }

    /** None until somebody sets a password; such a user cannot log in. */
    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean isAdmin() {
        return admin;
    }

    boolean isApi() {
        return api;
    }

    boolean isProjectAdmin() {
        return projectAdmin;
    }

    boolean isReadOnly() {
        return readOnly;
    }
}
