package dev.understudy.alation.conversation;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code conversations}. */
@Component
class ConversationDataset implements DatasetSection<ConversationDataset.Entry> {

    /**
     * @param author id of a user
     * @param assignees ids of users
     */
    record Entry(
            @IdOf("conversation") long id,
            @NotBlank String title,
            @Nullable String body,
            Otype otype,
            @Refers("objects") long oid,
            long author,
            @Refers("users") @Nullable List<Long> assignees,
            @Nullable List<Reply> posts) {}

    record Reply(long author, String body) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-04T08:00:00.123456Z");

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry conversation, Rows rows) {
        String title = conversation.title();
        ObjectRef subject = new ObjectRef(conversation.otype().name(), conversation.oid());
        if (subject.otype().equals(Conversation.OTYPE)) {
            throw new IllegalArgumentException("a conversation cannot be about another");
        }
        rows.add(
                "conversation",
                "id",
                conversation.id(),
                "title",
                title,
                "body",
                RichText.normalised(Objects.requireNonNullElse(conversation.body(), title)),
                "otype",
                subject.otype(),
                "oid",
                subject.oid(),
                "author_id",
                conversation.author(),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        ObjectRows.loadShownWith(
                rows,
                subject,
                new CatalogObject(
                        new ObjectRef(Conversation.OTYPE, conversation.id()),
                        String.valueOf(conversation.id()),
                        title,
                        Conversation.url(conversation.id())));
        for (Reply reply : Objects.requireNonNullElse(conversation.posts(), List.<Reply>of())) {
            rows.add(
                    "conversation_post",
                    "conversation_id",
                    conversation.id(),
                    "body",
                    RichText.normalised(reply.body()),
                    "author_id",
                    reply.author(),
                    "ts_created",
                    LONG_AGO,
                    "ts_updated",
                    LONG_AGO);
        }
        for (long user : Objects.requireNonNullElse(conversation.assignees(), List.<Long>of())) {
            rows.add("conversation_assignee", "conversation_id", conversation.id(), "otype", People.USER, "oid", user);
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("conversation").stream()
                .flatMap(conversation -> Otypes.of(conversation.text("otype")).stream()
                        .map(otype -> new Entry(
                                conversation.id("id"),
                                conversation.text("title"),
                                conversation.text("body"),
                                otype,
                                conversation.id("oid"),
                                conversation.id("author_id"),
                                assignees(world, conversation.id("id")),
                                world.of("conversation_post", "conversation_id", conversation.id("id"))
                                        .map(post -> new Reply(post.id("author_id"), post.text("body")))
                                        .toList())));
    }

    private static List<Long> assignees(Content world, long conversation) {
        return world.of("conversation_assignee", "conversation_id", conversation)
                .filter(assignee -> assignee.text("otype").equals(People.USER))
                .map(assignee -> assignee.id("oid"))
                .toList();
    }
}
