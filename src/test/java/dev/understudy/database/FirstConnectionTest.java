package dev.understudy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.testing.Ports;
import dev.understudy.testing.Server;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that is not there when the server starts. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class FirstConnectionTest {

    @Test
    void isWaitedForAloudAndThenGivenUp(CapturedOutput output) throws IOException {
        String address = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/understudy";

        assertThatThrownBy(() -> Server.start(List.of(
                        "--spring.datasource.url=" + address + "?password=secret",
                        "--understudy.database-patience=3s")))
                .hasStackTraceContaining("The database " + address + " has not answered for 3 s: ");

        assertThat(output)
                .contains("The database " + address + " does not answer yet (")
                .contains("waiting up to 3 s for it")
                .doesNotContain("secret");
    }

    @Test
    void isClosedInPeaceThoughTheStartWasInterrupted(CapturedOutput output) {
        Server server = Server.start(List.of("--spring.datasource.url=jdbc:h2:mem:interrupted;DB_CLOSE_DELAY=-1"));

        Thread.currentThread().interrupt();
        server.close();

        Thread.interrupted(); // or the next test would be, too
        assertThat(output).doesNotContain("Interrupted during closing");
    }
}
