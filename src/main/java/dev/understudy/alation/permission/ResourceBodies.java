package dev.understudy.alation.permission;

import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Bodies of this family: one object, or a list of them. */
final class ResourceBodies {

    private ResourceBodies() {}

    static <T> List<T> read(JsonNode body, Class<T> type) {
        if (body.isArray() && body.isEmpty()) {
            throw InvalidFields.of("non_field_errors", FieldErrors.EMPTY_LIST);
        }
        List<BulkItem<T>> items =
                BulkItem.read(body.isArray() ? body.valueStream().toList() : List.of(body), type);
        BulkItem.throwFirst(items, "non_field_errors");
        return items.stream().map(BulkItem::fields).toList();
    }
}
