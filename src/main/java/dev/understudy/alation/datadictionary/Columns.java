package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up the fields that the columns of files mean. */
@Component
class Columns {

    private final CustomFieldRepository fields;
    private final FieldNames names;

    Columns(CustomFieldRepository fields, FieldNames names) {
        this.fields = fields;
        this.names = names;
    }

    /** The columns of one file. */
    record Known(List<Column> all, Map<Long, CustomField> byId, FieldNames.Known byName) {

        /** The field that a column means at objects of a type; null if there is none. */
        @Nullable
        CustomField field(Column column, String otype) {
            return column.fieldId() == null ? byName.field(column.name(), otype) : byId.get(column.fieldId());
        }
    }

    /** Each field stands in one column, or in one for each type of the objects that it refers to. */
    Known known(Header header, String otype) {
        List<Long> ids = header.columns().stream()
                .map(Column::fieldId)
                .filter(Objects::nonNull)
                .toList();
        Known known = new Known(
                header.columns(),
                fields.byId(ids),
                names.known(header.columns().stream().map(Column::name).toList()));
        requireOnce(known, otype);
        return known;
    }

    private static void requireOnce(Known known, String otype) {
        Set<String> places = new HashSet<>();
        for (Column column : known.all()) {
            CustomField field = known.field(column, otype);
            if (field != null && !places.add(field.id() + ":" + column.otype())) {
                Header.refuseTwice(column.name());
            }
        }
    }
}
