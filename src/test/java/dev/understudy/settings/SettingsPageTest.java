package dev.understudy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** The table of docs/settings.md is what the compiler has noted of the settings and their Javadoc; a stale one fails the build. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path MADE = Path.of("target", "settings.md");

    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- made from Javadoc by SettingsPageTest -->\n).*?(?=<!-- end -->)", Pattern.DOTALL);

    private final KnownSettings known = KnownSettings.read();

    @Test
    void theTableSaysWhatTheJavadocSays() throws IOException {
        String page = TABLE.matcher(Files.readString(PAGE)).replaceFirst(Matcher.quoteReplacement(table()));
        Files.writeString(MADE, page);

        assertThat(known.properties())
                .hasSizeGreaterThan(50)
                .allSatisfy(setting ->
                        assertThat(setting.description()).as(setting.name()).isNotBlank());
        assertThat(PAGE).as("copy %s there", MADE).hasSameTextualContentAs(MADE);
    }

    @Test
    void whatIsSaidOfSettingsOfFrameworksIsWhatWeSetThemTo() throws IOException {
        EnumerablePropertySource<?> ours = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("ours", new ClassPathResource("application.yaml"))
                .get(0);
        Map<String, String> told = known.properties().stream()
                .filter(setting -> ours.containsProperty(setting.name()) && setting.defaultValue() != null)
                .collect(Collectors.toMap(
                        KnownSettings.Setting::name, setting -> String.valueOf(setting.defaultValue())));

        assertThat(told)
                .hasSizeGreaterThan(8)
                .allSatisfy((name, value) -> assertThat(String.valueOf(ours.getProperty(name)))
                        .as(name)
                        .isEqualTo(value));
    }

    private String table() {
        return "\n| setting | default | meaning |\n|---|---|---|\n"
                + known.properties().stream().map(SettingsPageTest::line).collect(Collectors.joining())
                + "\n";
    }

    private static String line(KnownSettings.Setting setting) {
        Object value = setting.defaultValue();
        return "| `%s` | %s | %s |\n"
                .formatted(
                        setting.name(),
                        value == null || value.equals("") ? "–" : value,
                        String.valueOf(setting.description())
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .replace("|", "\\|"));
    }
}
