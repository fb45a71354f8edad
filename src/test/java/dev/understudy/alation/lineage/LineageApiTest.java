package dev.understudy.alation.lineage;

import static dev.understudy.alation.lineage.Lineage.PATH;
import static dev.understudy.alation.lineage.Lineage.path;
import static dev.understudy.alation.lineage.Lineage.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lineage API V2, {@code /integration/v2/lineage/}, and the deletion of V3. */
@ApiTest
class LineageApiTest {

    @Test
    void anObjectShowsOneHopEachWayWithTheDataflowsOfItsColumnsToo(Client client) {
        client.as(Role.SOURCE_ADMIN)
                .get(PATH + "?oid=7&limit=1000")
                .then()
                .statusCode(200)
                .body(
                        "paths[1]",
                        equalTo(List.of(
                                List.of(
                                        Map.of("otype", "table", "key", "1.shop.orders"),
                                        Map.of("otype", "table", "key", "1.shop.payments")),
                                List.of(Map.of("otype", "dataflow", "key", "api/monthly_figures")),
                                List.of(Map.of("otype", "table", "key", "3.reports.monthly_figures")))))
                .body("dataflow_objects.external_id", equalTo(List.of("api/monthly_figures")))
                .body("dataflow_objects[0].group_name", is("Nightly"));

        Lineage lineage = new Lineage(client);
        assertThat(lineage.around("table", "3.Reports.MONTHLY_figures"))
                .containsExactly(
                        "table:3.reports.monthly_figures > external:Slides for the board",
                        "table:1.shop.orders table:1.shop.payments > dataflow:api/monthly_figures > table:3.reports.monthly_figures",
                        "attribute:1.shop.orders.amount > dataflow:api/monthly_figures > attribute:3.reports.monthly_figures.total");
        assertThat(lineage.around("column", "1.shop.orders.amount")).hasSize(1);
        assertThat(lineage.around("dataflow", "API/monthly_figures")).hasSize(2);
        assertThat(lineage.around("directory", "3/inbox")).isEmpty();
        assertThat(lineage.around("file", "3.inbox/customers.csv"))
                .containsExactly("file:3./inbox/customers.csv > dataflow:api/load_customers > table:1.shop.customers");
    }

    @Test
    void pathsAreAddedAndAnEdgeThatIsThereStaysSingle(Client client) {
        Lineage lineage = new Lineage(client);
        String chain = path(
                "table:1.shop.orders column:1.shop.orders.id",
                "dataflow:api/a table:1.shop.invoices",
                "dataflow:api/b",
                "external:Paper",
                "dataflow:api/c",
                "table:1.shop.late_payments");

        for (int i = 0; i < 2; i++) {
            lineage.write("POST", PATH, """
                            {"dataflow_objects": [{"external_id": "API/a", "title": "A", "url": "https://ignored"}], "paths": [%s]}""".formatted(chain))
                    .body("result.size()", is(1))
                    .body("result[0].response", is("Upserted 1 dataflow objects."))
                    .body("result[0].mapping.external_id", equalTo(List.of("API/a")))
                    .body("result[0].mapping.replaced", equalTo(List.of(i == 1)));
        }

        assertThat(lineage.around("external", "PAPER"))
                .containsExactly(
                        "table:1.shop.orders attribute:1.shop.orders.id > dataflow:API/a > external:Paper",
                        "table:1.shop.invoices table:1.shop.orders attribute:1.shop.orders.id > dataflow:api/b? > external:Paper",
                        "external:Paper > dataflow:api/c? > table:1.shop.late_payments");
        assertThat(lineage.around("table", "1.shop.invoices"))
                .contains("table:1.shop.orders attribute:1.shop.orders.id > table:1.shop.invoices");
        lineage.write("POST", PATH, paths()).body("result[0].mapping", empty());
    }

    @Test
    void whatTheCatalogDoesNotHaveIsTemporaryUntilItComesAndAgainWhenItGoes(Client client) {
        Lineage lineage = new Lineage(client);
        lineage.post(path("table:95.Raw.Orders", "dataflow:api/New", "bi_report:77.bi_report.R1"));
        lineage.post(path("column:1.shop.later.Amount", "column:1.shop.orders.amount"));
        assertThat(lineage.around("table", "95.raw.orders"))
                .containsExactly("table:95.Raw.Orders? > dataflow:api/New? > bi_report:77.bi_report.R1?");

        client.fixtures("""
                objects:
                  - {otype: bi_report, id: 60, key: 77.bi_report.r1, title: A report}
                data_sources: [{id: 95, title: Raw, db_type: mysql}]
                """);
        lineage.write("POST", Lineage.DATAFLOWS, "{\"dataflow_objects\": [{\"external_id\": \"api/new\"}]}")
                .body("result[0].mapping.replaced", equalTo(List.of(false)));
        client.json(Role.SERVER_ADMIN, "[{\"key\": \"1.shop.later\"}]").post("/integration/v2/table/?ds_id=1");

        assertThat(lineage.around("table", "95.raw.orders"))
                .containsExactly("table:95.Raw.Orders? > dataflow:api/new > bi_report:77.bi_report.r1");
        assertThat(lineage.around("table", "1.shop.later"))
                .containsExactly("attribute:1.shop.later.Amount? > attribute:1.shop.orders.amount");

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/datasource/1/")
                .then()
                .statusCode(204);
        assertThat(lineage.around("table", "3.reports.monthly_figures"))
                .contains("table:1.shop.orders? table:1.shop.payments? > dataflow:api/monthly_figures"
                        + " > table:3.reports.monthly_figures");
        assertRefused(
                client,
                paths(path("table:1.shop.orders", "external:x")),
                "key",
                "The server of the key `1.shop.orders` has been deleted.");
    }

    @Test
    void linksFollowAnObjectThatGetsAnotherKey(Client client) {
        Lineage lineage = new Lineage(client);
        lineage.post(
                path("table:1.shop.invoices", "dataflow:api/a", "bi_report:1.bi_report.REVENUE"),
                path("bi_report:1.bi_report.revenue", "external:Slides"),
                path("table:1.shop.orders", "bi_report:1.bi_report.Sales"));

        rename(client, "sales");

        assertThat(lineage.around("table", "1.shop.invoices"))
                .contains("table:1.shop.invoices > dataflow:api/a? > bi_report:1.bi_report.sales");
        assertThat(lineage.around("bi_report", "1.bi_report.SALES"))
                .contains(
                        "table:1.shop.orders > bi_report:1.bi_report.sales",
                        "table:1.shop.invoices > dataflow:api/a? > bi_report:1.bi_report.sales",
                        "bi_report:1.bi_report.sales > external:Slides");
        client.as(Role.SERVER_ADMIN)
                .get(PATH + "?keyField=key&otype=bi_report&oid=1.bi_report.revenue")
                .then()
                .statusCode(404);

        rename(client, "Sales");
        assertThat(lineage.around("table", "1.shop.orders"))
                .contains("table:1.shop.orders > bi_report:1.bi_report.Sales");
    }

    @Test
    void linksStayWithWhomTheyNameWhenAnotherOfTheSameLettersGetsAnotherKey(Client client) {
        client.json(Role.SERVER_ADMIN, "[{\"external_id\": \"Revenue\", \"name\": \"Another\"}]")
                .post("/integration/v2/bi/server/1/report/")
                .then()
                .statusCode(202);
        Lineage lineage = new Lineage(client);
        lineage.post(path("table:1.shop.invoices", "bi_report:1.bi_report.revenue"));

        rename(client, 2, "Another");
        assertThat(lineage.around("table", "1.shop.invoices"))
                .contains("table:1.shop.invoices > bi_report:1.bi_report.revenue");

        rename(client, 2, "Revenue");
        rename(client, 1, "sales");
        assertThat(lineage.around("table", "1.shop.invoices"))
                .contains("table:1.shop.invoices > bi_report:1.bi_report.sales");
        assertThat(lineage.around("bi_report", "1.bi_report.Revenue")).isEmpty();
    }

    private static void rename(Client client, String externalId) {
        rename(client, 1, externalId);
    }

    private static void rename(Client client, long report, String externalId) {
        client.json(Role.SERVER_ADMIN, "{\"external_id\": \"%s\"}".formatted(externalId))
                .patch("/integration/v2/bi/server/1/report/" + report + "/")
                .then()
                .statusCode(200);
    }

    private static void assertRefused(Client client, String body, String field, String message) {
        client.json(Role.SERVER_ADMIN, body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", is("400010"))
                .body("detail", is("Incorrect input data. Please fix the errors and post the data."))
                .body("errors[-1]", equalTo(Map.of(field, List.of(message))));
    }

    @Test
    void aBadBodyIsRefusedAsAWholeWithWhatIsWrongWithEachPath(Client client) {
        String good = path("table:1.shop.orders", "external:Kept-out");
        Map.of(
                        path("table:1.shop.orders"),
                        "paths=Ensure that each path is a list of at least two segments.",
                        "[[], [{}]]",
                        "paths=Ensure that each segment is a list of at least one object.",
                        path("dataflow:api/x", "table:1.shop.orders"),
                        "paths=Ensure that no dataflow is at an end of a path.",
                        path("query:1", "table:1.shop.orders"),
                        "otype=\"query\" is not a valid choice.",
                        path("table:1.orders", "table:1.shop.orders"),
                        "key=The key `1.orders` does not name a table.",
                        path("bi_report:1.bi_folder.x", "table:1.shop.orders"),
                        "key=The key `1.bi_folder.x` does not name a bi_report.",
                        path("external:" + "x".repeat(2001), "external:y"),
                        "key=Ensure this field has no more than 2000 characters.",
                        "[[{\"otype\": \"external\"}], [{}]]",
                        "key=This field is required.",
                        "[[{\"otype\": \"external\", \"key\": 5}], [{}]]",
                        "key=Not a valid string.")
                .forEach((bad, error) ->
                        assertRefused(client, paths(good, bad), error.split("=", 2)[0], error.split("=", 2)[1]));
        assertRefused(client, "{}", "paths", "Either dataflow_objects or paths is required.");
        String segment = "external:x ".repeat(800).strip();
        assertRefused(
                client, paths(path(segment, segment)), "paths", "Ensure that no more than 100000 objects are linked.");
        assertRefused(
                client, "{\"dataflow_objects\": [{}, {\"title\": \"x\"}]}", "external_id", "This field is required.");
        assertRefused(
                client,
                "{\"dataflow_objects\": [{\"external_id\": \"sql/x\"}]}",
                "external_id",
                "The external_id must start with api/.");
        assertRefused(
                client,
                "{\"dataflow_objects\": [{\"external_id\": \"api/x\"}, {\"external_id\": \"Api/X\"}]}",
                "external_id",
                "The external_id must be unique.");

        Map.of(
                        "nonsense", "400008",
                        "[]", "400009",
                        "null", "400009",
                        "{\"path\": []}", "400011")
                .forEach((body, code) -> client.as(Role.SERVER_ADMIN)
                        .contentType("text/plain")
                        .body(body)
                        .post(PATH)
                        .then()
                        .statusCode(400)
                        .body("code", is(code)));

        client.as(Role.SERVER_ADMIN)
                .get(PATH + "?otype=external&keyField=key&oid=Kept-out")
                .then()
                .statusCode(404);
    }

    /** Long bodies would take minutes, or all memory, if what they say were put together before it is counted. */
    @Test
    void whatALongPathLinksIsCountedAsItIsFound(Client client) {
        for (String endpoint : List.of(PATH, Lineage.DATAFLOWS)) {
            client.json(Role.SOURCE_ADMIN, """
                            {"dataflow_objects": [{"external_id": "api/x"}], "paths": [%s, %s]}""".formatted(
                                    path("external:a", "dataflow:api/x", "external:c"),
                                    chain("external:a dataflow:api/x", 2000)))
                    .post(endpoint)
                    .then()
                    .statusCode(400)
                    .body("code", is("400010"))
                    .body(
                            "errors",
                            equalTo(List.of(
                                    Map.of(),
                                    Map.of("paths", List.of("Ensure that no more than 100000 objects are linked.")))));
        }

        Lineage lineage = new Lineage(client);
        for (int dataflows : List.of(2000, 10_000)) {
            lineage.write("POST", Lineage.DATAFLOWS, """
                            {"dataflow_objects": [{"external_id": "api/x"}], "paths": [%s]}""".formatted(chain("dataflow:api/x", dataflows)));
            lineage.post(chain("dataflow:api/x dataflow:api/y", dataflows));
        }
        assertThat(lineage.around("external", "a"))
                .containsExactly(
                        "external:a > dataflow:api/x > external:b", "external:a > dataflow:api/y? > external:b");
        client.anonymous()
                .contentType("application/yaml")
                .body("lineage: [{path: %s}]".formatted(chain("external:a dataflow:api/x", 2000)))
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body(containsString("Ensure that no more than 100000 objects are linked."));
    }

    /** From one end to the other through so many segments of a kind. */
    private static String chain(String segment, int length) {
        return path(Stream.of(
                        Stream.of("external:a"), Stream.generate(() -> segment).limit(length), Stream.of("external:b"))
                .flatMap(Function.identity())
                .toArray(String[]::new));
    }

    @Test
    void blanksAtTheEndsOfAKeyAreNoPartOfIt(Client client) {
        Lineage lineage = new Lineage(client);

        lineage.write("POST", Lineage.DATAFLOWS, """
                {"dataflow_objects": [{"external_id": "api/x "}],
                 "paths": [[[{"otype": "external", "key": " In"}], [{"otype": " dataflow", "key": " api/x\\t"}], [{"otype": "table", "key": "1.shop.orders "}]]]}""");
        assertThat(lineage.around("external", "In "))
                .containsExactly("external:In > dataflow:api/x > table:1.shop.orders");
        assertThat(lineage.around("dataflow", " api/x ")).hasSize(1);
        client.json(Role.SOURCE_ADMIN, "[\" api/x \"]")
                .get(Lineage.DATAFLOWS + "?keyField=external_id")
                .then()
                .body("dataflow_objects.external_id", equalTo(List.of("api/x")));
        lineage.write("DELETE", PATH + "?source_otype=external&source_key= IN&target_key=1.shop.orders ", "")
                .body("result[0].response", is("Deleted 1 lineage links."));
        lineage.write("DELETE", Lineage.DATAFLOWS + "?keyField=external_id", "[\"api/x \"]")
                .body("result[0].mapping.external_id", equalTo(List.of("api/x")));
    }

    @Test
    void inVirtualSourcesAKeyWithThePrefixIsTheOneWithoutIt(Client client) {
        Lineage lineage = new Lineage(client);
        client.fixtures("""
                schemas: [{id: 60, key: 3.kept}, {id: 61, key: '3."alation.Own"'}]
                tables: [{id: 60, key: 3.kept.staff, schema: 60}, {id: 61, key: '3."alation.Own".t', schema: 61}]
                """);

        lineage.post("""
                [[{"otype": "table", "key": "3.\\"alation.HR\\".STAFF"}, {"otype": "table", "key": "1.alation.hr.staff"}, {"otype": "table", "key": "3.alation.own.t"}], [{"otype": "external", "key": "x"}]]""", """
                [[{"otype": "table", "key": "3.alation.kept.staff"}], [{"otype": "column", "key": "3.alation.hr.staff.ID"}]]""", path("attribute:3.hr.staff.ID", "external:x"));
        assertThat(lineage.around("external", "x"))
                .containsExactly("table:1.alation.hr.staff? table:3.HR.STAFF? table:3.alation.Own.t"
                        + " attribute:3.hr.staff.ID? > external:x");
        assertThat(lineage.around("table", "3.alation.hr.staff"))
                .containsExactlyInAnyOrderElementsOf(lineage.around("table", "3.HR.STAFF"))
                .contains("table:3.kept.staff > attribute:3.hr.staff.ID?");

        lineage.write("DELETE", PATH + "?source_key=3.alation.hr.staff&target_otype=external&target_key=x", "")
                .body("result[0].response", is("Deleted 1 lineage links."));
    }

    @Test
    void whatWasWrittenBeforeItsVirtualSourceIsFoundAndGoesByItsKey(Client client) {
        Lineage lineage = new Lineage(client);
        client.fixtures("""
                tables: [{id: 60, key: 3.reports.staff, schema: 3}]
                lineage:
                  - path: [[{otype: table, key: 3.alation.reports.staff}], [{otype: external, key: x}]]
                  - path: [[{otype: table, key: 3.alation.HR.people}], [{otype: external, key: x}]]
                """);

        for (String key : List.of("3.alation.reports.staff", "3.alation.HR.people")) {
            assertThat(lineage.around("table", key)).containsExactly("table:" + key + "? > external:x");
            lineage.write("DELETE", PATH + "?source_key=" + key + "&target_otype=external&target_key=x", "")
                    .body("result[0].response", is("Deleted 1 lineage links."));
            lineage.post(path("table:" + key, "external:y"));
        }
        assertThat(lineage.around("external", "y"))
                .containsExactly("table:3.HR.people? table:3.reports.staff > external:y");
    }

    @Test
    void whatIsAskedForWronglyIsRefused(Client client) {
        for (String query :
                List.of("", "?oid=", "?oid=x", "?oid=1&otype=schema", "?oid=1&keyField=name", "?oid=1&otype=file")) {
            client.as(Role.SERVER_ADMIN)
                    .get(PATH + query)
                    .then()
                    .statusCode(400)
                    .body("code", is("400006"));
        }
        for (String query :
                List.of("?oid=999", "?oid=1.shop.nope&keyField=key", "?oid=Nope&keyField=key&otype=external")) {
            client.as(Role.SERVER_ADMIN)
                    .get(PATH + query)
                    .then()
                    .statusCode(404)
                    .body("code", is("404000"));
        }
    }

    @Test
    void aLinkIsDeletedWhateverCarriesItAndWhatIsLinkedToNothingIsForgotten(Client client) {
        Lineage lineage = new Lineage(client);
        lineage.post(
                path("external:In", "dataflow:api/a dataflow:api/b", "table:1.nope.t"),
                path("external:In", "table:1.nope.t"),
                path("external:In", "table:1.shop.invoices"));
        String link = "?source_otype=external&source_key=IN&target_key=1.Nope.T";

        client.as(Role.SOURCE_ADMIN)
                .delete("/integration/v3/lineage/" + link + "&dataflow_key=api/a")
                .then()
                .statusCode(400)
                .body(equalTo("{\"detail\":\"The lineage belongs to another dataflow, too.\",\"code\":\"400000\"}"));
        lineage.write("DELETE", PATH + "?source_otype=dataflow&source_key=api/b&target_key=1.nope.t", "")
                .body(
                        "result[0]",
                        equalTo(Map.of(
                                "response", "Deleted 1 lineage links.", "mapping", List.of(), "failed", List.of())));
        lineage.write("DELETE", "/integration/v3/lineage/" + link + "&dataflow_key=api/a", "");
        assertThat(lineage.around("external", "In"))
                .containsExactly("external:In > table:1.nope.t? table:1.shop.invoices");
        lineage.write("DELETE", PATH + link, "");
        lineage.write("DELETE", PATH + link, "").body("result[0].response", is("Deleted 0 lineage links."));

        assertThat(lineage.around("external", "In")).containsExactly("external:In > table:1.shop.invoices");
        lineage.write("DELETE", PATH + "?source_otype=external&source_key=In&target_key=1.shop.invoices", "");
        List.of("otype=external&oid=In", "otype=table&oid=1.nope.t", "otype=dataflow&oid=api/a")
                .forEach(gone -> client.as(Role.SOURCE_ADMIN)
                        .get(PATH + "?keyField=key&" + gone)
                        .then()
                        .statusCode(404));
        client.as(Role.SOURCE_ADMIN)
                .delete(PATH + "?source_key=1.shop.orders")
                .then()
                .statusCode(400);
        client.as(Role.SOURCE_ADMIN)
                .delete(PATH + "?source_key=orders&target_key=1.shop.orders")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [source_key]"));
    }

    @Test
    void whatIsHiddenIsLeftOutAndWhoNamesItMeansSomethingElse(Client client) {
        Lineage lineage = new Lineage(client);
        client.fixtures("""
                schemas: [{id: 60, key: 7.pay}]
                tables: [{id: 60, key: 7.pay.salaries, schema: 60}]
                columns: [{id: 60, key: 7.pay.salaries.amount, schema: 60, table: 60, type: int}]
                lineage:
                  - path: [[{otype: table, key: 7.pay.salaries}, {otype: table, key: 1.shop.orders}], [{otype: dataflow, key: api/monthly_figures}], [{otype: table, key: 1.shop.invoices}]]
                  - path: [[{otype: table, key: 7.pay.not_there}], [{otype: table, key: 1.shop.invoices}]]
                """);
        List<String> known = lineage.around("table", "1.shop.invoices");
        assertThat(known)
                .containsExactly(
                        "table:7.pay.not_there? > table:1.shop.invoices",
                        "table:1.shop.orders table:7.pay.salaries > dataflow:api/monthly_figures > table:1.shop.invoices");
        assertThat(lineage.around(Role.SOURCE_ADMIN, "table", "1.shop.invoices"))
                .containsExactly("table:1.shop.orders > dataflow:api/monthly_figures > table:1.shop.invoices");
        for (String key : List.of("7.pay.salaries", "7.pay.not_there")) {
            client.as(Role.SOURCE_ADMIN)
                    .get(PATH + "?keyField=key&oid=" + key)
                    .then()
                    .statusCode(404);
        }

        lineage.post(path("table:7.pay.salaries", "table:1.shop.invoices"));
        assertThat(lineage.around(Role.SOURCE_ADMIN, "table", "7.PAY.salaries"))
                .containsExactly("table:7.pay.salaries? > table:1.shop.invoices");
        assertThat(lineage.around("table", "1.shop.invoices")).isEqualTo(known);

        lineage.write("DELETE", PATH + "?source_key=7.pay.salaries&target_key=1.shop.invoices", "")
                .body("result[0].response", is("Deleted 1 lineage links."));
        lineage.write(
                "POST", Lineage.DATAFLOWS, "{\"dataflow_objects\": [{\"external_id\": \"api/monthly_figures\"}]}");
        lineage.write(
                        "DELETE",
                        PATH + "?source_otype=dataflow&source_key=api/monthly_figures&target_key=1.shop.invoices",
                        "")
                .body("result[0].response", is("Deleted 0 lineage links."));
        assertThat(lineage.around("dataflow", "api/monthly_figures"))
                .containsExactly("table:7.pay.salaries > dataflow:api/monthly_figures > table:1.shop.invoices");
    }

    @Test
    void theNearestThatIsPrivateOrPublicByItselfCountsForWhatIsTemporaryToo(Client client) {
        Lineage lineage = new Lineage(client);
        client.conf("alation.granular_object_privacy.enabled", true);
        client.fixtures("""
                data_sources:
                  - {id: 60, title: Closed, db_type: postgresql, admins: [5], is_private: true}
                  - {id: 61, title: Open, db_type: postgresql, admins: [5]}
                schemas: [{id: 60, key: 60.pay}, {id: 61, key: 61.open}, {id: 62, key: 61.closed}]
                tables: [{id: 60, key: 60.pay.grades, schema: 60}, {id: 61, key: 61.open.salaries, schema: 61}]
                lineage:
                  - path: [[{otype: table, key: 60.pay.grades}], [{otype: external, key: Paper}]]
                  - path: [[{otype: attribute, key: 60.pay.grades.later}], [{otype: external, key: Paper}]]
                  - path: [[{otype: table, key: 60.pay.later}], [{otype: external, key: Paper}]]
                  - path: [[{otype: attribute, key: 61.open.salaries.later}], [{otype: external, key: Paper}]]
                  - path: [[{otype: table, key: 61.closed.later}], [{otype: external, key: Paper}]]
                """);
        Map.of(
                        "{\"resource_type\": \"table\", \"resource_id\": 60",
                        "PUBLIC",
                        "{\"resource_type\": \"table\", \"resource_id\": 61",
                        "PRIVATE",
                        "{\"resource_type\": \"schema\", \"resource_id\": 62",
                        "PRIVATE")
                .forEach((resource, privacy) -> client.json(
                                Role.SERVER_ADMIN, resource + ", \"privacy\": \"" + privacy + "\"}")
                        .patch("/integration/v1/privacy_settings/")
                        .then()
                        .statusCode(200));

        assertThat(lineage.around(Role.SOURCE_ADMIN, "external", "Paper"))
                .containsExactly("table:60.pay.grades attribute:60.pay.grades.later? > external:Paper");
        lineage.post(path("table:60.pay.grades", "table:1.shop.invoices"));
        lineage.post(path("attribute:61.open.salaries.other", "external:Paper"));
        assertThat(lineage.around("table", "1.shop.invoices"))
                .containsExactly("table:60.pay.grades > table:1.shop.invoices");
        assertThat(lineage.around("external", "Paper"))
                .containsExactly("table:60.pay.grades table:60.pay.later? table:61.closed.later?"
                        + " attribute:60.pay.grades.later? attribute:61.open.salaries.later? > external:Paper");
    }
}
