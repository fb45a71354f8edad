package dev.understudy.alation.workflow;

import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The changes that requests ask for as somebody sees them: their values do not name what is hidden. */
final class ShownChanges {

    private static final List<String> VALUES = List.of("old_value", "new_value");

    private final Set<ObjectRef> hidden;

    private ShownChanges(Set<ObjectRef> hidden) {
        this.hidden = hidden;
    }

    static ShownChanges of(Collection<WorkflowExecution> requests, ObjectView seen) {
        return new ShownChanges(seen.hidden(requests.stream()
                .flatMap(request -> request.changes().valueStream())
                .flatMap(ShownChanges::named)
                .toList()));
    }

    JsonNode of(WorkflowExecution request) {
        if (hidden.isEmpty()) {
            return request.changes();
        }
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        request.changes().forEach(change -> shown.add(shown(change)));
        return shown;
    }

    private JsonNode shown(JsonNode change) {
        ObjectNode shown = (ObjectNode) change.deepCopy();
        VALUES.forEach(key -> shown.replace(key, References.without(hidden, change.path(key))));
        return shown;
    }

    private static Stream<ObjectRef> named(JsonNode change) {
        return VALUES.stream().flatMap(key -> References.in(change.path(key)).stream());
    }
}
