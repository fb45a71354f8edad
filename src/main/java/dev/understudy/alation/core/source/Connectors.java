package dev.understudy.alation.core.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connectors that are installed. */
public interface Connectors {

    Optional<Connector> find(long id);

    /** Those that exist, by id. */
    Map<Long, Connector> all(Collection<Long> ids);

    /** Those for databases, in the order of their ids. */
    List<Connector> forDatabases();

    /** Those that live on the agents, by id of the agent and in the order of their own. */
    Map<Long, List<Connector>> onAgents(Collection<Long> agentIds);

    /** Whether it needs no agent, or its agent is connected now. */
    boolean reachable(Connector connector);
}
