package dev.understudy.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process of its own, since it is to end. */
class OutOfMemoryTest {

    /** A server in short: one thread fails as it is told, another one would keep the process. */
    static final class Server {

        public static void main(String[] how) throws InterruptedException {
            OutOfMemory.endsTheProcess();
            Thread failing = new Thread(() -> fail(how[0]));
            failing.start();
            failing.join();
            System.exit(0);
        }

        private static void fail(String how) {
            switch (how) {
                case "dies" -> throw new OutOfMemoryError("planted");
                case "is wrapped" -> throw new IllegalStateException(new OutOfMemoryError("planted"));
                case "is caught" -> OutOfMemory.endIfCauseOf(new ServletException(new OutOfMemoryError("planted")));
                default -> throw new StackOverflowError("planted");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dies,3", "is wrapped,3", "is caught,3", "is another failure,0"})
    void theProcessEndsAtOnceOnlyIfTheMemoryHasRunOut(String how, int exitCode, @TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Server.class.getName(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log"))
                .start();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
    }
}
