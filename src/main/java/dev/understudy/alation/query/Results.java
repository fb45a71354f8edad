package dev.understudy.alation.query;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.NotFound;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds results, and reads their rows a chunk at a time: nobody who takes them slowly keeps a connection to the database meanwhile. */
@Component
class Results {

    private static final String OF_EVENTS = "select " + Result.TABLE.columnsOfE() + """
         from unnest(cast(:ids as bigint array)) as r (id)
        left join execution_result e on e.event_id = r.id where e.id is not null""";
    private static final String LATEST = Result.TABLE.select() + """
         where e.query_id = :query and e.deleted = false
        and (e.ts_expiration is null or e.ts_expiration > :now) order by e.query_id desc, e.id desc limit 1""";

    private static final String CHANGE =
            "update execution_result set truncated = coalesce(?, truncated), deleted = coalesce(?, deleted) where id = ?";

    private final JdbcClient sql;
    private final Clock clock;

    Results(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By the id of the event; those that returned nothing are left out. */
    Map<Long, Result> ofEvents(Collection<Long> eventIds) {
        Map<Long, Result> found = new HashMap<>();
        sql.sql(OF_EVENTS).param("ids", SqlArrays.ids(eventIds)).query(row -> {
            Result result = Result.TABLE.columns().read(row);
            found.put(result.eventId(), result);
        });
        return found;
    }

    /** The newest result of a query that can still be read. */
    Result latest(long queryId) {
        return sql.sql(LATEST)
                .param("query", queryId)
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> Result.TABLE.columns().read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The result, if it can still be read. */
    Result readable(long id) {
        return sql.sql(Result.TABLE.select() + " where e.id = ?")
                .param(id)
                .query((row, number) -> Result.TABLE.columns().read(row))
                .optional()
                .filter(result -> !result.deleted() && !result.isExpired(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /** Says what has become of a result; null leaves something as it is. Answers whether there is such a result. */
    boolean change(long id, @Nullable Boolean truncated, @Nullable Boolean expired, @Nullable Boolean deleted) {
        if (expired != null) {
            sql.sql("update execution_result set ts_expiration = ? where id = ?")
                    .params(Arrays.asList(expired ? SqlTimes.of(clock.instant()) : null, id))
                    .update();
        }
        return sql.sql(CHANGE).params(Arrays.asList(truncated, deleted, id)).update() > 0;
    }

    /** Some of its rows as lines of CSV; empty behind the last. */
    Optional<String> lines(long id, int chunk) {
        return sql.sql("select lines from execution_result_chunk where result_id = ? and chunk_index = ?")
                .params(id, chunk)
                .query(String.class)
                .optional();
    }
}
