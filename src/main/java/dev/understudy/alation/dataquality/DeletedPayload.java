package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;

/** What a deletion did; what there was not fails nothing. */
@AlationJson
record DeletedPayload(Gone<QualityFieldName> fields, Gone<QualityValueName> values, double totalDuration) {

    /** What was there, and what was not. */
    @AlationJson
    record Gone<T>(Sample<T> deleted, Sample<T> notFound) {

        static <T> Gone<T> of(Found<T> found) {
            return new Gone<>(Sample.of(found.there()), Sample.of(found.absent()));
        }
    }
}
