package dev.understudy.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what the fuzz knows. */
final class Resources {

    private Resources() {}

    /** Lines but for comments. */
    static Stream<String> lines(String file) {
        try (InputStream text = Resources.class.getResourceAsStream("/fuzz/" + file)) {
            String whole = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return whole.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
