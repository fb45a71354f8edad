package dev.understudy.alation.bi;

import dev.understudy.instance.dataset.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what objects are made from. Links to what is deleted stay until it comes again, with none. */
@Component
class BiLinks {

    private final JdbcTemplate sql;

    BiLinks(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Objects are made from nothing any more. */
    void remove(BiRelation relation, List<Long> ids) {
        sql.batchUpdate(
                "delete from bi_link where relation = ? and from_id = ?",
                ids.stream().map(id -> new Object[] {relation.name(), id}).toList());
    }

    /** Nothing is made from these objects any more. */
    void forget(BiRelation relation, List<Long> ids) {
        sql.batchUpdate(
                "delete from bi_link where relation = ? and to_id = ?",
                ids.stream().map(id -> new Object[] {relation.name(), id}).toList());
    }

    /** @param named what objects that have no links yet are made from, in its order */
    void add(BiRelation relation, Map<Long, List<Long>> named) {
        List<Object[]> links = new ArrayList<>();
        named.forEach((id, targets) -> {
            int ordinal = 0;
            for (Long target : new LinkedHashSet<>(targets)) {
                links.add(new Object[] {relation.name(), id, target, ordinal++});
            }
        });
        sql.batchUpdate("insert into bi_link (relation, from_id, to_id, ordinal) values (?, ?, ?, ?)", links);
    }

    static void load(Rows rows, BiRelation relation, long id, List<Long> named) {
        int ordinal = 0;
        for (long target : named) {
            rows.add("bi_link", "relation", relation, "from_id", id, "to_id", target, "ordinal", ordinal++);
        }
    }
}
