package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody's project, tested with what this build installs and nothing else of ours. */
class SampleIT {

    private static final Path SAMPLES = Path.of("src", "test", "samples");
    private static final Path REPOSITORY =
            Path.of("target", "samples-repository").toAbsolutePath();
    private static final Path BUILDS_REPOSITORY = Path.of(System.getProperty("build.repository"));

    @Test
    void itsTestsRunInWorldsOfTheirOwnOnTheServerThatIsAmongItsDependencies() throws Exception {
        maven("install:install-file@testkit", "install:install-file@server", "-DlocalRepositoryPath=" + REPOSITORY);

        String said = maven(
                "--file=" + SAMPLES.resolve("articles"),
                "--settings=" + SAMPLES.resolve("settings.xml"),
                "-Dloaded=" + BUILDS_REPOSITORY.toUri(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-DbuildDirectory=" + Path.of("target", "sample-articles").toAbsolutePath(),
                "test");

        assertThat(said).contains("Tests run: 18, Failures: 0, Errors: 0, Skipped: 0");
    }

    private static String maven(String... arguments) throws IOException, InterruptedException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(isWindows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(), "-B", "-ntp"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("UNDERSTUDY_CONTROL_KEY", "of the sample"); // which the kit has to say to its own server
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
