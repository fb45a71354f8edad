package dev.understudy.web.server;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slow clients may be.
 *
 * @param patience how long, all in all, the server waits for the head of a request, and how long for its body; for that it waits longer by the time
 *     that its bytes take at the slowest rate. Who takes longer is cut off, behind a 408 if the head has come
 * @param slowestRate how much of a body must come in each second, once the patience is used up
 */
@ConfigurationProperties("understudy.web")
record ClientProperties(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("16KB") DataSize slowestRate) {

    /** As long as Tomcat can be told to wait at most. */
    private static final Duration LONGEST = Duration.ofDays(24);

    ClientProperties {
        SettingProblem.unless(
                !patience.isNegative() && !patience.isZero() && patience.compareTo(LONGEST) <= 0,
                "understudy.web.patience",
                patience,
                "a duration of more than 0s, up to 24d");
        SettingProblem.unless(slowestRate.toBytes() > 0, "understudy.web.slowest-rate", slowestRate, "a size from 1B");
    }

    /** How long so many bytes may take. */
    Duration timeFor(long bytes) {
        return patience.plus(Duration.ofMillis(bytes * 1000 / slowestRate.toBytes()));
    }
}
