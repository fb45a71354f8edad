package dev.understudy.alation.datadictionary;

import static dev.understudy.alation.datadictionary.Uploads.errors;
import static dev.understudy.alation.datadictionary.Uploads.send;
import static dev.understudy.alation.datadictionary.Uploads.task;
import static dev.understudy.alation.datadictionary.Uploads.value;
import static dev.understudy.alation.datadictionary.Uploads.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Dictionary API: what files write. */
@ApiTest
class DataDictionaryValueApiTest {

    private static final Map<String, Object> STEWARD = user(4);
    private static final Map<String, Object> COMPOSER = user(5);
    private static final Map<String, Object> FINANCE = Map.of("otype", "groupprofile", "oid", 8);

    private static Map<String, Object> user(int id) {
        return Map.of("otype", "user", "oid", id);
    }

    /** A blank that keeps words together is one letter where it is sent, and six where it is kept. */
    @Test
    void aTextThatBecomesTooLongRefusesItsRowOnly(Client client) {
        String file = "key,description,5|Status\nshop.customers,a%s,Approved\nshop.orders,,Approved\n"
                .formatted("\u00a0".repeat(189_999));

        task(client, "data/1", file, "overwrite_values=true")
                .body("status", is("PARTIALLY_SUCCEEDED"))
                .body("result.records.failed", is(1));

        values(client, "table", 1).body(value(5), is("Approved"));
    }

    @Test
    void aFieldOfHiddenObjectsAloneIsFilledAsAnEmptyOne(Client client) {
        client.fixtures("""
                custom_templates: [{id: 60, title: Related schema, otype: schema, fields: [10005]}]
                articles: [{id: 60, title: Hushed, author: 11, body: "", is_private: true}]
                field_values:
                  - {otype: schema, oid: 1, field: 10005, value: [{otype: article, oid: 60}]}""");

        task(client, "data/1", "key,10005|Related object:article\nshop,Refund rules\n")
                .body("status", is("SUCCEEDED"));

        values(client, "schema", 1).body(value(10005), contains(Map.of("otype", "article", "oid", 1)));
    }

    @Test
    void emptyFieldsAreFilledAndOthersReplacedOnRequest(Client client) {
        String file = """
                key,title,4|description,5|Status,10001|Review date,8|steward:user,8|steward:groupprofile,Data classification
                ,Warehouse,What we sell,_,N/A,,,
                shop,Shop,The shop,Draft,2026-05-01,composer@example.com,finance,n/a
                shop.orders,Orders,All orders,Approved,2026-05-02,composer@example.com,,"[""Internal"", ""Public""]"
                SHOP.Orders.ID,Order number,Counts up,,,,Finance,Public
                """;

        task(client, "data/1", file).body("status", is("SUCCEEDED"));

        values(client, "data", 1).body(value(3), is("Sales warehouse")).body(value(5), nullValue());
        values(client, "schema", 1).body(value(8), contains(COMPOSER, FINANCE));
        values(client, "table", 1)
                .body(value(3), is("Orders"))
                .body(value(4), is("<p>One row per order</p>"))
                .body(value(5), is("Approved"))
                .body(value(10001), is("2026-05-02"))
                .body(value(8), contains(STEWARD))
                .body(value(10004), contains("Internal", "Public"));
        values(client, "attribute", 1).body(value(8), contains(FINANCE)).body(value(10004), contains("Public"));

        task(client, "data/1", file.replace("Orders,", "All,"), "overwrite_values=True")
                .body("status", is("SUCCEEDED"));

        values(client, "data", 1).body(value(3), is("Warehouse")).body(value(4), is("<p>What we sell</p>"));
        values(client, "table", 1)
                .body(value(3), is("All"))
                .body(value(4), is("<p>All orders</p>"))
                .body(value(8), contains(COMPOSER));
        client.anonymous()
                .get("/_understudy/field-history?otype=table&oid=1")
                .then()
                .body("user_id", everyItem(is(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "8|steward:zzz, Steward, zzz",
        "8|steward:table, Steward, table",
        "title:user, Title, user",
        "5|Status:user, Status, user"
    })
    void rowsFailInColumnsForTypesThatTheFieldDoesNotTake(String column, String field, String otype, Client client) {
        ValidatableResponse task = task(client, "table/1", "key," + column + "\nshop.orders,x\n");
        task.body("status", is("FAILED"));
        errors(client, task)
                .body(
                        "[0].error_message",
                        endsWith("The field `%s` takes no objects of the type `%s`".formatted(field, otype)));
    }

    @Test
    void blankCellsClearOnlyWhatMayBeReplacedAndReset(Client client) {
        String stewards = "key,8|steward:user,8|steward:groupprofile,5|Status\n";
        task(client, "table/1", stewards + "shop.orders,composer@example.com,finance,Draft\n", "overwrite_values=true");
        String blank = stewards + "shop.orders,,Finance,\n";

        task(client, "table/1", blank, "allow_reset=true");
        task(client, "table/1", blank, "overwrite_values=true");
        values(client, "table", 1).body(value(8), contains(COMPOSER, FINANCE)).body(value(5), is("Draft"));

        task(client, "table/1", blank, "overwrite_values=true", "allow_reset=true")
                .body("status", is("SUCCEEDED"));

        values(client, "table", 1).body(value(8), contains(FINANCE)).body(value(5), nullValue());
        values(client, "table", 1).body(value(3), is("orders"));
    }

    @Test
    void namesAndKeysAreReadAsTheyAreWritten(Client client) {
        client.fixtures("""
                custom_fields:
                  - {id: 10050, type: RICH_TEXT, name: "origin | source"}
                  - {id: 10051, type: OBJECT_SET, name: "subject to:", plural: "subject to:", allow_multiple: true, otypes: [attribute, table], backref: x}
                custom_templates:
                  - {id: 70, title: More of tables, otype: table, fields: [10050, 10051]}
                tables:
                  - {id: 50, key: '1.shop."a.b"', schema: 1}
                """);

        String table =
                "\uFEFFKEY\tDescription\t\"\"\"origin | source\"\"\"\t\"\"\"subject to:\"\":attribute\"\tStatus\n"
                        + "\"shop.\"\"a.b\"\"\"\t\"Two\nlines\"\there\tshop.orders.id;1.shop.orders.id\tDraft\n";
        task(client, send(client, Role.STEWARD, "schema/1", "Dictionary.TSV", table))
                .body("status", is("SUCCEEDED"));

        values(client, "table", 50)
                .body(value(4), is("<p>Two\nlines</p>"))
                .body(value(10050), is("<p>here</p>"))
                .body(value(10051), contains(Map.of("otype", "attribute", "oid", 1)))
                .body(value(5), is("Draft"));

        task(client, "data/1", """
                al_datadict_item_properties,al_datadict_item_column_data_type,key,5|whatever
                oid=2;otype=table,,nonsense,Draft
                otype=column; oid=1,int,,Draft
                """).body("result.records.succeeded", is(2));
        values(client, "table", 2).body(value(5), is("Draft"));
        values(client, "attribute", 1).body(value(5), is("Draft"));
    }

    @Test
    void aSetOfSeveralTypesGrowsNoLargerThanItMay(Client client) {
        String field =
                "{id: 10051, type: OBJECT_SET, name: Related, plural: Related, allow_multiple: true, otypes: [attribute, table], backref: x}";
        client.fixtures("custom_fields: [" + field + "]\n"
                + "custom_templates: [{id: 70, title: More of tables, otype: table, fields: [10051]}]\n"
                + "tables: " + objects("{id: %d, key: 1.shop.t%1$d, schema: 1}", 250) + "\n"
                + "columns: " + objects("{id: %d, key: 1.shop.orders.c%1$d, schema: 1, table: 1, type: int}", 7));
        String columns =
                IntStream.range(100, 107).mapToObj(i -> "1.shop.orders.c" + i).collect(Collectors.joining(";"));
        String tables = IntStream.range(100, 350).mapToObj(i -> "1.shop.t" + i).collect(Collectors.joining(";"));
        task(client, "table/1", "key,Related:table,5|Status\nshop.orders," + tables + ",Approved\n");

        String rows = "key,5|Status,Related:attribute\nshop.orders,Draft,%s\n";
        var failed = task(client, "table/1", rows.formatted(columns), "overwrite_values=true");
        errors(client, failed)
                .body("error_message", contains(startsWith("The value `1.shop.orders.c100;1.shop.orders.c101;")));
        values(client, "table", 1).body(value(10051), hasSize(250)).body(value(5), is("Approved"));

        String fewer = columns.substring(0, columns.lastIndexOf(';'));
        task(client, "table/1", rows.formatted(fewer), "overwrite_values=true").body("status", is("SUCCEEDED"));
        values(client, "table", 1).body(value(10051), hasSize(256)).body(value(5), is("Draft"));
    }

    /** From number 100 on. */
    private static String objects(String form, int count) {
        return IntStream.range(100, 100 + count)
                .mapToObj(form::formatted)
                .toList()
                .toString();
    }

    @Test
    void documentsAndBiObjectsAreNamedByWhatTheyLieIn(Client client) {
        client.fixtures("""
                objects:
                  - {otype: bi_server, id: 50, title: Reports}
                  - {otype: bi_folder, id: 51, title: Sales, in: {otype: bi_server, id: 50}}
                  - {otype: bi_report, id: 52, title: Sales by month, in: {otype: bi_folder, id: 51}}
                  - {otype: bi_report, id: 53, title: Of another server}
                """);

        task(client, "glossary_v3/2", """
                key,title,5|Status
                refunds abroad,Refunds from abroad,Draft
                Churn rate,,Draft
                """, "overwrite_values=true").body("status", is("PARTIALLY_SUCCEEDED"));
        values(client, "glossary_term", 4)
                .body(value(3), is("Refunds from abroad"))
                .body(value(5), is("Draft"));

        var bi = task(client, "bi_folder/51", """
                al_datadict_item_properties,description,title
                oid=52;otype=bi_report,By month,
                oid=52;otype=bi_report,,Other
                oid=53;otype=bi_report,No,
                oid=50;otype=bi_server,No,
                oid=1;otype=table,No,
                """);
        values(client, "bi_report", 52).body(value(4), is("<p>By month</p>"));
        errors(client, bi)
                .body(
                        "error_message",
                        contains(
                                "The titles of BI objects cannot be changed",
                                "The object does not lie in bi_folder 51",
                                "The properties `oid=1;otype=table` name no object of this hierarchy"))
                .body("details.items.total", contains(1, 2, 1));
    }

    @Test
    void aRowThatDoesNotFitFailsWholeAndChangesNothing(Client client) {
        String header = "key,5|Status,10011|Purpose,title,Data owner,No such field\n";

        var failed = task(
                client,
                "schema/1",
                header
                        + "shop.orders,Nonsense,,,,\n"
                        + "shop.orders,Draft,Because,,,\n"
                        + "shop.orders,Draft,,,,Something\n"
                        + "shop.orders,Draft,," + "x".repeat(256) + ",,\n"
                        + "shop.orders,Draft,,,nobody@example.com,\n"
                        + "shop.orders,Draft,,,;,\n"
                        + "shop.orders,Draft\n"
                        + "shop.orders,Dr\0aft,,,,\n"
                        + ",Draft,,,,\n"
                        + "shop.nothing,Draft,,,,\n",
                "overwrite_values=true");

        failed.body("status", is("FAILED"))
                .body("result.records", is(Map.of("total", 10, "succeeded", 0, "failed", 10)));
        errors(client, failed)
                .body(
                        "error_message",
                        contains(
                                "The value `Nonsense` is not allowed for field `Status`",
                                "The field `Purpose` is not on the template of the object",
                                "There is no field `No such field`",
                                "A title has at most 255 characters",
                                "The value `nobody@example.com` is not allowed for field `Data owner`",
                                "The value `;` is not allowed for field `Data owner`",
                                "The row has 2 cells, the header has 6",
                                "Null characters are not allowed.",
                                "The object does not lie in schema 1",
                                "Object not found"));
        values(client, "table", 1).body(value(5), nullValue()).body(value(3), is("orders"));

        var nameless = task(client, "glossary_v3/2", "key,5|Status\n,Draft\nRefund,Nonsense\n");
        errors(client, nameless).body("error_message", contains("The row names no object", "Object not found"));
        client.fixtures("documents: [{id: 50, title: refunds abroad, hub: 2, folders: [2], template: 4}]");
        var twice = task(client, "glossary_v3/2", "key,5|Status\nRefunds abroad,Draft\n");
        errors(client, twice).body("error_message", contains("Multiple objects were found for this key"));
    }

    @Test
    void manyRowsTakeNoMoreStatementsThanFew(Client client, Statements statements) {
        client.fixtures("tables:\n"
                + IntStream.range(50, 80)
                        .mapToObj("  - {id: %1$d, key: 1.shop.t%1$d, schema: 1}"::formatted)
                        .collect(Collectors.joining("\n"))
                + "\nfield_values: [{otype: table, oid: 50, field: 8, value: [{otype: user, oid: 4}]}]");

        List<String> forFew =
                statements.during(() -> task(client, "data/1", rows(5)).body("status", is("SUCCEEDED")));
        List<String> forMany =
                statements.during(() -> task(client, "data/1", rows(30)).body("status", is("SUCCEEDED")));

        assertThat(forFew).isNotEmpty();
        assertThat(forMany).hasSizeLessThanOrEqualTo(forFew.size());
    }

    private static String rows(int count) {
        return IntStream.range(50, 50 + count)
                .mapToObj("shop.t%1$d,Table %1$d,Draft,composer@example.com"::formatted)
                .collect(Collectors.joining("\n", "key,title,5|Status,8|steward:user\n", "\n"));
    }
}
