package dev.understudy.alation.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata extraction of the Data Sources APIs: jobs and their history. */
@ApiTest
class ExtractionApiTest {

    private static final String V1 = "/integration/v1/datasource/";
    private static final String V2 = "/integration/v2/datasource/";
    private static final String SCHEMAS = "available_schemas/";
    private static final String CONFIGURATION = "/sync_configuration/metadata_extraction/";

    private static final String NOTHING_NEW = ": 0 added, 0 changed, 0 removed";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then();
    }

    private static ValidatableResponse send(Client client, Role role, String path, String body) {
        return client.json(role, body).post(path).then();
    }

    private static ValidatableResponse job(Client client, ValidatableResponse accepted) {
        int id = accepted.statusCode(202).body("size()", is(1)).extract().path("job_id");
        return client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + id)
                .then()
                .statusCode(200);
    }

    /** Extracts source 1 as one of its admins. */
    private static ValidatableResponse extract(Client client, String body) {
        return job(client, send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", body));
    }

    private static ValidatableResponse history(Client client, int source) {
        return get(
                        client,
                        "/api/v1/job/?job_type=0&external_service_otype=data&external_service_aid=" + source
                                + "&skip=0&limit=1&order_by=-ts_started&with_num_errors=true&enable_server_count=true")
                .statusCode(200);
    }

    private static void database(Client client, String rest) {
        client.fixtures("simulated_databases: [{source: 1, " + rest + "}]");
    }

    private static void found(Client client, String word, String otype, int times) {
        client.as(Role.VIEWER)
                .queryParam("q", word)
                .queryParam("filters", "{\"otypes\":[\"" + otype + "\"]}")
                .get("/integration/v1/search/")
                .then()
                .statusCode(200)
                .body("total", is(times));
    }

    @Test
    void namesThatDifferByABlankAtTheEndAreTwo(Client client) {
        database(
                client,
                "schemas: [{name: blanks, tables: [{name: t}, {name: 't ', columns: [{name: ' c', type: int}]}]}]");
        extract(client, "").body("status", is("successful"));
        get(client, "/integration/v2/table/?schema_name=blanks&order_by=name")
                .body("key", contains("1.blanks.t", "1.blanks.\"t \""));
        get(client, "/integration/v2/column/?key=1.blanks.\"t \".\" c\"").body("name", contains(" c"));
        extract(client, "")
                .body("result", contains("Schemas" + NOTHING_NEW, "Tables" + NOTHING_NEW, "Columns" + NOTHING_NEW));
    }

    @Test
    void anExtractionBringsTheDifferenceAndKeepsWhatPeopleWrote(Client client) {
        extract(client, "")
                .body("status", is("successful"))
                .body(
                        "result",
                        contains(
                                "Schemas: 1 added, 0 changed, 0 removed",
                                "Tables: 1 added, 0 changed, 0 removed",
                                "Columns: 3 added, 0 changed, 0 removed"));
        extract(client, "{}")
                .body("result", contains("Schemas" + NOTHING_NEW, "Tables" + NOTHING_NEW, "Columns" + NOTHING_NEW));
        found(client, "employees", "table", 1);
        client.json(
                        Role.STEWARD,
                        "{\"key\": \"1.shop.orders\", \"title\": \"Purchases\", \"description\": \"What was bought\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/table")
                .then()
                .statusCode(200);

        database(client, """
            schemas: [{name: SHOP, tables: [
              {name: orders, comment: All of them, columns: [{name: id, type: integer, primary_key: true}, {name: voucher, type: varchar(20)}]}]}]\
            """);
        extract(client, "")
                .body(
                        "result",
                        contains(
                                "Schemas: 0 added, 1 changed, 1 removed",
                                "Tables: 0 added, 1 changed, 4 removed",
                                "Columns: 1 added, 1 changed, 3 removed"));
        found(client, "bought", "table", 1);
        found(client, "purchases", "table", 1);
        found(client, "voucher", "attribute", 1);
        found(client, "employees", "table", 0);
        found(client, "invoices", "table", 0);

        database(client, "schemas: [{name: hr, tables: [{name: employees, columns: [{name: id, type: integer}]}]}]");
        extract(client, "").body("result[0]", is("Schemas: 1 added, 0 changed, 1 removed"));
        found(client, "employees", "table", 1);
        found(client, "orders", "table", 0);
    }

    @Test
    void onlyTheSchemasSelectedAreTouched(Client client) {
        extract(client, "{\"limit_schemas\": [\"SHOP\"], \"exclude_schemas\": [], \"remove_filtered_schemas\": false}")
                .body("result[0]", is("Schemas" + NOTHING_NEW));
        found(client, "employees", "table", 0);

        client.json(Role.SERVER_ADMIN, "{\"exclude_schemas\": [\"shop\"]}")
                .patch(V1 + "1" + CONFIGURATION)
                .then()
                .statusCode(200);
        database(client, "schemas: [{name: hr, tables: [{name: employees}]}]");
        extract(client, "").body("result[0]", is("Schemas: 1 added, 0 changed, 0 removed"));
        found(client, "orders", "table", 1);

        client.json(Role.SERVER_ADMIN, "{\"remove_filtered_schemas\": true}")
                .patch(V1 + "1" + CONFIGURATION)
                .then()
                .statusCode(200);
        extract(client, "{\"exclude_schemas\": [\"other\"]}")
                .body("result[0]", is("Schemas: 0 added, 0 changed, 1 removed"));
        found(client, "employees", "table", 1);
        database(client, "schemas: [{name: hr}, {name: shop, tables: [{name: orders}]}]");
        extract(client, "{\"limit_schemas\": [\"shop\"]}")
                .body("result[0]", is("Schemas: 1 added, 0 changed, 0 removed"));
        extract(client, "").body("result[0]", is("Schemas: 0 added, 0 changed, 1 removed"));
        found(client, "orders", "table", 0);

        send(
                        client,
                        Role.SOURCE_ADMIN,
                        V1 + "1/metadata_extraction_job/",
                        "{\"limit_schemas\": [\"a\"], \"exclude_schemas\": [\"b\"]}")
                .statusCode(400)
                .body(
                        "errors[0].non_field_errors",
                        contains("limit_schemas and exclude_schemas cannot both be given."));
    }

    @Test
    void aSwitchSelectsTheSchemasOfConnectors(Client client) {
        client.json(Role.SERVER_ADMIN, "{\"schemas\": [[\"finance\", \"ledger\"]], \"is_inclusive_filter\": true}")
                .patch(V2 + "2" + CONFIGURATION)
                .then()
                .statusCode(200);

        job(client, send(client, Role.CATALOG_ADMIN, V2 + "2/metadata_extraction_job/", ""))
                .body(
                        "result",
                        contains(
                                "Schemas: 1 added, 0 changed, 0 removed",
                                "Tables: 1 added, 0 changed, 0 removed",
                                "Columns: 2 added, 0 changed, 0 removed"));
        found(client, "bookings", "table", 1);
        get(client, V2 + "2/" + SCHEMAS).body("schemas", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNREACHABLE | Error operating EXTRACT_METADATA UNAVAILABLE: Could not connect to"
                        + " warehouse.example.com:5432: connection timed out",
                "BAD_CREDENTIALS | Error operating EXTRACT_METADATA UNAUTHENTICATED: Authentication failed for user"
                        + " \"alation\" at warehouse.example.com:5432",
                "MISSING_PRIVILEGE | Error operating EXTRACT_METADATA PERMISSION_DENIED: User \"alation\" lacks the"
                        + " privilege USAGE on any schema",
            })
    void aDatabaseThatRefusesFailsTheJob(String fault, String text, Client client) {
        extract(client, "");
        database(client, "fault: " + fault + ", schemas: []");

        extract(client, "")
                .body("status", is("failed"))
                .body("msg", containsString("Job failed in "))
                .body("msg", not(containsString("finished")))
                .body("result", is(text));
        history(client, 1)
                .body("$", hasSize(1))
                .body("[0].status", is("FAILED"))
                .body("[0].num_errors", is(1));
        int id = history(client, 1).extract().path("[0].id");
        get(client, "/api/job_error/?job_id=" + id).body("message", contains(text));
        found(client, "employees", "table", 1);
        get(client, V1 + "1/" + SCHEMAS).body("schemas", contains("shop", "hr"));
    }

    @Test
    void whatMayNotBeReadIsLeftAsItIs(Client client) {
        database(client, "fault: MISSING_PRIVILEGE, denied_schemas: [shop]");

        extract(client, "")
                .body("status", is("successful"))
                .body("result[0]", is("Schemas: 1 added, 0 changed, 0 removed"));
        found(client, "orders", "table", 1);
        found(client, "employees", "table", 1);
        history(client, 1).body("[0].status", is("PARTIAL_SUCCESS")).body("[0].num_errors", is(1));
        int id = history(client, 1).extract().path("[0].id");
        client.as(Role.VIEWER)
                .get("/api/job_error/?job_id=" + id)
                .then()
                .body("schema", contains("shop"))
                .body("message", contains("User \"alation\" lacks the privilege USAGE on schema shop"));
        client.as(Role.VIEWER).get("/api/job/" + id + "/").then().body("status", is("PARTIAL_SUCCESS"));
    }

    @Test
    void aConnectionThatBreaksLeavesWhatWasFinished(Client client) {
        database(client, "fault: BREAKS, polls: 0, schemas: [{name: hr, tables: [{name: employees}]}, {name: shop}]");

        extract(client, "")
                .body("status", is("failed"))
                .body(
                        "result",
                        is("Error operating EXTRACT_METADATA UNAVAILABLE: Connection to"
                                + " warehouse.example.com:5432 was lost while schema shop was read"));
        found(client, "employees", "table", 1);
        found(client, "orders", "table", 1);
        history(client, 1).body("[0].status", is("FAILED"));
    }

    @Test
    void aSlowJobRunsForSomePollsAndNoOtherBegins(Client client) {
        database(client, "fault: SLOW, polls: 3"); // the history counts, too
        int id = send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", "")
                .statusCode(202)
                .extract()
                .path("job_id");

        history(client, 1)
                .body("[0].size()", is(8))
                .body("[0].id", is(id))
                .body("[0].job_type", is(0))
                .body("[0].status", is("RUNNING"))
                .body("[0].external_service_otype", is("data"))
                .body("[0].external_service_aid", is(1))
                .body("[0].ts_started", notNullValue())
                .body("[0].ts_finished", nullValue());
        send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", "")
                .statusCode(400)
                .body("detail", is("A metadata extraction job is already running for this data source"));
        for (String state : new String[] {"running", "running", "successful", "successful"}) {
            client.as(Role.VIEWER)
                    .get("/api/v1/bulk_metadata/job/?id=" + id)
                    .then()
                    .body("status", is(state));
        }

        history(client, 1).body("[0].status", is("SUCCEEDED")).body("[0].ts_finished", notNullValue());
        client.as(Role.VIEWER).get("/api/job/" + id).then().body("state", is("FINISHED"));
        database(client, "fault: NONE");
        extract(client, "").body("status", is("successful"));
        history(client, 1).body("$", hasSize(1)).body("[0].id", is(id + 1));
    }

    private static List<Integer> jobsOfEachKind(Client client) {
        return List.of(
                send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", "")
                        .extract()
                        .path("job_id"),
                send(client, Role.SERVER_ADMIN, V2 + "1/refresh_available_schemas/", "")
                        .extract()
                        .path("job_id"));
    }

    private static void assertAllAre(String status, List<Integer> jobs, Client client) {
        for (int id : jobs) {
            client.as(Role.VIEWER)
                    .get("/api/v1/bulk_metadata/job/?id=" + id)
                    .then()
                    .body("status", is(status));
        }
    }

    @Test
    void jobsOfASlowDatabaseEndWhenItIsHealed(Client client) {
        database(client, "fault: SLOW, polls: 1000");
        List<Integer> slow = jobsOfEachKind(client);
        client.fixtures("simulated_databases: [{source: 2}]");
        assertAllAre("running", slow, client);

        client.fixtures("simulated_databases: [{source: 1}]");

        assertAllAre("successful", slow, client);
    }

    @Test
    void whatARuleSaysOfAJobHoldsWhenItsDatabaseIsHealed(Client client) {
        database(client, "fault: SLOW, polls: 1");
        client.json("{\"rules\": [{\"finish\": \"AFTER_POLLS\", \"polls\": 1000}]}")
                .put("/_understudy/jobs");
        List<Integer> ruled = jobsOfEachKind(client);

        client.fixtures("simulated_databases: [{source: 1}]");

        assertAllAre("running", ruled, client);
    }

    @Test
    void ofTwoThatStartAtTheSameMomentOneIsRefused(Client client) throws Exception {
        database(client, "fault: SLOW, polls: 9");

        List<Integer> statuses = Together.call(
                3,
                caller -> send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", "")
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(202, 400, 400);
    }

    @Test
    void aSourceOfWhichNothingIsKnownIsLeftAsItIs(Client client) {
        client.fixtures(
                "data_sources: [{id: 50, title: Blank, db_type: mysql, host: h, port: 1, db_username: u, admins:"
                        + " [3]}]");

        job(client, send(client, Role.SOURCE_ADMIN, V1 + "50/metadata_extraction_job/", ""))
                .body("status", is("successful"))
                .body("result", contains("Nothing is known of the database; the catalog stays as it is"));
        get(client, V1 + "50/" + SCHEMAS).body("schemas", empty());
        history(client, 50).body("[0].status", is("SUCCEEDED"));
    }

    @Test
    void onlyAdminsOfTheSourceMayExtractWhateverTheirRole(Client client) {
        String start = V1 + "1/metadata_extraction_job/";
        send(client, Role.COMPOSER, start, "").statusCode(202);
        for (Role role : new Role[] {Role.SERVER_ADMIN, Role.CATALOG_ADMIN, Role.VIEWER}) {
            send(client, role, start, "")
                    .statusCode(403)
                    .body("detail", is("You do not have permission to perform this action."));
        }
        send(client, Role.CATALOG_ADMIN, V1 + "2/metadata_extraction_job/", "").statusCode(404);
        send(client, Role.SOURCE_ADMIN, V2 + "1/metadata_extraction_job/", "").statusCode(404);
        send(client, Role.SOURCE_ADMIN, V1 + "4/metadata_extraction_job/", "")
                .statusCode(400)
                .body("detail", is("Data source with id 4 is not deployed"));
        send(client, Role.SOURCE_ADMIN, V1 + "99/metadata_extraction_job/", "").statusCode(404);
    }

    /** What a notifier reads is what the data source tells of itself. */
    @Test
    void ofRunsAtTheSameTimeTheLastIsTheNewest(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock").then().statusCode(200);
        extract(client, "");
        database(client, "fault: UNREACHABLE");
        send(client, Role.SOURCE_ADMIN, V1 + "1/metadata_extraction_job/", "").statusCode(202);

        history(client, 1).body("status", contains("FAILED"));
        get(client, "/api/v1/job/?external_service_aid=1").body("status", contains("FAILED", "SUCCEEDED"));
        get(client, "/api/v1/job/?external_service_aid=1&order_by=ts_started")
                .body("status", contains("SUCCEEDED", "FAILED"));
        get(client, V1 + "1").body("latest_extraction_successful", is(false));
    }

    @Test
    void theHistoryIsForAdminsOfTheSource(Client client) {
        String of1 = "/api/v1/job/?external_service_aid=1";
        history(client, 1).body("$", empty());
        client.fixtures("""
            jobs:
              - {id: 50, data_source: 1, outcome: FAILED, ts_started: 2024-05-01T00:00:00Z}
              - {id: 51, data_source: 1, ts_started: 2024-05-02T00:00:00Z}
              - {id: 52, data_source: 2, ts_started: 2024-05-03T00:00:00Z}
            """);

        client.as(Role.STEWARD).get(of1).then().statusCode(200).body("id", contains(51, 50));
        get(client, of1 + "&order_by=ts_started").body("status", contains("FAILED", "SUCCEEDED"));
        get(client, of1 + "&limit=1&skip=1").body("id", contains(50));
        get(client, of1 + "&job_type=1").body("$", empty());
        get(client, of1 + "&external_service_otype=bi_server").body("$", empty());
        client.as(Role.CATALOG_ADMIN).get(of1).then().statusCode(403);
        client.as(Role.VIEWER).get(of1).then().statusCode(403);
        get(client, of1 + "&external_service_aid=1").body("id", contains(51, 50));
        get(client, of1 + "&external_service_aid=99&external_service_aid=98")
                .statusCode(404)
                .body("error", is("Data source with id 99 does not exist"));
        get(client, "/api/v1/job/")
                .statusCode(400)
                .body("error", is("Missing required query parameters: [external_service_aid]"));
        get(client, "/api/v1/job/?external_service_aid=x").statusCode(400);
    }
}
