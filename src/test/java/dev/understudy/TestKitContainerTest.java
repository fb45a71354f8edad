package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testkit.UnderstudyContainer;
import org.junit.jupiter.api.Test;

/** The test kit's container as far as it goes without a daemon. */
class TestKitContainerTest {

    @Test
    void itOpensTheServersPortAndIsSetForAShortLife() {
        try (UnderstudyContainer container = new UnderstudyContainer("registry.example.com/understudy:1")) {
            assertThat(container.getExposedPorts()).containsExactly(8080);
            assertThat(container.getEnvMap()).containsOnlyKeys("JAVA_OPTS");
        }
    }
}
