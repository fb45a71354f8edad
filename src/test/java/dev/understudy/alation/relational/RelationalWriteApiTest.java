package dev.understudy.alation.relational;

import static dev.understudy.alation.relational.Relational.COLUMNS;
import static dev.understudy.alation.relational.Relational.SCHEMAS;
import static dev.understudy.alation.relational.Relational.TABLES;
import static dev.understudy.alation.relational.Relational.get;
import static dev.understudy.alation.relational.Relational.job;
import static dev.understudy.alation.relational.Relational.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relational Integration API v2, what makes and changes objects. */
@ApiTest
class RelationalWriteApiTest {

    @Test
    void schemasTablesAndColumnsAreMadeOneAfterTheOther(Client client) {
        job(
                        client,
                        "POST",
                        SCHEMAS,
                        "[{\"key\": \"1.Sales.EU\", \"title\": \"Sales\", \"description\": \"Of Europe\"}]")
                .body("result", hasSize(1))
                .body("result[0].size()", is(3))
                .body("result[0].response", is("Upserted 1 schema objects."))
                .body("result[0].mapping", hasSize(1))
                .body("result[0].mapping[0].id", is(4))
                .body("result[0].mapping[0].key", is("1.Sales.EU"))
                .body("result[0].errors", empty());
        job(client, "POST", TABLES, """
                [{"key": "1.Sales.EU.Orders", "table_type": "view", "sql": "select 1", "owner": "etl", "table_type_name": "MAT",
                  "partition_columns": ["a", "b"], "partition_definition": "by a", "table_comment": "Old"},
                 {"key": "1.sales.\\"eu\\".Alias", "table_type": "SYNONYM", "base_table_key": "1.shop.orders"}]""")
                .body("result[0].response", is("Upserted 2 table objects."))
                .body("result[0].mapping.id", contains(8, 9))
                .body("result[0].mapping.key", contains("1.Sales.EU.Orders", "1.sales.\"eu\".Alias"));
        job(client, "POST", COLUMNS, """
                [{"key": "1.sales.eu.orders.ID", "column_type": "int", "position": "3", "nullable": true, "index": {"isPrimaryKey": true, "referencedColumnId": null}},
                 {"key": "1.sales.eu.orders.\\"Net.Price\\"", "column_type": "numeric(12,2)", "index": {}, "column_comment": "In euros"}]""")
                .body("result[0].response", is("Upserted 2 attribute objects."))
                .body("result[0].mapping.id", contains(16, 17));

        get(client, SCHEMAS + "?id=4")
                .body("[0].name", is("Sales.EU"))
                .body("[0].description", is("<p>Of Europe</p>"))
                .body("[0].db_comment", is(""));
        get(client, TABLES + "?schema_name=sales.eu")
                .body("key", contains("1.Sales.EU.Orders", "1.Sales.EU.Alias"))
                .body("table_type", contains("VIEW", "SYNONYM"))
                .body("[0].partition_columns", contains("a", "b"))
                .body("[0].sql", is("select 1"))
                .body("[1].base_table_key", is("1.shop.orders"))
                .body("[1].sql", nullValue());
        get(client, COLUMNS + "?table_id=8")
                .body("name", contains("ID", "Net.Price"))
                .body("key", contains("1.Sales.EU.Orders.ID", "1.Sales.EU.Orders.\"Net.Price\""))
                .body("table_name", contains("sales.eu.orders", "sales.eu.orders"))
                .body("position", contains(3, 0))
                .body("nullable", contains(true, false))
                .body("index.isPrimaryKey", contains(true, false));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=alias")
                .then()
                .body("results[0].otype", is("table"))
                .body("results[0].title", is("Alias"))
                .body("results[0].breadcrumbs.name", contains(null, "Sales.EU"));
    }

    @Test
    void aPostSetsBackWhatItLeavesOutAndAPatchDoesNot(Client client) {
        job(client, "PATCH", TABLES, """
                [{"id": 1, "title": "Orders", "table_type": "VIEW", "custom_fields": [{"field_id": 5, "value": "Approved"}]},
                 {"key": "1.SHOP.Customers", "table_comment": "People"}]""")
                .body("result[0].response", is("Updated 2 table objects."))
                .body("result[0].mapping.id", contains(1, 2))
                .body("result[0].mapping.key", contains("1.shop.orders", "1.SHOP.Customers"));
        get(client, TABLES + "?id=1")
                .body("[0].title", is("Orders"))
                .body("[0].description", is("<p>One row per order</p>"))
                .body("[0].table_type", is("VIEW"))
                .body("[0].custom_fields.field_id", contains(5, 8));
        get(client, TABLES + "?id=2").body("[0].table_comment", is("People")).body("[0].custom_fields", hasSize(1));

        job(client, "POST", TABLES, "[{\"key\": \"1.Shop.Orders\"}]").body("result[0].mapping.id", contains(1));
        get(client, TABLES + "?id=1")
                .body("[0].key", is("1.shop.orders"))
                .body("[0].title", is(""))
                .body("[0].description", is(""))
                .body("[0].table_type", is("TABLE"))
                .body("[0].custom_fields.field_id", contains(5, 8));

        job(client, "PATCH", COLUMNS, "[{\"id\": 4, \"nullable\": true, \"index\": {\"isOtherIndex\": true}}]")
                .body("result[0].response", is("Updated 1 attribute objects."));
        get(client, COLUMNS + "?id=4")
                .body("[0].title", is("Amount"))
                .body("[0].column_type", is("numeric(12,2)"))
                .body("[0].column_comment", is("In euros"))
                .body("[0].nullable", is(true))
                .body("[0].index.isOtherIndex", is(true));
        job(client, "PATCH", SCHEMAS, "[{\"id\": 1, \"title\": \"Shop\"}]")
                .body("result[0].response", is("Updated 1 schema objects."));
        get(client, SCHEMAS + "?id=1").body("[0].title", is("Shop")).body("[0].db_comment", is("The web shop"));
    }

    @Test
    void anEmptyTextTakesBackWhatCannotBeEmpty(Client client) {
        job(client, "POST", TABLES, """
                [{"key": "1.shop.q", "sql": "select 1", "base_table_key": "1.shop.orders", "partition_definition": "by a"}]""").body("result[0].errors", empty());
        job(client, "PATCH", TABLES, """
                [{"key": "1.shop.q", "sql": "", "base_table_key": "", "partition_definition": " "}]""").body("result[0].errors", empty());
        get(client, TABLES + "?key=1.shop.q")
                .body("[0].sql", nullValue())
                .body("[0].base_table_key", nullValue())
                .body("[0].partition_definition", nullValue());
        job(client, "PATCH", COLUMNS, "[{\"id\": 1, \"index\": {\"referencedColumnId\": \"1.a.b.c\"}}]");
        job(client, "PATCH", COLUMNS, "[{\"id\": 1, \"index\": {\"referencedColumnId\": \"\"}}]");
        get(client, COLUMNS + "?id=1").body("[0].index.referencedColumnId", nullValue());
    }

    @Test
    void aSynonymMayComeWithWhatItStandsFor(Client client) {
        job(client, "POST", TABLES, """
                [{"key": "1.shop.second", "table_type": "SYNONYM", "base_table_key": "1.Shop.First"},
                 {"key": "1.shop.first", "table_type": "SYNONYM", "base_table_key": "1.shop.base"},
                 {"key": "1.shop.base"},
                 {"key": "1.gone.base"},
                 {"key": "1.shop.refused", "table_type": "SYNONYM", "base_table_key": "1.gone.base"},
                 {"key": "1.shop.itself", "table_type": "SYNONYM", "base_table_key": "1.shop.itself"}]""")
                .body("result[0].mapping.key", contains("1.shop.second", "1.shop.first", "1.shop.base"))
                .body(
                        "result[0].errors.error",
                        contains(
                                "Schema 1.gone does not exist",
                                "Base table 1.gone.base does not exist",
                                "Base table 1.shop.itself does not exist"));
    }

    @Test
    void theJobTellsKeysAsTheyWereSent(Client client) {
        job(client, "POST", TABLES, "[{\"key\": \" 1.SHOP.\\\"orders\\\" \"}, {\"key\": \"1.Shop.New\"}]")
                .body("result[0].mapping.id", contains(1, 8))
                .body("result[0].mapping.key", contains(" 1.SHOP.\"orders\" ", "1.Shop.New"));
        job(client, "PATCH", TABLES, "[{\"id\": 1, \"key\": \"1.Shop.Orders\"}]")
                .body("result[0].mapping.key", contains("1.Shop.Orders"));
        get(client, TABLES + "?id=8").body("key", contains("1.shop.New"));
    }

    @Test
    void valuesOfSetsAreReplacedAddedAndRemoved(Client client) {
        values(
                client,
                "{\"field_id\": 8, \"op\": \"add\", \"value\": [{\"otype\": \"group\", \"oid\": 8}, {\"otype\": \"user\", \"oid\": 4}]}");
        get(client, TABLES + "?id=1").body("[0].custom_fields[0].value.oid", contains(4, 8));
        values(client, "{\"field_id\": 8, \"op\": \"remove\", \"value\": [{\"otype\": \"user\", \"oid\": 4}]}");
        get(client, TABLES + "?id=1").body("[0].custom_fields[0].value.oid", contains(8));
        values(client, "{\"field_id\": 8, \"op\": \"replace\", \"value\": [{\"otype\": \"user\", \"oid\": 2}]}");
        get(client, TABLES + "?id=1").body("[0].custom_fields[0].value.oid", contains(2));
        values(client, "{\"field_id\": 8, \"op\": \"remove\", \"value\": [{\"otype\": \"user\", \"oid\": 2}]}");
        get(client, TABLES + "?id=1").body("[0].custom_fields", empty());
        values(
                client,
                "{\"field_id\": 10004, \"op\": \"add\", \"value\": [\"Public\"]}, {\"field_id\": 10004, \"op\": \"add\", \"value\": [\"Internal\"]}");
        get(client, TABLES + "?id=1").body("[0].custom_fields[0].value", contains("Public", "Internal"));
    }

    @Test
    void aPostPassesOverWhatOnlyAPatchHas(Client client) {
        String item = """
                [{"id": %s, "key": "%s", "column_type": "int", "custom_fields": [{"field_id": 8, "value": [{"otype": "user", "oid": %d}], "op": %s}]}]""";
        Map.of(SCHEMAS, "1.shop", TABLES, "1.shop.orders", COLUMNS, "1.shop.orders.id")
                .forEach((path, key) -> {
                    job(client, "POST", path, item.formatted("null", key, 3, "\"add\""))
                            .body("result[0].mapping.id", contains(1))
                            .body("result[0].errors", empty());
                    for (String op : List.of("\"add\"", "\"nonsense\"", "5", "null")) {
                        job(client, "POST", path, item.formatted("\"n/a\"", key, 4, op))
                                .body("result[0].mapping.id", contains(1))
                                .body("result[0].errors", empty());
                        get(client, path + "?id=1").body(ofField(8), contains(4));
                    }
                });
        send(client, "PATCH", TABLES, "[{\"id\": \"n/a\"}]")
                .statusCode(400)
                .body("errors[0].id", contains("A valid integer is required."));
    }

    @Test
    void whatIsAddedTakesThePlaceOfAnOnlyMember(Client client) {
        String add = "{\"field_id\": 7, \"op\": \"add\", \"value\": [%s]}";
        values(client, add.formatted("{\"otype\": \"user\", \"oid\": 3}"));
        values(
                client,
                add.formatted("{\"otype\": \"user\", \"oid\": 2}") + ", "
                        + add.formatted("{\"otype\": \"user\", \"oid\": 4}"));
        get(client, TABLES + "?id=1").body(ofField(7), contains(4));
        values(client, add.formatted(""));
        get(client, TABLES + "?id=1").body(ofField(7), contains(4));
        values(client, "{\"field_id\": 7, \"op\": \"remove\", \"value\": [{\"otype\": \"user\", \"oid\": 3}]}");
        get(client, TABLES + "?id=1").body(ofField(7), contains(4));
        values(client, "{\"field_id\": 7, \"op\": \"remove\", \"value\": [{\"otype\": \"user\", \"oid\": 4}]}");
        get(client, TABLES + "?id=1").body(ofField(7), nullValue());

        String two = "[{\"otype\": \"user\", \"oid\": 3}, {\"otype\": \"user\", \"oid\": 4}]";
        for (String op : List.of("add", "replace")) {
            job(
                            client,
                            "PATCH",
                            TABLES,
                            "[{\"id\": 1, \"custom_fields\": [{\"field_id\": 7, \"op\": \"%s\", \"value\": %s}]}]"
                                    .formatted(op, two))
                    .body("result[0].errors", hasSize(1));
        }
    }

    @Test
    void whatIsTakenOutOfASetMayBeDeletedButNotHidden(Client client) {
        client.fixtures("""
                articles:
                  - {id: 60, title: Hushed, author: 2, body: "", is_private: true}
                  - {id: 61, title: Gone, author: 2, body: "", deleted: true}
                field_values:
                  - {otype: table, oid: 1, field: 10005, value: [{otype: article, oid: 60}, {otype: article, oid: 61}, {otype: article, oid: 1}]}""");

        values(
                client,
                "{\"field_id\": 10005, \"op\": \"remove\", \"value\": [{\"otype\": \"article\", \"oid\": 60}, {\"otype\": \"ARTICLE\", \"oid\": \"60\"}, {\"otype\": \"article\", \"oid\": 61}]}");

        get(client, TABLES + "?id=1").body(ofField(10005), contains(1));
        client.as(Role.SERVER_ADMIN).get(TABLES + "?id=1").then().body(ofField(10005), contains(60, 1));
    }

    private static String ofField(long id) {
        return "[0].custom_fields.find { it.field_id == %d }?.value?.oid".formatted(id);
    }

    @Test
    void noItemMakesASetTooLarge(Client client) {
        List<String> options =
                IntStream.range(0, 257).mapToObj(i -> "\"o" + i + "\"").toList();
        client.fixtures("custom_fields: [{id: 20001, type: MULTI_PICKER, name: Many, options: " + options + "}]\n"
                + "custom_templates: [{id: 70, title: Large, otype: table, fields: [20001]}]");
        String item =
                "{\"id\": 1, \"title\": \"%s\", \"custom_fields\": [{\"field_id\": 20001, \"op\": \"add\", \"value\": %s}]}";
        job(
                        client,
                        "PATCH",
                        TABLES,
                        List.of(
                                        item.formatted("First", options.subList(0, 250)),
                                        item.formatted("Second", options.subList(250, 257)),
                                        item.formatted("Third", options.subList(250, 256)))
                                .toString())
                .body("result[0].mapping", hasSize(2))
                .body("result[0].errors", hasSize(1))
                .body("result[0].errors[0].error", startsWith("The value `['o250', 'o251', "));
        get(client, TABLES + "?id=1")
                .body("[0].title", is("Third"))
                .body("[0].custom_fields.find { it.field_id == 20001 }.value", hasSize(256));
    }

    private static void values(Client client, String values) {
        job(client, "PATCH", TABLES, "[{\"id\": 1, \"custom_fields\": [" + values + "]}]")
                .body("result[0].mapping", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        POST  | table  | {"key": "1.gone.orders"} | Schema 1.gone does not exist
        POST  | column | {"key": "1.shop.gone.id", "column_type": "int"} | Table 1.shop.gone does not exist
        POST  | table  | {"key": "1.shop.syn", "table_type": "SYNONYM", "base_table_key": "1.shop.gone"} | Base table 1.shop.gone does not exist
        POST  | schema | {"key": "1.more", "custom_fields": [{"field_id": 99, "value": "x"}]} | Field not found: 99.
        POST  | schema | {"key": "1.more", "custom_fields": [{"field_id": 5, "value": "x"}]} | The value `x` is not allowed for field `Status`.
        POST  | schema | {"key": "1.more", "custom_fields": [{"field_id": 3, "value": "x"}]} | No support for updating `title` field for `schema`.
        PATCH | table  | {"id": 99, "title": "x"} | Table with id 99 does not exist
        PATCH | table  | {"id": 6, "title": "of another source"} | Table with id 6 does not exist
        PATCH | table  | {"id": 2, "key": "1.shop.orders", "title": "x"} | The key `1.shop.orders` is not that of the table with id 2.
        PATCH | column | {"key": "1.shop.orders.gone", "title": "x"} | Column 1.shop.orders.gone does not exist
        PATCH | table  | {"id": 1, "custom_fields": [{"field_id": 5, "value": "New", "op": "add"}]} | The op `add` is not supported for field `Status`.
        PATCH | table  | {"id": 1, "custom_fields": [{"field_id": 8, "value": [], "op": "merge"}]} | The op `merge` is not supported for field `Steward`.
        """)
    void whatCannotBeDoneFailsInTheJobAndTheRestIsDone(
            String method, String kind, String item, String error, Client client) {
        String good = switch (kind) {
            case "schema" -> "{\"key\": \"1.shop\"}";
            case "table" -> "{\"key\": \"1.shop.orders\"}";
            default -> "{\"key\": \"1.shop.orders.id\", \"column_type\": \"int\"}";
        };
        job(client, method, "/integration/v2/" + kind + "/", "[" + item + "," + good + "]")
                .body("result[0].mapping.id", contains(1))
                .body("result[0].errors", hasSize(1))
                .body("result[0].errors[0].error", is(error));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        POST  | schema | {"title": "x"}                        | key | 400068: API Key is a required input
        POST  | schema | {"key": ""}                           | key | 400068: API Key is a required input
        PATCH | schema | {"title": "x"}                        | key | 400068: API Key is a required input
        POST  | schema | {"key": null}                         | key | This field may not be null.
        POST  | schema | {"key": "2.shop"}                     | key | The key `2.shop` does not belong to the data source 1.
        PATCH | table  | {"key": "2.shop.x"}                   | key | The key `2.shop.x` does not belong to the data source 1.
        POST  | table  | {"key": "1.orders"}                   | key | The key `1.orders` does not name a table.
        POST  | column | {"key": "1.a..b", "column_type": "x"} | key | The key `1.a..b` does not name a column.
        POST  | column | {"key": "1.shop.orders.x"}            | column_type | This field is required.
        POST  | column | {"key": "1.shop.orders.x", "column_type": "int", "position": "third"} | position | A valid integer is required.
        POST  | column | {"key": "1.shop.orders.x", "column_type": " "} | column_type | This field may not be blank.
        PATCH | column | {"key": "1.shop.orders.id", "column_type": ""} | column_type | This field may not be blank.
        PATCH | column | {"key": "1.shop.orders.id", "position": -1} | position | Ensure this value is greater than or equal to 0.
        PATCH | table  | {"id": 1, "key": "2.shop.orders"}      | key | The key `2.shop.orders` does not belong to the data source 1.
        POST  | table  | {"key": "1.shop.x", "table_type": "MATRIX"} | table_type | "MATRIX" is not a valid choice.
        POST  | table  | {"key": "1.shop.x", "sql": null}      | sql | This field may not be null.
        """)
    void whatTheRequestAloneTellsRefusesAllItems(
            String method, String kind, String item, String field, String message, Client client) {
        send(client, method, "/integration/v2/" + kind + "/", "[{\"key\": \"1.shop\"" + rest(kind) + "}, " + item + "]")
                .statusCode(400)
                .body("detail", is("Incorrect input data. Please fix the errors and post the data."))
                .body("code", is("400010"))
                .body("errors", hasSize(2))
                .body("errors[1].'" + field + "'", contains(message));
        get(client, SCHEMAS + "?id=1").body("[0].db_comment", is("The web shop"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        POST  | column | {"column_type": "int", "position": -1, "index": 5} | index position key
        POST  | column | {"key": null, "nullable": "perhaps"}               | key nullable column_type
        POST  | table  | {"key": "2.shop.q", "table_type": "zz", "sql": null} | sql table_type key
        PATCH | schema | {"id": "x", "title": null}                         | id title
        PATCH | schema | {"description": [], "id": null, "key": "2.x"}      | id description key
        """)
    void allThatIsWrongWithAnItemIsToldAtOnce(String method, String kind, String item, String fields, Client client) {
        JsonPath answer = send(client, method, "/integration/v2/" + kind + "/", "[" + item + "]")
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(answer.getMap("errors[0]").keySet()).isEqualTo(Set.of(fields.split(" ")));
    }

    /** What makes the first item a good one for schemas; for the others it is bad itself. */
    private static String rest(String kind) {
        return kind.equals("schema") ? "" : ", \"column_type\": \"int\"";
    }

    @Test
    void aNameInAKeyMayNotBeTooLong(Client client) {
        send(client, "POST", SCHEMAS, "[{\"key\": \"1." + "x".repeat(601) + "\"}]")
                .statusCode(400)
                .body("errors[0].key", contains("Ensure that no name in the key has more than 600 characters."));
        send(
                        client,
                        "POST",
                        SCHEMAS,
                        "[{\"key\": \"1." + "\u0130".repeat(301) + "\"}]") // two letters each in lower case
                .statusCode(400)
                .body("errors[0].key", contains("Ensure that no name in the key has more than 600 characters."));
        job(client, "POST", SCHEMAS, "[{\"key\": \"1." + "\u00e4".repeat(600) + "\"}]")
                .body("result[0].mapping", hasSize(1));
    }

    @Test
    void aKeyMayBeAsLongAsItsNames(Client client) {
        String name = "x".repeat(600);
        String key = "1." + name + "." + name;
        job(client, "POST", SCHEMAS, "[{\"key\": \"1." + name + "\"}]").body("result[0].errors", empty());
        job(client, "POST", TABLES, "[{\"key\": \"" + key + "\"}]").body("result[0].errors", empty());
        job(client, "POST", COLUMNS, "[{\"key\": \"" + key + "." + name + "\", \"column_type\": \"int\"}]")
                .body("result[0].errors", empty());
        job(client, "PATCH", TABLES, "[{\"key\": \"" + key + "\", \"title\": \"Long\"}]")
                .body("result[0].mapping.key", contains(key));

        String quotes = "x" + "\\\"".repeat(599);
        send(client, "POST", TABLES, "[{\"key\": \"1." + quotes + "." + quotes + "\"}]")
                .statusCode(400)
                .body(
                        "errors[0].key",
                        contains(
                                "Ensure that the key, with all escapes that it needs, has no more than 2000 characters."));
    }

    @Test
    void whatIsNoListTooLongOrOfNoSourceIsToldInALine(Client client) {
        send(client, "POST", SCHEMAS, "{\"key\": \"1.x\"}")
                .statusCode(400)
                .body(equalTo(
                        "{\"detail\":\"Expected a list of items but got type \\\"dict\\\".\",\"code\":\"400000\"}"));
        String many = IntStream.range(0, 1001)
                .mapToObj(i -> "{\"key\": \"1.s" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        send(client, "POST", SCHEMAS, many)
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Maximum 1000 objects are allowed.\",\"code\":\"400000\"}"));
        for (String path : new String[] {SCHEMAS, TABLES, COLUMNS}) {
            client.json(Role.CATALOG_ADMIN, "[]")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"Missing required query parameters: [ds_id]\",\"code\":\"400000\"}"));
            client.json(Role.SOURCE_ADMIN, "[]")
                    .post(path + "?ds_id=0")
                    .then()
                    .statusCode(404)
                    .body(equalTo("{\"detail\":\"Data source with id 0 does not exist\",\"code\":\"404000\"}"));
        }
        job(client, "POST", SCHEMAS, "[]").body("result[0].response", is("Upserted 0 schema objects."));
    }

    @Test
    void onlyWhoAdministersTheSourceWrites(Client client) {
        for (String method : new String[] {"POST", "PATCH"}) {
            client.json(Role.CATALOG_ADMIN, "[{\"key\": \"1.shop\"}]")
                    .request(method, SCHEMAS + "?ds_id=1")
                    .then()
                    .statusCode(403)
                    .body("detail", is("You do not have permission to perform this action."));
            client.json(Role.CATALOG_ADMIN, "[{\"key\": \"2.camera_club\"}]")
                    .request(method, SCHEMAS + "?ds_id=2")
                    .then()
                    .statusCode(202);
            client.json(Role.STEWARD, "[{\"key\": \"1.shop\"}]")
                    .request(method, SCHEMAS + "?ds_id=1")
                    .then()
                    .statusCode(403);
            client.json(Role.SERVER_ADMIN, "[{\"key\": \"1.shop\"}]")
                    .request(method, SCHEMAS + "?ds_id=1")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void anObjectThatWasReadCanBePostedOnceItsNullsAreGone(Client client) {
        String read = get(client, TABLES + "?id=1").extract().asString();
        JsonPath errors =
                send(client, "POST", TABLES, read).statusCode(400).extract().jsonPath();
        assertThat(errors.getMap("errors[0]").keySet())
                .isEqualTo(Set.of("sql", "base_table_key", "partition_definition", "table_comment"));
        String clean = read.replaceAll("\"(sql|base_table_key|partition_definition|table_comment)\":null,?", "")
                .replaceAll(",}", "}");
        job(client, "POST", TABLES, clean).body("result[0].mapping.id", contains(1));
        get(client, TABLES + "?id=1").body("[0].description", is("<p>One row per order</p>"));
    }

    @Test
    void severalItemsOfOneObjectAreOneObjectAndTheLastOneCounts(Client client) {
        job(
                        client,
                        "POST",
                        SCHEMAS,
                        "[{\"key\": \"1.twice\", \"title\": \"a\"}, {\"key\": \"1.TWICE\", \"title\": \"b\"}]")
                .body("result[0].response", is("Upserted 2 schema objects."))
                .body("result[0].mapping.id", contains(4, 4));
        get(client, SCHEMAS + "?id=4").body("[0].name", is("twice")).body("[0].title", is("b"));
    }

    @Test
    void keysWithQuotesAndBackslashesNameWhatTheySay(Client client) {
        job(client, "POST", SCHEMAS, "[{\"key\": \"1.CORP_DW\"}]");
        job(
                client,
                "POST",
                TABLES,
                "[{\"key\": \"1.CORP_DW.REP\\\\\\\"CLIENT\"}, {\"key\": \"1.CORP_DW.\\\"a\\\\\\\\b\\\"\"}]");
        job(
                client,
                "POST",
                COLUMNS,
                "[{\"key\": \"1.CORP_DW.REP\\\\\\\"CLIENT.COU\\\\\\\"\\\\.NTRY\", \"column_type\": \"int\"}]");
        get(client, TABLES + "?schema_name=corp_dw").body("name", contains("REP\"CLIENT", "a\\b"));
        get(client, COLUMNS + "?table_name=corp_dw.rep\"client")
                .body("name", contains("COU\".NTRY"))
                .body("key", contains("1.CORP_DW.REP\\\"CLIENT.COU\\\"\\.NTRY"));
    }

    @Test
    void aKeyWithABlankAtItsEndIsOneKeyAtEveryDoor(Client client) {
        String fresh = "3.reports.trail ";
        client.json(Role.SERVER_ADMIN, "{\"key\": \"3.reports.\\\"trail \\\"\"}\n{\"key\": \"" + fresh + "\"}")
                .post("/api/v1/bulk_metadata/extraction/3")
                .then()
                .statusCode(200);
        get(client, TABLES + "?ds_id=3&order_by=id&name__contains=trail")
                .body("name", contains("trail ", "trail"))
                .body("key", contains("3.reports.\"trail \"", "3.reports.trail"));
        JsonPath ids =
                get(client, TABLES + "?ds_id=3&name__contains=trail").extract().jsonPath();
        int blank = ids.getInt("find { it.name == 'trail ' }.id");
        int bare = ids.getInt("find { it.name == 'trail' }.id");

        client.as(Role.VIEWER).queryParam("key", fresh).get(TABLES).then().body("id", contains(bare));
        get(client, TABLES + "?key=3.reports.\"trail \"").body("id", contains(blank));
        int job = client.json(
                        Role.SERVER_ADMIN,
                        "[{\"key\": \"3.reports.\\\"trail \\\"\", \"title\": \"With\"}, {\"key\": \"3.reports.trail \", \"title\": \"Without\"}]")
                .patch(TABLES + "?ds_id=3")
                .path("job_id");
        client.job(job).body("result[0].mapping.id", contains(blank, bare));
        get(client, TABLES + "?id=" + blank).body("title", contains("With"));
    }

    @Test
    void virtualSourcesDoNotKeepThePrefixThatSomeClientsPutBeforeTheirSchemas(Client client) {
        client.json(Role.SERVER_ADMIN, "[{\"key\": \"3.\\\"alation.HR.2017\\\"\"}]")
                .post(SCHEMAS + "?ds_id=3")
                .then()
                .statusCode(202);
        get(client, SCHEMAS + "?ds_id=3").body("name", hasItem("HR.2017"));
        client.json(Role.SERVER_ADMIN, "[{\"key\": \"3.\\\"alation.HR.2017\\\".staff\"}]")
                .post(TABLES + "?ds_id=3")
                .then()
                .statusCode(202);
        int job = client.json(Role.SERVER_ADMIN, """
                        [{"key": "3.hr.2017.b", "base_table_key": "3.\\"alation.HR.2017\\".a"}, {"key": "3.\\"alation.HR.2017\\".a"}]""").post(TABLES + "?ds_id=3").path("job_id");
        client.job(job).body("result[0].errors", empty()).body("result[0].mapping", hasSize(2));
        job(client, "POST", SCHEMAS, "[{\"key\": \"1.alation.HR\"}]");
        get(client, SCHEMAS + "?ds_id=1").body("name", hasItem("alation.HR"));
    }

    @Test
    void inVirtualSourcesKeysFindWithThePrefixWhatIsKeptWithoutIt(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 3.hr.2017}, {id: 61, key: 1.hr.2017}, {id: 62, key: 3.alation.kept}, {id: 63, key: 3.kept}]
                tables: [{id: 60, key: 3.hr.2017.staff, schema: 60}]
                columns: [{id: 60, key: 3.hr.2017.staff.name, schema: 60, table: 60, type: int}]""");
        get(client, SCHEMAS + "?key=3.\"alation.HR.2017\"").body("id", contains(60));
        get(client, TABLES + "?key=3.Alation.hr.2017.staff").body("id", contains(60));
        get(client, COLUMNS + "?key=3.\"alation.HR.2017\".staff.\"name\"").body("id", contains(60));
        get(client, SCHEMAS + "?key=3.alation.kept").body("id", contains(62));
        get(client, SCHEMAS + "?key=1.\"alation.HR.2017\"").body("$", empty());
    }

    @Test
    void whatWasDeletedComesBackUnderItsOldId(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 1.old, title: Old, deleted: true}]
                tables: [{id: 60, key: 1.old.t, schema: 60, deleted: true}]""");
        job(client, "POST", TABLES, "[{\"key\": \"1.old.t2\"}]")
                .body("result[0].errors.error", contains("Schema 1.old does not exist"));
        job(client, "POST", SCHEMAS, "[{\"key\": \"1.OLD\"}]").body("result[0].mapping.id", contains(60));
        get(client, SCHEMAS + "?id=60").body("name", contains("old")).body("title", contains(""));
        job(client, "PATCH", TABLES, "[{\"id\": 60, \"title\": \"x\"}]")
                .body("result[0].errors.error", contains("Table with id 60 does not exist"));
        job(client, "POST", TABLES, "[{\"key\": \"1.old.T\"}]").body("result[0].mapping.id", contains(60));
        get(client, TABLES + "?schema_id=60").body("id", contains(60));
    }
}
