package dev.understudy.alation.browsing;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema.
 *
 * @param name the whole of it: of a database whose schemas have names of two parts, {@code db.schema}
 */
@AlationJson
record SchemaPayload(
        long id,
        long dsId,
        String name,
        @Nullable String dbComment,
        String title,
        String description,
        String url,
        List<NamedValue> customFields) {

    static SchemaPayload of(SchemaState schema, String url, List<NamedValue> values) {
        return new SchemaPayload(
                schema.id(),
                schema.dsId(),
                schema.name(),
                schema.dbComment(),
                schema.title(),
                schema.description(),
                url,
                values);
    }
}
