package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.relational.ChildColumn;
import dev.understudy.alation.core.relational.ChildColumns;
import dev.understudy.alation.core.relational.ChildColumns.NewText;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.alation.relational.WriteResult.Mapped;
import dev.understudy.alation.relational.WriteResult.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes titles and descriptions of fields within columns. Unknown columns and paths fail item by item. */
@Component
class ChildWrites {

    private final RelationalObjects relational;
    private final ChildColumns children;

    ChildWrites(RelationalObjects relational, ChildColumns children) {
        this.relational = relational;
        this.children = children;
    }

    /** Of several columns, which the items name; the job tells the columns. */
    WriteResult ofMany(
            List<BulkItem<ChildInput>> items, Map<BulkItem<ChildInput>, ObjectKey> parents, ObjectView seen) {
        Map<String, ColumnState> columns = present(parents.values(), seen);
        Map<Long, Map<String, ChildColumn>> fields = new HashMap<>();
        children.of(columns.values()).forEach((id, its) -> fields.put(id, byPath(its)));
        Map<Long, Mapped> mapping = new LinkedHashMap<>();
        List<NewText> texts = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        for (BulkItem<ChildInput> item : items) {
            ChildInput input = item.fields();
            ObjectKey parent = parents.get(item);
            ColumnState column = parent == null ? null : columns.get(parent.identity());
            if (parent != null && column == null) {
                errors.add(new Problem(null, input.parentKey(), Addressed.missing(parent)));
            } else if (column != null) {
                ChildColumn field = fields.getOrDefault(column.id(), Map.of()).get(path(input));
                if (field == null) {
                    errors.add(unknown(input));
                } else {
                    texts.add(text(field, input));
                    mapping.put(column.id(), new Mapped(column.id(), Level.orEmpty(input.parentKey())));
                }
            }
        }
        children.describe(texts);
        return WriteResult.of("Updated %d root child column groups.", List.copyOf(mapping.values()), errors);
    }

    /** Of one column; the job tells the fields. */
    WriteResult ofOne(ColumnState column, List<BulkItem<ChildInput>> items) {
        Map<String, ChildColumn> fields = byPath(children.of(column));
        String table = ObjectKey.of(column.objectKey(), KeyForm.COLUMN).parent().shown();
        List<Mapped> mapping = new ArrayList<>();
        List<NewText> texts = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        for (BulkItem<ChildInput> item : items) {
            ChildColumn field = fields.get(path(item.fields()));
            if (field == null) {
                errors.add(unknown(item.fields()));
            } else {
                texts.add(text(field, item.fields()));
                mapping.add(new Mapped(field.id(), table + "." + field.path()));
            }
        }
        children.describe(texts);
        return WriteResult.of("Updated %d child column objects.", mapping, errors);
    }

    /** The columns that keys name, by the identities of these. */
    private Map<String, ColumnState> present(Collection<ObjectKey> keys, ObjectView seen) {
        Map<String, ColumnState> columns = relational.columns().byKeys(keys);
        Set<ObjectRef> hidden = seen.hiddenParts(columns.values().stream()
                .map(column -> relational.columns().ref(column.id()))
                .toList());
        columns.values()
                .removeIf(column -> column.lifetime().deleted()
                        || hidden.contains(relational.columns().ref(column.id())));
        return columns;
    }

    /** All fields of a column, at whatever depth, by their paths in lower case. */
    private static Map<String, ChildColumn> byPath(List<ChildColumn> fields) {
        Map<String, ChildColumn> byPath = new HashMap<>();
        ChildColumn.all(fields).forEach(field -> byPath.put(lower(field.path()), field));
        return byPath;
    }

    private static NewText text(ChildColumn field, ChildInput input) {
        @Nullable String description = input.description();
        return new NewText(field.id(), input.title(), description == null ? null : RichText.normalised(description));
    }

    private static Problem unknown(ChildInput input) {
        return new Problem(null, input.key(), "Child column " + input.key() + " does not exist");
    }

    private static String path(ChildInput input) {
        return lower(Level.orEmpty(input.key()));
    }

    private static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
