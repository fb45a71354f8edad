package dev.understudy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A script of {@code docs/examples} that has been run.
 *
 * @param output what it wrote, to standard error too
 */
public record Script(int exitCode, String output) {

    private static final String PYTHON = "python3";
    private static final Path EXAMPLES = Path.of("docs", "examples");

    /** Runs a script as a user would, against the client's instance; skips the test on a machine that has no Python. */
    public static Script run(String name, Client client, String token, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("http://localhost:" + client.port() + "/@" + client.instance(), token));
        all.addAll(List.of(arguments));
        return run(name, all.toArray(String[]::new));
    }

    /** Runs a script with these arguments alone, whatever catalog they name. */
    public static Script run(String name, String... arguments) {
        assumeTrue(isThere(PYTHON), "no python3 on this machine: the examples were not run");
        List<String> command =
                new ArrayList<>(List.of(PYTHON, EXAMPLES.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command));
    }

    /** Runs the tests of an example, which make worlds on the client's server; skips the test on a machine that has nothing to run them. */
    public static Script test(Client client, String... command) {
        return test(Map.of("UNDERSTUDY_TESTKIT_URL", "http://localhost:" + client.port()), command);
    }

    /** Runs the tests of an example, which are told so of their server. */
    public static Script test(Map<String, String> server, String... command) {
        assumeTrue(
                isThere(command[0]), "no " + command[0] + " on this machine: the tests of the examples were not run");
        ProcessBuilder tests = new ProcessBuilder(command).directory(EXAMPLES.toFile());
        tests.environment().putAll(server);
        tests.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return run(tests);
    }

    /** Whether Python has pytest, which it does not bring along. */
    public static boolean hasPytest() {
        return isThere(PYTHON)
                && run(new ProcessBuilder(PYTHON, "-c", "import pytest")).exitCode() == 0;
    }

    private static Script run(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true).start();
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
