package dev.understudy.alation.conversation;

import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A user or group that a conversation is assigned to. */
@Entity
@Table(name = "conversation_assignee")
public class Assignee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long conversationId;
    private String otype;
    private long oid;

    @SuppressWarnings("NullAway.Init")
    protected Assignee() {}

    long conversationId() {
        return conversationId;
    }

    ObjectRef who() {
        return new ObjectRef(otype, oid);
    }
}
