package dev.understudy.alation.agent;

import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.source.Connectors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts agents together with the connectors that live on them, as of now. */
@Component
class AgentPayloads {

    private final Connectors connectors;
    private final Clock clock;

    AgentPayloads(Connectors connectors, Clock clock) {
        this.connectors = connectors;
        this.clock = clock;
    }

    AgentPayload of(Agent agent) {
        return of(List.of(agent)).get(0);
    }

    List<AgentPayload> of(List<Agent> page) {
        Map<Long, List<Connector>> living =
                connectors.onAgents(page.stream().map(Agent::id).toList());
        Instant now = clock.instant();
        return page.stream()
                .map(agent -> AgentPayload.of(agent, living.getOrDefault(agent.id(), List.of()), now))
                .toList();
    }
}
