package dev.understudy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script of {@code docs/examples} that has been run.
 *
 * @param output what it wrote, to standard error too
 */
public record Script(int exitCode, String output) {

    private static final Path EXAMPLES = Path.of("docs", "examples");

    /** Runs a script as a user would, against the client's instance; skips the test on a machine that has no Python. */
    public static Script run(String name, Client client, String token, String... arguments) {
        assumeTrue(isThere("python3"), "no python3 on this machine: the examples were not run");
        List<String> command =
                new ArrayList<>(List.of("python3", EXAMPLES.resolve(name).toString()));
        command.add("http://localhost:" + client.port() + "/@" + client.instance());
        command.add(token);
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Script(process.waitFor(), output);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The output of a script that went well. */
    public String succeeded() {
        assertThat(exitCode).as(output).isZero();
        return output;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
