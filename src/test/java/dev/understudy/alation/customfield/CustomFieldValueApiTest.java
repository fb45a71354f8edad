package dev.understudy.alation.customfield;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom Field Values API: one store, whichever endpoint writes or reads. */
@ApiTest
class CustomFieldValueApiTest {

    private static final String VALUES = "/integration/v2/custom_field_value/";
    private static final String REFUSED =
            "{\"title\":\"Invalid Payload\",\"detail\":\"Please check the API documentation for more details on the spec.\","
                    + "\"errors\":[%s],\"code\":\"400000\"}";

    private static ValidatableResponse get(Client client, String query) {
        return client.as(Role.CATALOG_ADMIN).get(VALUES + query).then();
    }

    private static ValidatableResponse put(Client client, String body) {
        return client.json(Role.CATALOG_ADMIN, body).put(VALUES).then();
    }

    private static String value(long field, String otype, long oid, String value) {
        return "{\"field_id\": %d, \"otype\": \"%s\", \"oid\": %d, \"value\": %s}".formatted(field, otype, oid, value);
    }

    @Test
    void aSetOfHiddenObjectsAloneCountsAsNone(Client client) {
        client.fixtures("""
                articles: [{id: 60, title: Hushed, author: 11, body: "", is_private: true}]
                field_values:
                  - {otype: table, oid: 1, field: 10005, value: [{otype: article, oid: 60}]}
                  - {otype: table, oid: 2, field: 10005, value: [{otype: article, oid: 60}, {otype: article, oid: 1}]}""");
        String seen = "[{\"otype\": \"article\", \"oid\": 1}]";

        put(
                        client,
                        "[" + value(10005, "table", 1, "[]") + "," + value(10005, "table", 2, seen) + ","
                                + value(10005, "table", 3, seen) + "]")
                .body(equalTo("{\"updated_field_values\":2,\"new_field_values\":1,\"field_values_received\":3}"));
        client.fixtures("field_values: [{otype: table, oid: 4, field: 10005, value: [{otype: article, oid: 60}]}]");
        put(client, "[" + value(10005, "table", 4, seen) + "]")
                .body(equalTo("{\"updated_field_values\":0,\"new_field_values\":1,\"field_values_received\":1}"));
    }

    @Test
    void whatADatasetSaysOfSetsIsFoundHoweverItIsSpelt(Client client) {
        client.fixtures("""
                field_values:
                  - {otype: table, oid: 4, field: 10002, value: [{oid: "4", otype: USER, name: Stella}]}""");

        client.as(Role.CATALOG_ADMIN)
                .queryParam("custom_fields", "{\"field_id\": 10002, \"value\": [{\"otype\": \"user\", \"oid\": 4}]}")
                .get("/integration/v2/table/?ds_id=1&id=4")
                .then()
                .body("id", contains(4));
        get(client, "?otype=table&oid=4&field_id=10002").body("[0].value", contains(Map.of("otype", "user", "oid", 4)));
    }

    @Test
    void valuesOfEveryTypeAreWrittenAndReadBack(Client client) {
        client.bulk(
                        "PUT",
                        VALUES + "async/",
                        "["
                                + String.join(
                                        ",",
                                        value(5, "table", 2, "\"Approved\""),
                                        value(10001, "TABLE", 2, "\"2026-02-28\""),
                                        value(10003, "table", 2, "\"Mind the <script>x</script>gap\""),
                                        value(10004, "table", 2, "[\"Public\", \"Internal\", \"Public\"]"),
                                        value(
                                                10002,
                                                "table",
                                                2,
                                                "[{\"otype\": \"user\", \"oid\": \"4\"}, {\"otype\": \"groupprofile\", \"oid\": 8}]"))
                                + "]")
                .body(
                        "result",
                        contains(
                                "Start bulk upsert public annotation field values...",
                                "Finished bulk upsert public annotation field values. Updated objects: 1, created objects: 4"));

        get(client, "?otype=table&oid=2")
                .statusCode(200)
                .body("field_id", contains(3, 5, 10001, 10002, 10003, 10004))
                .body("find { it.field_id == 5 }.value", is("Approved"))
                .body("find { it.field_id == 10001 }.value", is("2026-02-28"))
                .body("find { it.field_id == 10003 }.value", is("<p>Mind the gap</p>"))
                .body("find { it.field_id == 10004 }.value", contains("Public", "Internal"))
                .body(
                        "find { it.field_id == 10002 }.value",
                        contains(Map.of("otype", "user", "oid", 4), Map.of("otype", "groupprofile", "oid", 8)))
                .body("[1].ts_updated", matchesPattern(".*\\.\\d{6}Z"))
                .body("[1].size()", is(5));
    }

    @Test
    void theOlderWayAnswersCounts(Client client) {
        put(
                        client,
                        "[" + value(5, "glossary_term", 1, "\"Draft\"") + ","
                                + value(10001, "glossary_term", 1, "\"2026-01-01\"") + "]")
                .statusCode(200)
                .body(equalTo("{\"updated_field_values\":1,\"new_field_values\":1,\"field_values_received\":2}"));
    }

    @Test
    void anEmptyValueClearsAndSetsAreReplacedWhole(Client client) {
        put(client, "[" + value(8, "glossary_term", 1, "[{\"otype\": \"user\", \"oid\": 2}]") + "]")
                .statusCode(200);
        get(client, "?otype=glossary_term&oid=1&field_id=8")
                .body("[0].value", contains(Map.of("otype", "user", "oid", 2)));
        for (String empty : List.of("null", "\"\"", "\"\\u00a0 \\u0085\"", "[]")) {
            put(client, "[" + value(8, "glossary_term", 1, empty) + "]").statusCode(200);
            get(client, "?otype=glossary_term&oid=1&field_id=8").body("$", hasSize(0));
        }
    }

    @Test
    void aTitleIsMeasuredWithoutTheBlanksAroundIt(Client client) {
        String longest = "x".repeat(2000);

        put(client, "[" + value(3, "glossary_term", 1, "\"  " + longest + " \"") + "]")
                .statusCode(200);
        get(client, "?otype=glossary_term&oid=1&field_id=3").body("[0].value", is(longest));
        put(client, "[" + value(3, "glossary_term", 1, "\"" + longest + "x\"") + "]")
                .statusCode(400);
    }

    @Test
    void titleAndDescriptionAreTheObjectsOwn(Client client) {
        put(
                        client,
                        "[" + value(3, "glossary_term", 1, "\"Attrition\"") + ","
                                + value(4, "glossary_term", 1, "\"Who leaves\"") + "]")
                .statusCode(200);

        client.as(Role.VIEWER)
                .get("/integration/v2/term/?id=1")
                .then()
                .body("[0].title", is("Attrition"))
                .body("[0].description", is("<p>Who leaves</p>"))
                .body("[0].custom_fields.field_id", not(hasItem(3)));
        get(client, "?otype=glossary_term&oid=1&field_id=3").body("value", contains("Attrition"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "10001 | attribute | 99999 | \"2026-01-01\" | {\"non_field_errors\":[\"Object not found: attribute:99999.\"]}",
                "4 | data | 1 | \"x\" | {\"non_field_errors\":[\"No support for updating `description` field for `data`.\"]}",
                "3 | table | 1 | \"x\" | {\"non_field_errors\":[\"No support for updating `title` field for `table`.\"]}",
                "5 | nonsense | 1 | \"x\" | {\"otype\":[\"Invalid otype\"]}",
                "5 | article | 1 | \"Approved\" | {\"otype\":[\"Invalid otype\"]}",
                "10999 | table | 1 | \"x\" | {\"field_id\":[\"Field not found: 10999.\"]}",
                "5 | table | 1 | \"Nonsense\" | {\"non_field_errors\":[\"The value `Nonsense` is not allowed for field `Status`.\"]}",
                "5 | table | 1 | [\"Draft\"] | {\"non_field_errors\":[\"The value `['Draft']` is not allowed for field `Status`.\"]}",
                "10004 | table | 1 | \"Public\" | {\"non_field_errors\":[\"The value `Public` is not allowed for field `Data classification`.\"]}",
                "10001 | table | 1 | \"tomorrow\" | {\"non_field_errors\":[\"The value `tomorrow` is not allowed for field `Review date`.\"]}",
                "10003 | table | 1 | 7 | {\"non_field_errors\":[\"The value `7` is not allowed for field `Usage notes`.\"]}",
                "10002 | table | 1 | [{\"otype\": \"table\", \"oid\": 1}] | {\"non_field_errors\":[\"The value `[{'otype': 'table', 'oid': 1}]` is not allowed for field `Data owner`.\"]}",
                "10002 | table | 1 | [{\"otype\": \"user\", \"oid\": 99}] | {\"non_field_errors\":[\"The value `[{'otype': 'user', 'oid': 99}]` is not allowed for field `Data owner`.\"]}",
                "7 | table | 1 | [{\"otype\": \"user\", \"oid\": 1}, {\"otype\": \"user\", \"oid\": 2}] | {\"non_field_errors\":[\"The value `[{'otype': 'user', 'oid': 1}, {'otype': 'user', 'oid': 2}]` is not allowed for field `Interested person`.\"]}",
                "3 | glossary_term | 1 | \"\" | {\"non_field_errors\":[\"The value `` is not allowed for field `Title`.\"]}",
                "3 | glossary_term | 1 | \"\\u00a0\" | {\"non_field_errors\":[\"The value `\u00a0` is not allowed for field `Title`.\"]}",
            })
    void oneBadValueRefusesAllBeforeAnyJob(
            long field, String otype, long oid, String value, String error, Client client) {
        String body = "[" + value(5, "table", 2, "\"Draft\"") + "," + value(field, otype, oid, value) + "]";
        put(client, body).statusCode(400).body(equalTo(REFUSED.formatted(error)));
        client.json(Role.CATALOG_ADMIN, body)
                .put(VALUES + "async/")
                .then()
                .statusCode(400)
                .body(equalTo(REFUSED.formatted(error)));
        get(client, "?otype=table&oid=2&field_id=5").body("$", hasSize(0));
    }

    @Test
    void everyBadItemHasAnEntry(Client client) {
        put(
                        client,
                        "[{\"otype\": \"table\", \"oid\": \"x\"}, " + value(5, "table", 1, "\"Draft\"") + ", "
                                + value(5, "table", 98, "\"Draft\"") + "]")
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors[0].field_id", contains("This field is required."))
                .body("errors[0].oid", contains("A valid integer is required."))
                .body("errors[0].value", contains("This field is required."))
                .body("errors[1].non_field_errors", contains("Object not found: table:98."));
    }

    @Test
    void thereIsALimitOnItemsAndOnMembers(Client client) {
        String many = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> value(5, "table", 1, "\"Draft\""))
                .collect(Collectors.joining(",", "[", "]"));
        client.json(Role.CATALOG_ADMIN, many)
                .put(VALUES + "async/")
                .then()
                .statusCode(400)
                .body("code", is("400000"));

        client.fixtures("users: ["
                + IntStream.rangeClosed(1000, 1256)
                        .mapToObj(id -> "{id: " + id + ", username: u" + id + "}")
                        .collect(Collectors.joining(","))
                + "]");
        String people = IntStream.rangeClosed(1000, 1256)
                .mapToObj(id -> "{\"otype\": \"user\", \"oid\": " + id + "}")
                .collect(Collectors.joining(",", "[", "]"));
        put(client, "[" + value(10002, "table", 1, people) + "]").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "glossary_term"})
    void whatADatasetOnlyNamesIsDescribedAllTheSame(String otype, Client client) {
        client.fixtures("objects: [{otype: " + otype + ", id: 900, title: Old}]");

        put(client, "[" + value(3, otype, 900, "\"New\"") + "," + value(4, otype, 900, "\"<p>Since then</p>\"") + "]")
                .statusCode(200);

        get(client, "?otype=" + otype + "&oid=900").body("value", contains("New", "<p>Since then</p>"));
    }

    @Test
    void membersThatAreDeletedMayStayButNotCome(Client client) {
        client.fixtures("""
                articles: [{id: 70, title: Gone, author: 4}]
                custom_fields: [{id: 20001, type: OBJECT_SET, name: Reading, otypes: [article], allow_multiple: true}]
                custom_templates: [{id: 70, title: Read, otype: glossary_term, fields: [20001]}]
                field_values:
                  - {otype: table, oid: 2, field: 20001, value: [{otype: article, oid: 1}, {otype: article, oid: 70}]}
                  - {otype: glossary_term, oid: 1, field: 20001, value: [{otype: article, oid: 70}]}""");
        client.as(Role.CATALOG_ADMIN)
                .delete("/integration/v1/article/70/")
                .then()
                .statusCode(204);
        String gone = "{\"otype\": \"article\", \"oid\": 70}";
        String both = "[{\"otype\": \"article\", \"oid\": 2}, " + gone + "]";

        put(client, "[" + value(20001, "table", 2, both) + "]").statusCode(200);
        get(client, "?otype=table&oid=2&field_id=20001").body("[0].value.oid", contains(2, 70));
        String term = "[{\"id\": %d, \"template_id\": 70, \"custom_fields\": [{\"field_id\": 20001, \"value\": " + both
                + "}]}]";
        client.bulk("PUT", "/integration/v2/term/", term.formatted(1));
        client.json(Role.STEWARD, "{\"key\": \"1.shop.customers\", \"Reading\": [" + gone + "]}")
                .post("/api/v1/bulk_metadata/custom_fields/default/table?replace_values=true")
                .then()
                .body("error_objects", hasSize(0));

        put(client, "[" + value(20001, "table", 1, both) + "]").statusCode(400);
        client.json(Role.CATALOG_ADMIN, term.formatted(2))
                .put("/integration/v2/term/")
                .then()
                .statusCode(400);
        put(client, "[" + value(20001, "table", 2, "[]") + "]").statusCode(200);
        put(client, "[" + value(20001, "table", 2, both) + "]").statusCode(400);
    }

    @Test
    void theListIsFilteredOrderedAndPaged(Client client) {
        get(client, "?otype=glossary_term&otype=policy_group")
                .body(
                        "otype",
                        contains(
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "glossary_term",
                                "policy_group",
                                "policy_group",
                                "policy_group",
                                "policy_group",
                                "policy_group"));
        get(client, "?field_id=5&field_id=10001").body("oid", contains(1, 2, 3));
        get(client, "?otype=glossary_term&limit=2&skip=2")
                .body("field_id", contains(5, 8))
                .header("X-Next-Page", VALUES + "?otype=glossary_term&limit=2&skip=4");
        get(client, "?otype=nonsense").statusCode(200).body("$", hasSize(0));
        get(client, "?otype=article").statusCode(200).body("$", hasSize(0));
        get(client, "?oid=x").statusCode(400);
        get(client, "?test=1")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [test]\",\"code\":\"400006\"}"));
    }

    @Test
    void valuesOfADeletedObjectAreNotShown(Client client) {
        client.json(Role.CATALOG_ADMIN, "{\"id\": [1]}")
                .delete("/integration/v2/term/")
                .then()
                .statusCode(200);
        get(client, "?otype=glossary_term&oid=1").body("$", hasSize(0));
        put(client, "[" + value(5, "glossary_term", 1, "\"Draft\"") + "]")
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("Object not found: glossary_term:1."));
    }

    @Test
    void theTimeOfAValueCanBeGiven(Client client) {
        String dated =
                value(5, "table", 1, "\"Draft\"").replace("}", ", \"ts_updated\": \"2020-05-06T07:08:09.5+02:00\"}");
        put(client, "[" + dated + "]").statusCode(200);
        get(client, "?otype=table&oid=1&field_id=5").body("ts_updated", contains("2020-05-06T05:08:09.500000Z"));
        put(client, "[" + dated.replace("2020-05-06T07:08:09.5+02:00", "yesterday") + "]")
                .statusCode(400)
                .body(
                        "errors[0].ts_updated",
                        contains("Datetime has wrong format. Use one of these formats instead: "
                                + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."));
    }

    @Test
    void soCanTheTimeOfAnObjectsOwnTexts(Client client) {
        for (String otype : List.of("glossary_term", "glossary_v3")) {
            String dated = value(3, otype, 2, "\"New\"").replace("}", ", \"ts_updated\": \"2020-05-06T05:08:09Z\"}");
            put(client, "[" + dated + "]").statusCode(200);
            get(client, "?otype=" + otype + "&oid=2&field_id=3")
                    .body("value", contains("New"))
                    .body("ts_updated", contains("2020-05-06T05:08:09.000000Z"));

            String younger = dated.replace("\"field_id\": 3", "\"field_id\": 4").replace("2020", "2021");
            put(client, "[" + younger + ", " + dated + "]").statusCode(200);
            get(client, "?otype=" + otype + "&oid=2&field_id=4")
                    .body("ts_updated", contains("2021-05-06T05:08:09.000000Z"));

            put(client, "[" + value(3, otype, 2, "\"Newer\"") + ", " + younger + "]")
                    .statusCode(200);
            get(client, "?otype=" + otype + "&oid=2&field_id=3").body("ts_updated", not(contains(startsWith("2021"))));
        }
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhen(Client client) {
        put(client, "[" + value(5, "glossary_term", 2, "\"Approved\"") + "]").statusCode(200);
        put(client, "[" + value(5, "glossary_term", 2, "\"Approved\"") + "]").statusCode(200);
        client.json(Role.SERVER_ADMIN, "[" + value(5, "glossary_term", 2, "null") + "]")
                .put(VALUES)
                .then()
                .statusCode(200);

        client.anonymous()
                .get("/_understudy/field-history?otype=glossary_term&oid=2")
                .then()
                .statusCode(200)
                .body("user_id", contains(1, 2))
                .body("value", contains(null, "Approved"))
                .body("field_id", contains(5, 5))
                .body("[0].ts_changed", matchesPattern(".*\\.\\d{6}Z"));
    }

    @Test
    void theHistoryOfWhatIsNotThereIsNotEmptyButA404(Client client) {
        for (String typo : new String[] {"otype=tabel&oid=1", "otype=table&oid=999"}) {
            client.anonymous()
                    .get("/_understudy/field-history?" + typo)
                    .then()
                    .statusCode(404)
                    .body("error", startsWith("There is no object of the type 'tab"));
        }
        client.anonymous()
                .get("/_understudy/field-history?otype=column&oid=1")
                .then()
                .statusCode(200);
    }
}
