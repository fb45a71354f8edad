package dev.understudy.control.journal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Two servers on one database have one journal. */
@ApiTest
@Tag("postgresql")
class JournalOfReplicasTest {

    @Test
    void callsOfBothAreInIt(Client here, ApplicationContext server) {
        here.anonymous().delete("/_understudy/journal");
        Environment known = server.getEnvironment();
        try (Server second = Server.start(List.of(
                "--spring.datasource.url=" + known.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + known.getRequiredProperty("spring.datasource.username")))) {
            Client there = second.client(here.instance());
            here.as(Role.VIEWER).get("/integration/v1/article/1/");
            there.as(Role.STEWARD).get("/integration/v1/article/1/");

            await().untilAsserted(() -> here.anonymous()
                    .get("/_understudy/journal")
                    .then()
                    .body("calls.role", contains("STEWARD", "VIEWER")));
            there.anonymous().get("/_understudy/journal").then().body("calls", hasSize(2));
            there.json("{\"bodies\": true}").put("/_understudy/journal/settings");
            here.anonymous().get("/_understudy/journal/settings").then().body("bodies", is(true));
            there.as(Role.COMPOSER).get("/integration/v1/article/1/");
        }

        here.anonymous().get("/_understudy/journal").then().body("calls.role[0]", is("COMPOSER"));
    }
}
