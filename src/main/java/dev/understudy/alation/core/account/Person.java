package dev.understudy.alation.core.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What other families may know of a user: enough for the small user objects in their answers. */
@Entity
@Immutable
@Table(name = "user_account")
public class Person {

    @Id
    private long id;

    private String displayName;
    private String email;
    private String username;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public String username() {
        return username;
    }

    public String url() {
        return url(id);
    }

    public static String url(long id) {
        return "/user/" + id + "/";
    }
}
