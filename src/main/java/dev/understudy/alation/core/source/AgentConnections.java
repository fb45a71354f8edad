package dev.understudy.alation.core.source;

/** Which agents are connected. */
public interface AgentConnections {

    /** Whether it is connected now; an agent that is gone is not. */
    boolean isConnected(long agentId);
}
