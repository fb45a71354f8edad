package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One story across identity, queries and lineage: somebody is brought by an identity provider, works through a program, and leaves. */
@ApiTest
class ProvisioningStoryTest {

    private static final String LINEAGE = "/integration/v2/lineage/";
    private static final String USERINFO = "/integration/v1/userinfo/";

    @Test
    void aStewardIsBroughtWritesLineageAndLeavesWithAllCredentials(Client client) {
        String provider = theProvidersToken(client);
        int ada = sheIsBrought(client, provider);
        sheBecomes(client, ada, Role.STEWARD);
        Map<String, String> program = aProgramActsAs(client, ada);
        String bearer = token(client, program).statusCode(200).extract().path("access_token");
        client.fixtures("tokens: [{id: 90, user: " + ada
                + ", name: Laptop, refresh_token: adas-refresh-token, access_token: adas-token}]");

        String query = aQueryIsWritten(client, bearer);
        lineageOf(client, bearer, query).statusCode(403); // the table: Source Admins and Server Admins write lineage
        sheBecomes(client, ada, Role.SOURCE_ADMIN);
        int job = lineageOf(client, bearer, query).statusCode(202).extract().path("job_id");
        client.job(job);
        assertThat(reached(client, bearer, "table", "1.shop.orders", "downstream"))
                .contains("1.bi_report.revenue");
        assertThat(reached(client, bearer, "bi_report", "1.bi_report.revenue", "upstream"))
                .contains("1.shop.orders");

        sheLeaves(client, provider, ada);
        worthless(client.withToken(bearer), 401);
        worthless(client.anonymous().auth().preemptive().oauth2(bearer), 401);
        worthless(client.withToken("adas-token"), 403);
        token(client, program).statusCode(401);
        client.json("{\"refresh_token\": \"adas-refresh-token\", \"user_id\": " + ada + "}")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(401);
        client.as(Role.EXPLORER).get(query).then().statusCode(200).body("title", is("Weekly"));
    }

    /** The one before counts no longer. */
    private static String theProvidersToken(Client client) {
        return client.as(Role.SERVER_ADMIN)
                .post("/scim/v2/token/")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static int sheIsBrought(Client client, String provider) {
        String id = client.scim(provider)
                .contentType("application/scim+json")
                .body("""
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "externalId": "00u1", "active": true,
                         "userName": "ada@example.com", "name": {"givenName": "Ada", "familyName": "King"}}""")
                .post("/scim/v2/Users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Integer.parseInt(id);
    }

    private static void sheBecomes(Client client, int user, Role role) {
        client.json("{\"role\": \"" + role + "\"}")
                .patch("/_understudy/users/" + user)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> aProgramActsAs(Client client, int user) {
        ValidatableResponse made = client.json("{\"name\": \"Lineage of queries\", \"user\": " + user + "}")
                .post("/_understudy/oauth/clients")
                .then()
                .statusCode(201);
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", made.extract().path("clientId"),
                "client_secret", made.extract().path("clientSecret"));
    }

    private static ValidatableResponse token(Client client, Map<String, String> program) {
        return client.anonymous().formParams(program).post("/oauth/v2/token/").then();
    }

    private static String aQueryIsWritten(Client client, String bearer) {
        int query = client.withToken(bearer)
                .contentType("application/json")
                .body(
                        "{\"datasource_id\": 1, \"title\": \"Weekly\", \"content\": \"select * from shop.orders\", \"published\": true}")
                .post("/integration/v1/query/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/integration/v1/query/" + query + "/";
    }

    private static ValidatableResponse lineageOf(Client client, String bearer, String query) {
        String sql = client.withToken(bearer).get(query + "sql/").asString();
        Map<String, String> dataflow = Map.of("external_id", "api/weekly", "title", "Weekly", "content", sql);
        List<List<Map<String, String>>> path = List.of(
                List.of(Map.of("otype", "table", "key", "1.shop.orders")),
                List.of(Map.of("otype", "dataflow", "key", "api/weekly")),
                List.of(Map.of("otype", "bi_report", "key", "1.bi_report.revenue")));
        return client.withToken(bearer)
                .contentType("application/json")
                .body(Map.of("dataflow_objects", List.of(dataflow), "paths", List.of(path)))
                .post(LINEAGE)
                .then();
    }

    private static List<String> reached(Client client, String bearer, String otype, String key, String direction) {
        return client.withToken(bearer)
                .contentType("application/json")
                .body("""
                        {"key_type": "fully_qualified_name", "root_nodes": [{"id": "%s", "otype": "%s"}], "direction": "%s"}""".formatted(key, otype, direction))
                .post("/integration/v2/bulk_lineage/")
                .then()
                .statusCode(200)
                .extract()
                .path("graph.fully_qualified_name");
    }

    private static void sheLeaves(Client client, String provider, int user) {
        client.scim(provider)
                .contentType("application/scim+json")
                .body("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}""")
                .patch("/scim/v2/Users/" + user)
                .then()
                .statusCode(200);
    }

    private static void worthless(RequestSpecification call, int status) {
        call.get(USERINFO).then().statusCode(status).body("detail", startsWith("Authentication"));
    }
}
