package dev.understudy.alation.agent;

import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as clients see it.
 *
 * @param isConnected by the instance's clock
 * @param version of the agent's software; null until it has connected once
 * @param certificateExpiresAt null if it holds no certificate, or a revoked one
 * @param lastConnectedAt null if it never was
 * @param connectors which live on it
 * @param updatedAt when its name or its certificate was changed last
 */
@AlationJson
record AgentPayload(
        long id,
        String name,
        boolean isConnected,
        @Nullable String version,
        @Nullable Instant certificateExpiresAt,
        @Nullable Instant lastConnectedAt,
        List<ConnectorName> connectors,
        Instant createdAt,
        Instant updatedAt) {

    /** A connector by its name. */
    @AlationJson
    record ConnectorName(long id, String name) {}

    static AgentPayload of(Agent agent, List<Connector> connectors, Instant now) {
        HeldCertificate certificate = agent.certificate();
        Instant lastConnected = agent.lastConnected(now);
        return new AgentPayload(
                agent.id(),
                agent.name(),
                agent.isConnected(now),
                lastConnected == null ? null : Installers.NEWEST,
                certificate == null ? null : certificate.tsExpires(),
                lastConnected,
                connectors.stream()
                        .map(connector -> new ConnectorName(connector.id(), connector.name()))
                        .toList(),
                agent.tsCreated(),
                agent.tsUpdated());
    }
}
