package dev.understudy.alation.conversation;

import dev.understudy.alation.core.account.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reply in a conversation. */
@Entity
@Table(name = "conversation_post")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long conversationId;
    private String body;

    @ManyToOne(optional = false)
    private Person author;

    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(long conversationId, String body, Person author, Instant now) {
        this.conversationId = conversationId;
        this.body = body;
        this.author = author;
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    void revise(String newBody, Instant now) {
        body = newBody;
        tsUpdated = now;
    }

    long id() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    String body() {
        return body;
    }

    Person author() {
        return author;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }
}
