package dev.understudy.alation.agent;

import dev.understudy.alation.core.source.AgentConnections;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells other families which agents are connected. */
@Component
class ConnectedAgents implements AgentConnections {

    private final AgentRepository agents;
    private final Clock clock;

    ConnectedAgents(AgentRepository agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public boolean isConnected(long agentId) {
        return agents.findById(agentId)
                .filter(agent -> agent.isConnected(clock.instant()))
                .isPresent();
    }
}
