package dev.understudy.alation.extraction;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/**
 * How the extraction of a source of a connector is set up, as clients see it.
 *
 * @param schemas each as a list of the parts of its name
 * @param isInclusiveFilter whether only these are extracted, or all others
 */
@AlationJson
record OcfSyncConfigurationPayload(
        String cronExtraction,
        boolean disableAutoExtraction,
        List<List<String>> schemas,
        boolean isInclusiveFilter,
        boolean removeFilteredSchemas,
        List<ParameterPayload> configurationParameters) {

    static OcfSyncConfigurationPayload of(DataSource source, ExtractionSettings settings) {
        return new OcfSyncConfigurationPayload(
                settings.cron(),
                settings.autoDisabled(),
                settings.filter().inParts(source.isMultipart()),
                settings.filter().inclusive(),
                settings.removeFilteredSchemas(),
                ParameterPayload.of(settings));
    }
}
