package dev.understudy.alation.conversation;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A thread on an object. */
@Entity
public class Conversation {

    static final String OTYPE = "thread";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private String body;
    private String otype;
    private long oid;

    @ManyToOne(optional = false)
    private Person author;

    @ManyToOne
    private @Nullable Person resolvedBy;

    private @Nullable Instant tsResolved;
    private Instant tsCreated;
    private Instant tsUpdated;

    @Formula("(select count(*) from conversation_post p where p.conversation_id = id)")
    private long postsCount;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    Conversation(String title, String body, ObjectRef subject, Person author, Instant now) {
        this.title = title;
        this.body = body;
        this.otype = subject.otype();
        this.oid = subject.oid();
        this.author = author;
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    /** Changes what is not null. */
    void revise(@Nullable String newTitle, @Nullable String newBody) {
        title = newTitle == null ? title : newTitle;
        body = newBody == null ? body : newBody;
    }

    void resolve(Person by, Instant now) {
        resolvedBy = by;
        tsResolved = now;
    }

    void reopen() {
        resolvedBy = null;
        tsResolved = null;
    }

    void touch(Instant now) {
        tsUpdated = now;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    ObjectRef subject() {
        return new ObjectRef(otype, oid);
    }

    Person author() {
        return author;
    }

    boolean isResolved() {
        return tsResolved != null;
    }

    @Nullable
    Person resolvedBy() {
        return resolvedBy;
    }

    @Nullable
    Instant tsResolved() {
        return tsResolved;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    /** As it was when the conversation was read. */
    long postsCount() {
        return postsCount;
    }

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/thread/" + id + "/";
    }
}
