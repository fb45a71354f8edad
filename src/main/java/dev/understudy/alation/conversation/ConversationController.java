package dev.understudy.alation.conversation;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations API (row 22): the conversations themselves. */
@RestController
@RequestMapping("/integration/v1/conversations/")
@Transactional
class ConversationController {

    private static final String ASSIGNED_TO =
            "exists (select 1 from conversation_assignee a where a.conversation_id = e.id and a.otype = 'user' and a.oid = any(?))";
    private static final Filters FILTERS = Filters.lenient()
            .number("oid")
            .anyOf("otype", "string", ObjectIndex.ofTypes())
            .number("author_id")
            .anyOf("assignee_id", "integer", (values, all) -> all.and(ASSIGNED_TO, Filters.ids("assignee_id", values)))
            .flag(
                    "resolved",
                    (values, all) -> all.and("e.ts_resolved is "
                            + (Filters.bool("resolved", values.get(values.size() - 1)) ? "not null" : "null")))
            .order("id")
            .order("ts_created")
            .order("ts_updated")
            .usually("-ts_updated");

    private final Conversations conversations;
    private final Assignees assignees;
    private final ObjectIndex objects;
    private final EntityLists lists;

    ConversationController(Conversations conversations, Assignees assignees, ObjectIndex objects, EntityLists lists) {
        this.conversations = conversations;
        this.assignees = assignees;
        this.objects = objects;
        this.lists = lists;
    }

    /** Those with the latest activity first. */
    @GetMapping
    @ReadOnly
    Listing<ConversationPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.find(Conversation.class, FILTERS, request, seen::only).mapAll(page -> payloads(page, seen));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConversationPayload create(@Body ConversationInput fields, Caller caller) {
        return payload(conversations.start(fields, caller), caller);
    }

    @GetMapping("{conversationId}/")
    @ReadOnly
    ConversationPayload show(@PathVariable long conversationId, Caller caller) {
        return payload(conversations.get(conversationId, caller), caller);
    }

    @PatchMapping("{conversationId}/")
    ConversationPayload update(@PathVariable long conversationId, @Body Sent<ConversationChanges> sent, Caller caller) {
        Conversation conversation = conversations.get(conversationId, caller);
        conversations.change(conversation, sent.read(), caller);
        return payload(conversation, caller);
    }

    @DeleteMapping("{conversationId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long conversationId, Caller caller) {
        conversations.delete(conversations.get(conversationId, caller), caller);
    }

    private ConversationPayload payload(Conversation conversation, Caller caller) {
        return payloads(List.of(conversation), objects.seenBy(caller)).get(0);
    }

    private List<ConversationPayload> payloads(List<Conversation> page, ObjectView seen) {
        Map<ObjectRef, String> urls =
                seen.urls(page.stream().map(Conversation::subject).toList());
        Map<Long, List<ObjectRef>> assigned =
                assignees.of(page.stream().map(Conversation::id).toList());
        return page.stream()
                .map(conversation -> ConversationPayload.of(
                        conversation,
                        urls.getOrDefault(conversation.subject(), ""),
                        assigned.getOrDefault(conversation.id(), List.of())))
                .toList();
    }
}
