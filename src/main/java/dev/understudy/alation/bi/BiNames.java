package dev.understudy.alation.bi;

import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads external ids: of objects, of those that they name and of those that name them. Who is deleted neither names nor is named. */
@Component
class BiNames {

    private static final String OF_IDS = " from unnest(cast(:ids as bigint array)) as r (id) left join ";

    private final JdbcClient sql;

    BiNames(JdbcClient sql) {
        this.sql = sql;
    }

    /** The ids of the objects of a server that have these external ids. */
    Map<String, Long> ids(BiKind kind, long serverId, Collection<String> externalIds) {
        Map<String, Long> ids = new HashMap<>();
        if (!externalIds.isEmpty()) {
            sql.sql("""
                    select e.external_id, e.id from unnest(cast(:names as varchar array)) as r (k)
                    left join %s e on e.server_id = :server and e.external_id = r.k where e.deleted = false\
                    """.formatted(kind.otype()))
                    .param("names", SqlArrays.texts(externalIds))
                    .param("server", serverId)
                    .query(row -> {
                        ids.put(row.getString(1), row.getLong(2));
                    });
        }
        return ids;
    }

    /** The external ids of objects, by their ids. */
    Map<Long, String> of(BiKind kind, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        read(
                        "select r.id, e.external_id" + OF_IDS
                                + "%s e on e.id = r.id where e.deleted = false".formatted(kind.otype()),
                        ids)
                .forEach((id, name) -> names.put(id, name.get(0)));
        return names;
    }

    /** Whom each of some objects names, in its order. */
    Map<Long, List<String>> named(BiRelation relation, Collection<Long> ids) {
        String named = relation.isPlace()
                ? "%s f on f.id = r.id left join %s e on e.id = f.parent_id"
                        .formatted(relation.from().otype(), relation.to().otype())
                : "bi_link l on l.relation = '%s' and l.from_id = r.id left join %s e on e.id = l.to_id"
                        .formatted(relation.name(), relation.to().otype());
        String order = relation.isPlace() ? "r.id" : "r.id, l.ordinal";
        return read("select r.id, e.external_id" + OF_IDS + named + " where e.deleted = false order by " + order, ids);
    }

    /** Who names each of some objects, in the order of their ids. */
    Map<Long, List<String>> naming(BiRelation relation, Collection<Long> ids) {
        String naming = relation.isPlace()
                ? "%s e on e.parent_id = r.id".formatted(relation.from().otype())
                : "bi_link l on l.relation = '%s' and l.to_id = r.id left join %s e on e.id = l.from_id"
                        .formatted(relation.name(), relation.from().otype());
        return read(
                "select r.id, e.external_id" + OF_IDS + naming + " where e.deleted = false order by r.id, e.id", ids);
    }

    private Map<Long, List<String>> read(String statement, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.sql(statement)
                        .param("ids", SqlArrays.ids(ids))
                        .query(RowLists.byId((row, number) -> row.getString(2)));
    }
}
