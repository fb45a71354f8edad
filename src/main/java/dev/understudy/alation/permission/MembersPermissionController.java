package dev.understudy.alation.permission;

import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.Body;
import dev.understudy.alation.core.web.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

    private record Prepared(ObjectRef resource, List<Member> members) {}

    private final Resources resources;
    private final PendingDecision decision;
    private final MemberReader reader;
    private final AccessLists access;

    MembersPermissionController(
            Resources resources, PendingDecision decision, MemberReader reader, AccessLists access) {
        this.resources = resources;
        this.decision = decision;
        this.reader = reader;
        this.access = access;
    }

    /** The members named are added, or given another level; the others stay. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Object add(@Body JsonNode body) {
        return write(body, true, access::put);
    }

    /** The list given is the whole list; an empty one clears it. Nobody is kept from locking themselves out. */
    @PutMapping
    Object replace(@Body JsonNode body) {
        return write(body, false, (resource, members) -> {
            access.clear(resource);
            access.put(resource, members);
        });
    }

    /** Takes {@code {"members": […]}} or the bare list; who is no member is passed over. */
    @DeleteMapping("{resourceType}/{resourceId}/members/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String resourceType, @PathVariable long resourceId, @Body JsonNode body) {
        ObjectRef resource = resources.get(resourceType, resourceId);
        decision.settle(List.of(resource.oid()));
        JsonNode members = body.isArray() ? body : body.path("members");
        if (!members.isArray() || members.isEmpty()) {
            throw MemberReader.refused(FieldErrors.REQUIRED);
        }
        access.remove(resource, members.valueStream().map(reader::who).toList());
    }

    /** One object or a list of them; all are checked before any is written. */
    private Object write(JsonNode body, boolean someRequired, BiConsumer<ObjectRef, List<Member>> writing) {
        List<ResourceInput> named = ResourceBodies.read(body, ResourceInput.class);
        decision.settle(resources.dataSources(named));
        List<Prepared> prepared = new ArrayList<>();
        for (ResourceInput fields : named) {
            ObjectRef resource = fields.resource();
            if (someRequired && fields.members().isEmpty()) {
                throw MemberReader.refused(FieldErrors.EMPTY_LIST);
            }
            prepared.add(new Prepared(resource, reader.members(resource, fields.members())));
        }
        prepared.forEach(each -> writing.accept(each.resource(), each.members()));
        List<ResourcePayload> written = prepared.stream()
                .map(each -> ResourcePayload.of(each.resource(), access.of(each.resource())))
                .toList();
        return body.isArray() ? written : written.get(0);
    }
}
