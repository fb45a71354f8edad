package dev.understudy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

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
