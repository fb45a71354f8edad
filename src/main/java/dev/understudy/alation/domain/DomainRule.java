package dev.understudy.alation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** That an object belongs to a domain, or does not; recursive rules speak for its children too. */
@Entity
public class DomainRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long domainId;
    private String otype;
    private long oid;

    @Column(name = "is_exclude")
    private boolean exclude;

    @Column(name = "is_recursive")
    private boolean recursive;

    @SuppressWarnings("NullAway.Init")
    protected DomainRule() {}

    long domainId() {
        return domainId;
    }

    String otype() {
        return otype;
    }

    long oid() {
        return oid;
    }

    boolean isExclude() {
        return exclude;
    }

    boolean isRecursive() {
        return recursive;
    }
}
