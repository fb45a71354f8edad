package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/**
 * How the extraction of a native source is set up, as clients see it.
 *
 * @param limitSchemas the only schemas that are extracted; none for all
 * @param excludeSchemas the schemas that are not extracted
 */
@AlationJson
record SyncConfigurationPayload(
        String cronExtraction,
        boolean disableAutoExtraction,
        List<String> limitSchemas,
        List<String> excludeSchemas,
        boolean removeFilteredSchemas) {

    static SyncConfigurationPayload of(ExtractionSettings settings) {
        return new SyncConfigurationPayload(
                settings.cron(),
                settings.autoDisabled(),
                settings.filter().limit(),
                settings.filter().exclude(),
                settings.removeFilteredSchemas());
    }
}
