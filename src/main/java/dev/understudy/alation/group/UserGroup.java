package dev.understudy.alation.group;

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

    long id() {
        return id;
    }

    long profileId() {
        return profileId;
    }

    String displayName() {
        return displayName;
    }

    String email() {
        return email;
    }

    boolean isBuiltIn() {
        return builtIn;
    }
}
