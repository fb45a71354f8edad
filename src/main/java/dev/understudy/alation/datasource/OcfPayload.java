package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;

/**
 * A data source that a connector reaches, as clients see it.
 *
 * @param usesOcfAgent whether the connector lives on an agent
 */
@AlationJson
record OcfPayload(
        @JsonUnwrapped DataSourcePayload source,
        long connectorId,
        boolean supportsOcfQueryServiceApi,
        boolean usesOcfAgent) {

    static OcfPayload of(DataSourcePayload source, long connectorId, boolean usesAgent) {
        return new OcfPayload(source, connectorId, false, usesAgent);
    }
}
