package dev.understudy.alation.lineage;

import static dev.understudy.alation.lineage.Lineage.DATAFLOWS;
import static dev.understudy.alation.lineage.Lineage.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lineage API, {@code /integration/v2/dataflow/}. */
@ApiTest
class DataflowApiTest {

    private static ValidatableResponse get(Client client, String query, String body) {
        return client.json(Role.SOURCE_ADMIN, body)
                .get(DATAFLOWS + query)
                .then()
                .statusCode(200);
    }

    @Test
    void dataflowsAreListedWithTheirPathsAndABodySaysWhich(Client client) {
        client.as(Role.SOURCE_ADMIN)
                .get(DATAFLOWS + "?keyField=id&limit=2&skip=0")
                .then()
                .statusCode(200)
                .header("X-Next-Page", is(DATAFLOWS + "?keyField=id&limit=2&skip=2"))
                .body("dataflow_objects.id", contains(1, 2))
                .body(
                        "dataflow_objects[0]",
                        equalTo(Map.of(
                                "id", 1,
                                "external_id", "api/load_customers",
                                "title", "Load customers",
                                "description", "<p>Takes over what partners send us</p>",
                                "content", "copy shop.customers from 'inbox/customers.csv'",
                                "group_name", "Nightly")))
                .body("paths.size()", is(3));
        get(client, "?limit=2&skip=2", "")
                .header("X-Next-Page", nullValue())
                .body("dataflow_objects.external_id", contains("sql/1/late_payments"));
        get(client, "?skip=3", "").body(equalTo("{\"dataflow_objects\":[],\"paths\":[]}"));

        assertThat(Lineage.shown(get(client, "", "[3, 999]").body("dataflow_objects.id", contains(3))))
                .containsExactly("table:1.shop.payments > dataflow:sql/1/late_payments > table:1.shop.late_payments");
        get(client, "?keyField=external_id", "[\"API/Load_customers\", \"api/nope\"]")
                .body("dataflow_objects.id", contains(1));
        get(client, "", "[]").body("dataflow_objects", empty());
        client.json(Role.SOURCE_ADMIN, "[\"x\"]")
                .get(DATAFLOWS)
                .then()
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("A valid integer is required."));
        client.json(Role.SOURCE_ADMIN, "[1]")
                .get(DATAFLOWS + "?keyField=external_id")
                .then()
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("Not a valid string."));
    }

    @Test
    void aPostReplacesDataflowsWithTheirPathsAndKeepsTheirIds(Client client) {
        Lineage lineage = new Lineage(client);

        lineage.write("POST", DATAFLOWS, """
                        {"dataflow_objects": [{"external_id": "api/fresh", "description": "plain", "content": "{}", "group_name": "nightly"},
                                              {"external_id": "API/Load_Customers", "title": null}],
                         "paths": [%s, %s]}""".formatted(
                                path("external:Mail", "dataflow:api/load_customers", "table:1.shop.customers"),
                                path("table:1.shop.customers", "dataflow:api/fresh", "external:Mail")))
                .body("result.size()", is(1))
                .body("result[0].response", is("Upserted 2 dataflow objects."))
                .body("result[0].mapping.external_id", contains("api/fresh", "API/Load_Customers"))
                .body("result[0].mapping.id", contains(4, 1))
                .body("result[0].mapping.replaced", contains(false, true));

        assertThat(Lineage.shown(get(client, "", "[1, 4]")
                        .body("dataflow_objects.external_id", contains("api/load_customers", "api/fresh"))
                        .body("dataflow_objects.description", contains("", "<p>plain</p>"))
                        .body("dataflow_objects.title", contains("", ""))
                        .body("dataflow_objects.group_name", contains("", "nightly"))))
                .containsExactly(
                        "table:1.shop.customers > dataflow:api/fresh > external:Mail",
                        "external:Mail > dataflow:api/load_customers > table:1.shop.customers");
        assertThat(lineage.around("file", "3/inbox/customers.csv")).isEmpty();
        client.as(Role.VIEWER).get("/integration/v1/search/?q=fresh").then().body("results.otype", hasItem("dataflow"));
    }

    @Test
    void aPatchChangesOnlyWhatItSaysAndTellsOfUnknownIds(Client client) {
        Lineage lineage = new Lineage(client);

        lineage.write(
                        "PATCH",
                        DATAFLOWS,
                        "[{\"id\": 999, \"title\": \"x\"}, {\"id\": 1, \"title\": \"Renamed\", \"external_id\": \"api/ignored\"}]")
                .body("result[0].response", is("Updated 1 dataflow objects."))
                .body(
                        "result[0].mapping",
                        equalTo(List.of(Map.of("id", 1, "external_id", "api/load_customers", "replaced", true))))
                .body("result[1]", is("Dataflow object 999 does not exist"));

        get(client, "", "[1]")
                .body("dataflow_objects[0].title", is("Renamed"))
                .body("dataflow_objects[0].external_id", is("api/load_customers"))
                .body("dataflow_objects[0].group_name", is("Nightly"))
                .body("paths.size()", is(1));
        client.json(Role.SOURCE_ADMIN, "[{\"id\": 1}, {\"title\": \"x\"}]")
                .patch(DATAFLOWS)
                .then()
                .statusCode(400)
                .body("code", is("400010"))
                .body("errors", equalTo(List.of(Map.of(), Map.of("id", List.of("This field is required.")))));
    }

    @Test
    void aDataflowThatIsNamedTwiceIsCountedOnce(Client client) {
        Lineage lineage = new Lineage(client);

        lineage.write(
                        "PATCH",
                        DATAFLOWS,
                        "[{\"id\": 1, \"title\": \"A\"}, {\"id\": 999}, {\"id\": 1, \"content\": \"B\"}, {\"id\": 999}]")
                .body("result[0].response", is("Updated 1 dataflow objects."))
                .body("result[0].mapping.id", contains(1))
                .body("result.size()", is(2));
        get(client, "", "[1]").body("dataflow_objects[0].title", is("A")).body("dataflow_objects[0].content", is("B"));
        lineage.write("DELETE", DATAFLOWS + "?keyField=external_id", "[\"api/load_customers\", \"API/Load_Customers\"]")
                .body("result[0].response", is("Deleted 1 dataflow objects."))
                .body("result[0].mapping.external_id", contains("api/load_customers"));
    }

    @Test
    void nullEmptiesATextOfADataflow(Client client) {
        Lineage lineage = new Lineage(client);

        lineage.write("PATCH", DATAFLOWS, "[{\"id\": 1, \"title\": null, \"group_name\": null}]");
        get(client, "", "[1]")
                .body("dataflow_objects[0].title", is(""))
                .body("dataflow_objects[0].group_name", is(""))
                .body("dataflow_objects[0].content", not(is("")));
        lineage.write(
                "POST",
                Lineage.PATH,
                "{\"dataflow_objects\": [{\"external_id\": \"api/load_customers\", \"content\": null, \"title\": \"Again\"}]}");
        get(client, "", "[1]")
                .body("dataflow_objects[0].title", is("Again"))
                .body("dataflow_objects[0].content", is(""))
                .body("dataflow_objects[0].description", not(is("")));
    }

    @Test
    void aDeletedDataflowTakesItsPathsAlongAndNamesThoseOfItsChains(Client client) {
        Lineage lineage = new Lineage(client);
        lineage.write("POST", DATAFLOWS, """
                {"dataflow_objects": [{"external_id": "api/1"}, {"external_id": "api/2"}, {"external_id": "api/3"}], "paths": [%s]}""".formatted(path(
                "external:a",
                "dataflow:api/1",
                "external:b",
                "dataflow:api/2",
                "external:c",
                "dataflow:api/3",
                "external:d")));

        lineage.write("DELETE", DATAFLOWS + "?keyField=external_id", "[\"Api/2\", \"api/none\"]")
                .body("result[0].response", is("Deleted 1 dataflow objects."))
                .body(
                        "result[0].mapping",
                        equalTo(List.of(
                                Map.of("id", 5, "external_id", "Api/2", "impacted_dfos", List.of("api/1", "api/3")))))
                .body(
                        "result[0].failed",
                        equalTo(List.of(Map.of(
                                "external_id", "api/none", "error", "Dataflow object api/none does not exist"))));

        assertThat(lineage.around("external", "b")).containsExactly("external:a > dataflow:api/1 > external:b");
        get(client, "", "").body("dataflow_objects.external_id", not(hasItem("api/2")));
        lineage.write("DELETE", DATAFLOWS, "[4, 99]")
                .body("result[0].mapping[0].impacted_dfos", empty())
                .body("result[0].failed[0].id", is(99));
        client.as(Role.SOURCE_ADMIN)
                .get(Lineage.PATH + "?otype=external&keyField=key&oid=b")
                .then()
                .statusCode(404);
        lineage.write("POST", DATAFLOWS, "{\"dataflow_objects\": [{\"external_id\": \"api/2\"}]}")
                .body(
                        "result[0].mapping",
                        equalTo(List.of(Map.of("id", 5, "external_id", "api/2", "replaced", false))));
    }

    @Test
    void aBadCallIsRefusedInTheNumbersOfDataflows(Client client) {
        Stream.of(
                        "POST   |                   | not json | 400008",
                        "POST   |                   | [] | 400009",
                        "POST   |                   | null | 400009",
                        "POST   |                   | {\"dataflow_objects\": {}} | 400010",
                        "POST   |                   | {\"dataflow_objects\": [], \"dataflows\": 1} | 400011",
                        "POST   |                   | {\"paths\": []} | 400012",
                        "POST   |                   | {\"dataflow_objects\": [{\"external_id\": \"api/x\"}], \"paths\": [[[{\"otype\": \"external\", \"key\": \"a\"}], [{\"otype\": \"external\", \"key\": \"b\"}]]]} | 400010",
                        "POST   |                   | {\"dataflow_objects\": [{\"external_id\": \"api/x\"}], \"paths\": [[[{\"otype\": \"external\", \"key\": \"a\"}], [{\"otype\": \"dataflow\", \"key\": \"api/y\"}], [{\"otype\": \"external\", \"key\": \"b\"}]]]} | 400010",
                        "PATCH  |                   | [1] | 400010",
                        "DELETE |                   | [] | 400010",
                        "DELETE |                   | {} | 400010",
                        "DELETE | ?keyField=title   | [1] | 400001",
                        "GET    | ?keyField=title   | [1] | 400001")
                .map(call -> call.split(" *\\| *"))
                .forEach(call -> client.json(Role.SOURCE_ADMIN, call[2])
                        .request(call[0], DATAFLOWS + call[1])
                        .then()
                        .statusCode(400)
                        .body("code", is(call[3])));
        get(client, "", "").body("dataflow_objects.id", contains(1, 2, 3));
        Map.of(
                        "[]", "The body must be a JSON object.",
                        "{\"b\": 1, \"a\": 1}", "Invalid keys: [a, b]",
                        "{}", "dataflow_objects is required.")
                .forEach((body, detail) -> client.json(Role.SOURCE_ADMIN, body)
                        .post(DATAFLOWS)
                        .then()
                        .body("detail", is(detail)));
        client.json(Role.SOURCE_ADMIN, """
                        {"dataflow_objects": [{"external_id": "api/x"}], "paths": [%s]}""".formatted(path("external:a", "external:b")))
                .post(DATAFLOWS)
                .then()
                .body("errors[0].paths[0]", is("Ensure that all objects are linked through the dataflow_objects."));
    }
}
