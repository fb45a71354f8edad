package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Instances that nobody uses, or that have very many rows: what is done to spare memory and time is not seen from outside. */
@ApiTest
class IdleInstanceApiTest {

    private static final List<String> PATHS = List.of(
            "/integration/v1/article/",
            "/integration/v1/search/?q=idle",
            "/integration/v2/document/?limit=1000",
            "/integration/v2/custom_field_value/?limit=1000",
            "/integration/v2/bi/server/1/report/",
            "/integration/v1/otype/glossary_v3/");

    @Test
    void anInstanceThatNobodyHasUsedForLongIsFoundAsItWas(Client client, ApplicationContext server) {
        client.json(Role.SERVER_ADMIN, "{\"title\": \"Idle\", \"body\": \"<p>Ä 'quoted'</p>\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        int gone = client.json(Role.SERVER_ADMIN, "{\"title\": \"Gone\", \"body\": \"\"}")
                .post("/integration/v1/article/")
                .path("id");
        client.as(Role.SERVER_ADMIN).delete("/integration/v1/article/{id}/", gone);
        List<String> before = answers(client);

        putAway(client.instance(), server);

        assertThat(answers(client)).isEqualTo(before);
        putAway(client.instance(), server);
        client.json(Role.SERVER_ADMIN, "{\"title\": \"Next\", \"body\": \"\"}")
                .post("/integration/v1/article/")
                .then()
                .body("id", is(gone + 1));
    }

    /** On a server of its own: the other tests' instances would go, too. */
    @Test
    void anInstanceThatNobodyHasEverAskedIsPutAway() {
        try (Server server = Server.start(List.of("--spring.datasource.url=jdbc:h2:mem:never-asked"))) {
            Client client = server.client();
            client.control().put("/_understudy/instances/idle").then().statusCode(201);
            assertPutAway("idle", server);

            client.control().post("/_understudy/instances/idle/reset").then().statusCode(204);
            assertPutAway("idle", server);

            server.client("idle")
                    .as(Role.VIEWER)
                    .get("/integration/v1/article/1/")
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertPutAway(String instance, Server server) {
        SchemaKeeper schemas = server.context().getBean(SchemaKeeper.class);
        schemas.putAwayUnused(InstanceClock.now(), Integer.MAX_VALUE);
        assertThat(schemas.isAway(
                        server.context().getBean(Instances.class).get(instance).schema()))
                .isTrue();
    }

    @Test
    void anInstanceThatNobodyHasUsedForLongCanBeResetAndRemoved(Client client, ApplicationContext server) {
        client.control().put("/_understudy/instances/idle").then().statusCode(201);
        answers(new Client(client.port(), "idle"));
        putAway("idle", server);
        putAway(client.instance(), server);

        client.control()
                .post("/_understudy/instances/{name}/reset", client.instance())
                .then()
                .statusCode(204);
        client.control().delete("/_understudy/instances/idle").then().statusCode(204);

        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
    }

    @Test
    void anInstanceOfVeryManyRowsIsAsNewAfterAReset(Client client) {
        List<String> before = answers(client);
        String documents =
                String.join(", ", Collections.nCopies(10_001, "{\"title\": \"Many\", \"document_hub_id\": 2}"));
        client.json(Role.SERVER_ADMIN, "[" + documents + "]")
                .post("/integration/v2/document/")
                .then()
                .statusCode(202);

        for (int reset = 0; reset < 3; reset++) {
            client.control()
                    .post("/_understudy/instances/{name}/reset", client.instance())
                    .then()
                    .statusCode(204);
            client.as(Role.SERVER_ADMIN)
                    .get("/integration/v1/search/?q=many")
                    .then()
                    .body("total", equalTo(0));
        }

        assertThat(answers(client)).isEqualTo(before);
    }

    private static void putAway(String instance, ApplicationContext server) {
        server.getBean(SchemaKeeper.class)
                .putAway(server.getBean(Instances.class).get(instance).schema());
    }

    private static List<String> answers(Client client) {
        return Stream.concat(PATHS.stream(), Stream.of("/integration/v1/article/1/"))
                .map(path -> client.as(Role.SERVER_ADMIN).get(path).asString())
                .toList();
    }
}
