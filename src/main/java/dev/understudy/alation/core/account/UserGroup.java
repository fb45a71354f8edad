package dev.understudy.alation.core.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A group of users. Its id is what fields store as the oid of otype {@code groupprofile}. */
@Entity
public class UserGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long profileId;
    private String displayName;
    private String email;
    private boolean builtIn;
    private String externalId;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected UserGroup() {}

    UserGroup(long profileId, String displayName, String externalId) {
        this.profileId = profileId;
        this.email = "";
        this.displayName = displayName;
        this.externalId = externalId;
    }

    public static String url(long id) {
        return "/group/" + id + "/";
    }

    public long id() {
        return id;
    }

    public long profileId() {
        return profileId;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    /** What the identity provider calls the group; empty if it has not said. */
    public String externalId() {
        return externalId;
    }

    void describe(String newName, String newExternalId) {
        displayName = newName;
        externalId = newExternalId;
    }

    void delete() {
        deleted = true;
        externalId = "";
    }
}
