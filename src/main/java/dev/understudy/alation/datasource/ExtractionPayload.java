package dev.understudy.alation.datasource;

import dev.understudy.alation.core.source.Extraction;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a data source shows of the extraction of its metadata; lists of schemas stand in one text there. */
@AlationJson
record ExtractionPayload(
        @Nullable Instant latestExtractionTime,
        boolean latestExtractionSuccessful,
        @Nullable String allSchemas,
        @Nullable String limitSchemas,
        @Nullable String excludeSchemas,
        boolean removeFilteredSchemas,
        String cronExtraction,
        boolean disableAutoExtraction,
        boolean enableDefaultSchemaExtraction,
        boolean supportsDefaultSchemaExtraction,
        int nosqlMdeSampleSize,
        boolean supportsMdDiagnostics) {

    private static final int SAMPLE_SIZE = 100;

    static ExtractionPayload of(Extraction extraction) {
        return new ExtractionPayload(
                extraction.latestTime(),
                extraction.latestSuccessful(),
                text(extraction.allSchemas()),
                text(extraction.limitSchemas()),
                text(extraction.excludeSchemas()),
                extraction.removeFilteredSchemas(),
                extraction.cron(),
                extraction.autoDisabled(),
                false,
                false,
                SAMPLE_SIZE,
                false);
    }

    private static @Nullable String text(List<String> schemas) {
        return schemas.isEmpty() ? null : String.join(",", schemas);
    }
}
