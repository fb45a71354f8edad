package dev.understudy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Understudy;
import dev.understudy.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A setting that cannot be used ends the start at once, in one line that says which, and what is allowed. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class SettingsCheckTest {

    private static void assertRefused(String argument, String message) {
        assertThatThrownBy(() -> Server.start(List.of(argument)))
                .isInstanceOf(SettingProblem.class)
                .hasMessage(message);
    }

    private static void assertValueRefused(String setting, String value, String allowed) {
        assertRefused(
                "--" + setting + "=" + value,
                "%s must be %s, not '%s' (on the command line)".formatted(setting, allowed, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "understudy.enforce | maybe | strict or warn",
                "understudy.explain | maybe | true or false",
                "understudy.fixed-tokens | 2 | true or false",
                "understudy.control.open-documents | open | true or false",
                "understudy.custom-fields.strict-templates | tru | true or false",
                "understudy.jobs.delay | abc | a duration such as 30s, 5m or 1h",
                "understudy.instances.grace | 60 s | a duration such as 30s, 5m or 1h",
                "understudy.database-patience | long | a duration such as 30s, 5m or 1h",
                "understudy.dataset-max-values | many | a whole number",
                "understudy.web.large-bodies-at-once | 2.5 | a whole number",
                "understudy.web.access-log | on! | true or false",
                "understudy.web.trust-forwarded-headers | all | true or false",
                "understudy.https.port | https | a whole number",
                "understudy.web.max-body-size | 8 megs | a size such as 64KB or 8MB",
                "understudy.web.max-open-body-size | big | a size such as 64KB or 8MB"
            })
    void aValueThatCannotBeReadEndsTheStart(String setting, String value, String allowed) {
        assertValueRefused(setting, value, allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "understudy.jobs.delay | -1s | a duration from 0s",
                "understudy.instances.grace | -1s | a duration from 0s",
                "understudy.instances.max | 0 | a whole number from 1",
                "understudy.alation.release | abc | a release of Alation, such as 2023.1 or 2023.1.7",
                "understudy.database-patience | -1s | a duration from 0s",
                "understudy.dataset-max-values | 0 | a whole number from 1",
                "understudy.web.large-bodies-at-once | 0 | a whole number from 1",
                "understudy.web.waiting-calls | 0 | a whole number from 1",
                "understudy.web.patience | 0s | a duration of more than 0s, up to 24d",
                "understudy.web.patience | 110000d | a duration of more than 0s, up to 24d",
                "understudy.web.slowest-rate | 0KB | a size from 1B",
                "understudy.web.max-body-size | 8GB | a size from 1B to 1GB",
                "understudy.web.max-open-body-size | 0KB | a size from 1B to 1GB",
                "understudy.control.allowed-hosts | a.example:80 | names of hosts without ports",
                "understudy.https.port | 84430 | a port from 0 to 65535",
                "understudy.https.names | a b | names of hosts or addresses",
                "understudy.web.cors.allowed-origins | localhost:5173 | origins such as https://localhost:3000",
                "understudy.control.allowed-origins | https://a.example/ | origins such as https://localhost:3000",
                "understudy.matillion.environment | oracle | redshift, snowflake, bigquery, synapse or delta",
                "understudy.store | '' | a path, or left out",
                "understudy.search.directory | '' | a path, or left out",
                "understudy.search.directory | pom.xml | a directory",
                "understudy.https.key-store | '' | a path, or left out",
                "understudy.matillion.version | '' | a version such as 1.48.7, or Built",
                "understudy.agents.endpoint | '' | the name of a host"
            })
    void aValueWithWhichTheServerCouldNotWorkEndsTheStart(String setting, String value, String allowed) {
        assertValueRefused(setting, value, allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.address | nosuch.invalid | an address of this machine",
                "server.compression.enabled | maybe | true or false",
                "server.compression.min-response-size | 3GB | a size from 0B to 1GB",
                "server.max-http-request-header-size | 0B | a size from 1B to 1GB",
                "server.max-http-request-header-size | 3GB | a size from 1B to 1GB",
                "server.tomcat.connection-timeout | soon | a duration such as 30s, 5m or 1h",
                "server.tomcat.connection-timeout | 25d | a duration up to 24d",
                "server.tomcat.keep-alive-timeout | 50d | a duration up to 24d",
                "server.tomcat.keep-alive-timeout | 106751991168d | a duration up to 24d",
                "server.tomcat.keep-alive-timeout | -106751991168d | a duration up to 24d",
                "server.tomcat.max-connections | 0 | a whole number from 1",
                "server.tomcat.threads.max | 0 | a whole number from 1",
                "spring.datasource.hikari.connection-timeout | 2s | a whole number",
                "spring.datasource.hikari.connection-timeout | 249 | a number of milliseconds from 250",
                "spring.datasource.hikari.maximum-pool-size | 0 | a whole number from 1",
                "spring.jackson.factory.constraints.read.max-nesting-depth | -3 | a whole number from 1",
                "spring.lifecycle.timeout-per-shutdown-phase | -1s | a duration from 0s",
                "spring.lifecycle.timeout-per-shutdown-phase | soon | a duration such as 30s, 5m or 1h",
                "spring.servlet.multipart.max-file-size | big | a size such as 64KB or 8MB",
                "spring.threads.virtual.enabled | maybe | true or false",
                "logging.structured.format.console | foo | ecs, logstash or gelf"
            })
    void soDoesOneOfAFramework(String setting, String value, String allowed) {
        assertValueRefused(setting, value, allowed);
    }

    /** Texts can be anything; the format of the logs is looked at before. */
    @Test
    void whateverIsToldOfTheFrameworksIsLookedAt() {
        Map<String, String> told = KnownSettings.read().properties().stream()
                .filter(setting -> !setting.isOurs() && !setting.type().equals(String.class.getName()))
                .collect(Collectors.toMap(KnownSettings.Setting::name, KnownSettings.Setting::type));
        Map<String, String> lookedAt = FrameworkSettings.types().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().getName()));

        assertThat(lookedAt).isEqualTo(told);
    }

    @Test
    void callsThatWaitLeaveAThreadToTheOthers() {
        String fewThreads = "--server.tomcat.threads.max=50";
        List<String> enough = List.of("--spring.threads.virtual.enabled=false", fewThreads);
        assertThatThrownBy(() ->
                        Server.start(Stream.concat(enough.stream(), Stream.of("--understudy.web.waiting-calls=50"))
                                .toList()))
                .isInstanceOf(SettingProblem.class)
                .hasMessage("understudy.web.waiting-calls must be less than server.tomcat.threads.max, which is 50,"
                        + " not '50' (on the command line)");
        assertThatThrownBy(() -> Server.start(enough))
                .isInstanceOf(SettingProblem.class)
                .hasMessage("understudy.web.waiting-calls must be less than server.tomcat.threads.max, which is 50,"
                        + " not '100'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dw", "dw.user", "dw.url.more"})
    void aConnectionHasNoMoreThanThreeSettings(String name) {
        assertRefused(
                "--understudy.extraction.connections." + name + "=x",
                "There is no setting understudy.extraction.connections." + name + " (on the command line)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "understudy.explian=true | understudy.explian | understudy.explain",
                "understudy.fixedToken=true | understudy.fixedToken | understudy.fixed-tokens",
                "understudy.custom-fields.strict-template=true | understudy.custom-fields.strict-template | understudy.custom-fields.strict-templates",
                "understudy.max-body-size=1MB | understudy.max-body-size | understudy.web.max-body-size",
                "understudy.control.allowed-host[0]=a | understudy.control.allowed-host[0] | understudy.control.allowed-hosts"
            })
    void anUnknownNameEndsTheStartAndIsToldTheNearest(String argument, String name, String nearest) {
        assertRefused(
                "--" + argument,
                "There is no setting %s (on the command line); did you mean '%s'?".formatted(name, nearest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "understudy",
                "understudy[0]",
                "understudy.nonsense",
                "understudy.control",
                "understudy.control.key.more"
            })
    void aNameThatIsNearToNoneIsToldNone(String name) {
        assertRefused("--" + name + "=x", "There is no setting %s (on the command line)".formatted(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port=9090   | '''server.port=…'''",
                "-Dserver.port=9090 | '''-Dserver.port=…'''",
                "hunter2            | a word that stands alone"
            })
    void whatIsNoSettingAtAllEndsTheStartAndIsNotRepeated(String argument, String told) {
        assertRefused(argument, "Settings are given as --name=value, not as " + told);
    }

    @Test
    void anEmptyKeyLeavesNoDoorOpen() {
        assertRefused(
                "--understudy.control.key=",
                "understudy.control.key must be a key, or left out, not '' (on the command line)");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:mysql://me:hunter2@x/y, jdbc:mysql:…",
        "spring.datasource.url, jdbc:oracle:thin:scott/tiger@db:1521/X, jdbc:oracle:…",
        "spring.datasource.url, postgres://me:hunter2@x/y, postgres:…",
        "spring.datasource.url, hunter2, …",
        "understudy.extraction.connections.dw.url, jdbc:oracle:thin:scott/tiger@db:1521/X, jdbc:oracle:…"
    })
    void whereADatabaseWithoutADriverLiesIsNotRepeated(String setting, String url, String told) {
        assertRefused(
                "--" + setting + "=" + url,
                setting + " must be a URL that begins with jdbc:postgresql: or jdbc:h2:, not '" + told
                        + "' (on the command line)");
    }

    @Test
    void whatHasOneValueIsGivenOnce() {
        assertRefused("--server.port=70000", "server.port is given more than once on the command line");
    }

    @Test
    void soItIsHoweverItsNameIsWritten() {
        for (String second : List.of("keyStorePassword", "key-store-password")) {
            assertThatThrownBy(() -> Server.start(
                            List.of("--understudy.https.keyStorePassword=a", "--understudy.https." + second + "=b")))
                    .isInstanceOf(SettingProblem.class)
                    .hasMessage("understudy.https.key-store-password is given more than once on the command line");
        }
    }

    @Test
    void aFileThatIsNoYamlIsToldInOneLine(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("application.yaml"), """
                understudy:
                  jobs: {delay: "1s
                """);

        assertThatThrownBy(() -> Server.start(List.of("--spring.config.location=" + file)))
                .isInstanceOf(MarkedYAMLException.class);

        assertThat(output)
                .contains("A file of settings is no YAML: found unexpected end of stream (line 3, column 1)\n")
                .contains("spring.config.location")
                .doesNotContain("at org.yaml");
    }

    @Test
    void filesAreCheckedAndTheLineIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("application.yaml"), """
                understudy:
                  jobs:
                    dely: 1s
                """);

        assertThatThrownBy(() -> Server.start(List.of("--spring.config.location=" + file)))
                .isInstanceOf(SettingProblem.class)
                .hasMessage(
                        "There is no setting understudy.jobs.dely (URL [%s] - 3:11); did you mean 'understudy.jobs.delay'?"
                                .formatted(file.toUri().toURL()));
    }

    @Test
    void systemPropertiesAreChecked() {
        assertThatThrownBy(() -> check(Map.of("understudy.explian", "true"), Map.of()))
                .isInstanceOf(SettingProblem.class)
                .hasMessage("There is no setting understudy.explian (as a system property);"
                        + " did you mean 'understudy.explain'?");
    }

    @Test
    void theEnvironmentIsOnlyWarnedOfNamesButNotOfValues(CapturedOutput output) {
        check(
                Map.of(),
                Map.of("UNDERSTUDY_PORT", "tcp://10.0.0.1:80", "UNDERSTUDY_CONTROL_ALLOWEDHOSTS_0_", "a.example"));

        assertThat(output).contains("These environment variables are no settings, and ignored: UNDERSTUDY_PORT\n");
        assertThatThrownBy(() -> check(Map.of(), Map.of("UNDERSTUDY_JOBS_DELAY", "soon")))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("understudy.jobs.delay must be a duration such as 30s, 5m or 1h, not 'soon'");
        assertThatThrownBy(() -> check(Map.of(), Map.of("UNDERSTUDY_STORE", "")))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("understudy.store must be a path, or left out, not ''");
    }

    @Test
    void whatTheTestKitIsToldIsPassedOver(CapturedOutput output) {
        check(
                Map.of("understudy.testkit.url", "http://localhost:8080"),
                Map.of("UNDERSTUDY_TESTKIT_JAR", "server.jar"));

        assertThat(output).doesNotContain("TESTKIT");
    }

    @Test
    void namesMayBeWrittenInEveryWayThatIsUnderstood() {
        check(
                Map.of(
                        "understudy.jobs.DELAY",
                        "1s",
                        "understudy.fixedTokens",
                        "no",
                        "understudy.control.allowed-hosts[0]",
                        "a"),
                Map.of("UNDERSTUDY_CONTROL_OPENDOCUMENTS", "off", "UNDERSTUDY_CONTROL_OPEN_DOCUMENTS", "on"));
    }

    /** Checks what a process with these properties and variables would be given. */
    private static void check(Map<String, Object> properties, Map<String, Object> variables) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(new StandardEnvironment() {
                @Override
                public Map<String, Object> getSystemProperties() {
                    return properties;
                }

                @Override
                public Map<String, Object> getSystemEnvironment() {
                    return variables;
                }
            });
            new SettingsCheck().initialize(context);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port=99999 | server.port must be a port from 0 to 65535, not '99999' (on the command line)",
                "server.port=http | server.port must be a whole number, not 'http' (on the command line)",
                "understudy.explain=maybe | understudy.explain must be true or false, not 'maybe' (on the command line)",
                "logging.structured.format.console=foo | logging.structured.format.console must be ecs, logstash or gelf, not 'foo' (on the command line)"
            })
    void oneLineSaysWhatIsWrongAndNoTrace(String argument, String line, CapturedOutput output) {
        SpringApplication application = Understudy.application();

        assertThatThrownBy(() -> application.run("--" + argument)).isInstanceOf(SettingProblem.class);

        assertThat(output)
                .contains(line + "\n")
                .contains("--help lists all settings")
                .doesNotContain("at dev.understudy.settings");
    }
}
