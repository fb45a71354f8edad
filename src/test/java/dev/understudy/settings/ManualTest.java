package dev.understudy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the settings, on the command line and in the docs. */
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

    @Test
    void theDocsHaveEverySettingAndItsDefault() throws IOException {
        String docs = Files.readString(Path.of("docs", "settings.md"));

        assertThat(KnownSettings.read().properties())
                .filteredOn(setting -> setting.name().startsWith(KnownSettings.PREFIX))
                .hasSizeGreaterThan(15)
                .allSatisfy(setting ->
                        assertThat(docs).contains("| `%s` | %s |".formatted(setting.name(), defaultOf(setting))));
    }

    private static Object defaultOf(KnownSettings.Setting setting) {
        Object value = setting.defaultValue();
        return value == null || value.equals("") ? "–" : value;
    }
}
