package dev.understudy.alation.query;

import dev.understudy.auth.Secrets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How clients name their sessions: by the time at which they begin, and some digits. */
final class ClientSessionIds {

    private static final DateTimeFormatter COMPOSE = formatter("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SCHEDULE = formatter("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final int COMPOSE_DIGITS = 13;
    private static final int SCHEDULE_DIGITS = 8;

    private ClientSessionIds() {}

    static String ofCompose(long queryId, Instant start) {
        return named(COMPOSE.format(start), "compose-" + queryId, COMPOSE_DIGITS);
    }

    /** In the server's own time, which is UTC, and without saying so. */
    static String ofSchedule(long scheduleId, Instant start) {
        return named(SCHEDULE.format(start), "schedule-" + scheduleId, SCHEDULE_DIGITS);
    }

    /** The same for the same session, whoever makes it. */
    private static String named(String time, String whose, int digits) {
        return time + "#" + Secrets.digest(time + whose).substring(0, digits);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
