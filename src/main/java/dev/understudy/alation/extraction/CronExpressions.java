package dev.understudy.alation.extraction;

import dev.understudy.alation.core.job.Crontab;
import dev.understudy.error.InvalidFields;

/** Plans of extractions, as expressions of crontab. */
final class CronExpressions {

    private CronExpressions() {}

    /**
     * The expression, which may be empty: then there is no plan.
     *
     * @param before what is kept already, by whatever rules
     */
    static String checked(String given, String before) {
        return given.isEmpty() || given.equals(before)
                ? given
                : Crontab.read(given).orElseThrow(() -> invalid(given));
    }

    private static InvalidFields invalid(String given) {
        return InvalidFields.of("cron_extraction", "\"" + given + "\" is not a valid cron expression.");
    }
}
