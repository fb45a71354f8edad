package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields and values to write; one of both has to be there.
 *
 * @param fields what objects are measured by
 * @param values what was measured
 */
@AlationJson
record QualityInput(
        @Nullable @MayBeNull List<BulkItem<QualityFieldInput>> fields,
        @Nullable @MayBeNull List<BulkItem<QualityValueInput>> values) {

    /** The fields; none if there are only values. */
    List<BulkItem<QualityFieldInput>> fieldEntries() {
        return BadEntry.requireAny(fields, values);
    }

    /** The values; none if there are only fields. */
    List<BulkItem<QualityValueInput>> valueEntries() {
        return BadEntry.requireAny(values, fields);
    }
}
