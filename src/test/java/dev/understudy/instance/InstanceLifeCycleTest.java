package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Instances that are made, reset and unmade while others are at work. */
@ApiTest
class InstanceLifeCycleTest {

    private static final String NAME = "life-cycle";

    @AfterEach
    void removeIt(Client client) {
        client.control().delete("/_understudy/instances/" + NAME);
    }

    @Test
    void makingAndUnmakingOneNameAtOnceNeverFails(Client client) throws Exception {
        List<Integer> statuses = together(8, () -> {
            List<Integer> seen = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                boolean make = ThreadLocalRandom.current().nextBoolean();
                seen.add(client.control()
                        .request(make ? "PUT" : "DELETE", "/_understudy/instances/" + NAME)
                        .statusCode());
                seen.add(client.control()
                        .post("/_understudy/instances/" + NAME + "/reset")
                        .statusCode());
            }
            return seen;
        });

        assertThat(statuses).isSubsetOf(200, 201, 204, 404);
        client.control().put("/_understudy/instances/" + NAME);
        client.anonymous()
                .header("X-Understudy-Instance", NAME)
                .basePath("")
                .header("Token", "viewer-token")
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200);
    }

    @Test
    void oneOfManyCallsMakesAnInstance(Client client) throws Exception {
        assertThat(together(
                        8,
                        () -> List.of(client.control()
                                .put("/_understudy/instances/" + NAME)
                                .statusCode())))
                .containsOnlyOnce(201)
                .containsOnly(201, 200);
    }

    /** The reset does not wait for the slow call, nobody waits behind it, and the slow call is answered all the same. */
    @Test
    @Timeout(60)
    void aSlowBodyHoldsNobodyUp(Client client) throws Exception {
        try (Socket slow = new Socket("localhost", client.port())) {
            String body = "{\"title\": \"a\", \"body\": \"\"}";
            send(slow, """
                    POST /integration/v1/article/ HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    X-Understudy-Instance: %s\r
                    Token: steward-token\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    \r
                    """.formatted(client.instance(), body.length()));
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .as("it has come to where the body is read")
                    .isEqualTo("HTTP/1.1 100");
            send(slow, body.substring(0, 10));

            client.control()
                    .post("/_understudy/instances/" + client.instance() + "/reset")
                    .then()
                    .statusCode(204);
            client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);

            send(slow, body.substring(10));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("HTTP/1.1 201");
        }
        client.as(Role.VIEWER)
                .get("/integration/v1/article/")
                .then()
                .statusCode(200)
                .body("title", not(hasItem("a")));
    }

    /** What is written while the index is made for the first time is found by the next search. */
    @Test
    void theFirstSearchLosesNothingThatIsWrittenMeanwhile(Client client) throws Exception {
        for (int round = 0; round < 6; round++) {
            client.control().post("/_understudy/instances/" + client.instance() + "/reset");
            String terms = "[" + ("{\"title\": \"Wordily\"}, ".repeat(400)) + "{\"title\": \"Wordily\"}]";

            together(List.of(
                    () -> List.of(client.json(Role.CATALOG_ADMIN, terms)
                            .post("/integration/v2/term/")
                            .statusCode()),
                    () -> List.of(client.as(Role.VIEWER)
                            .get("/integration/v1/search/?q=wordily")
                            .statusCode())));

            client.as(Role.VIEWER)
                    .get("/integration/v1/search/?q=wordily")
                    .then()
                    .body("total", is(401));
        }
    }

    @Test
    void fixturesAreFoundBySearchThoughTheIndexIsThereAlready(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=zebrafinch")
                .then()
                .body("total", is(0));

        client.fixtures("objects: [{otype: table, id: 900, key: 1.zoo.birds, title: Zebrafinch}]");

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=zebrafinch")
                .then()
                .body("total", is(1));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static <T> List<T> together(int callers, Callable<List<T>> call) throws Exception {
        return together(Collections.nCopies(callers, call));
    }

    private static <T> List<T> together(List<Callable<List<T>>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> all = new ArrayList<>();
            for (Future<List<T>> answer : callers.invokeAll(calls)) {
                all.addAll(answer.get());
            }
            return all;
        } finally {
            callers.shutdown();
        }
    }
}
