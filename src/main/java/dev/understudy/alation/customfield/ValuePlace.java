package dev.understudy.alation.customfield;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a value stands in lists. */
record ValuePlace(String otype, long oid, long fieldId) implements Comparable<ValuePlace> {

    private static final Comparator<ValuePlace> ORDER = Comparator.comparing(ValuePlace::otype)
            .thenComparing(ValuePlace::oid)
            .thenComparing(ValuePlace::fieldId);

    static ValuePlace of(CustomFieldValuePayload value) {
        return new ValuePlace(value.otype(), value.oid(), value.fieldId());
    }

    @Override
    public int compareTo(ValuePlace other) {
        return ORDER.compare(this, other);
    }

    List<@Nullable Object> columns() {
        return List.of(otype, oid, fieldId);
    }
}
