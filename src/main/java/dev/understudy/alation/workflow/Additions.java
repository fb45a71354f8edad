package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.Placements;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects to be made in a place, or put there: checked when it is asked for, done when it is approved. */
@Component
class Additions {

    private final Scope scope;
    private final Placements placements;
    private final Templates templates;
    private final ObjectIndex objects;

    Additions(Scope scope, Placements placements, Templates templates, ObjectIndex objects) {
        this.scope = scope;
        this.placements = placements;
        this.templates = templates;
        this.objects = objects;
    }

    /** The place, which must be one that the workflow governs. */
    ObjectRef target(Workflow workflow, RequestInput.@Nullable Target wanted, Caller caller) {
        if (wanted == null) {
            throw InvalidFields.of("target", FieldErrors.REQUIRED);
        }
        ObjectRef target = new ObjectRef(Otypes.canonical(wanted.otype()), wanted.oid());
        if (!placements.knows(workflow.otype(), target.otype())
                || objects.seenBy(caller).find(target).isEmpty()) {
            throw notFound(target);
        }
        if (!scope.covers(workflow, target)) {
            throw InvalidFields.of("target", "The workflow does not govern this object.");
        }
        return target;
    }

    /** A place that cannot take the object is as good as none. */
    void requireRoom(ObjectRef target, ObjectRef object) {
        if (!placements.takes(target, object)) {
            throw notFound(target);
        }
        if (placements.holds(target, object)) {
            throw InvalidFields.of("target", "The object with id " + object.oid() + " is there already.");
        }
    }

    /** What the object to be made is to be like. */
    JsonNode described(Workflow workflow, RequestInput given) {
        String title = given.title();
        if (title == null || title.isEmpty()) {
            throw InvalidFields.of("title", title == null ? FieldErrors.REQUIRED : FieldErrors.BLANK);
        }
        Long template = given.templateId();
        if (template != null
                && templates.existing(List.of(template), workflow.otype()).isEmpty()) {
            throw InvalidFields.of("template_id", FieldErrors.unknownKey(template));
        }
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("title", title);
        described.put("description", RichText.normalisedOrEmpty(given.description()));
        described.put("template_id", template);
        return described;
    }

    private static InvalidFields notFound(ObjectRef target) {
        return InvalidFields.of("target", "Object not found: " + target.otype() + ":" + target.oid() + ".");
    }

    void apply(WorkflowExecution request, ObjectRef target) {
        JsonNode described = request.newObject();
        if (described == null) {
            placements.add(Objects.requireNonNull(request.object()), target);
            return;
        }
        JsonNode template = described.path("template_id");
        request.made(placements.create(
                request.otype(),
                described.path("title").asString(),
                described.path("description").asString(),
                template.isIntegralNumber() ? template.longValue() : null,
                target));
    }
}
