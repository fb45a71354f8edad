package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.error.NotFound;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Lists and finds what was run, of queries that somebody sees. */
@Component
class ExecutionHistory {

    private final SeenQueries queries;
    private final SourceTexts sourceTexts;
    private final ListQueries lists;
    private final NamedParameterJdbcOperations sql;

    ExecutionHistory(
            SeenQueries queries, SourceTexts sourceTexts, ListQueries lists, NamedParameterJdbcOperations sql) {
        this.queries = queries;
        this.sourceTexts = sourceTexts;
        this.lists = lists;
        this.sql = sql;
    }

    /** Those of all queries. */
    <E extends Record> Listing<E> list(Executions<E> kind, ListRequest request, Caller caller) {
        return list(kind, kind.filters(), request, caller, all -> {});
    }

    /** The same with other filters and further conditions. */
    <E extends Record> Listing<E> list(
            Executions<E> kind, Filters filters, ListRequest request, Caller caller, Consumer<Conditions> own) {
        return lists.find(kind.select(), kind::read, filters, request, all -> {
            own.accept(all);
            queries.only(all, caller);
            sourceTexts.bind(request, caller, all);
        });
    }

    /** Those of one query. */
    <E extends Record> Listing<E> ofQuery(Executions<E> kind, long queryId, ListRequest request, Caller caller) {
        queries.get(queryId, caller);
        return list(kind, kind.filters(), request, caller, all -> all.and("e.query_id = ?", queryId));
    }

    <E extends Record> E get(Executions<E> kind, long id, Caller caller) {
        Conditions all = new Conditions().and("e.id = ?", id);
        queries.only(all, caller);
        return sql.query(kind.select() + all.where(), all.parameters(), kind::read).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
