package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.job.JsonText;
import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.databind.JsonNode;

/** A workflow: which objects it governs, and what one may ask for. No API makes one; datasets and fixtures do. */
@Entity
@Immutable
public class Workflow {

    @Id
    private long id;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private RequestType type;

    @Enumerated(EnumType.STRING)
    private WorkflowStatus status;

    private String otype;
    private boolean includeAll;

    @Convert(converter = JsonText.class)
    private JsonNode includedObjects;

    @Convert(converter = JsonText.class)
    private JsonNode excludedObjects;

    @ManyToOne(optional = false)
    private Person createdBy;

    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected Workflow() {}

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    RequestType type() {
        return type;
    }

    WorkflowStatus status() {
        return status;
    }

    /** The type of the objects governed. */
    String otype() {
        return otype;
    }

    boolean includesAll() {
        return includeAll;
    }

    List<ObjectRef> includedObjects() {
        return refs(includedObjects);
    }

    List<ObjectRef> excludedObjects() {
        return refs(excludedObjects);
    }

    Person createdBy() {
        return createdBy;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    private static List<ObjectRef> refs(JsonNode list) {
        return list.valueStream()
                .map(each -> new ObjectRef(
                        each.path("otype").asString(), each.path("oid").asLong()))
                .toList();
    }
}
