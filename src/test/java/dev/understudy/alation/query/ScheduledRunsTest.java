package dev.understudy.alation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.understudy.error.NotFound;
import dev.understudy.error.TryLater;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A schedule that cannot run, which no call can bring about: its runs fail here, whatever else they would do. */
@Tag("once")
class ScheduledRunsTest {

    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-04T00:00:00Z");
    private static final long BROKEN = 60;
    private static final long WHOLE = 61;

    private final DataSource connections = new DriverManagerDataSource("jdbc:h2:mem:scheduled-runs;DB_CLOSE_DELAY=-1");
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(connections));
    private final JdbcClient sql = JdbcClient.create(connections);
    private final SeenQueries queries = mock();
    private final QueryRuns runs = mock();
    private final ScheduledRuns schedules = new ScheduledRuns(new DueRuns(queries, new Schedules(sql), runs) {

        @Override
        void run(Due due) {
            transactions.executeWithoutResult(status -> super.run(due));
        }
    });

    @BeforeEach
    void thereAreTwo() {
        sql.sql("""
            create table compose_schedule (id bigint, query_id bigint, user_id bigint, enabled boolean,
            cron_expression varchar(255), ts_last_attempt timestamp(6) with time zone,
            ts_next_run timestamp(6) with time zone, db_username varchar(255),
            db_ts_modified timestamp(6) with time zone, db_ts_last_used timestamp(6) with time zone)""").update();
        add(BROKEN, "0 3 * * *");
        add(WHOLE, "0 4 * * *");
        when(queries.all(any())).thenReturn(Map.of(BROKEN, mock(), WHOLE, mock()));
    }

    @AfterEach
    void thereIsNone() {
        sql.sql("drop table compose_schedule").update();
    }

    private void add(long id, String cronExpression) {
        sql.sql("insert into compose_schedule values (?, ?, 5, true, ?, null, null, '', ?, ?)")
                .params(id, id, cronExpression, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
                .update();
    }

    private void breaks(String time, RuntimeException failure) {
        doThrow(failure).when(runs).run(any(), any(), eq(Instant.parse(time)));
    }

    private @Nullable Instant time(String column, long id) {
        return sql.sql("select " + column + " from compose_schedule where id = ?")
                .param(id)
                .query(Instant.class)
                .optional()
                .orElse(null);
    }

    private void assertRan(long id, @Nullable String last, String next) {
        assertThat(time("ts_last_attempt", id)).isEqualTo(last == null ? null : Instant.parse(last));
        assertThat(time("ts_next_run", id)).isEqualTo(next);
    }

    @Test
    void itTakesNoOtherAlongAndIsToldInTheEnd() {
        breaks("2030-01-02T03:00:00Z", new NotFound("Data source with id 999 does not exist"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO)).hasMessage("Data source with id 999 does not exist");

        assertRan(WHOLE, "2030-01-03T04:00:00Z", "2030-01-04T04:00:00Z");
    }

    /** Else the next move would pass over what has not been run. */
    @Test
    void whatItHasNotRunStaysDue() {
        breaks("2030-01-02T03:00:00Z", new NotFound("Data source with id 999 does not exist"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO)).isInstanceOf(NotFound.class);

        assertRan(BROKEN, "2030-01-01T03:00:00Z", "2030-01-02T03:00:00Z");
    }

    @Test
    void soDoesItsFirstRun() {
        breaks("2030-01-01T03:00:00Z", new NotFound("Data source with id 999 does not exist"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO)).isInstanceOf(NotFound.class);

        assertRan(BROKEN, null, "2030-01-01T03:00:00Z");
    }

    /** Who collides is done again, and a clock must not be moved again. */
    @Test
    void aCollisionIsNoneForWhoeverMovedTheClock() {
        breaks("2030-01-01T03:00:00Z", new CannotAcquireLockException("others"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO))
                .isInstanceOf(TryLater.class)
                .hasNoCause()
                .hasMessage("Others are writing the same objects. Please try again.");
    }
}
