package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL that goes away under the server and comes back. */
@Tag("postgresql")
class LostDatabaseTest {

    private static final String ARTICLE = "/integration/v1/article/1/";

    /** Two seconds until the pool gives up, and as much again for slow machines. */
    private static final long SOON = 4000;

    /** The pool looks again every five seconds. */
    private static final Duration BACK = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    @Test
    void callersAreToldToTryAgainUntilItIsBack() {
        TestDatabase.Postgres database = TestDatabase.Postgres.in(data, 0);
        String[] settings = Stream.concat(Stream.of("--server.port=0"), database.settings().stream())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Understudy.class).run(settings)) {
            String port = String.valueOf(server.getEnvironment().getProperty("local.server.port"));
            Client client = new Client(Integer.parseInt(port), "default");
            assertThat(client.as(Role.VIEWER).get(ARTICLE).statusCode()).isEqualTo(200);

            database.close();

            client.as(Role.VIEWER)
                    .get(ARTICLE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("2"))
                    .contentType("application/json")
                    .time(lessThan(SOON));
            client.matillion("admin")
                    .get("/rest/v1/permission/user")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("2"))
                    .body("msg", is("Service Unavailable"))
                    .time(lessThan(SOON));
            client.json("{\"some.flag\": 1}").put("/_understudy/conf").then().statusCode(503);
            client.control().get("/actuator/health").then().statusCode(503);

            try (TestDatabase again = TestDatabase.Postgres.in(data, database.port())) {
                assertThat(again.settings()).isEqualTo(database.settings());
                await().atMost(BACK)
                        .until(() -> client.as(Role.VIEWER).get(ARTICLE).statusCode() == 200);
            }
        }
    }
}
