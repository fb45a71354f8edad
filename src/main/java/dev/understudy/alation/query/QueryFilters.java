package dev.understudy.alation.query;

import dev.understudy.alation.core.list.Filters;

/** What the lists of queries and of scheduled runs can be asked for. */
final class QueryFilters {

    private static final String HAS_SCHEDULE =
            "e.id in (select s.query_id from compose_schedule s join user_account u on u.id = s.user_id where %s)";
    private static final String HAS_SCHEDULE_OF_SOURCE =
            "e.id in (select s.query_id from compose_schedule s) and " + SourceTexts.WHERE.formatted("e.ds_id");

    private QueryFilters() {}

    static Filters ofQueries() {
        String ofSource = SourceTexts.WHERE.formatted("e.ds_id");
        Lookups lookups = new Lookups()
                .number("id")
                .text("title")
                .text("description")
                .time("ts_last_saved")
                .text("autosave_content")
                .text("content")
                .flag("saved")
                .flag("published")
                .number("datasource_id", "%s", "e.ds_id")
                .text("datasource_title", ofSource, SourceTexts.TITLE)
                .text("datasource_uri", ofSource, SourceTexts.URI)
                .order("id")
                .order("title")
                .order("ts_last_saved")
                .order("datasource_id", "e.ds_id");
        return schedule(lookups, HAS_SCHEDULE, HAS_SCHEDULE_OF_SOURCE).filters();
    }

    /**
     * Adds the filters that any schedule of a query may pass.
     *
     * @param where the condition that a comparison with the schedule {@code s} or its user {@code u} stands in
     * @param whereSource the same of its data source {@code d}
     */
    static Lookups schedule(Lookups lookups, String where, String whereSource) {
        return lookups.flag("schedule_enabled", where, "s.enabled")
                .text("schedule_cron_expression", where, "s.cron_expression")
                .time("schedule_ts_last_attempt", where, "s.ts_last_attempt")
                .text("schedule_celery_task_name", where, "'" + Schedule.TASK_NAME + "' || s.id")
                .text("schedule_username", where, "u.username")
                .flag("schedule_user_is_active", where, "not u.suspended")
                .text("schedule_db_uri", whereSource, SourceTexts.URI)
                .time("schedule_db_ts_last_used", where, "s.db_ts_last_used");
    }
}
