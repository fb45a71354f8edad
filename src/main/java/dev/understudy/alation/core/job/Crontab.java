package dev.understudy.alation.core.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Expressions of crontab: minute, hour, day of the month, month, day of the week, in UTC. All five have to fit: crontab would take
 * either of two days, but the real service leaves its schedules to Celery (inferred), which does not.
 */
public final class Crontab {

    private static final int FIELDS = 5;

    private Crontab() {}

    /** The expression without blanks around it; empty if it is none, or names only what never comes, as the 30th of February. */
    public static Optional<String> read(String given) {
        return Optional.of(given.strip())
                .filter(text -> text.split("\\s+").length == FIELDS)
                .filter(text -> CronExpression.isValidExpression(withSeconds(text)))
                .filter(text -> next(Instant.EPOCH, text) != null);
    }

    /**
     * The first time behind another one.
     *
     * @param expression one that was read
     */
    public static Instant after(Instant time, String expression) {
        return Objects.requireNonNull(next(time, expression)).toInstant();
    }

    private static @Nullable OffsetDateTime next(Instant time, String expression) {
        return CronExpression.parse(withSeconds(expression)).next(time.atOffset(ZoneOffset.UTC));
    }

    private static String withSeconds(String expression) {
        return "0 " + expression;
    }
}
