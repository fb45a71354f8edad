package dev.understudy.alation.dataquality;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Health API: what is written and deleted, and what jobs say of it. */
@ApiTest
class DataQualityApiTest {

    private static final String PATH = "/integration/v1/data_quality/";

    private static ValidatableResponse write(Client client, String body) {
        return client.bulk("POST", PATH, body);
    }

    private static ValidatableResponse delete(Client client, String body) {
        return client.bulk("DELETE", PATH, body);
    }

    private static ValidatableResponse values(Client client, String query) {
        return client.as(Role.VIEWER).get(PATH + "values/?" + query).then().statusCode(200);
    }

    private static String value(String field, String type, String key, String status, String value) {
        return """
                {"field_key": "%s", "object_type": "%s", "object_key": "%s", "status": "%s", "value": %s}""".formatted(field, type, key, status, value);
    }

    private static Map<String, Object> pair(String field, String object) {
        return Map.of("field_key", field, "object_key", object);
    }

    private static Map<String, Object> sample(Object... names) {
        return Map.of("count", names.length, "sample", List.of(names));
    }

    @Test
    void fieldsAndValuesAreWrittenAndTheJobTellsWhatBecameOfThem(Client client) {
        int job = client.json(Role.SOURCE_ADMIN, """
                        {"fields": [{"field_key": "dq-1", "name": "Rows", "type": "numeric", "description": null}],
                         "values": [{"field_key": "dq-1", "object_key": "1.SHOP.Customers", "object_type": "Table", "status": "warning",
                                     "value": 17, "url": "https://q/1", "last_updated": "2024-05-01T08:30:00"}]}""")
                .post(PATH)
                .then()
                .statusCode(202)
                .body(matchesPattern("\\{\"job_id\":(\\d+),\"href\":\"/api/v1/bulk_metadata/job/\\?id=\\1\"}"))
                .extract()
                .path("job_id");
        client.job(job)
                .body(
                        "result.keySet()",
                        contains("fields", "values", "created_object_attribution", "flag_counts", "total_duration"))
                .body(
                        "result.fields",
                        equalTo(Map.of("created", sample(Map.of("field_key", "dq-1")), "updated", sample())))
                .body(
                        "result.values",
                        equalTo(Map.of("created", sample(pair("dq-1", "1.shop.customers")), "updated", sample())))
                .body(
                        "result.created_object_attribution",
                        equalTo(Map.of(
                                "success_count",
                                1,
                                "failure_count",
                                0,
                                "success_sample",
                                List.of(pair("dq-1", "1.shop.customers")),
                                "failure_sample",
                                List.of())))
                .body("result.flag_counts", equalTo(Map.of("GOOD", 0, "WARNING", 1, "ALERT", 0)));

        client.as(Role.VIEWER)
                .get(PATH + "fields/?key=dq-1&limit=1000")
                .then()
                .statusCode(200)
                .body(
                        matchesPattern(
                                "\\[\\{\"key\":\"dq-1\",\"name\":\"Rows\",\"description\":null,\"type\":\"NUMERIC\",\"ts_created\":\"[^\"]+\\.\\d{6}Z\"}]"));
        values(client, "object_key=1.shop.customers")
                .body(
                        equalTo(
                                "[{\"object_key\":\"1.shop.customers\",\"object_name\":\"customers\",\"otype\":\"table\",\"oid\":2,"
                                        + "\"source_object_key\":\"1.shop.customers\",\"source_object_name\":\"customers\",\"source_otype\":\"table\",\"source_oid\":2,"
                                        + "\"value_id\":4,\"value_value\":17,\"value_quality\":\"WARNING\",\"value_last_updated\":\"2024-05-01T08:30:00.000000Z\","
                                        + "\"value_external_url\":\"https://q/1\",\"field_key\":\"dq-1\",\"field_name\":\"Rows\",\"field_description\":null}]"));
    }

    @Test
    void whatIsThereIsUpdatedAndCountsNoAttribution(Client client) {
        write(
                        client,
                        "{\"fields\": [{\"field_key\": \"orders.complete\", \"name\": \"Complete\", \"type\": \"STRING\"}], \"values\": ["
                                + value("orders.complete", "TABLE", "1.shop.orders", "ALERT", "\"n/a\"") + ","
                                + value("orders.unique", "ATTRIBUTE", "1.shop.orders.ID", "ALERT", "false") + "]}")
                .body("result.fields.created.count", is(0))
                .body("result.fields.updated", equalTo(sample(Map.of("field_key", "orders.complete"))))
                .body(
                        "result.values.updated",
                        equalTo(sample(
                                pair("orders.complete", "1.shop.orders"), pair("orders.unique", "1.shop.orders.id"))))
                .body("result.values.created", equalTo(sample()))
                .body("result.created_object_attribution.success_count", is(0))
                .body("result.created_object_attribution.failure_count", is(0))
                .body("result.flag_counts", equalTo(Map.of("GOOD", 0, "WARNING", 0, "ALERT", 2)));

        client.as(Role.VIEWER)
                .get(PATH + "fields/")
                .then()
                .body("key", contains("orders.complete", "orders.unique"))
                .body("name", contains("Complete", "No duplicates"))
                .body("[0].type", is("STRING"))
                .body("[0].description", equalTo(null))
                .body("[0].ts_created", is("2024-04-02T06:30:00.500000Z"));
        values(client, "field_key=orders.unique")
                .body("value_value", contains(false, false))
                .body("value_quality", contains("ALERT", "ALERT"));
    }

    @Test
    void aValueWithoutItsObjectFailsAloneAndTheJobIsSuccessful(Client client) {
        write(
                        client,
                        "{\"values\": [" + value("orders.unique", "TABLE", "1.Shop.Nope", "GOOD", "1") + ","
                                + value("orders.unique", "SCHEMA", "1.shop.orders", "GOOD", "1") + ","
                                + value("orders.unique", "SCHEMA", "1.shop", "GOOD", "1.5") + "]}")
                .body("result.values.created", equalTo(sample(pair("orders.unique", "1.shop"))))
                .body("result.created_object_attribution.success_count", is(1))
                .body("result.created_object_attribution.failure_count", is(2))
                .body(
                        "result.created_object_attribution.failure_sample",
                        contains(pair("orders.unique", "1.shop.nope"), pair("orders.unique", "1.shop.orders")))
                .body("result.flag_counts", equalTo(Map.of("GOOD", 1, "WARNING", 0, "ALERT", 0)));
        values(client, "object_key=1.shop").body("value_value", contains(1.5f)).body("otype", contains("schema"));
    }

    @Test
    void thousandsAreWrittenAtOnceAndSamplesStayShort(Client client) {
        client.fixtures("objects:\n"
                + IntStream.range(0, 1500)
                        .mapToObj(i -> "  - {otype: attribute, id: " + (5000 + i) + ", key: 1.shop.orders.c" + i
                                + ", title: c," + " in: {otype: table, id: 1}}")
                        .collect(joining("\n")));
        String body = "{\"values\": ["
                + IntStream.range(0, 1500)
                        .mapToObj(i -> value("orders.unique", "ATTRIBUTE", "1.shop.orders.c" + i, "GOOD", "true"))
                        .collect(joining(","))
                + "]}";

        write(client, body)
                .body("result.values.created.count", is(1500))
                .body("result.values.created.sample", hasSize(10))
                .body("result.created_object_attribution.success_count", is(1500))
                .body("result.created_object_attribution.success_sample", hasSize(10))
                .body("result.flag_counts.GOOD", is(1500));
        write(client, body).body("result.values.updated.count", is(1500));

        values(client, "object_key=1.shop.orders&limit=1000&skip=502").body("$", hasSize(1000));
        values(client, "object_key=1.shop.orders.c1499").body("$", hasSize(1));
    }

    @Test
    void whatIsSaidTwiceCountsAsItIsSaidLast(Client client) {
        write(
                        client,
                        "{\"fields\": [{\"field_key\": \"a\", \"name\": \"x\", \"type\": \"STRING\"}, {\"field_key\": \"a\", \"name\": \"y\", \"type\": \"STRING\"}],"
                                + "\"values\": [" + value("a", "TABLE", "1.shop.orders", "GOOD", "1") + ","
                                + value("a", "TABLE", "1.\\\"shop\\\".ORDERS", "ALERT", "2") + "]}")
                .body("result.fields.created.count", is(1))
                .body("result.values.created.count", is(1))
                .body("result.flag_counts", equalTo(Map.of("GOOD", 0, "WARNING", 0, "ALERT", 1)));
        values(client, "field_key=a").body("value_value", contains(2)).body("field_name", contains("y"));
    }

    @Test
    void fieldsAndValuesAreDeletedAndWhatThereIsNotFailsNothing(Client client) {
        delete(client, """
                        {"fields": ["orders.unique", "nope"], "values": [{"field_key": "orders.complete", "object_key": "1.SHOP.Orders"},
                         {"field_key": "orders.unique", "object_key": "1.shop.orders"}, {"field_key": "nope", "object_key": "1.shop.orders"},
                         {"field_key": "orders.complete", "object_key": "1.shop.nope"}]}""")
                .body("result.keySet()", contains("fields", "values", "total_duration"))
                .body(
                        "result.fields",
                        equalTo(Map.of(
                                "deleted",
                                sample(Map.of("field_key", "orders.unique")),
                                "not_found",
                                sample(Map.of("field_key", "nope")))))
                .body("result.values.deleted", equalTo(sample(pair("orders.complete", "1.SHOP.Orders"))))
                .body(
                        "result.values.not_found",
                        equalTo(sample(
                                pair("orders.unique", "1.shop.orders"),
                                pair("nope", "1.shop.orders"),
                                pair("orders.complete", "1.shop.nope"))));

        values(client, "limit=1000").body("$", empty());
        client.as(Role.VIEWER).get(PATH + "fields/").then().body("key", contains("orders.complete"));
        delete(client, "{\"fields\": [], \"values\": []}")
                .body("result.fields.deleted", equalTo(sample()))
                .body("result.values.not_found", equalTo(sample()));
    }

    @Test
    void blanksAroundTheKeyOfAFieldAreNoneOfIt(Client client) {
        delete(client, "{\"fields\": [\" orders.unique\\u00a0\"]}")
                .body("result.fields.deleted", equalTo(sample(Map.of("field_key", "orders.unique"))));
    }

    @Test
    void aValueThatIsNamedTwiceIsDeletedOnce(Client client) {
        delete(client, """
                        {"values": [{"field_key": "orders.complete", "object_key": "1.\\"SHOP\\".orders"},
                         {"field_key": "orders.complete", "object_key": "1.shop.orders"}]}""")
                .body("result.values.deleted", equalTo(sample(pair("orders.complete", "1.\"SHOP\".orders"))))
                .body("result.values.not_found", equalTo(sample(pair("orders.complete", "1.shop.orders"))));
    }

    /** What is listed for the table goes with what was said of the column. */
    @Test
    void aValueOfAColumnIsDeletedForItsTableToo(Client client) {
        delete(client, "{\"values\": [{\"field_key\": \"orders.unique\", \"object_key\": \"1.shop.orders.id\"}]}")
                .body("result.values.deleted.count", is(1));
        values(client, "object_key=1.shop.orders").body("field_key", contains("orders.complete"));
    }

    @Test
    void numbersKeepTheirDigits(Client client) {
        for (String number : List.of("1E+999", "-0.12345678901234567890", "12345678901234567890123", "0.930")) {
            write(client, "{\"values\": [" + value("orders.unique", "SCHEMA", "1.shop", "GOOD", number) + "]}");
            assertThat(values(client, "object_key=1.shop").extract().asString())
                    .contains("\"value_value\":" + number + ",");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | {}                                         | -1 | A \\"values\\" or \\"fields\\" property must be specified
            POST   | {"fields": null}                           | -1 | A \\"values\\" or \\"fields\\" property must be specified
            DELETE | {"field": []}                              | -1 | A \\"values\\" or \\"fields\\" property must be specified
            POST   | {"fields": [{"name": "x", "type": "STRING"}]} | 1 | field_key is required
            POST   | {"fields": [{"field_key": "a", "name": "x", "type": "STRING"}, {"field_key": "b"}], "values": [{}]} | 2 | name is required
            POST   | {"fields": [{"field_key": "a", "name": null, "type": "STRING"}]} | 1 | name is required
            POST   | {"fields": [{"field_key": "a", "name": "x", "type": "VARCHAR"}]} | 1 | type: \\"VARCHAR\\" is not a valid choice.
            POST   | {"fields": [7]}                            | 1 | Invalid data. Expected a dictionary, but got int.
            POST   | {"values": [{"field_key": "orders.unique"}]} | 1 | object_key is required
            POST   | {"values": [{"field_key": "orders.unique", "object_key": "1.shop", "object_type": "SCHEMA", "status": "GOOD"}]} | 1 | value is required
            POST   | {"values": [{"field_key": "orders.unique", "object_key": "1.shop", "object_type": "SCHEMA", "status": "GOOD", "value": null}]} | 1 | value is required
            POST   | {"values": [{"field_key": "orders.unique", "object_key": "1.shop", "object_type": "SCHEMA", "status": "GOOD", "value": []}]} | 1 | value: A number, a text or a boolean is expected.
            POST   | {"values": [{"field_key": "orders.unique", "object_key": "1.shop", "object_type": "DATA", "status": "GOOD", "value": 1}]} | 1 | object_type: \\"DATA\\" is not a valid choice.
            POST   | {"values": [{"field_key": "orders.unique", "object_key": "1.shop", "object_type": "SCHEMA", "status": "FINE", "value": 1}]} | 1 | status: \\"FINE\\" is not a valid choice.
            POST   | {"values": [{"field_key": "nope", "object_key": "1.shop", "object_type": "SCHEMA", "status": "GOOD", "value": 1}]} | 1 | field_key: There is no field \\"nope\\".
            DELETE | {"values": [{"field_key": "orders.unique", "object_key": "1.shop"}, {"object_key": "1.shop"}]} | 2 | field_key is required
            DELETE | {"fields": ["orders.unique", {"field_key": "x"}]} | 2 | field_key is required
            DELETE | {"fields": [5, " "]} | 2 | field_key is required
            DELETE | {"fields": [5, true]} | 2 | field_key is required
            """)
    void theFirstEntryThatDoesNotFitRefusesTheCall(
            String method, String body, int entry, String message, Client client) {
        client.json(Role.CATALOG_ADMIN, body)
                .request(method, PATH)
                .then()
                .statusCode(400)
                .body(equalTo("{\"Entry\":" + entry + ",\"Message\":\"" + message + "\"}"));
        client.as(Role.VIEWER).get(PATH + "fields/").then().body("key", contains("orders.complete", "orders.unique"));
    }

    @Test
    void aListIsNoCallAndViewersOnlyRead(Client client) {
        client.json(Role.CATALOG_ADMIN, "[]").post(PATH).then().statusCode(400);
        client.json(Role.CATALOG_ADMIN, "{\"fields\": {}}").post(PATH).then().statusCode(400);
        for (Role role : new Role[] {Role.VIEWER, Role.STEWARD}) {
            client.json(role, "{}").post(PATH).then().statusCode(403).body("code", is("403000"));
            client.json(role, "{}").delete(PATH).then().statusCode(403);
            client.as(role).get(PATH + "fields/").then().statusCode(200);
        }
    }

    /** What is hidden from whoever writes is as good as absent, and nothing is said of it. */
    @Test
    void whatIsHiddenCannotBeMeasuredByStrangers(Client client) {
        client.fixtures("""
                data_sources: [{id: 60, title: Hidden, db_type: postgresql, admins: [5], is_private: true}]
                objects: [{otype: table, id: 60, key: 60.hr.pay, name: pay, title: pay}]
                data_quality_values: [{field: 1, otype: TABLE, oid: 60, status: GOOD, value: 1}]
                """);

        write(client, "{\"values\": [" + value("orders.complete", "TABLE", "60.hr.pay", "ALERT", "2") + "]}")
                .body("result.created_object_attribution.failure_count", is(1))
                .body("result.flag_counts.ALERT", is(0));
        delete(client, "{\"values\": [{\"field_key\": \"orders.complete\", \"object_key\": \"60.hr.pay\"}]}")
                .body("result.values.not_found.count", is(1));

        values(client, "object_key=60.hr.pay").body("$", empty());
        client.as(Role.COMPOSER)
                .get(PATH + "values/?object_key=60.hr.pay")
                .then()
                .body("value_value", contains(1))
                .body("value_quality", contains("GOOD"));
    }
}
