package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Runs list queries. Their text depends only on which filters are used, so each is planned once. */
@Component
public class ListQueries {

    private final EntityManager entities;
    private final NamedParameterJdbcOperations sql;

    ListQueries(EntityManager entities, NamedParameterJdbcOperations sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** One page of the entities that pass the filters. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request) {
        return find(entity, "", filters, request, more -> {});
    }

    /**
     * One page of the entities that pass the filters and the family's own conditions.
     *
     * @param fetch a join that the rows need, such as {@code join fetch e.author}, or nothing
     */
    public <E> Listing<E> find(
            Class<E> entity, String fetch, Filters filters, ListRequest request, Consumer<Conditions> own) {
        Conditions conditions = filters.conditions(request);
        own.accept(conditions);
        String jpql = "select e from " + entity.getSimpleName() + " e " + fetch + conditions.where()
                + filters.orderBy(request);
        TypedQuery<E> query = entities.createQuery(jpql, entity);
        conditions.parameters().forEach(query::setParameter);
        query.setFirstResult(request.skip());
        query.setMaxResults(request.limit() + 1);
        return Listing.cut(query.getResultList(), request);
    }

    /**
     * One page of rows that pass the filters and the family's own conditions.
     *
     * @param select columns and table, such as {@code select e.id, e.title from business_policy e}
     */
    public <S> Listing<S> find(
            String select, RowMapper<S> row, Filters filters, ListRequest request, Consumer<Conditions> own) {
        Conditions conditions = filters.conditions(request);
        own.accept(conditions);
        String text = select + conditions.where().replaceAll("in (:\\w+)", "in ($1)")
                + filters.orderBy(request).replace("tsCreated", "ts_created") + " limit " + (request.limit() + 1)
                + " offset " + request.skip();
        return Listing.cut(sql.query(text, conditions.parameters(), row), request);
    }
}
