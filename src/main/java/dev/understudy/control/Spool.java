package dev.understudy.control;

import dev.understudy.error.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;

/** A file for as long as a call takes: whoever sends or reads slowly holds neither a connection to the database nor anybody up. */
final class Spool implements AutoCloseable {

    private final Path file;

    Spool() throws IOException {
        file = Files.createTempFile("understudy-", ".spool");
    }

    Path file() {
        return file;
    }

    /** Takes all of a body in, unless it is larger. */
    void fill(InputStream body, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                InputStream bounded = BoundedInputStream.builder()
                        .setInputStream(body)
                        .setMaxCount(most)
                        .setOnMaxCount((limit, read) -> {
                            throw new TooLarge();
                        })
                        .get()) {
            bounded.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
