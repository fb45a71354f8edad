package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toMap;

import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
                select e.source_id, e.target_id, e.dataflow_id, e.ts_updated
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
        read(end, nodes, period, (edge, said) -> found.add(edge));
        return found;
    }

    /**
     * Links name other nodes instead of some. When they were last said stays; of two that become one, when the later was.
     *
     * @return those that have gone
     */
    Set<Edge> rename(Map<UUID, UUID> nodes) {
        Map<Edge, Instant> former = said(nodes.keySet());
        Map<Edge, Instant> renamed = new HashMap<>();
        former.forEach((edge, said) -> renamed.merge(edge.renamed(nodes), said, Edges::later));
        said(Set.copyOf(nodes.values()))
                .forEach((edge, said) -> renamed.computeIfPresent(edge, (e, s) -> later(s, said)));
        remove(former.keySet());
        put(renamed);
        return former.keySet();
    }

    /** Those that have one of the nodes at any end, with the time when each was last said. */
    private Map<Edge, Instant> said(Collection<UUID> nodes) {
        Map<Edge, Instant> found = new HashMap<>();
        for (End end : End.values()) {
            read(end, nodes, Period.ALWAYS, found::put);
        }
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void read(End end, Collection<UUID> nodes, Period period, BiConsumer<Edge, Instant> reader) {
        SqlArrays.batches(nodes)
                .forEach(batch -> queries.sql(end.statement)
                        .param(
                                "ids",
                                SqlArrays.texts(
                                        batch.stream().map(UUID::toString).toList()))
                        .param("from", SqlTimes.of(period.from()))
                        .param("to", SqlTimes.of(period.to()))
                        .query(row -> {
                            reader.accept(
                                    new Edge(
                                            row.getObject(1, UUID.class),
                                            row.getObject(2, UUID.class),
                                            row.getObject(3, UUID.class)),
                                    SqlTimes.read(row, 4));
                        }));
    }

    /** Those that are there already stay single, and count as said now. */
    void add(Collection<Edge> edges) {
        Instant now = clock.instant();
        put(edges.stream().distinct().collect(toMap(Function.identity(), edge -> now)));
    }

    private void put(Map<Edge, Instant> said) {
        batch(
                database.upsert(TABLE, KEY, COLUMNS),
                said.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Object[] row(Edge edge, Instant said) {
        return new Object[] {edge.source(), edge.target(), edge.dataflow(), SqlTimes.of(said)};
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
