package dev.understudy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the settings on the command line. */
class ManualTest {

    @Test
    void helpListsEverySettingWithItsDefaultAndItsMeaning() {
        assertThat(Manual.answer(List.of("--server.port=1", "--help")).orElseThrow())
                .contains("  --server.port=8080\n", "  --understudy.store=\n", "  --understudy.jobs.delay=0s\n")
                .contains("      how long finished work is still reported as running;")
                .doesNotContain("{@code")
                .doesNotContainPattern(".{120}");
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() {
        assertThat(Manual.answer(List.of("--version")).orElseThrow()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void whoAsksForNothingIsToldNothing() {
        assertThat(Manual.answer(List.of("--understudy.explain=true"))).isEmpty();
    }
}
