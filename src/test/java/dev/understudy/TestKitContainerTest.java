package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.testkit.UnderstudyContainer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The test kit's container as far as it goes without a daemon. */
class TestKitContainerTest {

    private static final String IMAGE = "registry.example.com/understudy:1";

    @Test
    void itOpensTheServersPortAndIsSetForAShortLife() {
        try (UnderstudyContainer container = new UnderstudyContainer(IMAGE)) {
            assertThat(container.getExposedPorts()).containsExactly(8080);
            assertThat(container.getEnvMap()).containsOnlyKeys("JAVA_OPTS");
        }
    }

    @Test
    void itsServerIsCalledWithTheKeyThatItWasGiven() throws IOException {
        List<String> keys = new CopyOnWriteArrayList<>();
        HttpServer within = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        within.createContext("/", call -> {
            keys.add(call.getRequestHeaders().getFirst("X-Understudy-Key"));
            call.sendResponseHeaders(201, -1);
            call.close();
        });
        within.start();
        try (UnderstudyContainer container =
                spy(new UnderstudyContainer(IMAGE).withEnv("UNDERSTUDY_CONTROL_KEY", "of the container"))) {
            doReturn("127.0.0.1").when(container).getHost();
            doReturn(within.getAddress().getPort()).when(container).getMappedPort(8080);

            container.server().newWorld("any", "");

            assertThat(keys).containsExactly("of the container");
        } finally {
            within.stop(0);
        }
    }
}
