package dev.understudy.alation.apiresource;

import dev.understudy.alation.apiresource.ApiResourceField.Direction;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the fields that the schemas of resources describe, all of a schema at once. Those that stay keep their ids. */
@Component
class DescribedFields {

    private static final String INSERT = "insert into api_resource_field (resource_id, direction, field_path,"
            + " parent_path, field_key, type, examples, required, ordinal) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final ApiResourceFieldRepository fields;
    private final NewRows rows;
    private final ObjectEntries entries;

    DescribedFields(ApiResourceFieldRepository fields, NewRows rows, ObjectEntries entries) {
        this.fields = fields;
        this.rows = rows;
        this.entries = entries;
    }

    /** Those of both schemas. */
    List<ObjectRef> of(ApiResource resource) {
        return refs(fields.findByResourceIdInOrderByOrdinal(List.of(resource.id())));
    }

    /** Brings the fields of one direction to what its schema says. */
    void follow(ApiResource resource, Direction direction, Collection<SchemaNode> schema) {
        Map<String, SchemaNode> fresh = new LinkedHashMap<>();
        schema.forEach(node -> fresh.put(node.path(), node));
        List<ApiResourceField> gone = new ArrayList<>();
        for (ApiResourceField known : fields.findByResourceIdInOrderByOrdinal(List.of(resource.id()))) {
            if (known.direction() == direction) {
                SchemaNode node = fresh.remove(known.fieldPath());
                if (node == null) {
                    gone.add(known);
                } else {
                    known.describe(node);
                }
            }
        }
        create(resource, direction, List.copyOf(fresh.values()));
        gone.forEach(fields::delete);
        entries.markDeleted(refs(gone), true);
    }

    private void create(ApiResource resource, Direction direction, List<SchemaNode> fresh) {
        List<Long> ids = rows.insert(
                INSERT,
                fresh.stream()
                        .map(node -> new @Nullable Object[] {
                            resource.id(),
                            direction.name(),
                            node.path(),
                            node.parentPath(),
                            node.key(),
                            node.type(),
                            node.examples().toString(),
                            node.required(),
                            node.ordinal()
                        })
                        .toList());
        entries.enterAll(IntStream.range(0, fresh.size())
                .mapToObj(i -> entry(ids.get(i), fresh.get(i).key()))
                .toList());
    }

    private static ObjectEntries.Entry entry(long id, String title) {
        String key = String.valueOf(id);
        String url = "/" + ApiResourceField.OTYPE + "/" + key + "/";
        return new ObjectEntries.Entry(
                new CatalogObject(new ObjectRef(ApiResourceField.OTYPE, id), key, title, url), "");
    }

    private static List<ObjectRef> refs(List<ApiResourceField> some) {
        return some.stream().map(ApiResourceField::ref).toList();
    }
}
