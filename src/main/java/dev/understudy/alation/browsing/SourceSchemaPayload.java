package dev.understudy.alation.browsing;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A schema in the list of those of one data source. */
@AlationJson
record SourceSchemaPayload(
        List<NamedValue> customFields, String title, String description, long id, String url, long dsId, String name) {

    static SourceSchemaPayload of(SchemaPayload schema) {
        return new SourceSchemaPayload(
                schema.customFields(),
                schema.title(),
                schema.description(),
                schema.id(),
                schema.url(),
                schema.dsId(),
                schema.name());
    }
}
