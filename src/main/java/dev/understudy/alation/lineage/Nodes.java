package dev.understudy.alation.lineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.database.Database;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes of the graph: written here, read through a {@link NodeView}. */
@Component
class Nodes {

    /** A node as somebody names it. */
    record Named(NodeKey key, boolean veiled) {

        UUID id() {
            return key.id(veiled);
        }

        /** In the order of {@link #COLUMNS}. */
        List<@Nullable Object> values() {
            ObjectRef server = key.server();
            return Arrays.asList(
                    id(),
                    key.type().otype(),
                    veiled,
                    key.shown(),
                    server == null ? null : server.otype(),
                    server == null ? null : server.oid(),
                    key.table());
        }
    }

    static final String TABLE = "lineage_node";
    static final List<String> KEY = List.of("id");
    static final List<String> COLUMNS =
            List.of("id", "otype", "veiled", "node_key", "server_otype", "server_oid", "table_digest");

    private static final String PRUNE = """
            delete from lineage_node where id = ?
            and not exists (select 1 from lineage_edge e where e.source_id = lineage_node.id)
            and not exists (select 1 from lineage_edge e where e.target_id = lineage_node.id)
            and not exists (select 1 from lineage_edge e where e.dataflow_id = lineage_node.id)""";

    private final JdbcClient queries;
    private final JdbcTemplate sql;
    private final Database database;
    private final ObjectIndex objects;
    private final Containment containment;

    Nodes(JdbcClient queries, JdbcTemplate sql, Database database, ObjectIndex objects, Containment containment) {
        this.queries = queries;
        this.sql = sql;
        this.database = database;
        this.objects = objects;
        this.containment = containment;
    }

    NodeView seenBy(Caller caller) {
        return new NodeView(queries, objects.seenBy(caller));
    }

    AskedNodes askedOf(NodeView view) {
        return new AskedNodes(queries, containment, view);
    }

    /**
     * Has the database look at the nodes, before edges are looked at: who adds an edge writes its nodes, and would not be noticed by who prunes
     * them if these were looked at later, since H2 sees each table as it was when the transaction first looked at it.
     */
    void look() {
        queries.sql("select id from lineage_node where id is null")
                .query(UUID.class)
                .list();
    }

    void add(Collection<Named> nodes) {
        if (!nodes.isEmpty()) {
            sql.batchUpdate(
                    database.upsert(TABLE, KEY, COLUMNS),
                    new RowSetter(
                            nodes.stream().map(node -> node.values().toArray()).toList()));
        }
    }

    /** Whether a node was last named in just this spelling. */
    boolean isSpelt(UUID id, String key) {
        return queries.sql("select count(*) from lineage_node where id = :id and node_key = :key")
                        .param("id", id)
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Forgets those of the nodes that no edge names any more. */
    void prune(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.batchUpdate(
                    PRUNE, ids.stream().distinct().map(id -> new Object[] {id}).toList());
        }
    }
}
