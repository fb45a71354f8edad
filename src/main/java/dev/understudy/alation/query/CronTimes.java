package dev.understudy.alation.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** The times that expressions of crontab name, in UTC. */
final class CronTimes {

    private static final int FIELDS = 5;

    private CronTimes() {}

    /** The expression, which names a time at least. */
    static String checked(String given) {
        boolean valid = given.strip().split("\\s+").length == FIELDS
                && CronExpression.isValidExpression(withSeconds(given))
                && next(Instant.EPOCH, given) != null;
        if (!valid) {
            throw new IllegalArgumentException("\"" + given + "\" is not a valid cron expression");
        }
        return given.strip();
    }

    /** The first time behind another one. */
    static Instant after(Instant time, String expression) {
        return Objects.requireNonNull(next(time, expression)).toInstant();
    }

    private static @Nullable OffsetDateTime next(Instant time, String expression) {
        return CronExpression.parse(withSeconds(expression)).next(time.atOffset(ZoneOffset.UTC));
    }

    private static String withSeconds(String expression) {
        return "0 " + expression.strip();
    }
}
