package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/start} and those that it calls say where something is missing. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptsTest {

    @TempDir
    private Path folder;

    @Test
    void aJavaThatIsNotThereIsNamed() throws Exception {
        Path home = folder.resolve("nope");

        for (Run run : List.of(run(home, "bin/start"), run(home, "bin/train", folder.toString()))) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.said()).singleElement().asString().contains("there is no " + home.resolve("bin/java"));
        }
    }

    @Test
    void aServerThatHasNotBeenBuiltIsToBeBuilt() throws Exception {
        Files.createDirectory(folder.resolve("bin"));
        Path start = Files.copy(Path.of("bin", "start"), folder.resolve("bin/start"));

        Run run = run(start.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().contains("understudy.jar", "./mvnw package");
    }

    @Test
    void calledByALinkItLooksBesideItself() throws Exception {
        Files.createDirectories(folder.resolve("server/bin"));
        Path start = Files.copy(Path.of("bin", "start"), folder.resolve("server/bin/start"));
        Path link = Files.createSymbolicLink(folder.resolve("understudy"), start);

        assertThat(run(link.toString()).said())
                .singleElement()
                .asString()
                .contains("there is no " + folder.toRealPath().resolve("server/target/understudy.jar"));
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() throws Exception {
        String none = folder.resolve("none").toString();

        assertThat(run("bin/train", none).said())
                .containsExactly("bin/train: there is no directory " + none + "; extract the server there first");
        assertThat(run("docker/link", none, folder.toString()).said())
                .containsExactly(
                        "docker/link: there is no " + none + "/understudy.jar; extract the server there first");
    }

    @Test
    void withoutArgumentsTheyTellWhichTheyTake() throws Exception {
        assertThat(run("bin/train")).isEqualTo(new Run(2, List.of("usage: bin/train DIRECTORY")));
        assertThat(run("docker/link")).isEqualTo(new Run(2, List.of("usage: docker/link APPLICATION DIRECTORY")));
    }

    @Test
    void aTrainingThatFailsLeavesNothingButItsReason() throws Exception {
        assertThat(run("bin/train", folder.toString()).said())
                .singleElement()
                .asString()
                .contains("there is no " + folder.resolve("understudy.jar"));
        assertThat(folder).isEmptyDirectory();

        Files.writeString(folder.resolve("understudy.jar"), "no jar");
        Run run = run("bin/train", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).last().asString().contains("corrupt jarfile");
        assertThat(run.said()).noneMatch(line -> line.contains("kill:") || line.contains("grep:"));
        assertThat(folder.resolve("training.log")).doesNotExist();
    }

    private record Run(int code, List<String> said) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), command);
    }

    private static Run run(Path javaHome, String... command) throws IOException, InterruptedException {
        List<String> bash = Stream.concat(Stream.of("bash"), Stream.of(command)).toList();
        ProcessBuilder script = new ProcessBuilder(bash).redirectErrorStream(true);
        script.environment().put("JAVA_HOME", javaHome.toString());
        Process process = script.start();
        List<String> said = process.inputReader().lines().toList();
        return new Run(process.waitFor(), said);
    }
}
