package dev.understudy.alation.datasource;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/**
 * A connector, and what it could take over.
 *
 * @param datasources native data sources of its type
 */
@AlationJson
record MigratablePayload(long connectorId, String connectorName, List<Source> datasources) {

    /** A native data source. */
    record Source(long id, String title) {}
}
