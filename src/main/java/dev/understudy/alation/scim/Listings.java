package dev.understudy.alation.scim;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what a filter chooses, in the order of ids; all of it in the database, which may hold a hundred thousand users. */
@Component
class Listings {

    /** @param total how many there are in all */
    record Part<E>(List<E> items, long total) {}

    private final EntityManager entities;
    private final JdbcTemplate sql;

    Listings(EntityManager entities, JdbcTemplate sql) {
        this.entities = entities;
        this.sql = sql;
    }

    <E> Part<E> find(FilteredTable<E> table, ScimQuery query) {
        FilterSql filter = new FilterSql(table, query.filter());
        String from = " from %s e where %s".formatted(table.name(), filter.condition());
        Long total = sql.queryForObject(
                "select count(*)" + from, Long.class, filter.values().toArray());
        List<E> items = query.most() == 0
                ? List.of()
                : items(table, "select e.*" + from + " order by " + table.order(), filter.values(), query);
        return new Part<>(items, total == null ? 0 : total);
    }

    private <E> List<E> items(FilteredTable<E> table, String statement, List<Object> values, ScimQuery query) {
        Query page = entities.createNativeQuery(statement, table.entity())
                .setFirstResult(Math.toIntExact(Math.min(query.first() - 1, Integer.MAX_VALUE)))
                .setMaxResults(query.most());
        for (int i = 0; i < values.size(); i++) {
            page.setParameter(i + 1, values.get(i));
        }
        return ((List<?>) page.getResultList())
                .stream().map(table.entity()::cast).toList();
    }
}
