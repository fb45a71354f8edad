package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How {@code mvnw} gets Maven where there is none, beside a {@code curl} that only notes what it was asked for. */
@DisabledOnOs(OS.WINDOWS)
class WrapperTest {

    private static final String ARCHIVE = "/apache-maven-3.9.11-bin.tar.gz";

    @TempDir
    private Path folder;

    @BeforeEach
    void thereIsNoMaven() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        program("mvn", "exit 1");
    }

    @Test
    void aMirrorIsAskedBeforeApachesArchiveAndBothAreNamedWhenNeitherAnswers() throws Exception {
        program("curl", "echo \"$@\" >> \"$CURL_LOG\"; exit 22");

        Run run = run(Map.of("MVNW_REPOURL", "https://mirror.example.com/maven/"));

        assertThat(run.code()).isEqualTo(1);
        String mirror = "https://mirror.example.com/maven/org/apache/maven/apache-maven/3.9.11" + ARCHIVE;
        assertThat(run.said())
                .containsExactly(
                        "Downloading Maven 3.9.11",
                        "Maven 3.9.11 could not be downloaded; tried: " + mirror + ", " + apache());
        assertThat(asked()).hasSize(2);
        assertThat(asked().get(0)).endsWith(mirror);
        assertThat(asked().get(1)).endsWith(apache());
    }

    @Test
    void withoutAMirrorThereIsOnlyApachesArchive() throws Exception {
        program("curl", "echo \"$@\" >> \"$CURL_LOG\"; exit 22");

        assertThat(run(Map.of()).said())
                .last()
                .asString()
                .contains("tried: no mirror (MVNW_REPOURL is not set), " + apache());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whatHasNotTheExpectedSumIsNotInstalled() throws Exception {
        program("curl", "while [ \"$1\" != -o ]; do shift; done; echo nonsense > \"$2\"");

        Run run = run(Map.of("MVNW_REPOURL", "https://mirror.example.com"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).last().asString().contains("SHA-512 is not the expected one");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private record Run(int code, List<String> said) {}

    private Run run(Map<String, String> variables) throws Exception {
        ProcessBuilder wrapper = new ProcessBuilder("sh", "mvnw", "-v").redirectErrorStream(true);
        Map<String, String> environment = wrapper.environment();
        environment.remove("MVNW_REPOURL");
        environment.put("MAVEN_USER_HOME", folder.resolve("home").toString());
        environment.put("CURL_LOG", folder.resolve("curl.log").toString());
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.putAll(variables);
        Process process = wrapper.start();
        List<String> said = process.inputReader().lines().toList();
        return new Run(process.waitFor(), said);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("curl.log"));
    }

    private static String apache() {
        return "https://archive.apache.org/dist/maven/maven-3/3.9.11/binaries" + ARCHIVE;
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
