package dev.understudy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** One story across the families of sources: who makes a source, reads its database, loses a table and hands the source on. */
@ApiTest
class SourceStoryTest {

    private static final String SOURCES = "/integration/v2/datasource/";

    @Test
    void aSourceIsMadeTestedExtractedShrinksAndChangesHands(Client client) {
        int source = aSource(client);
        itsConfigurationIsTested(client, source);

        database(
                client,
                source,
                "{name: baskets, columns: [{name: id, type: int}]}, {name: vouchers, columns: [{name: code, type:"
                        + " varchar(9)}]}");
        extract(client, source, Role.SOURCE_ADMIN);
        ofSource(client, "table", source).body("name", contains("baskets", "vouchers"));
        ofSource(client, "column", source).body("name", contains("id", "code"));
        client.as(Role.SOURCE_ADMIN)
                .get(SOURCES + source)
                .then()
                .body("latest_extraction_successful", is(true))
                .body("latest_extraction_time", notNullValue());
        itIsTaggedAndPutIntoADomain(client, tableNamed(client, source, "vouchers"));
        found(client, "vouchers", 1);

        database(client, source, "{name: baskets, columns: [{name: id, type: bigint}]}");
        extract(client, source, Role.SOURCE_ADMIN);
        ofSource(client, "table", source).body("name", contains("baskets"));
        ofSource(client, "column", source).body("name", contains("id")).body("column_type", contains("bigint"));
        found(client, "vouchers", 0);
        client.as(Role.VIEWER)
                .get("/integration/tag/Promotions/subject/?exclude_deleted=true")
                .then()
                .body("$", empty());

        itChangesHands(client, source);
    }

    private static int aSource(Client client) {
        client.conf("alation.roles.allow_source_and_catalog_admins_to_create_ds", true);
        return client.json(Role.SOURCE_ADMIN, """
            {"connector_id": 2, "title": "Web shop", "uri": "mysql://shop.example.com:3306/shop", "db_username": "reader"}\
            """)
                .post(SOURCES)
                .then()
                .statusCode(201)
                .body("latest_extraction_time", nullValue())
                .extract()
                .path("id");
    }

    private static void itsConfigurationIsTested(Client client, int source) {
        client.fixtures("simulated_databases: [{source: " + source + ", fault: BAD_CREDENTIALS}]");
        client.as(Role.SOURCE_ADMIN)
                .get(SOURCES + source + "/configuration_check/")
                .then()
                .statusCode(200)
                .body("network_connection.status", is("successful"))
                .body(
                        "service_account_authentication.msg",
                        is("Authentication failed for user \"reader\" at shop.example.com:3306"));
        client.fixtures("simulated_databases: [{source: " + source + "}]");
        client.as(Role.SOURCE_ADMIN)
                .get(SOURCES + source + "/configuration_check/")
                .then()
                .body("service_account_authentication.status", is("successful"));
    }

    private static void itIsTaggedAndPutIntoADomain(Client client, int table) {
        client.json(Role.STEWARD, "{\"otype\": \"table\", \"oid\": " + table + "}")
                .post("/integration/tag/Promotions/subject/")
                .then()
                .statusCode(200);
        client.json(Role.CATALOG_ADMIN, "{\"id\": 1, \"otype\": \"table\", \"oid\": [" + table + "]}")
                .post("/integration/v2/domain/membership/")
                .then()
                .statusCode(201);
        search(client, "vouchers", "{\"domain_ids\": [1], \"tags\": [\"Promotions\"]}")
                .body("total", is(1));
    }

    private static void itChangesHands(Client client, int source) {
        client.json(Role.SERVER_ADMIN, """
            {"resource_type": "data", "resource_id": %d,
             "members": [{"member_type": "user", "member_id": 4, "permission": "ADMIN"}]}\
            """.formatted(source))
                .put("/integration/v1/members_permission/")
                .then()
                .statusCode(200);

        client.json(Role.SOURCE_ADMIN, "")
                .post(SOURCES + source + "/metadata_extraction_job/")
                .then()
                .statusCode(403);
        for (String starred : new String[] {"configuration_check/", "configuration/"}) {
            client.as(Role.SOURCE_ADMIN)
                    .get(SOURCES + source + "/" + starred)
                    .then()
                    .statusCode(403);
            client.as(Role.STEWARD).get(SOURCES + source + "/" + starred).then().statusCode(200);
        }
        client.as(Role.STEWARD).get(SOURCES + source).then().body("owner_ids", contains(4));
        extract(client, source, Role.STEWARD);
    }

    private static void database(Client client, int source, String tables) {
        client.fixtures("simulated_databases: [{source: %d, schemas: [{name: shop_front, tables: [%s]}]}]"
                .formatted(source, tables));
    }

    private static void extract(Client client, int source, Role role) {
        int job = client.json(role, "")
                .post(SOURCES + source + "/metadata_extraction_job/")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        client.job(job);
    }

    private static ValidatableResponse ofSource(Client client, String kind, int source) {
        return client.as(Role.VIEWER)
                .get("/integration/v2/" + kind + "/?ds_id=" + source)
                .then()
                .statusCode(200);
    }

    private static int tableNamed(Client client, int source, String name) {
        return client.as(Role.VIEWER)
                .get("/integration/v2/table/?ds_id=" + source + "&name=" + name)
                .then()
                .extract()
                .path("[0].id");
    }

    private static void found(Client client, String word, int times) {
        search(client, word, "{\"otypes\": [\"table\"]}").body("total", is(times));
        search(client, word, "{\"otypes\": [\"table\"], \"domain_ids\": [1]}").body("total", is(times));
    }

    private static ValidatableResponse search(Client client, String word, String filters) {
        return client.as(Role.VIEWER)
                .queryParam("q", word)
                .queryParam("filters", filters)
                .get("/integration/v1/search/")
                .then()
                .statusCode(200);
    }
}
