package dev.understudy.alation.conversation;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations API (row 22): who a conversation is assigned to. The reference pages have these paths under v2. */
@RestController
@RequestMapping({
    "/integration/v1/conversations/{conversationId}/assignees/",
    "/integration/v2/conversations/{conversationId}/assignees/"
})
@Transactional
class AssigneeController {

    private final Conversations conversations;
    private final Assignees assignees;

    AssigneeController(Conversations conversations, Assignees assignees) {
        this.conversations = conversations;
        this.assignees = assignees;
    }

    @GetMapping
    @ReadOnly
    List<AssigneePayload> list(@PathVariable long conversationId, Caller caller) {
        return assignees.payloads(conversations.get(conversationId, caller).id());
    }

    /** Takes a list or one; answers all there are then. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<AssigneePayload> add(
            @PathVariable long conversationId, @Body(orSingle = true) Sent<List<AssigneeInput>> sent, Caller caller) {
        return added(conversations.get(conversationId, caller), Assignees.refs(sent.read()));
    }

    /** Removes those that the body names. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long conversationId, @Body(orSingle = true) Sent<List<AssigneeInput>> sent, Caller caller) {
        assignees.remove(conversations.get(conversationId, caller).id(), Assignees.refs(sent.read()));
    }

    @GetMapping("{assigneeOtype}/{assigneeId}")
    @ReadOnly
    AssigneePayload show(
            @PathVariable long conversationId,
            @PathVariable String assigneeOtype,
            @PathVariable long assigneeId,
            Caller caller) {
        ObjectRef who = Assignees.ref(assigneeOtype, assigneeId);
        return assignees.payloads(conversations.get(conversationId, caller).id()).stream()
                .filter(assignee -> assignee.otype().equals(who.otype()) && assignee.oid() == who.oid())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("{assigneeOtype}/{assigneeId}")
    @ResponseStatus(HttpStatus.CREATED)
    List<AssigneePayload> addOne(
            @PathVariable long conversationId,
            @PathVariable String assigneeOtype,
            @PathVariable long assigneeId,
            Caller caller) {
        return added(conversations.get(conversationId, caller), List.of(Assignees.ref(assigneeOtype, assigneeId)));
    }

    @DeleteMapping("{assigneeOtype}/{assigneeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteOne(
            @PathVariable long conversationId,
            @PathVariable String assigneeOtype,
            @PathVariable long assigneeId,
            Caller caller) {
        assignees.remove(
                conversations.get(conversationId, caller).id(), List.of(Assignees.ref(assigneeOtype, assigneeId)));
    }

    private List<AssigneePayload> added(Conversation conversation, List<ObjectRef> who) {
        assignees.add(conversation.id(), who);
        return assignees.payloads(conversation.id());
    }
}
