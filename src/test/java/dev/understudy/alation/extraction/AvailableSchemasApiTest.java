package dev.understudy.alation.extraction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of a database, as the Data Sources APIs list and refresh them. */
@ApiTest
class AvailableSchemasApiTest {

    private static final String V1 = "/integration/v1/datasource/";
    private static final String V2 = "/integration/v2/datasource/";
    private static final String SCHEMAS = "available_schemas/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then();
    }

    private static ValidatableResponse refresh(Client client, Role role, int source) {
        return client.json(role, "")
                .post(V2 + source + "/refresh_available_schemas/")
                .then();
    }

    private static ValidatableResponse refreshed(Client client, int source) {
        int id = refresh(client, Role.SERVER_ADMIN, source)
                .statusCode(202)
                .body("size()", is(1))
                .extract()
                .path("job_id");
        return client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + id)
                .then()
                .statusCode(200);
    }

    private static void database(Client client, String rest) {
        client.fixtures("simulated_databases: [{source: 1, " + rest + "}]");
    }

    @Test
    void schemasAreListedWhenAskedForFirstAndWhenForced(Client client) {
        get(client, V1 + "1/" + SCHEMAS).statusCode(200).body("size()", is(1)).body("schemas", contains("shop", "hr"));

        database(client, "schemas: [{name: shop}, {name: legal}]");
        get(client, V1 + "1/" + SCHEMAS).body("schemas", contains("shop", "hr"));
        get(client, V1 + "1/" + SCHEMAS + "?force_refresh=True").body("schemas", contains("shop", "legal"));

        database(client, "fault: UNREACHABLE, schemas: [{name: shop}]");
        get(client, V1 + "1/" + SCHEMAS + "?force_refresh=true")
                .statusCode(200)
                .body("schemas", contains("shop", "legal"));
        get(client, V1 + "1/" + SCHEMAS + "?force_refresh=x")
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [force_refresh]"));
        get(client, V1 + "2/" + SCHEMAS).statusCode(404).body("detail", is("Data source with id 2 does not exist"));
        get(client, V1 + "3/" + SCHEMAS).statusCode(400);
        get(client, V1 + "4/" + SCHEMAS).statusCode(400);
    }

    @Test
    void schemasOfConnectorsComeByPagesOnceTheyAreRefreshed(Client client) {
        get(client, V2 + "2/" + SCHEMAS).statusCode(200).body("schemas", empty());

        refreshed(client, 2)
                .body("status", is("successful"))
                .body("msg", containsString("Job finished in "))
                .body("result", is("Schemas found: 3"));
        get(client, V2 + "2/" + SCHEMAS).body("schemas", contains("camera_club", "FINANCE.LEDGER", "FINANCE.STAGING"));
        get(client, V2 + "2/" + SCHEMAS + "?limit=2&page=2").body("schemas", contains("FINANCE.STAGING"));
        get(client, V2 + "2/" + SCHEMAS + "?limit=1&skip=1").body("schemas", contains("camera_club"));
        get(client, V2 + "2/" + SCHEMAS + "?page=9").statusCode(200).body("schemas", empty());
        get(client, V2 + "2/" + SCHEMAS + "?page=0")
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [page]"));
        get(client, V2 + "1/" + SCHEMAS).statusCode(404);

        refreshed(client, 1).body("result", is("Schemas found: 2"));
        refresh(client, Role.SERVER_ADMIN, 3)
                .statusCode(400)
                .body("detail", is("Data source with id 3 is virtual and has no database"));
        refresh(client, Role.CATALOG_ADMIN, 2).statusCode(403);
    }

    @Test
    void aDatabaseThatRefusesFailsTheRefreshOrShowsLess(Client client) {
        database(client, "fault: MISSING_PRIVILEGE");
        refreshed(client, 1)
                .body("status", is("failed"))
                .body("msg", not(containsString("finished")))
                .body(
                        "result",
                        is("Error operating GET_SCHEMAS PERMISSION_DENIED: User \"alation\" lacks the privilege"
                                + " USAGE on any schema"));
        get(client, "/api/v1/job/?external_service_aid=1").body("$", empty());

        database(client, "fault: MISSING_PRIVILEGE, denied_schemas: [HR]");
        refreshed(client, 1).body("status", is("successful"));
        get(client, V1 + "1/" + SCHEMAS).body("schemas", contains("shop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schemas: [{name: a}, {name: A}] | two schemas of one place are named 'A'",
                "schemas: [{name: ' '}] | the names of schemas are texts, and not empty",
                "fault: SLOW, polls: -1 | polls is a number from 0, not -1",
                "fault: TIRED | fault is one of NONE, UNREACHABLE, BAD_CREDENTIALS, MISSING_PRIVILEGE, SLOW, BREAKS,"
                        + " not 'TIRED'",
                "connection: other | there is no connection 'other' among the settings"
                        + " understudy.extraction.connections",
                "connection: other, schemas: [] | there is either a connection, or there are schemas",
            })
    void whatIsNoDatabaseIsRefusedWithItsLine(String database, String message, Client client) {
        refused(client, database, message);
    }

    @Test
    void whatTheCatalogCouldNotHoldIsRefusedToo(Client client) {
        refused(
                client,
                "schemas: [{name: a, tables: [{name: " + "x".repeat(601) + "}]}]",
                "names have 600 characters at most, and with all before them 2000");
        refused(
                client,
                "schemas: [{name: " + "\u0130".repeat(301) + "}]", // two letters each in lower case
                "names have 600 characters at most, and with all before them 2000");
        refused(
                client,
                "schemas: [{name: a, tables: [{name: b, base_table: " + "x".repeat(2000) + "}]}]",
                "references have 2000 characters at most");
    }

    private static void refused(Client client, String database, String message) {
        client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body("simulated_databases: [{source: 1, " + database + "}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("simulated_databases, line 1: " + message));
    }
}
