package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** What is switched on for pages of other origins, and the log of calls; on a server of its own, since both are settings. */
class BrowserTest {

    private static final String ORIGIN = "http://app.example.com:5173";
    private static final String ARTICLE = "/integration/v1/article/1/";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start(List.of(
                "--understudy.web.cors.allowed-origins[0]=" + ORIGIN,
                "--understudy.web.access-log=true",
                "--spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1"));
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBrowserIsToldThatItsPageMayCallWithAToken() {
        client.anonymous()
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "token, content-type")
                .options(ARTICLE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(ORIGIN))
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", is("token, content-type"))
                .header("Access-Control-Allow-Credentials", is("true"));
    }

    @Test
    void itsPageMayReadAnswersAndRefusals() {
        client.as(Role.VIEWER)
                .header("Origin", ORIGIN)
                .get(ARTICLE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(ORIGIN))
                .header("Access-Control-Expose-Headers", containsString("X-Next-Page"));
        client.anonymous()
                .header("Origin", ORIGIN)
                .get(ARTICLE)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", is(ORIGIN));
    }

    @Test
    void otherPagesAreAnsweredAsProgramsAre() {
        client.as(Role.VIEWER)
                .header("Origin", "http://elsewhere.example.com")
                .get(ARTICLE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        client.anonymous()
                .header("Origin", "http://elsewhere.example.com")
                .header("Access-Control-Request-Method", "PUT")
                .options(ARTICLE)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theControlPlaneHasDoorsOfItsOwn() {
        client.anonymous()
                .header("Origin", ORIGIN)
                .get("/_understudy/instances")
                .then()
                .statusCode(403);
    }

    /** Asked again until it is seen: other servers that start meanwhile set up logging anew. */
    @Test
    void eachCallIsLogged() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.understudy.web.server.AccessLog");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();

        await().untilAsserted(() -> {
            logger.addAppender(lines);
            client.as(Role.VIEWER).get(ARTICLE);
            client.anonymous().get("/nothing/here?api_token=s3cret");
            assertThat(List.copyOf(lines.list))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line ->
                            line.matches("127.0.0.1 \"GET /%40default" + ARTICLE + " HTTP/1.1\" 200 \\d+ \\d+ ms"))
                    .anyMatch(line -> line.contains("\"GET /%40default/nothing/here?api_token=*** HTTP/1.1\" 404"));
            assertThat(fields(lines, ARTICLE))
                    .contains(
                            "client.ip=\"127.0.0.1\"",
                            "http.response.status_code=\"200\"",
                            "understudy.instance=\"default\"",
                            "understudy.family=\"Articles API\"",
                            "understudy.row=\"16\"",
                            "understudy.role=\"Viewer\"",
                            "understudy.verdict=\"allowed\"");
        });
        logger.detachAppender(lines);
    }

    /** What is told of a call of the path where logs are JSON. */
    private static List<String> fields(ListAppender<ILoggingEvent> lines, String path) {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getFormattedMessage().contains(path))
                .flatMap(line -> line.getKeyValuePairs().stream())
                .map(KeyValuePair::toString)
                .toList();
    }
}
