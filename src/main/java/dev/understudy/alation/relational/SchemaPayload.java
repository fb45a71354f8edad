package dev.understudy.alation.relational;

import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema as clients see it. */
@AlationJson
record SchemaPayload(
        long id,
        String name,
        String title,
        String description,
        long dsId,
        String key,
        String url,
        List<FieldValuePayload> customFields,
        @Nullable String dbComment) {

    static SchemaPayload of(SchemaState schema, String url, List<FieldValuePayload> values) {
        return new SchemaPayload(
                schema.id(),
                schema.name(),
                schema.title(),
                schema.description(),
                schema.dsId(),
                schema.objectKey(),
                url,
                values,
                schema.dbComment());
    }
}
