package dev.understudy.matillion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what in Matillion's tree: every line of its table with every kind of login. */
@ApiTest
@Tag("once")
class MatillionAccessTest {

    private static final String UNAUTHORIZED = "{\"success\":false,\"msg\":\"Unauthorized\",\"id\":-1}";
    private static final String FORBIDDEN = "{\"success\":false,\"msg\":\"Forbidden\",\"id\":-1}";

    private static Response send(RequestSpecification request, MatillionTable.Line line) {
        return request.urlEncodingEnabled(false)
                .contentType("text/plain")
                .request(line.method(), line.path().replaceAll("\\{\\w+}", "0"));
    }

    @TestFactory
    Stream<DynamicTest> everyLoginGetsWhatTheTableSays(Client client) {
        return new MatillionTable()
                .lines().stream()
                        .flatMap(line -> Stream.of(
                                refused("no login", client::anonymous, line, 401, UNAUTHORIZED),
                                refused(
                                        "wrong password",
                                        () -> client.anonymous()
                                                .auth()
                                                .preemptive()
                                                .basic("admin", "wrong"),
                                        line,
                                        401,
                                        UNAUTHORIZED),
                                refused("unknown login", () -> client.matillion("nobody"), line, 401, UNAUTHORIZED),
                                refused(
                                        "an Alation token",
                                        () -> client.withToken("server-admin-token"),
                                        line,
                                        401,
                                        UNAUTHORIZED),
                                refused(
                                        "login without API role",
                                        () -> client.matillion("reader"),
                                        line,
                                        401,
                                        UNAUTHORIZED),
                                line.need() == MatillionTable.Need.ADMIN
                                        ? refused(
                                                "login that is no admin",
                                                () -> client.matillion("api-user"),
                                                line,
                                                403,
                                                FORBIDDEN)
                                        : admitted("login that is no admin", () -> client.matillion("api-user"), line),
                                admitted("admin", () -> client.matillion("admin"), line)));
    }

    private static DynamicTest refused(
            String who, Supplier<RequestSpecification> request, MatillionTable.Line line, int status, String body) {
        return dynamicTest(line.method() + " " + line.path() + " is refused to: " + who, () -> {
            Response response = send(request.get(), line);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.asString()).isEqualTo(body);
            assertThat(response.header("WWW-Authenticate"))
                    .isEqualTo(status == 401 ? "Basic realm=\"Matillion ETL\"" : null);
        });
    }

    private static DynamicTest admitted(String who, Supplier<RequestSpecification> request, MatillionTable.Line line) {
        return dynamicTest(line.method() + " " + line.path() + " admits: " + who, () -> {
            Response response = send(request.get(), line);
            assertThat(response.statusCode()).isNotIn(401, 403, 405).isLessThan(500);
            assertThat(response.contentType()).startsWith("application/json");
        });
    }

    @Test
    void unknownPathsAndWrongMethodsComeAfterTheLogin(Client client) {
        client.anonymous().get("/rest/v1/nothing").then().statusCode(401);
        client.matillion("api-user")
                .get("/rest/v1/nothing")
                .then()
                .statusCode(404)
                .body(equalTo("{\"success\":false,\"msg\":\"Not Found\",\"id\":-1}"));
        client.matillion("admin")
                .delete("/rest/v1/permission/user")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .body(equalTo("{\"success\":false,\"msg\":\"Method Not Allowed\",\"id\":-1}"));
        client.matillion("api-user").delete("/rest/v1/permission/user").then().statusCode(403);
        client.matillion("admin").head("/rest/v1/permission/user").then().statusCode(200);
        client.matillion("api-user").head("/rest/v1/permission/user").then().statusCode(403);
        client.anonymous()
                .header("Authorization", "Basic not-base64!")
                .get("/rest/v1")
                .then()
                .statusCode(401)
                .body(equalTo(UNAUTHORIZED));
        client.anonymous()
                .header("Authorization", "Basic bm9jb2xvbg==")
                .get("/rest/v1")
                .then()
                .statusCode(401);
    }

    /** No page of another API, whether the server in front cannot read the path or we cannot. */
    @ParameterizedTest
    @CsvSource({
        "/rest/v1/permission/user/name/a%0Ab/export, 404, Not Found",
        "/rest/%09, 404, Not Found",
        "/rest/v1/%0A/../../../integration/v1/user, 404, Not Found",
        "/rest/v1/permission/user/name/%ff, 400, Bad Request",
        "//rest//v1/%00, 400, Bad Request",
    })
    void aPathThatCannotBeReadIsRefusedInTheWordsOfItsBeginning(
            String path, int status, String message, Client client) {
        client.matillion("admin")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .body(equalTo("{\"success\":false,\"msg\":\"" + message + "\",\"id\":-1}"));
    }

    @Test
    void theRootAnswersWithAndWithoutASlash(Client client) {
        for (String root : new String[] {"/rest/v1", "/rest/v1/", "//rest//v1//"}) {
            client.matillion("api-user")
                    .urlEncodingEnabled(false)
                    .get(root)
                    .then()
                    .statusCode(200)
                    .body("endpoints[0].name", is("EndpointService"));
        }
    }

    @Test
    void aPasswordThatIsRememberedIsForgottenWhenItChanges(Client client) {
        client.matillion("api-user").get("/rest/v1").then().statusCode(200);
        client.matillionJson("{\"objects\": [{\"name\": \"api-user\", \"api\": true, \"password\": \"other\"}]}")
                .post("/rest/v1/userconfig/import?onConflict=OVERWRITE")
                .then()
                .body("success", is(true));
        client.matillion("api-user").get("/rest/v1").then().statusCode(401);
        client.anonymous()
                .auth()
                .preemptive()
                .basic("api-user", "other")
                .get("/rest/v1")
                .then()
                .statusCode(200);
    }
}
