package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQuery.Placed;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;
import org.springframework.stereotype.Component;

/** Runs the list queries of families that keep entities. Apart from the others, which need not wait for Hibernate. */
@Component
public class EntityLists {

    private final EntityManager entities;
    private final ListQueries lists;

    EntityLists(EntityManager entities, ListQueries lists) {
        this.entities = entities;
        this.lists = lists;
    }

    /** One page of the entities that pass the filters. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request) {
        return find(entity, filters, request, more -> {});
    }

    /** One page of the entities that pass the filters and the family's own conditions; what they refer to comes in batches. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request, Consumer<Conditions> own) {
        return lists.page(
                "select {e.*}", table(entity) + " e", filters, request, own, (statement, parameters, places) -> {
                    NativeQuery<?> query = entities.unwrap(Session.class)
                            .createNativeQuery(statement, Object[].class)
                            .addEntity("e", entity);
                    places.forEach(query::addScalar);
                    parameters.forEach(query::setParameter);
                    return query.getResultList().stream()
                            .map(row -> placed(entity, row))
                            .toList();
                });
    }

    /** An entity comes alone where nothing has been asked for beside it. */
    private static <E> Placed<E> placed(Class<E> entity, Object row) {
        if (row instanceof Object[] columns) {
            return new Placed<>(entity.cast(columns[0]), Arrays.asList(columns).subList(1, columns.length));
        }
        return new Placed<>(entity.cast(row), List.of());
    }

    private String table(Class<?> entity) {
        return entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity)
                .getMappedTableDetails()
                .getTableName();
    }
}
