package dev.understudy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.access.Role;
import dev.understudy.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Directories that a server cannot work in: it says why, and leaves them as they are. */
class StoreTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondServerIsRefusedAndTheFirstGoesOn() {
        try (Server first = start()) {
            assertRefused("Another server is at work in " + folder);
            first.client()
                    .as(Role.VIEWER)
                    .get("/integration/v1/userinfo/")
                    .then()
                    .statusCode(200);
        }
        start().close();
    }

    /** Of the two headers and of what follows them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8192, 100_000})
    void aDamagedStoreIsRefusedAndLeftAsItIs(int cut) throws IOException {
        start().close();
        start().close(); // now it is known that there is something to lose
        Path file = folder.resolve("understudy.mv.db");
        byte[] damaged = Files.readAllBytes(file);
        if (cut == 0) {
            Arrays.fill(damaged, 0, 8192, (byte) 7);
        } else {
            damaged = Arrays.copyOf(damaged, cut);
        }
        Files.write(file, damaged);

        assertRefused("The store " + file + " cannot be used: ");

        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void aStoreThatWasCutOffInItsFirstMomentBeginsAnew() throws IOException {
        Files.write(folder.resolve("understudy.lock"), new byte[0]);
        Files.write(folder.resolve("understudy.mv.db"), new byte[0]);

        start().close();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAsItIs() throws IOException {
        try (Server server = start()) {
            server.context().getBean(JdbcTemplate.class).update("update understudy.schema_version set version = 999");
        }
        Path file = folder.resolve("understudy.mv.db");
        byte[] newer = Files.readAllBytes(file);

        assertRefused("its schemas are of version 999");

        assertThat(file).hasBinaryContent(newer);
    }

    @Test
    void aStoreBesideAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> Server.start(List.of(
                        "--understudy.store=" + folder, "--spring.datasource.url=jdbc:postgresql://localhost/x")))
                .hasStackTraceContaining("understudy.store and spring.datasource.url name two databases");
    }

    @Test
    void aStoreThatIsNoDirectoryIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Server.start(List.of("--understudy.store=" + file)))
                .hasStackTraceContaining("The directory " + file + " cannot be used as a store");
    }

    private Server start() {
        return Server.start(List.of("--understudy.store=" + folder, "--understudy.dataset=empty"));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(this::start).hasStackTraceContaining(reason);
    }
}
