package dev.understudy.alation.connector;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.understudy.alation.core.source.AgentConnections;
import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.source.Connectors;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads connectors. */
@Component
class ConnectorRows implements Connectors {

    static final RecordColumns<Connector> COLUMNS = RecordColumns.of(Connector.class);

    /** Columns and table, as lists want them. */
    static final String SELECT = "select e." + String.join(", e.", COLUMNS.names()) + " from connector e";

    private static final String ANY = """
            select e.%s
            from unnest(cast(:ids as bigint array)) as r (id) left join connector e on e.%s = r.id
            where e.id is not null
            order by e.id""";

    private final JdbcClient sql;
    private final AgentConnections agents;

    ConnectorRows(JdbcClient sql, AgentConnections agents) {
        this.sql = sql;
        this.agents = agents;
    }

    @Override
    public Optional<Connector> find(long id) {
        return sql.sql(SELECT + " where e.id = ?")
                .param(id)
                .query((row, n) -> COLUMNS.read(row))
                .optional();
    }

    @Override
    public Map<Long, Connector> all(Collection<Long> ids) {
        return any("id", ids).stream().collect(toMap(Connector::id, Function.identity()));
    }

    @Override
    public List<Connector> forDatabases() {
        return sql.sql(SELECT + " where e.category = ? order by e.id")
                .param(Connector.Category.RDBMS.name())
                .query((row, n) -> COLUMNS.read(row))
                .list();
    }

    @Override
    public Map<Long, List<Connector>> onAgents(Collection<Long> agentIds) {
        return any("agent_id", agentIds).stream().collect(groupingBy(Connector::agentId));
    }

    @Override
    public boolean reachable(Connector connector) {
        Long agentId = connector.agentId();
        return !connector.usesAgent() || agentId != null && agents.isConnected(agentId);
    }

    private List<Connector> any(String column, Collection<Long> ids) {
        return sql.sql(ANY.formatted(String.join(", e.", COLUMNS.names()), column))
                .param("ids", SqlArrays.ids(ids))
                .query((row, n) -> COLUMNS.read(row))
                .list();
    }
}
