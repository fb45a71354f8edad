package dev.understudy.alation.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.understudy.alation.query.DueRuns.Due;
import dev.understudy.error.NotFound;
import dev.understudy.error.TryLater;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A schedule that cannot run, which no call can bring about. */
@Tag("once")
class ScheduledRunsTest {

    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-03T00:00:00Z");
    private static final Schedule BROKEN = schedule(60, "0 3 * * *");
    private static final Schedule WHOLE = schedule(61, "0 4 * * *");

    private final DueRuns runs = mock();
    private final JdbcTemplate sql = mock();
    private final ScheduledRuns schedules = new ScheduledRuns(runs, sql);

    @BeforeEach
    void thereAreTwo() {
        when(sql.query(anyString(), ArgumentMatchers.<RowMapper<Schedule>>any()))
                .thenReturn(List.of(BROKEN, WHOLE));
    }

    @Test
    void itTakesNoOtherAlongAndIsToldInTheEnd() {
        breaks(new NotFound("Data source with id 999 does not exist"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO)).hasMessage("Data source with id 999 does not exist");

        verify(runs, times(1)).run(ofSchedule(BROKEN), any());
        verify(runs, times(2)).run(ofSchedule(WHOLE), any());
    }

    /** Who collides is done again, and a clock must not be moved again. */
    @Test
    void aCollisionIsNoneForWhoeverMovedTheClock() {
        breaks(new CannotAcquireLockException("others"));

        assertThatThrownBy(() -> schedules.moved(FROM, TO))
                .isInstanceOf(TryLater.class)
                .hasNoCause()
                .hasMessage("Others are writing the same objects. Please try again.");
    }

    private void breaks(RuntimeException failure) {
        doThrow(failure).when(runs).run(ofSchedule(BROKEN), any());
    }

    private static Due ofSchedule(Schedule schedule) {
        return argThat(due -> due != null && due.schedule().equals(schedule));
    }

    private static Schedule schedule(long id, String cronExpression) {
        return new Schedule(id, id, 5, true, cronExpression, null, null, "", FROM, FROM);
    }
}
