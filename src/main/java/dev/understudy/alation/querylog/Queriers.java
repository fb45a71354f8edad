package dev.understudy.alation.querylog;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.database.SqlTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often accounts of databases have queried objects: a row for each pair, however many queries there were. */
@Component
class Queriers {

    /** An account, and what it has queried. */
    record Querier(ObjectRef object, String dbAccount) {}

    /** How often, and when last. */
    record Use(long executions, Instant latest) {

        Use plus(Use other) {
            return new Use(executions + other.executions, latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    /** Whoever counts at the same time comes in the same order, so that none waits for another that waits. */
    private static final Comparator<Querier> ORDER = Comparator.comparing(
                    (Querier querier) -> querier.object().otype())
            .thenComparing(querier -> querier.object().oid())
            .thenComparing(Querier::dbAccount);

    private static final String UPDATE = "update querier set num_executions = num_executions + ?,"
            + " ts_last_query = greatest(ts_last_query, ?) where otype = ? and oid = ? and db_account = ?";
    private static final String INSERT =
            "insert into querier (num_executions, ts_last_query, otype, oid, db_account)" + " values (?, ?, ?, ?, ?)";
    private static final String SELECT = "select e.db_account, e.num_executions, e.ts_last_query from querier e";

    private final JdbcTemplate batches;
    private final ListQueries lists;

    Queriers(JdbcTemplate batches, ListQueries lists) {
        this.batches = batches;
        this.lists = lists;
    }

    /** Adds to what has been counted. */
    void add(Map<Querier, Use> uses) {
        List<Object[]> rows = uses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(use -> row(use.getKey(), use.getValue()))
                .toList();
        int[] changed = batches.batchUpdate(UPDATE, rows);
        batches.batchUpdate(
                INSERT,
                IntStream.range(0, changed.length)
                        .filter(i -> changed[i] == 0)
                        .mapToObj(rows::get)
                        .toList());
    }

    /** The accounts that have queried an object. */
    Listing<QuerierPayload> of(ObjectRef object, Filters filters, ListRequest request) {
        return lists.find(
                SELECT,
                (row, number) -> QuerierPayload.of(row.getString(1), row.getLong(2), SqlTimes.read(row, 3)),
                filters,
                request,
                all -> all.and("e.otype = ?", object.otype()).and("e.oid = ?", object.oid()));
    }

    /** In the order of both statements. */
    private static Object[] row(Querier querier, Use use) {
        return new Object[] {
            use.executions(),
            SqlTimes.of(use.latest()),
            querier.object().otype(),
            querier.object().oid(),
            querier.dbAccount()
        };
    }
}
