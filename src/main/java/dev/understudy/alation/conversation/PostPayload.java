package dev.understudy.alation.conversation;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;

/** A post as clients see it. */
@AlationJson
record PostPayload(
        long id,
        long conversationId,
        String body,
        ConversationPayload.UserRef author,
        Instant tsCreated,
        Instant tsUpdated) {

    static PostPayload of(Post post) {
        return new PostPayload(
                post.id(),
                post.conversationId(),
                post.body(),
                ConversationPayload.UserRef.of(post.author()),
                post.tsCreated(),
                post.tsUpdated());
    }
}
