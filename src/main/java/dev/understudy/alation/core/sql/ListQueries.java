package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.sql.ListQuery.Placed;
import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListOrder;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Runs list queries. Their text depends only on which filters are used, so each is planned once. Pages far down are read as
 * {@link DeepLists} says.
 */
@Component
public class ListQueries {

    private static final String FROM = " from ";

    private final EntityManager entities;
    private final NamedParameterJdbcOperations sql;
    private final TableShapes shapes;

    ListQueries(EntityManager entities, NamedParameterJdbcOperations sql, TableShapes shapes) {
        this.entities = entities;
        this.sql = sql;
        this.shapes = shapes;
    }

    /** One page of the entities that pass the filters. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request) {
        return find(entity, filters, request, more -> {});
    }

    /** One page of the entities that pass the filters and the family's own conditions; what they refer to comes in batches. */
    public <E> Listing<E> find(Class<E> entity, Filters filters, ListRequest request, Consumer<Conditions> own) {
        return page("select {e.*}", table(entity) + " e", filters, request, own, (statement, parameters, places) -> {
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

    /**
     * One page of the rows that pass the filters and the family's own conditions.
     *
     * @param select the columns and the table {@code e}, such as {@code select e.id, e.title from business_policy e}; what is joined to
     *     it is one row at most, and no query of its own
     */
    public <S> Listing<S> find(
            String select, RowMapper<S> row, Filters filters, ListRequest request, Consumer<Conditions> own) {
        String line = select.replace('\n', ' ');
        int from = line.lastIndexOf(FROM);
        return page(
                line.substring(0, from),
                line.substring(from + FROM.length()),
                filters,
                request,
                own,
                (statement, parameters, places) ->
                        sql.query(statement, parameters, (found, number) -> placed(row, found, number, places.size())));
    }

    private <E> Listing<E> page(
            String select,
            String tables,
            Filters filters,
            ListRequest request,
            Consumer<Conditions> own,
            ListQuery.Reader<E> reader) {
        Conditions conditions = filters.conditions(request);
        own.accept(conditions);
        TableShape shape = shapes.of(tables.substring(0, tables.indexOf(' ')));
        ListOrder order = shape.fit(filters.order(request), conditions.fixed());
        return new ListQuery<>(select, FROM + tables, conditions, order, reader, sql).page(request);
    }

    /** An entity comes alone where nothing has been asked for beside it. */
    private static <E> Placed<E> placed(Class<E> entity, Object row) {
        if (row instanceof Object[] columns) {
            return new Placed<>(entity.cast(columns[0]), Arrays.asList(columns).subList(1, columns.length));
        }
        return new Placed<>(entity.cast(row), List.of());
    }

    private static <S> Placed<S> placed(RowMapper<S> mapper, ResultSet row, int number, int places)
            throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        return new Placed<>(
                Objects.requireNonNull(mapper.mapRow(row, number)),
                ListQuery.values(row, columns - places + 1, places));
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
