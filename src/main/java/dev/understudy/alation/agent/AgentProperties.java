package dev.understudy.alation.agent;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How agents in customers' networks behave.
 *
 * @param endpoint the host that an agent is told to connect to
 * @param connectAfter how long after its certificate was signed an agent connects, by the instance's clock
 */
@ConfigurationProperties("understudy.agents")
record AgentProperties(
        @DefaultValue("ocf.use1.alationcloud.com") String endpoint,
        @DefaultValue("1s") Duration connectAfter) {

    AgentProperties {
        SettingProblem.unless(!endpoint.isBlank(), "understudy.agents.endpoint", endpoint, "the name of a host");
        SettingProblem.ifNegative("understudy.agents.connect-after", connectAfter);
    }
}
