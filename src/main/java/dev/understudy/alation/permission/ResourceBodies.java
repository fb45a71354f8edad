package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads bodies of this family: one object, or a list of them. What they name is looked up and the star settled before anything else
 * of them is judged.
 */
@Component
class ResourceBodies {

    /** All that an item needs to name a resource, whatever else it says. */
    @AlationJson
    private record Name(
            @NotNull @Choice String resourceType, @NotNull Long resourceId) implements ResourceName {}

    /** The items of a body, and what they name. */
    record Named<T>(List<T> items, Map<ObjectRef, Resource> resources) {

        Resource resource(ObjectRef ref) {
            return Objects.requireNonNull(resources.get(ref));
        }
    }

    private final Resources resources;
    private final PendingDecision decision;

    ResourceBodies(Resources resources, PendingDecision decision) {
        this.resources = resources;
        this.decision = decision;
    }

    <T> Named<T> read(JsonNode body, Class<T> type, Caller caller) {
        if (body.isArray() && body.isEmpty()) {
            throw InvalidFields.of(FieldErrors.NON_FIELD, FieldErrors.EMPTY_LIST);
        }
        List<JsonNode> json = body.isArray() ? BulkItem.items(body) : List.of(body);
        Map<ObjectRef, Resource> named = settled(json, caller);
        List<BulkItem<T>> items = BulkItem.read(json, type);
        BulkItem.throwFirst(items, FieldErrors.NON_FIELD);
        return new Named<>(items.stream().map(BulkItem::fields).toList(), named);
    }

    /** What those items name that name anything. */
    private Map<ObjectRef, Resource> settled(List<JsonNode> json, Caller caller) {
        List<Name> names = BulkItem.read(json, Name.class).stream()
                .filter(BulkItem::readable)
                .map(BulkItem::fields)
                .toList();
        Map<ObjectRef, Resource> named = resources.all(names, caller);
        if (!named.isEmpty()) {
            decision.settle(Resources.sources(named.values()));
        }
        return named;
    }
}
