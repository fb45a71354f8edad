package dev.understudy.alation.apiresource;

import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One field of a resource's input or output, found in its JSON schema. It keeps its id while its path of keys stays. */
@Entity
public class ApiResourceField {

    static final String OTYPE = "api_resource_field";

    /** Which of the two schemas a field belongs to. */
    enum Direction {
        INPUT,
        OUTPUT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long resourceId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String fieldPath;
    private String parentPath;
    private String fieldKey;
    private String type;
    private String examples;
    private boolean required;
    private int ordinal;

    @SuppressWarnings("NullAway.Init")
    protected ApiResourceField() {}

    /** Takes over what may change while the path of keys stays. */
    void describe(SchemaNode node) {
        type = node.type();
        examples = node.examples().toString();
        required = node.required();
        ordinal = node.ordinal();
    }

    ObjectRef ref() {
        return new ObjectRef(OTYPE, id);
    }

    long id() {
        return id;
    }

    long resourceId() {
        return resourceId;
    }

    Direction direction() {
        return direction;
    }

    /** The keys from the schema's root, joined by slashes. */
    String fieldPath() {
        return fieldPath;
    }

    String parentPath() {
        return parentPath;
    }

    String fieldKey() {
        return fieldKey;
    }

    String type() {
        return type;
    }

    /** A JSON list. */
    String examples() {
        return examples;
    }

    boolean isRequired() {
        return required;
    }
}
