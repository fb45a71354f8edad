package dev.understudy.alation.core.job;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs went that extracted metadata, by data source. What is still seen to run has told nothing yet. */
@Component
public class ExtractionHistory {

    /**
     * Where a data source stands.
     *
     * @param runs whether one of its jobs is seen to run
     * @param ended when the latest that has ended did so; null if none has
     */
    public record Latest(boolean runs, @Nullable Instant ended, boolean successful) {

        /** Of a data source that has never had such a job. */
        public static final Latest NONE = new Latest(false, null, false);
    }

    private static final String LATEST = """
        select r.id, j.ts_finished, j.outcome, (select count(*) from job k where k.data_source_id = r.id
            and (k.polls_left > 0 or k.ts_finished > :now))
        from unnest(cast(:ids as bigint array)) as r (id) left join job j on j.id = (
            select l.id from job l where l.data_source_id = r.id and l.polls_left = 0 and l.ts_finished <= :now
            order by l.ts_started desc, l.id desc limit 1)\
        """;

    private final JdbcClient sql;
    private final Clock clock;

    ExtractionHistory(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Latest of(long dataSourceId) {
        return of(List.of(dataSourceId)).getOrDefault(dataSourceId, Latest.NONE);
    }

    /** By the id of the data source; those that have never had such a job are left out. */
    public Map<Long, Latest> of(Collection<Long> dataSourceIds) {
        Map<Long, Latest> found = new HashMap<>();
        sql.sql(LATEST)
                .param("ids", SqlArrays.ids(dataSourceIds))
                .param("now", SqlTimes.of(clock.instant()))
                .query(row -> {
                    boolean successful = Job.Outcome.SUCCESSFUL.name().equals(row.getString(3));
                    Latest latest = new Latest(row.getInt(4) > 0, SqlTimes.readIfAny(row, 2), successful);
                    if (!latest.equals(Latest.NONE)) {
                        found.put(row.getLong(1), latest);
                    }
                });
        return found;
    }
}
