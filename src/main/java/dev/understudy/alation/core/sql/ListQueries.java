package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Runs list queries. Their text depends only on which filters are used, so each is planned once. */
@Component
public class ListQueries {

    private final EntityManager entities;

    ListQueries(EntityManager entities) {
        this.entities = entities;
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
}
