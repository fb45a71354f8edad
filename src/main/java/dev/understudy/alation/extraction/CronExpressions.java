package dev.understudy.alation.extraction;

import dev.understudy.error.InvalidFields;
import org.springframework.scheduling.support.CronExpression;

/** Expressions of crontab: minute, hour, day of the month, month, day of the week. */
final class CronExpressions {

    private static final int FIELDS = 5;

    private CronExpressions() {}

    /** The expression, which may be empty: then there is no plan. */
    static String checked(String given) {
        boolean valid = given.isEmpty()
                || given.split("\\s+").length == FIELDS && CronExpression.isValidExpression("0 " + given);
        if (!valid) {
            throw InvalidFields.of("cron_extraction", "\"" + given + "\" is not a valid cron expression.");
        }
        return given;
    }
}
