package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value with its field, for one of the objects that it is listed for.
 *
 * @param object for which it is listed
 * @param source which was measured
 * @param valueId the same for all objects that it is listed for
 * @param valueValue as JSON
 */
record QualityValueRow(
        ObjectRef object,
        ObjectRef source,
        long valueId,
        String valueValue,
        Quality valueQuality,
        Instant valueLastUpdated,
        @Nullable String valueExternalUrl,
        String fieldKey,
        String fieldName,
        @Nullable String fieldDescription) {}
