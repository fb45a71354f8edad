package dev.understudy.alation.conversation;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as clients see it. */
@AlationJson
record ConversationPayload(
        long id,
        String title,
        String body,
        Subject subject,
        UserRef author,
        boolean resolved,
        @Nullable UserRef resolvedBy,
        @Nullable Instant tsResolved,
        List<AssigneeRef> assignees,
        long postsCount,
        Instant tsCreated,
        Instant tsUpdated,
        String url) {

    @AlationJson
    record Subject(String otype, long id, String url) {}

    @AlationJson
    record AssigneeRef(String otype, long oid) {

        static AssigneeRef of(ObjectRef who) {
            return new AssigneeRef(who.otype(), who.oid());
        }
    }

    /** The small user object of this family. */
    @AlationJson
    record UserRef(long id, String displayName, String email, String username, String url) {

        static UserRef of(Person person) {
            return new UserRef(person.id(), person.displayName(), person.email(), person.username(), person.url());
        }
    }

    static ConversationPayload of(Conversation conversation, String subjectUrl, List<ObjectRef> assignees) {
        ObjectRef subject = conversation.subject();
        Person resolvedBy = conversation.resolvedBy();
        return new ConversationPayload(
                conversation.id(),
                conversation.title(),
                conversation.body(),
                new Subject(subject.otype(), subject.oid(), subjectUrl),
                UserRef.of(conversation.author()),
                conversation.isResolved(),
                resolvedBy == null ? null : UserRef.of(resolvedBy),
                conversation.tsResolved(),
                assignees.stream().map(AssigneeRef::of).toList(),
                conversation.postsCount(),
                conversation.tsCreated(),
                conversation.tsUpdated(),
                conversation.url());
    }
}
