package dev.understudy.alation.query;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.BadRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads schedules with the users on whose behalf they run queries, and notes their runs. */
@Component
class Schedules {

    /** A schedule with what is shown of its user. */
    record Scheduled(Schedule schedule, SchedulePayload.User user) {}

    private static final String COLUMNS = Schedule.COLUMNS.namesOf("e");
    private static final String ENABLED =
            "select " + COLUMNS + " from compose_schedule e where e.enabled = true order by e.enabled, e.id";
    private static final String OF_IDS = "select " + COLUMNS + """
        , u.username, u.suspended from unnest(cast(:ids as bigint array)) as r (id)
        left join compose_schedule e on e.%s = r.id left join user_account u on u.id = e.user_id
        where e.id is not null order by e.id""";

    private static final String LATEST = """
        select %s from unnest(cast(:ids as bigint array)) as r (id)
        left join execution_session e on e.id = (select max(l.id) from execution_session l where l.schedule_id = r.id)
        where e.id is not null""".formatted(Session.TABLE.columnsOfE());

    private static final String RAN =
            "update compose_schedule set ts_last_attempt = :at, db_ts_last_used = :at, ts_next_run = :next where id = :id";

    /** What another has run ends behind it; what was changed since it was read has another expression, or is off. */
    private static final String CLAIM =
            RAN + " and enabled = true and cron_expression = :cron and (ts_next_run is null or ts_next_run <= :at)";

    /** What it was to run at by its former expression, or has missed while it was off, it does not run any more. */
    private static final String CHANGE = "update compose_schedule set enabled = coalesce(?, enabled),"
            + " cron_expression = coalesce(?, cron_expression), ts_next_run = null where id = ?";

    private final JdbcClient sql;

    Schedules(JdbcClient sql) {
        this.sql = sql;
    }

    List<Scheduled> ofQueries(Collection<Long> queryIds) {
        return read("query_id", queryIds);
    }

    /** By id. */
    Map<Long, Scheduled> all(Collection<Long> ids) {
        return read("id", ids).stream()
                .collect(Collectors.toMap(each -> each.schedule().id(), each -> each));
    }

    /** The sessions of their latest runs, by the id of the schedule. */
    Map<Long, Session> latestSessions(Collection<Long> ids) {
        Map<Long, Session> found = new HashMap<>();
        sql.sql(LATEST).param("ids", SqlArrays.ids(ids)).query(row -> {
            Session session = Session.TABLE.columns().read(row);
            found.put(Objects.requireNonNull(session.scheduleId()), session);
        });
        return found;
    }

    /** Those that are on. */
    List<Schedule> enabled() {
        return sql.sql(ENABLED)
                .query((row, number) -> Schedule.COLUMNS.read(row))
                .list();
    }

    /** Notes when a schedule is to run next; null for the next time of its expression. */
    void plan(long id, @Nullable Instant next) {
        sql.sql("update compose_schedule set ts_next_run = ? where id = ?")
                .params(Arrays.asList(next == null ? null : SqlTimes.of(next), id))
                .update();
    }

    /** Notes a run of a schedule, which has used its connection, and when it is to run next. */
    void ran(Schedule schedule, Instant at, @Nullable Instant next) {
        noting(RAN, schedule, at, next).update();
    }

    /** The same of a planned run; answers whether it is still to be carried out. */
    boolean claim(DueRuns.Due due) {
        return noting(CLAIM, due.schedule(), due.at(), due.next())
                        .param("cron", due.schedule().cronExpression())
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec noting(String update, Schedule schedule, Instant at, @Nullable Instant next) {
        return sql.sql(update)
                .param("at", SqlTimes.of(at))
                .param("next", next == null ? null : SqlTimes.of(next))
                .param("id", schedule.id());
    }

    /**
     * Changes when a schedule runs; null leaves something as it is. Answers whether there is such a schedule.
     *
     * @throws BadRequest if the expression is none
     */
    boolean change(long id, @Nullable Boolean enabled, @Nullable String cronExpression) {
        return sql.sql(CHANGE)
                        .params(Arrays.asList(enabled, cronExpression == null ? null : checked(cronExpression), id))
                        .update()
                > 0;
    }

    private static String checked(String cronExpression) {
        try {
            return Schedule.crontab(cronExpression);
        } catch (IllegalArgumentException none) {
            throw new BadRequest(String.valueOf(none.getMessage()));
        }
    }

    private List<Scheduled> read(String column, Collection<Long> ids) {
        return sql.sql(OF_IDS.formatted(column))
                .param("ids", SqlArrays.ids(ids))
                .query((row, number) -> new Scheduled(
                        Schedule.COLUMNS.read(row),
                        new SchedulePayload.User(row.getString("username"), !row.getBoolean("suspended"))))
                .list();
    }
}
