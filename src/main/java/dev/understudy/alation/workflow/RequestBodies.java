package dev.understudy.alation.workflow;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.error.InvalidFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands what is asked for in either of two shapes: with a workflow, or with a context, as the vendor's SDK for agents
 * sends it, which knows no workflows and asks for changes only.
 */
final class RequestBodies {

    private RequestBodies() {}

    /** The same without a context. */
    static RequestInput plain(RequestInput sent) {
        if (sent.context() == null && sent.input() == null) {
            return complete(sent);
        }
        String type = sent.type();
        if (type != null && RequestType.of(type) != RequestType.CHANGE_REQUEST) {
            throw InvalidFields.of("type", FieldErrors.unknownChoice(type));
        }
        return withoutContext(sent, present("context", sent.context()), present("input", sent.input()));
    }

    /** All that is missing is told at once. */
    private static RequestInput complete(RequestInput sent) {
        Map<String, Object> errors = new LinkedHashMap<>();
        if (sent.workflowId() == null) {
            errors.put("workflow_id", List.of(FieldErrors.REQUIRED));
        }
        String otype = sent.otype();
        if (otype == null || otype.isEmpty()) {
            errors.put("otype", List.of(otype == null ? FieldErrors.REQUIRED : FieldErrors.BLANK));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return sent;
    }

    private static RequestInput withoutContext(
            RequestInput sent, RequestInput.Context context, RequestInput.Proposal input) {
        return new RequestInput(
                sent.workflowId(),
                sent.type(),
                context.otype(),
                context.oid(),
                List.of(new FieldValueInput(context.fieldId(), input.change().proposed())),
                null,
                null,
                null,
                null,
                sent.comment(),
                null,
                null);
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidFields.of(field, FieldErrors.REQUIRED);
        }
        return value;
    }
}
