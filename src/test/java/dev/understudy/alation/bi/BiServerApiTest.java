package dev.understudy.alation.bi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual BI Server Sources APIs: servers, and who sees what lies in them. */
@ApiTest
class BiServerApiTest {

    private static final String SERVERS = "/integration/v2/bi/server/";

    private static ValidatableResponse create(Client client, String servers) {
        return client.json(Role.SERVER_ADMIN, servers).post(SERVERS).then();
    }

    private static ValidatableResponse update(Client client, int id, String changes) {
        return client.json(Role.SERVER_ADMIN, changes).patch(SERVERS + id + "/").then();
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).get(SERVERS + url).then();
    }

    /** Where a boolean may be missing, the framework takes some words for that. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"null\"", "\"Null\"", "\"NULL\"", "\"\""})
    void privacyMayBeLeftOutInWords(String none, Client client) {
        create(client, "[{\"uri\": \"a\", \"title\": \"A\", \"private\": " + none + "}]")
                .statusCode(200);
        update(client, 2, "{\"private\": true}").statusCode(200);
        update(client, 2, "{\"private\": " + none + "}").statusCode(200);

        get(client, "2/").body("private", is(true));
        update(client, 2, "{\"private\": \"nULL\"}").statusCode(400).body(containsString("Must be a valid boolean."));
    }

    @Test
    void serversAreMadeReadAndChanged(Client client) {
        create(client, """
                [{"uri": "https://a.example.com", "title": "A", "description": "x", "private": true,
                  "name_configuration": {"bi_report": "Sheets"}},
                 {"uri": "https://a.example.com", "title": "B"}]""")
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"Status\":\"Success: Created 2 servers.\",\"Count\":2,\"Errors\":[null,null],\"Server IDs\":[2,3]}"));
        get(client, "2/")
                .statusCode(200)
                .body("type", is("VIRTUAL"))
                .body("uri", is("https://a.example.com"))
                .body("title", is("A"))
                .body("description", is("<p>x</p>"))
                .body("name_configuration.bi_report", is("Sheets"))
                .body("name_configuration.bi_folder", nullValue())
                .body("private", is(true));

        update(client, 2, "{\"uri\": \"\", \"title\": \"C\", \"private\": false}")
                .statusCode(200)
                .body(equalTo("{\"Status\":\"Success: Updated server-id 2\"}"));

        get(client, "2")
                .body("uri", is(""))
                .body("title", is("C"))
                .body("description", is("<p>x</p>"))
                .body("name_configuration.bi_report", is("Sheets"))
                .body("private", is(false));
        get(client, "").header("X-Next-Page", nullValue()).body("id", contains(1, 2, 3));
        get(client, "?limit=1&offset=1").header("X-Next-Page", nullValue()).body("id", contains(2));
        get(client, "?oids=3&oids=1&oids=99").body("id", contains(1, 3));
        get(client, "?oids=3,2").body("id", contains(2, 3));
        get(client, "?limit=-1").statusCode(400).body("code", is("400006"));
        get(client, "?oids=abc")
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [oids]"))
                .body("code", is("400006"));
    }

    @Test
    void whatCannotBeMadeIsRefused(Client client) {
        create(client, "[{\"uri\": \"\", \"title\": \"A\"}]")
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"detail\":\"Unable to create BI servers\","
                                        + "\"errors\":[\"Problem creating/updating virtual bi configuration parameters\"],\"code\":\"400002\"}"));
        create(client, "[{\"title\": \"A\"}, {\"uri\": \"https://b.example.com\", \"title\": \"B\"}]")
                .statusCode(200)
                .body("Count", is(1))
                .body("Errors", contains("Problem creating/updating virtual bi configuration parameters", null))
                .body("'Server IDs'", contains(2));
        create(client, "{\"uri\": \"https://b.example.com\", \"title\": \"B\"}")
                .statusCode(400)
                .body("code", is("400002"));
        create(client, "[{]").statusCode(400).body("code", is("400000"));
        client.as(Role.SERVER_ADMIN)
                .patch(SERVERS)
                .then()
                .statusCode(400)
                .body("detail", is("The ids of BI objects are missing."))
                .body("code", is("400005"));
        client.json(Role.SERVER_ADMIN, "{}")
                .patch(SERVERS + "1/report/column")
                .then()
                .body("code", is("400005"));
        client.as(Role.SERVER_ADMIN).delete(SERVERS + "1/").then().statusCode(405);
        client.json(Role.SERVER_ADMIN, "[]")
                .post(SERVERS + "1/curation_migrator/")
                .then()
                .statusCode(404);
        update(client, 1, "{\"id\": 5, \"title\": \"X\"}").statusCode(400).body("code", is("400003"));
        for (String blank : List.of("", " ")) {
            update(client, 1, "{\"title\": \"" + blank + "\"}")
                    .statusCode(400)
                    .body("errors[0].title", contains("This field may not be blank."));
        }
        update(client, 1, "{\"id\": 1}").statusCode(200);
        update(client, 99, "{}").statusCode(404).body("detail", is("Not found."));
        client.json(Role.CATALOG_ADMIN, "{}").patch(SERVERS + "99/").then().statusCode(403);
    }

    @Test
    void whatAConnectorHasExtractedIsNotWritten(Client client) {
        client.fixtures("""
                bi_servers: [{id: 5, title: Extracted, type: CONNECTOR}]
                bi_objects: [{otype: bi_folder, id: 5, server: 5, external_id: f, name: F}]
                """);

        update(client, 5, "{\"title\": \"Mine\"}")
                .statusCode(403)
                .body("detail", is("Objects of BI servers that are not virtual cannot be written."))
                .body("code", is("403000"));
        client.json(Role.SERVER_ADMIN, "[]").post(SERVERS + "5/folder/").then().statusCode(403);
        client.json(Role.SERVER_ADMIN, "{}")
                .patch(SERVERS + "5/folder/5/")
                .then()
                .statusCode(403);
        client.as(Role.SERVER_ADMIN).delete(SERVERS + "5/folder/5/").then().statusCode(403);
        get(client, "5/").body("type", is("CONNECTOR")).body("title", is("Extracted"));
        get(client, "5/folder/").body("name", contains("F"));
    }

    @Test
    void whatLiesInAPrivateServerIsSeenByItsMembersOnly(Client client) {
        search(client, Role.VIEWER).body("results.title", contains("Revenue by month"));
        client.json(Role.STEWARD, "{\"otype\": \"bi_report\", \"oid\": 1}")
                .post("/integration/tag/sales/subject/")
                .then()
                .statusCode(200);

        update(client, 1, "{\"private\": true}").statusCode(200);

        search(client, Role.VIEWER).body("results", empty());
        search(client, Role.SOURCE_ADMIN).body("results", hasSize(1));
        tagged(client, Role.VIEWER).body("", empty());
        tagged(client, Role.SERVER_ADMIN).body("", hasSize(1));
        client.json(Role.STEWARD, "{\"otype\": \"bi_folder\", \"oid\": 1}")
                .post("/integration/tag/sales/subject/")
                .then()
                .statusCode(404);
        client.json(Role.STEWARD, "{\"key\": \"1.bi_report.revenue\", \"description\": \"Found\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/bi_report")
                .then()
                .body("updated_objects", is(0));
        get(client, "").body("private", contains(true));
    }

    private static ValidatableResponse search(Client client, Role role) {
        return client.as(role)
                .queryParam("q", "Revenue month")
                .queryParam("filters", "{\"otypes\": [\"bi_report\"]}")
                .get("/integration/v1/search/")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tagged(Client client, Role role) {
        return client.as(role).get("/integration/tag/sales/subject/").then().statusCode(200);
    }
}
