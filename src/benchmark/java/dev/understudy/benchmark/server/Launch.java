package dev.understudy.benchmark.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a server is started, and how it is known that it is there.
 *
 * @param command with {@code {port}} where the port belongs; a server that takes it from SERVER_PORT need not be told
 * @param ready the first call that it has to answer
 */
public record Launch(String name, List<String> command, Call ready) {

    /** A command as somebody writes it in a shell. */
    public static Launch ofShell(String name, String command, Call ready) {
        return new Launch(name, List.of("sh", "-c", "exec " + command), ready);
    }

    List<String> command(int port) {
        Stream<String> words = command.stream().map(word -> word.replace("{port}", String.valueOf(port)));
        return words.toList();
    }
}
