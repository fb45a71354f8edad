package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** No secret that a client sends or is told is in a log or an error, though this server and Spring log all that they can. */
@ApiTest
@Isolated("the log tells more for a while")
class SecretsInLogsTest {

    private static final String SENT = "hunter2";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<Logger> TALKATIVE = Stream.of("dev.understudy", "org.springframework")
            .map(SecretsInLogsTest::logger)
            .toList();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> told = new ArrayList<>();

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** All goes to the list, and nothing else of it to the console. */
    private void listen() {
        log.start();
        TALKATIVE.forEach(logger -> {
            logger.addAppender(log);
            logger.setAdditive(false);
            logger.setLevel(Level.TRACE);
        });
    }

    @AfterEach
    void stopListening() {
        TALKATIVE.forEach(logger -> {
            logger.detachAppender(log);
            logger.setAdditive(true);
        });
        TALKATIVE.get(0).setLevel(Level.INFO);
        TALKATIVE.get(1).setLevel(null);
    }

    @Test
    void nobodyReadsThere(Client client) {
        accounts(client); // a document of fixtures is one text, which Spring would log as it came
        listen();
        tokens(client);
        programs(client);
        everythingElse(client);

        String all = heard();
        assertThat(all).contains("createRefreshToken").doesNotContainIgnoringCase(SENT);
        assertThat(told).hasSize(5).noneMatch(all::contains);
    }

    /** The journal's thread may still log; appenders let in one at a time. */
    private String heard() {
        synchronized (log) {
            return log.list.stream().map(SecretsInLogsTest::text).collect(Collectors.joining("\n"));
        }
    }

    /** Those that nobody has, and one with each kind of password. */
    private static void accounts(Client client) {
        client.fixtures("""
                users: [{id: 60, username: ann@example.com, role: VIEWER, password: hunter2-user}]
                tokens: [{id: 60, user: 60, name: x, refresh_token: hunter2-refresh, access_token: hunter2-access}]
                scim_accounts: [{id: 60, username: idp, password: hunter2-scim}]
                matillion_logins: [{id: 60, name: bob, password: hunter2-matillion, admin: true, api: true}]
                oauth_clients: [{client_id: 0a17c1e4-0000-4000-8000-000000000060, user: 61, name: Job, secret: hunter2-client, role: VIEWER}]
                """);
        refused(client.anonymous()
                .contentType("application/yaml")
                .body("tokens: [hunter2]")
                .post("/_understudy/fixtures"));
        refused(client.anonymous()
                .contentType("application/yaml")
                .body(
                        "tokens: [{id: 61, user: 60, name: y, refresh_token: hunter2-refresh, access_token: hunter2-other}]")
                .post("/_understudy/fixtures"));
        refused(client.anonymous()
                .contentType("application/yaml")
                .body("users: {password: \"hunter2")
                .post("/_understudy/fixtures"));
    }

    private void tokens(Client client) {
        String login = "{\"username\": \"ann@example.com\", \"password\": \"%s\", \"name\": \"mine\"}";
        refused(client.json(login.formatted("hunter2-wrong")).post("/integration/v1/createRefreshToken/"));
        refused(client.json(login.formatted("hunter2").replace("\"name\"", ""))
                .post("/integration/v1/createRefreshToken/"));
        refused(client.json("{\"refresh_token\": [\"hunter2\"], \"user_id\": \"hunter\"}")
                .post("/integration/v1/createAPIAccessToken/"));
        String refresh = keep(
                client.json(login.formatted("hunter2-user")).post("/integration/v1/createRefreshToken/"),
                "refresh_token");
        String access = keep(
                client.json("{\"refresh_token\": \"%s\", \"user_id\": 60}".formatted(refresh))
                        .post("/integration/v1/createAPIAccessToken/"),
                "api_access_token");
        client.withToken(access).get("/integration/v1/article/1/").then().statusCode(200);
        client.withToken("hunter2-access")
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200);
        refused(client.withToken("hunter2-none").get("/integration/v1/article/1/"));
        refused(client.anonymous().header("Authorization", "Bearer hunter2").get("/integration/v1/article/1/"));
        refused(client.anonymous().cookie("sessionid", "hunter2").get("/integration/v1/article/1/"));
        told.add(client.logIn("viewer@example.com").getValue("sessionid"));
    }

    private void programs(Client client) {
        String form = "grant_type=client_credentials&client_id=0a17c1e4-0000-4000-8000-000000000060&client_secret=";
        refused(client.anonymous().contentType(FORM).body(form + "hunter2").post("/oauth/v2/token/"));
        keep(
                client.anonymous()
                        .contentType(FORM)
                        .body(form + "hunter2-client")
                        .post("/oauth/v2/token/"),
                "access_token");
        keep(
                client.json("{\"name\": \"Another\", \"role\": \"VIEWER\"}").post("/_understudy/oauth/clients"),
                "clientSecret");
        refused(client.anonymous()
                .contentType(FORM)
                .body(
                        "grant_type=authorization_code&code=hunter2&code_verifier=hunter2&client_id=portal&client_secret=hunter2")
                .post("/oauth/v1/token/"));
    }

    private static void everythingElse(Client client) {
        client.json(
                        Role.SERVER_ADMIN,
                        "{\"dbtype\": \"postgresql\", \"host\": \"db\", \"port\": 1, \"dbname\": \"shop\", \"title\": \"Till\", \"db_username\": \"till\", \"db_password\": \"hunter2\"}")
                .post("/integration/v1/datasource/")
                .then()
                .statusCode(201);
        refused(client.scim("hunter2").get("/scim/v2/Users"));
        refused(client.anonymous().auth().preemptive().basic("idp", "hunter2").get("/scim/v2/Users"));
        client.anonymous()
                .auth()
                .preemptive()
                .basic("idp", "hunter2-scim")
                .get("/scim/v2/Users")
                .then()
                .statusCode(200);
        refused(client.anonymous().auth().preemptive().basic("bob", "hunter2").get("/rest/v1"));
        client.matillionJson("{\"objects\": [{\"name\": \"eve\", \"password\": \"hunter2\"}]}")
                .post("/rest/v1/userconfig/import");
        refused(client.matillionJson("{\"objects\": [{\"name\": \"eve\", \"password\": [\"hunter2\"]}]}")
                .post("/rest/v1/userconfig/import"));
        refused(client.anonymous().header("X-Understudy-Key", "hunter2").get("/_understudy/nothing"));
    }

    private String keep(Response answer, String secret) {
        told.add(answer.then().extract().path(secret));
        return told.get(told.size() - 1);
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers() + answer.asString()).doesNotContain(SENT);
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
