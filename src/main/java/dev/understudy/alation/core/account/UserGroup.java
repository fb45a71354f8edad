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

    @SuppressWarnings("NullAway.Init")
    protected UserGroup() {}

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
}
