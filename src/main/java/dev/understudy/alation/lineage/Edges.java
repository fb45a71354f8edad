package dev.understudy.alation.lineage;

import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What feeds what. The graph is walked a level at a time: many nodes, one query, one index. */
@Component
class Edges {

    /** By which of its nodes an edge is looked for. */
    enum End {
        SOURCE,
        TARGET,
        DATAFLOW;

        private final String statement = """
                select e.source_id, e.target_id, e.dataflow_id
                from unnest(cast(:ids as varchar array)) as r (id)
                left join lineage_edge e on e.%1$s_id = cast(r.id as uuid)
                where e.ts_updated between :from and :to""".formatted(name().toLowerCase(Locale.ROOT));
    }

    static final String TABLE = "lineage_edge";
    static final List<String> KEY = List.of("source_id", "target_id", "dataflow_id");
    static final List<String> COLUMNS =
            Stream.concat(KEY.stream(), Stream.of("ts_updated")).toList();

    private final JdbcClient queries;
    private final JdbcTemplate sql;
    private final Database database;
    private final Clock clock;

    Edges(JdbcClient queries, JdbcTemplate sql, Database database, Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.database = database;
        this.clock = clock;
    }

    /** The edges that have one of the nodes at that end. */
    Set<Edge> at(End end, Collection<UUID> nodes) {
        return at(end, nodes, Period.ALWAYS);
    }

    /** The same, of those that were last said in a period. */
    Set<Edge> at(End end, Collection<UUID> nodes, Period period) {
        Set<Edge> found = new LinkedHashSet<>();
        if (!nodes.isEmpty()) {
            queries.sql(end.statement)
                    .param(
                            "ids",
                            SqlArrays.texts(nodes.stream().map(UUID::toString).toList()))
                    .param("from", period.from().atOffset(ZoneOffset.UTC))
                    .param("to", period.to().atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        found.add(new Edge(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class)));
                    });
        }
        return found;
    }

    /** Those that are there already stay single, and count as said now. */
    void add(Collection<Edge> edges) {
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        batch(
                database.upsert(TABLE, KEY, COLUMNS),
                edges.stream()
                        .map(edge -> new Object[] {edge.source(), edge.target(), edge.dataflow(), now})
                        .toList());
    }

    void remove(Collection<Edge> edges) {
        batch(
                "delete from lineage_edge where source_id = ? and target_id = ? and dataflow_id = ?",
                edges.stream()
                        .map(edge -> new Object[] {edge.source(), edge.target(), edge.dataflow()})
                        .toList());
    }

    private void batch(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.batchUpdate(statement, new RowSetter(rows));
        }
    }
}
