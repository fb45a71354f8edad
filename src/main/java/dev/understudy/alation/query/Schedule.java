package dev.understudy.alation.query;

import dev.understudy.alation.core.job.Crontab;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.web.Timestamps;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a query is run by itself. Its components are the columns.
 *
 * @param userId on whose behalf
 * @param tsNextRun null as long as it has not been run since it is there: then next time after now
 * @param dbUsername with whom it connects to the data source, which it has told at the two times
 */
record Schedule(
        long id,
        long queryId,
        long userId,
        boolean enabled,
        String cronExpression,
        @Nullable Instant tsLastAttempt,
        @Nullable Instant tsNextRun,
        String dbUsername,
        Instant dbTsModified,
        Instant dbTsLastUsed) {

    static final String TASK_NAME = "rosemeta.tasks.query_scheduling.run_query_";

    static final RecordColumns<Schedule> COLUMNS = RecordColumns.of(Schedule.class);

    /** When it is to run next, as clients are told. */
    Instant nextRun(Instant now) {
        return tsNextRun == null ? Timestamps.end(following(now)) : tsNextRun;
    }

    /** The times from the next one at which it is to run until another time. */
    Stream<Instant> runs(Instant from, Instant to) {
        return Stream.iterate(
                tsNextRun == null ? following(from) : tsNextRun, time -> !time.isAfter(to), this::following);
    }

    /** The first time behind another one; null if clients could not be told of it. */
    @Nullable
    Instant after(Instant time) {
        Instant next = following(time);
        return next.isAfter(Timestamps.LAST) ? null : next;
    }

    /** When it is to run next after a run at a time: only what was to run by then is to run another time. */
    @Nullable
    Instant nextAfter(Instant run) {
        return tsNextRun == null || tsNextRun.isAfter(run) ? tsNextRun : after(run);
    }

    /** Whether a move back of the clock has put its next run off. One that even before was further away than the next time of its expression stays. */
    boolean isLeftBehind(Instant from, Instant to) {
        return tsNextRun != null
                && to.isBefore(from)
                && tsNextRun.isAfter(following(to))
                && !tsNextRun.isAfter(following(from));
    }

    /** Whether it should have run by now. */
    boolean isOverdue(Instant now) {
        return enabled && tsNextRun != null && tsNextRun.isBefore(now);
    }

    private Instant following(Instant time) {
        return Crontab.after(time, cronExpression);
    }

    String taskName() {
        return TASK_NAME + id;
    }

    /**
     * The expression as it is kept.
     *
     * @throws IllegalArgumentException if it is none, or names only what never comes
     */
    static String crontab(String given) {
        return Crontab.read(given)
                .orElseThrow(() -> new IllegalArgumentException("\"" + given + "\" is not a valid cron expression"));
    }
}
