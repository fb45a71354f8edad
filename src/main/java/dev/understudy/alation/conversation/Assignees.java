package dev.understudy.alation.conversation;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Assigns conversations to users and groups. */
@Component
class Assignees {

    private final AssigneeRepository assignees;
    private final ObjectView objects;
    private final JdbcTemplate batches;

    Assignees(AssigneeRepository assignees, ObjectIndex objects, JdbcTemplate batches) {
        this.assignees = assignees;
        this.objects = objects.forTheSystem(); // people are nobody's secret
        this.batches = batches;
    }

    /** The assignees of conversations, in the order they were assigned. */
    Map<Long, List<ObjectRef>> of(Collection<Long> conversationIds) {
        Map<Long, List<ObjectRef>> byConversation = new HashMap<>();
        if (!conversationIds.isEmpty()) {
            assignees
                    .findByConversationIdInOrderById(conversationIds)
                    .forEach(assignee -> byConversation
                            .computeIfAbsent(assignee.conversationId(), id -> new ArrayList<>())
                            .add(assignee.who()));
        }
        return byConversation;
    }

    /** The same for one conversation, with names. */
    List<AssigneePayload> payloads(long conversationId) {
        List<ObjectRef> who = of(List.of(conversationId)).getOrDefault(conversationId, List.of());
        Map<ObjectRef, CatalogObject> known = objects.all(who);
        return who.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(AssigneePayload::of)
                .toList();
    }

    /** Adds all or, if one does not exist, none; those that are assigned already count as added. */
    void add(long conversationId, Collection<ObjectRef> all) {
        requireKnown(all);
        Set<ObjectRef> fresh = new LinkedHashSet<>(all);
        of(List.of(conversationId)).getOrDefault(conversationId, List.of()).forEach(fresh::remove);
        batches.batchUpdate(
                "insert into conversation_assignee (conversation_id, otype, oid) values (?, ?, ?)",
                fresh.stream()
                        .map(who -> new Object[] {conversationId, who.otype(), who.oid()})
                        .toList());
    }

    private void requireKnown(Collection<ObjectRef> all) {
        Set<ObjectRef> known = objects.present(all);
        all.stream()
                .filter(who -> !People.OTYPES.contains(who.otype()) || !known.contains(who))
                .findFirst()
                .ifPresent(unknown -> {
                    throw InvalidFields.of("assignees", FieldErrors.noObject(unknown.otype(), unknown.oid()));
                });
    }

    /** Removes those named; one that is not assigned is not found, and then nobody is removed. */
    void remove(long conversationId, Collection<ObjectRef> all) {
        List<Assignee> present = assignees.findByConversationIdInOrderById(List.of(conversationId));
        for (ObjectRef who : all) {
            Assignee assignee = present.stream()
                    .filter(candidate -> candidate.who().equals(who))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            assignees.delete(assignee);
        }
    }

    static ObjectRef ref(String otype, long oid) {
        return new ObjectRef(Otypes.canonical(otype), oid);
    }

    static List<ObjectRef> refs(List<AssigneeInput> fields) {
        return fields.stream().map(field -> ref(field.otype(), field.oid())).toList();
    }
}
