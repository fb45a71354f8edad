package dev.understudy.control.enforcement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Soft mode, {@code /_understudy/enforcement}. */
@ApiTest
class EnforcementApiTest {

    private static final String DENIAL = "X-Understudy-Denial";

    @Test
    void inSoftModeDenialsPassAndSaySo(Client client) {
        mode(client, "WARN");
        client.json(Role.VIEWER, "{\"title\": \"a\", \"body\": \"b\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .header(DENIAL, containsString("role=VIEWER; cell=No"))
                .header(DENIAL, containsString("; enforced=no"));
        client.json(Role.STEWARD, "{\"title\": \"Other\"}")
                .put("/integration/v2/datasource/2/")
                .then()
                .header(DENIAL, containsString("condition="));
        client.matillion("api-user")
                .get("/rest/v1/permission/user")
                .then()
                .statusCode(200)
                .header(DENIAL, containsString("Server Admin"));
        client.matillion("reader")
                .get("/rest/v1")
                .then()
                .statusCode(200)
                .header(DENIAL, is("The login may not use the API; enforced=no"));
        client.as(Role.STEWARD).get("/integration/v1/article/1/").then().header(DENIAL, nullValue());
        client.withToken("nobodys").get("/integration/v1/article/1/").then().statusCode(403);

        mode(client, "STRICT");
        client.as(Role.VIEWER).post("/integration/v1/article/").then().statusCode(403);
        client.matillion("api-user").get("/rest/v1/permission/user").then().statusCode(403);
    }

    /** The endpoint finds it out itself, since only the body names the source. */
    @Test
    void whatEndpointsSettleThemselvesPassesToo(Client client) {
        mode(client, "WARN");

        client.json(Role.STEWARD, "[{\"key\": \"2.public.soft\"}]")
                .post("/integration/v2/table/?ds_id=2")
                .then()
                .header(DENIAL, containsString("enforced=no"));
    }

    @Test
    void aModeThatThereIsNotIsRefused(Client client) {
        for (String none : List.of("\"OFF\"", "1")) {
            client.json("{\"mode\": " + none + "}")
                    .put("/_understudy/enforcement")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("one of STRICT, WARN"));
        }
        client.json("{}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(400)
                .body("error", is("mode is required: STRICT or WARN"));
        client.anonymous().get("/_understudy/enforcement").then().body("mode", is("STRICT"));
    }

    private static void mode(Client client, String mode) {
        client.json("{\"mode\": \"" + mode + "\"}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(200)
                .body("mode", is(mode));
    }
}
