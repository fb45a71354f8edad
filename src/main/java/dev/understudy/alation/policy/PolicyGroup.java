package dev.understudy.alation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A group of policies. No API makes one; datasets and fixtures do. */
@Entity
@Immutable
public class PolicyGroup {

    static final String OTYPE = "policy_group";

    @Id
    private long id;

    private String title;
    private String description;
    private Instant tsCreated;

    @Formula(
            "(select count(*) from policy_group_member m join business_policy p on p.id = m.policy_id where m.group_id = id and p.deleted = false)")
    private long policiesCount;

    @SuppressWarnings("NullAway.Init")
    protected PolicyGroup() {}

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /** HTML; may be empty. */
    String description() {
        return description;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    /** Deleted policies do not count. */
    long policiesCount() {
        return policiesCount;
    }

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/policy_group/" + id + "/";
    }
}
