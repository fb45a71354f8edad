package dev.understudy.alation.core.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs behave.
 *
 * @param delay how long finished work is still reported as running; zero suits test suites, some seconds suit people who test
 *     their polling
 */
@ConfigurationProperties("understudy.jobs")
record JobProperties(@DefaultValue("0s") Duration delay) {}
