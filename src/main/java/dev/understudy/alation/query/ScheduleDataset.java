package dev.understudy.alation.query;

import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code query_schedules}. */
@Component
class ScheduleDataset implements DatasetSection<ScheduleDataset.Entry> {

    /**
     * @param query the id of the query that it runs
     * @param user the id of the user on whose behalf
     * @param cronExpression in the form of crontab, in UTC
     * @param tsNextRun the next time of the expression if it is left out
     */
    record Entry(
            @IdOf("compose_schedule") long id,
            long query,
            long user,
            String cronExpression,
            boolean disabled,
            @Nullable Instant tsLastAttempt,
            @Nullable Instant tsNextRun,
            @Nullable String dbUsername,
            @Nullable Instant dbTsModified,
            @Nullable Instant dbTsLastUsed) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.123456Z");

    @Override
    public String name() {
        return "query_schedules";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry schedule, Rows rows) {
        Instant modified = Objects.requireNonNullElse(schedule.dbTsModified(), LONG_AGO);
        Schedule row = new Schedule(
                schedule.id(),
                schedule.query(),
                schedule.user(),
                !schedule.disabled(),
                Schedule.crontab(schedule.cronExpression()),
                schedule.tsLastAttempt(),
                schedule.tsNextRun(),
                Objects.requireNonNullElse(schedule.dbUsername(), ""),
                modified,
                Objects.requireNonNullElse(schedule.dbTsLastUsed(), modified));
        rows.add("compose_schedule", Schedule.COLUMNS.names(), Schedule.COLUMNS.values(row));
    }
}
