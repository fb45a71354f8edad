package dev.understudy.matillion.project;

import dev.understudy.matillion.web.Names;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is exported and imported; what is left out of an import is as in a new one. Nothing is ever run by it.
 *
 * @param dayOfWeek whether it runs on the days of the week that are named, else on days of the month
 * @param daysOfMonth such as {@code 1,15}; empty for every day
 * @param versionName where the job lies
 */
record ScheduleDefinition(
        @Nullable String name,
        String minute,
        String hour,
        boolean dayOfWeek,
        boolean monday,
        boolean tuesday,
        boolean wednesday,
        boolean thursday,
        boolean friday,
        boolean saturday,
        boolean sunday,
        String daysOfMonth,
        boolean enabled,
        String timezone,
        String versionName,
        String jobName,
        String environmentName,
        boolean preventDuplicateJob) {

    ScheduleDefinition {
        minute = Objects.requireNonNullElse(minute, "0");
        hour = Objects.requireNonNullElse(hour, "0");
        daysOfMonth = Objects.requireNonNullElse(daysOfMonth, "");
        timezone = Objects.requireNonNullElse(timezone, "UTC");
        versionName = Objects.requireNonNullElse(versionName, ProjectVersions.DEFAULT);
        jobName = Objects.requireNonNullElse(jobName, "");
        environmentName = Objects.requireNonNullElse(environmentName, "");
    }

    /** The name, which an import cannot do without. */
    String requiredName() {
        return Names.required(name, "name");
    }
}
