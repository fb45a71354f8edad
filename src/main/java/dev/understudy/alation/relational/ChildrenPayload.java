package dev.understudy.alation.relational;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.relational.ChildColumn;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a column as clients see them.
 *
 * @param parentFullyQualifiedName the key of the column
 */
@AlationJson
record ChildrenPayload(long dsId, String parentFullyQualifiedName, List<Child> children) {

    /**
     * A field.
     *
     * @param key its name
     * @param path from the column's name down
     * @param otherMetadata what else is known of it, which is nothing
     * @param children those within it; left out where single ones were asked for
     */
    @AlationJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Child(
            String key,
            String type,
            long id,
            String path,
            Map<String, String> otherMetadata,
            String title,
            String description,
            @Nullable List<Child> children) {

        static Child nested(ChildColumn child) {
            return of(child, child.children().stream().map(Child::nested).toList());
        }

        static Child alone(ChildColumn child) {
            return of(child, null);
        }

        private static Child of(ChildColumn child, @Nullable List<Child> children) {
            return new Child(
                    child.name(),
                    child.type(),
                    child.id(),
                    child.path(),
                    Map.of(),
                    child.title(),
                    child.description(),
                    children);
        }
    }

    static ChildrenPayload of(ColumnState column, List<Child> children) {
        return new ChildrenPayload(column.dsId(), column.objectKey(), children);
    }
}
