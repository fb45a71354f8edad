package dev.understudy.alation.query;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What running queries may take.
 *
 * @param maxResult how much of the result of a query is stored; it is truncated where there is more
 * @param keepResults how long results of 1 MB and more can be read, by the instance's clock; smaller ones are kept for ever
 */
@ConfigurationProperties("understudy.queries")
record QueryProperties(
        @DefaultValue("16MB") DataSize maxResult,
        @DefaultValue("7d") Duration keepResults) {

    QueryProperties {
        SettingProblem.unless(maxResult.toBytes() > 0, "understudy.queries.max-result", maxResult, "a size from 1B");
        SettingProblem.ifNegative("understudy.queries.keep-results", keepResults);
    }
}
