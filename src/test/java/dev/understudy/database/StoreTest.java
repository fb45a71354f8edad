package dev.understudy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.access.Role;
import dev.understudy.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Directories that a server cannot work in: it says why, and leaves them as they are. */
class StoreTest {

    /** Two servers have been at work in it, one after the other: that there is something to lose is known. */
    @TempDir
    private static Path used;

    @TempDir
    private Path folder;

    @BeforeAll
    static void use() {
        start(used).close();
        start(used).close();
    }

    private void copyUsed() throws IOException {
        FileSystemUtils.copyRecursively(used, folder);
    }

    @Test
    void aSecondServerIsRefusedAndTheFirstGoesOn() throws IOException {
        copyUsed();
        try (Server first = start(folder)) {
            assertRefused("Another server is at work in " + folder);
            first.client()
                    .as(Role.VIEWER)
                    .get("/integration/v1/userinfo/")
                    .then()
                    .statusCode(200);
        }
    }

    /** Of the two headers and of what follows them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8192, 100_000})
    void aDamagedStoreIsRefusedAndLeftAsItIs(int cut) throws IOException {
        copyUsed();
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

        start(folder).close();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAsItIs() throws Exception {
        copyUsed();
        Path file = folder.resolve("understudy.mv.db");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("understudy"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update understudy.schema_version set version = 999");
            statement.execute("shutdown");
        }
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
                .hasStackTraceContaining(
                        "The directory " + file + " cannot be used as a store: there is a file of that name");
    }

    private static Server start(Path folder) {
        return Server.start(List.of("--understudy.store=" + folder, "--understudy.dataset=empty"));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> start(folder)).hasStackTraceContaining(reason);
    }
}
