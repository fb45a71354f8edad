package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.job.JsonText;
import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request on its way through a workflow. */
@Entity
public class WorkflowExecution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    private Workflow workflow;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private String otype;
    private @Nullable Long oid;

    @Convert(converter = JsonText.class)
    private JsonNode changes;

    @Convert(converter = JsonText.class)
    private @Nullable JsonNode newObject;

    private @Nullable String targetOtype;
    private @Nullable Long targetOid;

    @Column(name = "request_comment")
    private String comment;

    @ManyToOne(optional = false)
    private Person requestedBy;

    private Instant tsCreated;
    private Instant tsUpdated;
    private @Nullable Instant tsCompleted;

    @SuppressWarnings("NullAway.Init")
    protected WorkflowExecution() {}

    WorkflowExecution(
            Workflow workflow, @Nullable Long oid, JsonNode changes, String comment, Person requestedBy, Instant now) {
        this.workflow = workflow;
        this.status = RequestStatus.IN_PROGRESS;
        this.otype = workflow.otype();
        this.oid = oid;
        this.changes = changes;
        this.comment = comment;
        this.requestedBy = requestedBy;
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    /** The object is to be put there, or made there from what the request says. */
    void aimAt(ObjectRef target, @Nullable JsonNode describedObject) {
        targetOtype = target.otype();
        targetOid = target.oid();
        newObject = describedObject;
    }

    /** The object that was asked for has been made. */
    void made(ObjectRef object) {
        oid = object.oid();
    }

    void touch(Instant now) {
        tsUpdated = now;
    }

    void close(RequestStatus outcome, Instant now) {
        status = outcome;
        tsUpdated = now;
        tsCompleted = now;
    }

    long id() {
        return id;
    }

    Workflow workflow() {
        return workflow;
    }

    RequestStatus status() {
        return status;
    }

    String otype() {
        return otype;
    }

    /** Null as long as a new object has not been made. */
    @Nullable
    Long oid() {
        return oid;
    }

    @Nullable
    ObjectRef object() {
        return oid == null ? null : new ObjectRef(otype, oid);
    }

    /** As the API shows them: field, old and new value. */
    JsonNode changes() {
        return changes;
    }

    /** Title, description and template of the object to make; null if it exists. */
    @Nullable
    JsonNode newObject() {
        return newObject;
    }

    @Nullable
    ObjectRef target() {
        return targetOtype == null || targetOid == null ? null : new ObjectRef(targetOtype, targetOid);
    }

    String comment() {
        return comment;
    }

    Person requestedBy() {
        return requestedBy;
    }

    /** Those that a reader must see to see the request. */
    List<ObjectRef> concerns() {
        return Stream.of(Optional.ofNullable(object()), Optional.ofNullable(target()))
                .flatMap(Optional::stream)
                .toList();
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    @Nullable
    Instant tsCompleted() {
        return tsCompleted;
    }
}
