package dev.understudy.testkit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server of this run of tests, which comes with the first test that asks for it: one that runs already ({@code
 * understudy.testkit.url}), else the packaged one from a file ({@code understudy.testkit.jar}), in a container ({@code
 * understudy.testkit.image}), or from the class path. Each may also be said by a variable, such as {@code UNDERSTUDY_TESTKIT_URL}.
 */
final class TestRun {

    private static Server server;
    private static RuntimeException failure;

    private TestRun() {}

    /** Tried once: that it does not start is told to every test, but not waited for by each. */
    static synchronized Server server() {
        if (failure != null) {
            throw new IllegalStateException("Understudy did not start before; see the first test", failure);
        }
        try {
            server = server == null ? find() : server;
            return server;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private static Server find() {
        Optional<String> key = Setting.of("key");
        return Setting.of("url")
                .map(url -> running(url, key))
                .or(() -> Setting.of("jar").map(jar -> ofOurOwn(Path.of(jar), key)))
                .or(() -> Setting.of("image").map(image -> Server.at(inContainer(image), key)))
                .orElseGet(() -> ofOurOwn(onClassPath(), key));
    }

    private static Server running(String url, Optional<String> key) {
        try {
            Server running = Server.at(url, key);
            running.control().get("/");
            return running;
        } catch (IllegalArgumentException | UncheckedIOException noServer) {
            throw new IllegalStateException(
                    "There is no Understudy where " + Setting.named("url") + " says: " + noServer.getMessage(),
                    noServer);
        }
    }

    /** It takes the tests' environment, and with it the key that they have there. */
    private static Server ofOurOwn(Path jar, Optional<String> key) {
        return Server.at(
                PackagedServer.start(jar),
                Optional.ofNullable(System.getenv(PackagedServer.KEY)).or(() -> key));
    }

    private static Path onClassPath() {
        return PackagedServer.onClassPath()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no Understudy to test with. Put"
                                        + " dev.understudy:understudy-server on the class path of the tests, or set understudy.testkit.jar, .image or .url"));
    }

    /** It ends with the run: Testcontainers sees to it. */
    private static String inContainer(String image) {
        try {
            UnderstudyContainer container = new UnderstudyContainer(image);
            container.start();
            return container.baseUrl();
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "understudy.testkit.image needs org.testcontainers:testcontainers on the class path", missing);
        }
    }
}
