package dev.understudy.instance;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work that runs in the background of the emulated services behaves: Alation's jobs, Matillion's tasks.
 *
 * @param delay how long finished work is still reported as running; zero suits test suites, some seconds suit people who test
 *     their polling
 */
@ConfigurationProperties("understudy.jobs")
public record JobProperties(@DefaultValue("0s") Duration delay) {

    public JobProperties {
        SettingProblem.ifNegative("understudy.jobs.delay", delay);
    }
}
