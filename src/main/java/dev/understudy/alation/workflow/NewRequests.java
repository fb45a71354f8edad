package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.InvalidFields;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What all kinds of requests need to be made. */
@Component
class NewRequests {

    private final WorkflowExecutionRepository requests;
    private final ObjectIndex objects;
    private final EntityManager entities;
    private final Clock clock;

    NewRequests(WorkflowExecutionRepository requests, ObjectIndex objects, EntityManager entities, Clock clock) {
        this.requests = requests;
        this.objects = objects;
        this.entities = entities;
        this.clock = clock;
    }

    /** The object that a request is about, which its caller must see. */
    ObjectRef existing(String otype, @Nullable Long oid, Caller caller) {
        if (oid == null) {
            throw InvalidFields.of("oid", FieldErrors.REQUIRED);
        }
        ObjectRef ref = new ObjectRef(otype, oid);
        if (objects.seenBy(caller).find(ref).isEmpty()) {
            throw InvalidFields.of("oid", "Object not found: " + ref.otype() + ":" + ref.oid() + ".");
        }
        return ref;
    }

    WorkflowExecution save(
            Workflow workflow, @Nullable Long oid, JsonNode changes, @Nullable String comment, Caller caller) {
        Person requester = Objects.requireNonNull(entities.find(Person.class, caller.userId()));
        return requests.save(new WorkflowExecution(
                workflow, oid, changes, comment == null ? "" : comment, requester, clock.instant()));
    }
}
