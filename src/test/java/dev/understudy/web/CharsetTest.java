package dev.understudy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are in the charset that their media type names; those of JSON and forms are among the recorded ones of {@code OracleTest}. */
@ApiTest
class CharsetTest {

    @Test
    void plainTextsOfMatillionAre(Client client) {
        client.matillionJson("{\"objects\": [{\"name\": \"Gr\\u00f6\\u00dfe\"}]}")
                .post("/rest/v1/permission/group/import")
                .then()
                .statusCode(200);

        for (String path : List.of("group/name/Writer/roles", "user/name/reader/groups")) {
            client.matillion("admin")
                    .contentType("text/plain; charset=ISO-8859-1")
                    .body("Größe".getBytes(ISO_8859_1))
                    .post("/rest/v1/permission/" + path + "/add")
                    .then()
                    .statusCode(200);
            client.matillion("admin")
                    .get("/rest/v1/permission/" + path + "/get")
                    .then()
                    .body("$", hasItem("Größe"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "\"\"", "\" \"", "nonsense", "utf-8;charset="})
    void whatIsNoNameOfACharsetIsPassedOver(String name, Client client) {
        String charset = "; charset=" + name;
        send(
                client,
                "POST",
                "/integration/v1/article/",
                "application/json" + charset,
                "{\"title\": \"x\", \"body\": \"b\"}",
                201);
        send(client, "GET", "/integration/v1/article/", "application/json" + charset, "", 200);
        send(client, "GET", "/_understudy/clock", "application/json" + charset, "", 200);
        String groups = "/rest/v1/permission/user/name/reader/groups/";
        send(client, "POST", groups + "add", "text/plain" + charset, "Writer", 200);
        send(client, "GET", groups + "get", "text/plain" + charset, "", 200);
    }

    /** As it stands: a client's library would mend the header. */
    private static void send(Client client, String method, String path, String type, String body, int status) {
        String login = path.startsWith("/rest") ? "Authorization: Basic YWRtaW46dW5kZXJzdHVkeQ==" : "X-Any: x";
        String answer = client.raw(Role.SERVER_ADMIN, method, path, List.of("Content-Type: " + type, login), body);
        assertThat(answer).as(path).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void theLinesOfAnUploadAre(Client client) {
        client.as(Role.CATALOG_ADMIN)
                .contentType("application/json; charset=ISO-8859-1")
                .body("{\"key\": \"Refund rules\", \"description\": \"Größe\"}".getBytes(ISO_8859_1))
                .post("/api/v1/bulk_metadata/custom_fields/default/article/")
                .then()
                .statusCode(200)
                .body("updated_objects", equalTo(1));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/article/1/").then().body("body", equalTo("<p>Größe</p>"));
    }

    @Test
    void fixturesAre(Client client) {
        client.anonymous()
                .contentType("application/yaml; charset=ISO-8859-1")
                .body("articles:\n- {id: 77, title: Größe, body: x, author: 4}\n".getBytes(ISO_8859_1))
                .post("/_understudy/fixtures")
                .then()
                .statusCode(204);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/article/?title=Größe")
                .then()
                .body("id", contains(77));
    }
}
