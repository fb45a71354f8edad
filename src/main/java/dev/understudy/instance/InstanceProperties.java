package dev.understudy.instance;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances are kept.
 *
 * @param max how many instances there may be; the call that would make one more is a 409
 * @param grace how long the rows of an instance that was reset or deleted stay in a database that several servers share: none of
 *     them knows what the others' requests are still doing there. It must be longer than the longest request
 */
@ConfigurationProperties("understudy.instances")
record InstanceProperties(
        @DefaultValue("1000") int max, @DefaultValue("60s") Duration grace) {

    InstanceProperties {
        SettingProblem.unless(max > 0, "understudy.instances.max", max, "a whole number from 1");
        SettingProblem.ifNegative("understudy.instances.grace", grace);
    }
}
