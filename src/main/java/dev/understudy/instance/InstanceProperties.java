package dev.understudy.instance;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances are kept.
 *
 * @param grace how long the rows of an instance that was reset or deleted stay in a database that several servers share: none of
 *     them knows what the others' requests are still doing there. It must be longer than the longest request
 */
@ConfigurationProperties("understudy.instances")
record InstanceProperties(@DefaultValue("60s") Duration grace) {

    InstanceProperties {
        SettingProblem.ifNegative("understudy.instances.grace", grace);
    }
}
