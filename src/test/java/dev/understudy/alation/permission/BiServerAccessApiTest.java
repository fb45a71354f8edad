package dev.understudy.alation.permission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Members Permission and Privacy Settings APIs: BI servers. */
@ApiTest
class BiServerAccessApiTest {

    private static ValidatableResponse privacy(Client client, Role role, String privacy) {
        return client.json(
                        role,
                        "{\"resource_type\": \"bi_server\", \"resource_id\": 1, \"privacy\": \"" + privacy + "\"}")
                .patch("/integration/v1/privacy_settings/")
                .then();
    }

    private static ValidatableResponse reports(Client client) {
        return client.as(Role.VIEWER)
                .queryParam("q", "Revenue month")
                .queryParam("filters", "{\"otypes\": [\"bi_report\"]}")
                .get("/integration/v1/search/")
                .then();
    }

    @Test
    void adminsOfABiServerSayWhomItIsFor(Client client) {
        privacy(client, Role.CATALOG_ADMIN, "PRIVATE")
                .statusCode(403)
                .body("detail", is("You do not have permission to perform this action."));
        privacy(client, Role.SOURCE_ADMIN, "INHERIT").statusCode(400);

        privacy(client, Role.SOURCE_ADMIN, "PRIVATE").statusCode(200).body("privacy", is("PRIVATE"));
        reports(client).body("results", hasSize(0));
        privacy(client, Role.CATALOG_ADMIN, "PUBLIC").statusCode(404);

        client.json(Role.SOURCE_ADMIN, """
                {"resource_type": "bi_server", "resource_id": 1, "members": [{"type": "user", "id": 7}]}""")
                .post("/integration/v1/members_permission/")
                .then()
                .statusCode(201)
                .body("members.member_id", contains(3, 7));
        reports(client).body("results", hasSize(1));
        privacy(client, Role.SERVER_ADMIN, "PUBLIC").statusCode(200);
        client.as(Role.SERVER_ADMIN).get("/integration/v2/bi/server/").then().body("private", contains(false));
    }
}
