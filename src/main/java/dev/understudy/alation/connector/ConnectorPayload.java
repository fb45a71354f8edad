package dev.understudy.alation.connector;

import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.web.AlationJson;

/**
 * A connector as clients see it. Some look one up by its exact name.
 *
 * @param usesAgent whether it lives on an agent
 * @param connectorVersion of the connector's software
 */
@AlationJson
record ConnectorPayload(
        long id, String name, boolean usesAgent, String connectorVersion, Connector.Category connectorCategory) {

    static ConnectorPayload of(Connector connector) {
        return new ConnectorPayload(
                connector.id(), connector.name(), connector.usesAgent(), connector.version(), connector.category());
    }
}
