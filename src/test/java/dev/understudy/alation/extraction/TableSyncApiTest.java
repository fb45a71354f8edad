package dev.understudy.alation.extraction;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table Metadata Sync Trigger API. */
@ApiTest
class TableSyncApiTest {

    private static ValidatableResponse sync(Client client, String body) {
        return client.json(Role.SERVER_ADMIN, body).post("/api/v1/table/sync/").then();
    }

    private static void found(Client client, String word, int times) {
        client.as(Role.VIEWER).get("/integration/v1/search/?q=" + word).then().body("total", is(times));
    }

    @Test
    void oneTableComesWithItsColumnsAndNothingElse(Client client) {
        String body = "{\"datasource_id\": 1, \"schema\": \"HR\", \"table\": \"Employees\"}";
        int id = sync(client, body)
                .statusCode(201)
                .body("size()", is(5))
                .body("name", is("employees"))
                .body("schema_name", is("hr"))
                .body("ds_id", is(1))
                .extract()
                .path("id");

        sync(client, body)
                .statusCode(201)
                .header("Location", endsWith("/table/" + id + "/"))
                .body("id", is(id))
                .body("url", is("/table/" + id + "/"));
        found(client, "full_name", 1);

        client.fixtures("""
            simulated_databases: [{source: 1, schemas: [{name: hr, tables: [
              {name: payslips}, {name: employees, columns: [{name: id, type: bigint}]}]}]}]\
            """);
        sync(client, body).statusCode(201);
        found(client, "full_name", 0);
        found(client, "payslips", 0);
        found(client, "placed_at", 1);
    }

    @Test
    void whereNothingIsKnownOfTheDatabaseTheCallerIsBelieved(Client client) {
        client.fixtures("data_sources: [{id: 50, title: Blank, db_type: redshift, host: h, port: 1, db_username: u}]");

        sync(
                        client,
                        "{\"datasource_id\": 50, \"schema\": \"dev.main\", \"table\": \"sights\", \"table_type\":"
                                + " \"view\"}")
                .statusCode(201)
                .body("schema_name", is("dev.main"))
                .body("name", is("sights"));
        found(client, "sights", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schema\": \"hr\", \"table\": \"employees\"} | 400 | datasource_id: This field is required.",
                "{\"datasource_id\": 1, \"schema\": \"\", \"table\": \"employees\"} | 400 | schema: This field may not"
                        + " be blank.",
                "{\"datasource_id\": 1, \"schema\": \"hr\", \"table\": \"employees\", \"table_type\": \"INDEX\"} | 400"
                        + " | table_type: \"INDEX\" is not a valid choice.",
                "{\"datasource_id\": 1, \"schema\": \"hr\", \"table\": \"nobody\"} | 404 | The data source has no"
                        + " table hr.nobody",
                "{\"datasource_id\": 99, \"schema\": \"hr\", \"table\": \"employees\"} | 404 | Data source with id 99"
                        + " does not exist",
                "{\"datasource_id\": 3, \"schema\": \"hr\", \"table\": \"employees\"} | 400 | Data source with id 3 is"
                        + " virtual and has no database",
            })
    void whatCannotBeBroughtIsToldInTheOldWay(String body, int status, String message, Client client) {
        sync(client, body).statusCode(status).body("size()", is(1)).body("error", is(message));
    }

    @Test
    void namesThatTheCatalogCouldNotHoldAreNoNames(Client client) {
        sync(client, "{\"datasource_id\": 1, \"schema\": \"hr\", \"table\": \"" + "x".repeat(601) + "\"}")
                .statusCode(400)
                .body("error", is("table: Ensure this field has no more than 600 characters."));
    }

    @Test
    void aDatabaseThatRefusesIsABadRequest(Client client) {
        client.fixtures("simulated_databases: [{source: 1, fault: MISSING_PRIVILEGE, denied_schemas: [hr]}]");

        sync(client, "{\"datasource_id\": 1, \"schema\": \"hr\", \"table\": \"employees\"}")
                .statusCode(400)
                .body(
                        "error",
                        is("Error operating SYNC_TABLE PERMISSION_DENIED: User \"alation\" lacks the privilege"
                                + " USAGE on schema hr"));
        sync(client, "{\"datasource_id\": 1, \"schema\": \"shop\", \"table\": \"orders\"}")
                .statusCode(201);
        client.json(Role.SOURCE_ADMIN, "{\"datasource_id\": 1, \"schema\": \"shop\", \"table\": \"orders\"}")
                .post("/api/v1/table/sync/")
                .then()
                .statusCode(403);
    }
}
