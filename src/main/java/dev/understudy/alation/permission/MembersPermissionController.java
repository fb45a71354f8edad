package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.TooLarge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Members Permission API (row 74). There is no way to read it. */
@RestController
@RequestMapping("/integration/v1/members_permission/")
@Transactional
class MembersPermissionController {

    /** How many members an answer names. */
    private static final int MOST_TOLD = 1_000_000;

    private final Resources resources;
    private final ResourceBodies bodies;
    private final PendingDecision decision;
    private final MemberReader reader;
    private final AccessLists access;

    MembersPermissionController(
            Resources resources,
            ResourceBodies bodies,
            PendingDecision decision,
            MemberReader reader,
            AccessLists access) {
        this.resources = resources;
        this.bodies = bodies;
        this.decision = decision;
        this.reader = reader;
        this.access = access;
    }

    /** The members named are added, or given another level; the others stay. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Object add(@Body JsonNode body, Caller caller) {
        return write(body, caller, true, MembersPermissionController::latest, access::put);
    }

    /** The list given is the whole list; an empty one clears it. Nobody is kept from locking themselves out. */
    @PutMapping
    Object replace(@Body JsonNode body, Caller caller) {
        return write(body, caller, false, lists -> lists.get(lists.size() - 1), (resource, members) -> {
            access.clear(resource);
            access.put(resource, members);
        });
    }

    /** Takes {@code {"members": […]}} or the bare list; who is no member is passed over, whether there is such a one or not. */
    @DeleteMapping("{resourceType}/{resourceId}/members/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String resourceType,
            @PathVariable long resourceId,
            @Body Sent<JsonNode> sent,
            Caller caller) {
        Resource resource = resources.get(resourceType, resourceId, caller);
        decision.settle(Resources.sources(List.of(resource)));
        JsonNode body = sent.read();
        JsonNode members = body.isArray() ? body : body.path("members");
        if (!members.isArray() || members.isEmpty()) {
            throw MemberReader.refused(FieldErrors.REQUIRED);
        }
        access.remove(resource.ref(), MemberReader.named(BulkItem.items(members)));
    }

    /**
     * One object or a list of them; all are checked before any is written, and each resource is written once.
     *
     * @param said what counts of all that is said of one resource
     */
    private Object write(
            JsonNode body,
            Caller caller,
            boolean someRequired,
            Function<List<List<Member>>, List<Member>> said,
            BiConsumer<ObjectRef, List<Member>> writing) {
        ResourceBodies.Named<ResourceInput> named = bodies.read(body, ResourceInput.class, caller);
        Map<Resource, List<List<JsonNode>>> lists = new LinkedHashMap<>();
        for (ResourceInput fields : named.items()) {
            if (someRequired && fields.members().isEmpty()) {
                throw MemberReader.refused(FieldErrors.EMPTY_LIST);
            }
            lists.computeIfAbsent(named.resource(fields.resource()), resource -> new ArrayList<>())
                    .add(fields.members());
        }
        Map<ObjectRef, List<Member>> members = new LinkedHashMap<>();
        reader.members(lists).forEach((resource, given) -> members.put(resource, said.apply(given)));
        members.forEach(writing);
        Map<ObjectRef, ResourcePayload> written = new HashMap<>();
        members.keySet().forEach(resource -> written.put(resource, ResourcePayload.of(resource, access.of(resource))));
        List<ResourcePayload> answers = named.items().stream()
                .map(fields -> Objects.requireNonNull(written.get(fields.resource())))
                .toList();
        requireShort(answers);
        return body.isArray() ? answers : answers.get(0);
    }

    /** The list of a resource is told for each item that names it. */
    private static void requireShort(List<ResourcePayload> answers) {
        long told =
                answers.stream().mapToLong(answer -> answer.members().size()).sum();
        if (told > MOST_TOLD) {
            throw new TooLarge();
        }
    }

    /** What was said last of each member. */
    private static List<Member> latest(List<List<Member>> lists) {
        Map<ObjectRef, Member> latest = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(member -> latest.put(member.who(), member)));
        return List.copyOf(latest.values());
    }
}
