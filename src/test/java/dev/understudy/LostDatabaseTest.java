package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import dev.understudy.testing.TestDatabase;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A PostgreSQL that goes away under the server and comes back. */
@Tag("postgresql")
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class LostDatabaseTest {

    private static final String ARTICLE = "/integration/v1/article/1/";

    /** Two seconds until the pool gives up. Slow machines take longer, but not the thirty that are usual. */
    private static final long SOON = 15_000;

    /** The pool looks again every five seconds. */
    private static final Duration BACK = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    @Test
    void callersAreToldToTryAgainUntilItIsBack() {
        TestDatabase.Postgres database = TestDatabase.Postgres.in(data, 0);
        try (Server server = Server.start(database.settings())) {
            Client client = server.client();
            assertThat(client.as(Role.VIEWER).get(ARTICLE).statusCode()).isEqualTo(200);

            database.close();

            client.as(Role.VIEWER)
                    .get(ARTICLE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("2"))
                    .contentType("application/json")
                    .body("detail", is("The database cannot be reached. Try again in a moment."))
                    .time(lessThan(SOON));
            client.matillion("admin")
                    .get("/rest/v1/permission/user")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("2"))
                    .body("msg", is("Service Unavailable"))
                    .time(lessThan(SOON));
            assertGone(client.json("{\"some.flag\": 1}").put("/_understudy/conf"));
            assertGone(client.control().put("/_understudy/instances/other"));
            assertGone(client.control().post("/_understudy/instances/default/reset"));
            assertGone(client.control().get("/_understudy/instances"));
            assertGone(client.control().get("/actuator/health"));

            try (TestDatabase again = TestDatabase.Postgres.in(data, database.port())) {
                assertThat(again.settings()).isEqualTo(database.settings());
                await().atMost(BACK)
                        .until(() -> client.as(Role.VIEWER).get(ARTICLE).statusCode() == 200);
            }
        }
    }

    @Test
    void aStartWaitsForIt(CapturedOutput output) throws Exception {
        TestDatabase.Postgres database = TestDatabase.Postgres.in(data, 0);
        database.close();
        ExecutorService starter = Executors.newSingleThreadExecutor();
        try {
            Future<Server> starting = starter.submit(() -> Server.start(database.settings()));
            await().atMost(BACK).until(() -> output.getOut().contains("does not answer yet"));
            try (TestDatabase late = TestDatabase.Postgres.in(data, database.port());
                    Server server = starting.get()) {
                assertThat(server.client().as(Role.VIEWER).get(ARTICLE).statusCode())
                        .isEqualTo(200);
            }
        } finally {
            starter.shutdown();
        }
    }

    private static void assertGone(Response response) {
        response.then().statusCode(503).time(lessThan(SOON));
    }
}
