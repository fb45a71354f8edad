package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;
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
        return find(entity, filters, request, more -> {});
    }

    /** One page of the entities that pass the filters and the family's own conditions; what they refer to comes in batches. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request, Consumer<Conditions> own) {
        Conditions conditions = conditions(filters, request, own);
        String select = "select {e.*} from " + table(entity) + " e";
        NativeQuery<E> query = entities.unwrap(Session.class)
                .createNativeQuery(statement(select, conditions, filters, request), entity, "e");
        conditions.parameters().forEach(query::setParameter);
        return Listing.cut(query.getResultList(), request);
    }

    /**
     * One page of the rows that pass the filters and the family's own conditions.
     *
     * @param select the columns and the table {@code e}, such as {@code select e.id, e.title from business_policy e}
     */
    public <S> Listing<S> find(
            String select, RowMapper<S> row, Filters filters, ListRequest request, Consumer<Conditions> own) {
        Conditions conditions = conditions(filters, request, own);
        String statement = statement(select, conditions, filters, request);
        return Listing.cut(sql.query(statement, conditions.parameters(), row), request);
    }

    private static Conditions conditions(Filters filters, ListRequest request, Consumer<Conditions> own) {
        Conditions conditions = filters.conditions(request);
        own.accept(conditions);
        return conditions.bind("limit", request.limit() + 1).bind("skip", request.skip());
    }

    /** Asks for one row more than the page. */
    private static String statement(String select, Conditions conditions, Filters filters, ListRequest request) {
        return select + conditions.where() + filters.orderBy(request) + " limit :limit offset :skip";
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
