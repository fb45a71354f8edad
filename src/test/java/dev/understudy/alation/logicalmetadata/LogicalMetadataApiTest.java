package dev.understudy.alation.logicalmetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upload Logical Metadata. */
@ApiTest
class LogicalMetadataApiTest {

    private static final String UPLOAD = "/api/v1/bulk_metadata/custom_fields/";

    private static ValidatableResponse upload(Client client, String path, String lines) {
        return client.json(Role.STEWARD, lines).post(UPLOAD + path).then();
    }

    private static ValidatableResponse values(Client client, String query) {
        return client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?" + query)
                .then();
    }

    private static String draft(String key) {
        return "{\"key\": \"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\", \"Status\": \"Draft\"}";
    }

    @Test
    void whatIsHiddenInASetDoesNotCountAsAChange(Client client) {
        client.fixtures("""
                articles: [{id: 60, title: Hushed, author: 11, body: "", is_private: true}]
                field_values:
                  - {otype: table, oid: 1, field: 10005, value: [{otype: article, oid: 60}]}
                  - {otype: table, oid: 2, field: 10005, value: [{otype: article, oid: 60}, {otype: article, oid: 1}]}""");

        upload(client, "default/table?replace_values=true", """
                {"key": "1.shop.orders", "Related object": []}
                {"key": "1.shop.customers", "Related object": [{"otype": "article", "oid": 1}]}""").body("updated_objects", is(0));
        upload(client, "default/table", """
                {"key": "1.shop.customers", "Related object": [{"otype": "article", "oid": 1}]}""").body("updated_objects", is(0));

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/custom_field_value/?field_id=10005&otype=table")
                .then()
                .body("value.flatten().oid", contains(60, 60, 1));
        upload(client, "default/table?replace_values=true", """
                {"key": "1.shop.orders", "Related object": [{"otype": "article", "oid": 1}]}""").body("updated_objects", is(1));
    }

    @Test
    void keysOfVirtualSourcesMayHaveThePrefixOfTheirSchemas(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 3.hr.2017}]
                tables: [{id: 60, key: 3.hr.2017.staff, schema: 60}]""");
        upload(client, "default/table?replace_values=true", draft("3.\"alation.HR.2017\".staff"))
                .statusCode(200)
                .body("updated_objects", is(1));
        upload(client, "default/mixed?replace_values=true", draft("3.alation.HR.2017"))
                .statusCode(200)
                .body("updated_objects", is(1));
    }

    @Test
    void rowsWriteTheSameValuesAsTheOtherEndpoints(Client client) {
        upload(client, "default/table?replace_values=true", """
                {"key": "1.shop.orders", "title": "Orders", "description": "All <b>orders</b>", "STATUS": "Approved", "review date": "2026-05-01",
                 "Data classification": ["Internal"], "Data owner": [{"type": "user", "key": "COMPOSER@example.com"}, {"type": "groupprofile", "key": "Finance"}]}
                """.replace("\n ", " "))
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"number_received\":1,\"updated_objects\":1,\"new_objects\":0,\"error_objects\":[],\"error\":\"\"}"));

        values(client, "otype=table&oid=1")
                .body("find { it.field_id == 3 }.value", is("Orders"))
                .body("find { it.field_id == 4 }.value", is("<p>All <b>orders</b></p>"))
                .body("find { it.field_id == 5 }.value", is("Approved"))
                .body("find { it.field_id == 10001 }.value", is("2026-05-01"))
                .body("find { it.field_id == 10004 }.value", contains("Internal"))
                .body(
                        "find { it.field_id == 10002 }.value",
                        contains(Map.of("otype", "user", "oid", 5), Map.of("otype", "groupprofile", "oid", 8)));
        client.anonymous()
                .get("/_understudy/field-history?otype=table&oid=1")
                .then()
                .body("user_id", org.hamcrest.Matchers.everyItem(is(4)));
    }

    @Test
    void anArticleThatADatasetOnlyNamesIsDescribedAllTheSame(Client client) {
        client.fixtures("objects: [{otype: article, id: 900, title: Old}]");

        upload(client, "default/article", "{\"key\": \"Old\", \"description\": \"Zebrafinches\"}")
                .statusCode(200)
                .body("updated_objects", is(1));

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=zebrafinches")
                .then()
                .body("total", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "nonsense"})
    void theMediaTypeDoesNotMatter(String type, Client client) {
        String answer = client.raw(
                Role.COMPOSER,
                "POST",
                UPLOAD + "default/table",
                List.of("Content-Type: " + type),
                "\n{\"key\": \"1.SHOP.Orders\", \"Status\": \"Draft\"}\n\n{\"key\": \"1.shop.customers\", \"Status\": \"Draft\"}\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"number_received\":2,\"updated_objects\":2,");
    }

    /** A blank that keeps words together is one letter where it is sent, and six where it is kept. */
    @Test
    void aTextThatBecomesTooLongRefusesItsRowOnly(Client client) {
        String grows = "a" + "\u00a0".repeat(189_999);

        upload(
                        client,
                        "default/table?replace_values=true",
                        "{\"key\": \"1.shop.orders\", \"description\": \"" + grows + "\"}\n"
                                + draft("1.shop.customers"))
                .statusCode(200)
                .body("updated_objects", is(1))
                .body("error_objects.size()", is(1));

        values(client, "otype=table&oid=2&field_id=5").body("value", contains("Draft"));
    }

    @Test
    void aLineMayNameMoreFieldsThanAStatementTakesParameters(Client client) {
        String names = IntStream.range(0, 70_000)
                .mapToObj(i -> ", \"f" + i + "\": \"\"")
                .collect(Collectors.joining());

        upload(client, "default/table", "{\"key\": \"1.shop.orders\"" + names + "}\n" + draft("1.shop.customers"))
                .statusCode(200)
                .body("updated_objects", is(1));
    }

    @Test
    void setsGrowUnlessTheyAreReplaced(Client client) {
        upload(
                        client,
                        "default/table",
                        "{\"key\": \"1.shop.customers\", \"Data classification\": [\"Internal\"], \"Status\": \"Draft\"}\n"
                                + "{\"key\": \"1.shop.customers\", \"Data classification\": \"Public\", \"Status\": \"Approved\"}")
                .body("updated_objects", is(2));
        values(client, "otype=table&oid=2&field_id=10004")
                .body("[0].value", contains("Personal", "Confidential", "Internal", "Public"));
        values(client, "otype=table&oid=2&field_id=5").body("value", contains("Approved"));
        upload(
                client,
                "default/table?replace_values=True",
                "{\"key\": \"1.shop.customers\", \"Data classification\": [\"Public\"]}");
        values(client, "otype=table&oid=2&field_id=10004").body("[0].value", contains("Public"));
    }

    @ParameterizedTest
    @CsvSource({
        "default/table,8,Steward",
        "default/table?replace_values=true,8,Steward",
        "default/table,7,Interested person"
    })
    void whatASetHasAlreadyIsNoChange(String path, int field, String name, Client client) {
        client.fixtures("field_values:\n"
                + "  - {otype: table, oid: 2, field: %d, value: [{otype: user, oid: 4}], ts_updated: '2026-01-01T00:00:00Z'}"
                        .formatted(field));
        String line = "{\"key\": \"1.shop.customers\", \"" + name
                + "\": [{\"type\": \"user\", \"key\": \"steward@example.com\"}]}";
        upload(client, path, line + "\n" + line.replaceAll("\\[.*]", "[{\"otype\": \"user\", \"oid\": 4}]"))
                .body("error_objects", empty())
                .body("updated_objects", is(0));
        values(client, "otype=table&oid=2&field_id=" + field)
                .body("[0].value", contains(Map.of("otype", "user", "oid", 4)))
                .body("[0].ts_updated", is("2026-01-01T00:00:00.000000Z"));
        client.anonymous()
                .get("/_understudy/field-history?otype=table&oid=2")
                .then()
                .body("$", empty());
    }

    @Test
    void noRowMakesASetTooLarge(Client client) {
        List<String> options =
                IntStream.range(0, 300).mapToObj(i -> "\"o" + i + "\"").toList();
        client.fixtures("custom_fields: [{id: 20001, type: MULTI_PICKER, name: Many, options: " + options + "}]\n"
                + "custom_templates: [{id: 70, title: Large, otype: table, fields: [20001]}]");
        String row = "{\"key\": \"1.shop.orders\", \"Many\": %s, \"Status\": \"%s\"}";
        upload(
                        client,
                        "default/table",
                        String.join(
                                "\n",
                                row.formatted(options.subList(0, 200), "Approved"),
                                row.formatted(options.subList(200, 300), "Draft"),
                                row.formatted(options.subList(200, 256), "Approved")))
                .body("updated_objects", is(2))
                .body("error_objects", hasSize(1))
                .body("error_objects[0]", startsWith("Line 1. Key: 1.shop.orders. The value `['o200', 'o201', "));
        values(client, "otype=table&oid=1&field_id=20001").body("[0].value", hasSize(256));
        values(client, "otype=table&oid=1&field_id=5").body("value", contains("Approved"));
    }

    /** A million bad rows with long keys are told within bounds. */
    @Test
    void ofManyBadRowsTheFirstThousandAreToldAndAllCounted(Client client) {
        String longKey = "{\"key\": \"" + "k".repeat(2000) + "\", \"Status\": \"Draft\"}\n";

        List<String> told = upload(client, "default/table", "nonsense\n" + longKey + "nonsense\n".repeat(2100))
                .statusCode(200)
                .body("number_received", is(2102))
                .body("error", is("2102 errors were ignored"))
                .body("error_objects", hasSize(1000))
                .extract()
                .path("error_objects");

        assertThat(told.get(0)).isEqualTo("Line 0. Key: . Invalid JSON");
        assertThat(told.get(1)).isEqualTo("Line 1. Key: " + "k".repeat(987) + "…");
        assertThat(told.get(999)).isEqualTo("Line 999. Key: . Invalid JSON");
    }

    @Test
    void badRowsAreReportedByLineAndTheOthersWritten(Client client) {
        upload(client, "default/table", """
                {"key": "1.shop.orders", "Status": "Approved", "No such field": 7}
                {"key": "1.hr.nope", "Status": "Approved"}
                not json
                {"Status": "Approved"}
                {"key": "1.shop.customers", "Status": "Nonsense"}
                {"key": "1.shop.customers", "Data owner": [{"type": "user", "key": "nobody@example.com"}]}
                {"key": "1.shop.customers"}""")
                .statusCode(200)
                .body("number_received", is(7))
                .body("updated_objects", is(1))
                .body("new_objects", is(0))
                .body("error", is("5 errors were ignored"))
                .body(
                        "error_objects",
                        contains(
                                "Line 1. Key: 1.hr.nope. Object not found",
                                "Line 2. Key: . Invalid JSON",
                                "Line 3. Key: . The key is missing",
                                "Line 4. Key: 1.shop.customers. The value `Nonsense` is not allowed for field `Status`",
                                "Line 5. Key: 1.shop.customers. The value `[{'type': 'user', 'key': 'nobody@example.com'}]` is not allowed for field `Data owner`"));
    }

    @Test
    void articlesAreNamedByTitleAndMadeOnRequest(Client client) {
        upload(client, "default/article", "{\"key\": \"Leave policy\", \"description\": \"x\"}")
                .body("error_objects", contains("Line 0. Key: Leave policy. Object not found"));
        upload(
                        client,
                        "Policy note/article?create_new=true",
                        "{\"key\": \"Leave policy\", \"description\": \"Thirty days off\", \"Status\": \"Draft\"}\n{\"key\": \"refund rules\", \"Status\": \"Draft\"}")
                .body("new_objects", is(1))
                .body("updated_objects", is(1))
                .body("error_objects", empty());

        client.as(Role.VIEWER)
                .get("/integration/v1/article/?title=Leave policy")
                .then()
                .body("$", hasSize(1))
                .body("[0].body", is("<p>Thirty days off</p>"))
                .body("[0].author.id", is(4))
                .body("[0].custom_templates.title", contains("Policy note"))
                .body(
                        "[0].custom_fields",
                        contains(Map.of("field_name", "Status", "value_type", "picker", "value", "Draft")));
        client.as(Role.VIEWER).get("/integration/v1/article/1").then().body("custom_fields[0].value", is("Draft"));

        upload(
                        client,
                        "default/article?create_new=true",
                        "{\"key\": \"Brand new\", \"description\": \"text\", \"Status\": \"Nonsense\"}")
                .body("new_objects", is(0))
                .body(
                        "error_objects",
                        contains("Line 0. Key: Brand new. The value `Nonsense` is not allowed for field `Status`"));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?title=Brand new")
                .then()
                .body("$", empty());
        upload(
                        client,
                        "default/article?create_new=true",
                        "{\"key\": \"Brand new\", \"title\": \"\"}\n{\"key\": \"brand NEW\", \"Status\": \"Draft\"}\n{\"key\": \"Brand new\", \"description\": \"text\"}")
                .body("new_objects", is(1))
                .body("updated_objects", is(1))
                .body(
                        "error_objects",
                        contains("Line 0. Key: Brand new. The value `` is not allowed for field `Title`"));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?title=brand NEW")
                .then()
                .body("body", contains("<p>text</p>"));

        client.json(Role.STEWARD, "{\"title\": \"Leave policy\", \"body\": \"y\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        upload(client, "default/article", "{\"key\": \"Leave policy\", \"description\": \"z\"}")
                .body(
                        equalTo(
                                "{\"number_received\":1,\"updated_objects\":0,\"new_objects\":0,\"error_objects\":[\"Line 0. Key: Leave policy. Multiple objects were found for this key\"],\"error\":\"1 errors were ignored\"}"));
        upload(client, "default/article", "{\"key\": \"Draft of the year plan\", \"description\": \"z\"}")
                .body("error_objects", contains("Line 0. Key: Draft of the year plan. Object not found"));
    }

    @Test
    void mixedKeysAreOfAnyLevel(Client client) {
        upload(
                        client,
                        "default/mixed",
                        "{\"key\": \"1\", \"Status\": \"Draft\"}\n{\"key\": \"1.shop\", \"Status\": \"Draft\"}\n{\"key\": \"1.shop.orders.id\", \"Status\": \"Draft\"}")
                .body("updated_objects", is(3));
        values(client, "field_id=5&otype=data&otype=schema&otype=attribute")
                .body("otype", contains("attribute", "data", "schema"));
        upload(client, "default/column", "{\"key\": \"1.shop.orders.id\", \"title\": \"Number\"}")
                .body("updated_objects", is(1));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=number").then().body("results[0].otype", is("column"));
    }

    private static final String SPECIAL = """
            objects:
              - {otype: schema, id: 60, key: '1."Sales.EU"', title: eu}
              - {otype: table, id: 60, key: 1.Sales.EU.Orders, title: orders of the EU}
              - {otype: table, id: 61, key: '1.Sales."EU.Orders"', title: another}
              - {otype: attribute, id: 60, key: '1.CORP_DW.REP\\"CLIENT.COU\\"\\.NTRY', title: country}
              - {otype: doc_schema, id: 60, key: 1.root.bq.Line, title: line}
              - {otype: file, id: 60, key: 3/landing/Orders.csv, title: orders}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schema     | 1.Sales.EU                        | 60
            schema     | 1."Sales.EU"                      | 60
            schema     | 1.sales."eu"                      | 60
            schema     | 1.SALES\\.EU                      | 60
            table      | 1.sales.eu.orders                 | 60
            table      | 1."Sales.EU"."Orders"             | 60
            table      | 1.sales."EU.orders"               | 61
            table      | 1.sales.eu\\.orders               | 61
            column     | 1.corp_dw."rep""client"."cou"".ntry" | 60
            column     | 1.CORP_DW.REP\\"CLIENT.COU\\"\\.NTRY | 60
            mixed      | 1."sales.eu".orders               | 60
            mixed      | 1.sales."eu.orders"               | 61
            doc_schema | 1.ROOT."bq".line                  | 60
            file       | 3./landing/Orders.csv             | 60
            """)
    void everySpellingOfAKeyNamesTheObject(String otype, String key, int oid, Client client) {
        client.fixtures(SPECIAL);
        upload(client, "default/" + otype, draft(key))
                .body("error_objects", empty())
                .body("updated_objects", is(1));
        values(client, "field_id=5&oid=" + oid).body("value", contains("Draft"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            table | 1.sales.eu
            table | 1.Sales..Orders
            table | 1."Sales.EU.Orders"
            table | Sales.EU.Orders
            table | 99999999999999999999.Sales.EU.Orders
            mixed | 1.Sales..Orders
            file  | 3/landing/orders.csv
            """)
    void keysThatAreMalformedOrOfAnotherLevelNameNothing(String otype, String key, Client client) {
        client.fixtures(SPECIAL);
        upload(client, "default/" + otype, draft(key))
                .statusCode(200)
                .body("error_objects", contains("Line 0. Key: " + key + ". Object not found"));
    }

    @Test
    void ofAKeyWithoutALevelTheLikeliestCounts(Client client) {
        client.fixtures(SPECIAL + "  - {otype: table, id: 62, key: 1.Sales.EU, title: a table of another schema}");
        upload(client, "default/mixed", "{\"key\": \"1.sales.eu\", \"Status\": \"Draft\"}")
                .body("updated_objects", is(1));
        values(client, "field_id=5&otype=table&otype=schema")
                .body("otype", contains("table"))
                .body("oid", contains(62));
    }

    @Test
    void referencesNameObjectsInEverySpelling(Client client) {
        client.fixtures(
                SPECIAL
                        + "custom_fields: [{id: 20003, type: OBJECT_SET, name: Copies, otypes: [table, file], allow_multiple: true}]");
        upload(client, "default/table", """
                {"key": "1.shop.orders", "Copies": [{"type": "table", "key": "1.\\"sales.eu\\".ORDERS"}, {"type": "file", "key": "3.landing/Orders.csv"}]}""").body("error_objects", empty());
        values(client, "field_id=20003")
                .body("[0].value", contains(Map.of("otype", "table", "oid", 60), Map.of("otype", "file", "oid", 60)));
    }

    @Test
    void ofFieldsOfOneNameTheOneOnTheTemplateCounts(Client client) {
        client.fixtures(
                "custom_fields: [{id: 20001, type: PICKER, name: Tier, options: [Gold]}, {id: 20002, type: PICKER, name: tier, options: [Silver]}]\n"
                        + "custom_templates: [{id: 70, title: Tiered, otype: table, fields: [20002]}]");
        upload(client, "default/table", "{\"key\": \"1.shop.orders\", \"Tier\": \"Silver\"}")
                .body("updated_objects", is(1));
        values(client, "otype=table&oid=1&field_id=20002").body("value", contains("Silver"));
    }

    @ParameterizedTest
    @CsvSource({
        "default/nonsense,Invalid object type: nonsense",
        "Nonsense/article,Cannot find custom template: Nonsense",
        "Table/article,Cannot find custom template: Table",
        "Table/table,Cannot find custom template: Table",
        "Table/mixed,Cannot find custom template: Table"
    })
    void whatThereIsNotIsA400(String path, String error, Client client) {
        upload(client, path, "{\"key\": \"x\"}").statusCode(400).body(equalTo("{\"error\":\"" + error + "\"}"));
    }

    @Test
    void viewersMayNotUploadAndNothingIsNoError(Client client) {
        client.json(Role.VIEWER, "{}")
                .post(UPLOAD + "default/table")
                .then()
                .statusCode(403)
                .body("error", is("User does not have permission to perform this action"));
        upload(client, "default/table", "")
                .statusCode(200)
                .body("number_received", is(0))
                .body("error", is(""));
        upload(client, "default/table?create_new=maybe", "").statusCode(400);
    }

    @Test
    void manyLinesAreReadInOneGo(Client client) {
        client.fixtures("objects:\n"
                + IntStream.range(0, 1200)
                        .mapToObj(i -> "  - {otype: table, id: " + (2000 + i) + ", key: 1.big.t" + i + ", title: t}")
                        .collect(Collectors.joining("\n")));
        List<String> lines = IntStream.range(0, 1200)
                .mapToObj(i ->
                        "{\"key\": \"1.big.t" + i + "\", \"Status\": \"Draft\", \"description\": \"Table " + i + "\"}")
                .toList();
        upload(client, "default/table", String.join("\n", lines) + "\nbroken")
                .body("number_received", is(1201))
                .body("updated_objects", is(1200))
                .body("error_objects", contains("Line 1200. Key: . Invalid JSON"));
        values(client, "otype=table&oid=3199&field_id=4").body("value", contains("<p>Table 1199</p>"));
    }

    @Test
    void versionTwoNamesArticlesByIdAndTellsWhatItMade(Client client) {
        int article = client.json(Role.STEWARD, "{\"title\": \"By id\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .path("id");

        client.as(Role.STEWARD)
                .body("""
                        {"article_id": %d, "description": "Better"}
                        {"article_id": 9999, "description": "Nobody's"}
                        {"article_id": null, "key": "Made by title", "description": "New"}
                        """.formatted(article))
                .post("/api/v2/bulk_metadata/custom_fields/default/article?create_new=true")
                .then()
                .statusCode(200)
                .body("number_received", is(3))
                .body("updated_objects", is(1))
                .body("new_objects", is(1))
                .body("error_objects", contains("Line 1. Key: 9999. Object not found"))
                .body("error", is("1 errors were ignored"))
                .body("created_articles.keySet()", contains("Made by title"))
                .body("custom_fields_updated", anEmptyMap());

        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article)
                .then()
                .body("body", is("<p>Better</p>"));
    }

    @Test
    void versionTwoNamesWhateverMayBeOfSeveralTypesByItsOwnId(Client client) {
        client.as(Role.STEWARD)
                .body("""
                        {"table_id": 1, "Status": "Draft"}
                        {"schema_id": 1, "attribute_id": null, "Status": "Draft"}
                        {"article_id": 1, "Status": "Draft"}
                        {"key": "1.shop.customers", "Status": "Draft"}""")
                .post("/api/v2/bulk_metadata/custom_fields/default/mixed")
                .then()
                .statusCode(200)
                .body("updated_objects", is(3))
                .body("error_objects", contains("Line 2. Key: . The key is missing"));

        values(client, "otype=table&oid=1&field_id=5").body("value", contains("Draft"));
        values(client, "otype=schema&oid=1&field_id=5").body("value", contains("Draft"));
    }

    @Test
    void uploadsAtTheSameTimeMakeATitleOnce(Client client) throws Exception {
        List<Integer> made = Together.call(
                4,
                caller -> upload(
                                client,
                                "default/article?create_new=true",
                                "{\"key\": \"Hasty\", \"Status\": \"Draft\"}")
                        .statusCode(200)
                        .body("error", is(""))
                        .extract()
                        .path("new_objects"));

        assertThat(made).containsExactlyInAnyOrder(1, 0, 0, 0);
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?title=Hasty")
                .then()
                .body("$", hasSize(1));
    }

    /** As the catalog compares keys: in lower case, where the letter without a dot is none with one. */
    @Test
    void titlesThatAreOneInUpperCaseOnlyAreTwo(Client client) {
        String lines = "{\"key\": \"Kıs\"}\n{\"key\": \"KIS\"}\n{\"key\": \"kis\"}";
        upload(client, "default/article?create_new=true", lines).body("new_objects", is(2));
        upload(client, "default/article?create_new=true", lines).body("new_objects", is(0));
    }

    @Test
    void versionOneKnowsKeysOnly(Client client) {
        client.as(Role.STEWARD)
                .body("{\"article_id\": 1, \"description\": \"x\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/article")
                .then()
                .statusCode(200)
                .body("error_objects", contains("Line 0. Key: . The key is missing"))
                .body("size()", is(5));
    }

    @Test
    void titlesOfBiObjectsComeFromTheirPlatform(Client client) {
        for (int i = 0; i < 2; i++) {
            client.as(Role.SERVER_ADMIN)
                    .body("{\"key\": \"1.bi_report.revenue\", \"title\": \"X\", \"description\": \"Y\"}\n"
                            + "{\"key\": \"1.bi_report.revenue\", \"description\": \"Z\"}")
                    .post("/api/v1/bulk_metadata/custom_fields/default/bi_report")
                    .then()
                    .statusCode(200)
                    .body("updated_objects", is(1 - i))
                    .body(
                            "error_objects",
                            contains(
                                    "Line 0. Key: 1.bi_report.revenue. The value `X` is not allowed for field `Title`"));
        }
        client.anonymous()
                .get("/_understudy/field-history?otype=bi_report&oid=1")
                .then()
                .body("field_id", contains(4));
    }
}
