package dev.understudy.alation.conversation;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts, changes and ends conversations. Everybody may take part; a text belongs to its author and to Server Admins. */
@Component
class Conversations {

    private final ConversationRepository conversations;
    private final Assignees assignees;
    private final ObjectIndex objects;
    private final ObjectEntries entries;
    private final EntityManager entities;
    private final Clock clock;

    Conversations(
            ConversationRepository conversations,
            Assignees assignees,
            ObjectIndex objects,
            ObjectEntries entries,
            EntityManager entities,
            Clock clock) {
        this.conversations = conversations;
        this.assignees = assignees;
        this.objects = objects;
        this.entries = entries;
        this.entities = entities;
        this.clock = clock;
    }

    /** A conversation about something hidden is hidden with all its posts and assignees. */
    Conversation get(long id, Caller caller) {
        return conversations
                .findById(id)
                .filter(conversation -> !objects.seenBy(caller).hides(conversation.subject()))
                .orElseThrow(NotFound::new);
    }

    /** About anything but another conversation. */
    Conversation start(ConversationInput fields, Caller caller) {
        ObjectRef subject = new ObjectRef(
                Otypes.canonical(fields.subject().otype()), fields.subject().oid());
        if (subject.otype().equals(Conversation.OTYPE)
                || objects.seenBy(caller).find(subject).isEmpty()) {
            throw InvalidFields.of("subject", FieldErrors.noObject(subject.otype(), subject.oid()));
        }
        Conversation conversation = conversations.save(new Conversation(
                fields.title(), RichText.normalised(fields.body()), subject, person(caller), clock.instant()));
        if (fields.assignees() != null) {
            assignees.add(conversation.id(), Assignees.refs(fields.assignees()));
        }
        return entered(conversation);
    }

    /** Anyone may resolve or reopen; title and body are the author's. */
    void change(Conversation conversation, ConversationChanges changes, Caller caller) {
        if (changes.title() != null || changes.body() != null) {
            requireAuthor(conversation.author(), caller);
            requireFilled("title", changes.title());
            requireFilled("body", changes.body());
            conversation.revise(changes.title(), RichText.normalisedOrNull(changes.body()));
            entered(conversation);
        }
        if (changes.resolved() != null && changes.resolved() != conversation.isResolved()) {
            if (changes.resolved()) {
                conversation.resolve(person(caller), clock.instant());
            } else {
                conversation.reopen();
            }
        }
        conversation.touch(clock.instant());
    }

    private static void requireFilled(String field, @Nullable String text) {
        if (text != null && text.isEmpty()) {
            throw InvalidFields.of(field, FieldErrors.BLANK);
        }
    }

    /** Posts and assignees go with it. */
    void delete(Conversation conversation, Caller caller) {
        requireAuthor(conversation.author(), caller);
        conversations.delete(conversation);
        entries.markDeleted(new ObjectRef(Conversation.OTYPE, conversation.id()), true);
    }

    Person person(Caller caller) {
        return entities.getReference(Person.class, caller.userId());
    }

    static void requireAuthor(Person author, Caller caller) {
        if (author.id() != caller.userId() && !caller.seesEverything()) {
            throw new PermissionDenied();
        }
    }

    private Conversation entered(Conversation conversation) {
        ObjectRef ref = new ObjectRef(Conversation.OTYPE, conversation.id());
        entries.enterShownWith(
                conversation.subject(),
                new CatalogObject(ref, String.valueOf(conversation.id()), conversation.title(), conversation.url()));
        return conversation;
    }
}
