package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PreparedBeansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port",
                "server.ssl.bundle",
                "understudy.store",
                "spring.datasource.url",
                "spring.datasource.hikari.maximum-pool-size"
            })
    void whatEverybodySetsLeavesTheBeansAsTheyWereBuilt(String setting) {
        assertThat(PreparedBeans.fit(with(setting))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.server.port",
                "springdoc.api-docs.enabled",
                "spring.jpa.open-in-view",
                "spring.datasource.type",
                "spring.profiles.active"
            })
    void aSettingThatChoosesBeansHasThemChosenByTheStart(String setting) {
        assertThat(PreparedBeans.fit(with(setting))).isFalse();
    }

    @Test
    void anEnvironmentVariableCountsAsWell() {
        ConfigurableEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of("SPRING_JPA_OPENINVIEW", "true")));

        assertThat(PreparedBeans.fit(settings)).isFalse();
    }

    @Test
    void whatTheJarItselfSaysWasKnownToTheBuild() {
        ConfigurableEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [application.yaml]'",
                        Map.of("spring.jpa.open-in-view", "false")));

        assertThat(PreparedBeans.fit(settings)).isTrue();
    }

    private static ConfigurableEnvironment with(String setting) {
        ConfigurableEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("given", Map.of(setting, "1")));
        return settings;
    }
}
