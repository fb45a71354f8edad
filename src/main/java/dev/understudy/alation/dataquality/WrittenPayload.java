package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;

/** What a write did. Clients read it only if it has these five keys and no other. */
@AlationJson
record WrittenPayload(
        Upserted<QualityFieldName> fields,
        Upserted<QualityValueName> values,
        Attribution createdObjectAttribution,
        Map<Quality, Long> flagCounts,
        double totalDuration) {

    /** What there was not yet, and what there was. */
    @AlationJson
    record Upserted<T>(Sample<T> created, Sample<T> updated) {

        static <T> Upserted<T> of(Found<T> found) {
            return new Upserted<>(Sample.of(found.absent()), Sample.of(found.there()));
        }
    }

    /** Values that are new to their objects, and those whose objects there are not. */
    @AlationJson
    record Attribution(
            int successCount,
            int failureCount,
            List<QualityValueName> successSample,
            List<QualityValueName> failureSample) {

        static Attribution of(List<QualityValueName> linked, List<QualityValueName> failed) {
            return new Attribution(linked.size(), failed.size(), Sample.first(linked), Sample.first(failed));
        }
    }
}
