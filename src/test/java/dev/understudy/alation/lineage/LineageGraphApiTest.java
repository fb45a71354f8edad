package dev.understudy.alation.lineage;

import static dev.understudy.alation.lineage.Lineage.path;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.understudy.access.Role;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lineage V3, {@code POST /integration/v2/bulk_lineage/}. */
@ApiTest
class LineageGraphApiTest {

    private static final String PATH = "/integration/v2/bulk_lineage/";

    private static ValidatableResponse graph(Client client, String body) {
        return client.json(Role.SOURCE_ADMIN, body).post(PATH).then().statusCode(200);
    }

    private static String byKey(String otype, String key, String direction, String filters) {
        return """
                {"key_type": "fully_qualified_name", "root_nodes": [{"id": "%s", "otype": "%s"}], "direction": "%s", "filters": {%s}}""".formatted(key, otype, direction, filters);
    }

    /** Each node with what comes next, in their order. */
    private static List<String> shown(ValidatableResponse answer) {
        List<String> nodes = answer.extract().path("graph.fully_qualified_name");
        List<List<String>> next = answer.extract().path("graph.neighbors.fully_qualified_name");
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> nodes.get(i) + " >"
                        + next.get(i).stream().map(name -> " " + name).collect(joining()))
                .toList();
    }

    @Test
    void theGraphIsWalkedInOneDirectionThroughDataflows(Client client) {
        graph(client, """
                        {"key_type": "id", "root_nodes": [{"id": 7, "otype": "table"}], "direction": "upstream", "filters": {"depth": 3}, "limit": 100}""")
                .body("direction", is("upstream"))
                .body("request_id", notNullValue())
                .body("$", not(hasKey("Pagination")))
                .body(
                        "graph[0]",
                        equalTo(Map.of(
                                "id",
                                7,
                                "otype",
                                "table",
                                "fully_qualified_name",
                                "3.reports.monthly_figures",
                                "neighbors",
                                List.of(Map.of(
                                        "id", 2, "otype", "dataflow", "fully_qualified_name", "api/monthly_figures")))))
                .body(
                        "graph.fully_qualified_name",
                        contains(
                                "3.reports.monthly_figures", "api/monthly_figures", "1.shop.orders", "1.shop.payments"))
                .body("graph[1].neighbors.id", contains(1, 4));

        graph(client, byKey("table", "1.SHOP.payments", "downstream", ""))
                .body(
                        "graph.find { it.otype == 'external' }",
                        equalTo(Map.of(
                                "id", "Slides for the board",
                                "otype", "external",
                                "fully_qualified_name", "Slides for the board",
                                "is_external", true,
                                "neighbors", List.of())));
        assertThat(shown(graph(client, byKey("column", "1.shop.orders.amount", "downstream", ""))))
                .containsExactly(
                        "1.shop.orders.amount > api/monthly_figures",
                        "api/monthly_figures > 3.reports.monthly_figures.total",
                        "3.reports.monthly_figures.total >");
        assertThat(shown(graph(client, byKey("dataflow", "api/monthly_figures", "downstream", ""))))
                .containsExactly(
                        "api/monthly_figures > 3.reports.monthly_figures",
                        "3.reports.monthly_figures > Slides for the board",
                        "Slides for the board >");
        assertThat(shown(graph(client, byKey("table", "1.shop.orders", "upstream", ""))))
                .containsExactly("1.shop.orders >");
        graph(client, "{\"root_nodes\": [{\"id\": 999, \"otype\": \"table\"}], \"direction\": \"upstream\"}")
                .body("graph", hasSize(0));
    }

    @Test
    void anObjectWhoseKeyDiffersInCaseOnlyHasTheNodeOfTheOther(Client client) {
        client.fixtures("""
                objects: [{otype: bi_report, id: 60, key: 1.bi_report.ALPHA, title: A}, {otype: bi_report, id: 61, key: 1.bi_report.alpha, title: a}]
                """);
        new Lineage(client).post(path("bi_report:1.bi_report.ALPHA", "external:a"));

        for (int id : new int[] {60, 61}) {
            String ofReport = """
                    {"root_nodes": [{"id": %d, "otype": "bi_report"}], "direction": "downstream"}""";
            assertThat(shown(graph(client, ofReport.formatted(id)))).containsExactly("1.bi_report.ALPHA > a", "a >");
        }
    }

    @Test
    void circlesEndAndEachNodeIsReachedOnce(Client client, Statements statements) {
        Lineage lineage = new Lineage(client);
        lineage.post(
                path("external:a", "external:b1 external:b2", "external:c", "external:a"),
                path("external:c", "external:c"));

        assertThat(shown(graph(client, byKey("external", "A", "downstream", ""))))
                .containsExactly("a > b1 b2", "b1 > c", "b2 > c", "c > a c");
        assertThat(shown(graph(client, byKey("external", "a", "upstream", "\"depth\": 1"))))
                .containsExactly("a > c", "c >");
        assertThat(shown(graph(client, byKey("external", "a", "upstream", "\"depth\": 0"))))
                .containsExactly("a >");

        String layers = IntStream.rangeClosed(1, 11)
                .mapToObj(layer -> IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "external:l%02d.%d".formatted(layer, i))
                        .collect(joining(" ")))
                .collect(joining(";"));
        lineage.post(path(layers.split(";")));
        List<String> asked = statements.during(() -> graph(client, byKey("external", "l01.1", "downstream", ""))
                .body("graph", hasSize(1 + 10 * 9))
                .body("graph[-1].neighbors", hasSize(0))
                .body("graph[0..81].neighbors.size()", is(82)));
        assertThat(asked).hasSizeLessThan(35);
        graph(client, byKey("external", "l11.1", "upstream", "\"depth\": 4")).body("graph", hasSize(1 + 4 * 9));
    }

    @Test
    void filtersLeaveOutWhatNobodyWants(Client client) {
        Lineage lineage = new Lineage(client);
        lineage.post(
                path("table:1.shop.invoices", "dataflow:api/later", "table:2.camera_club.lenses"),
                path("table:1.shop.invoices", "table:9.not.there", "table:1.shop.customers"));
        String root = "1.shop.invoices";

        assertThat(shown(graph(client, byKey("table", root, "downstream", "")))).containsExactly("1.shop.invoices >");
        graph(client, byKey("table", root, "downstream", "\"temp_filter\": true"))
                .body(
                        "graph.fully_qualified_name",
                        contains(root, "api/later", "2.camera_club.lenses", "9.not.there", "1.shop.customers"))
                .body("graph.find { it.id == '9.not.there' }.is_temp", is(true))
                .body("graph.find { it.id == 'api/later' }.is_temp", is(true));
        assertThat(shown(graph(
                        client,
                        byKey("table", root, "downstream", "\"temp_filter\": true, \"schema_filter\": [2, 99]"))))
                .containsExactly(
                        "1.shop.invoices > 9.not.there", "9.not.there > 1.shop.customers", "1.shop.customers >");
        String since = "\"time_filter\": {\"from\": \"%s\", \"to\": \"\"}";
        assertThat(shown(graph(
                        client, byKey("table", "1.shop.orders", "downstream", since.formatted("2024-04-11T02:00:01")))))
                .hasSize(4);
        assertThat(shown(graph(
                        client, byKey("table", "1.shop.orders", "downstream", since.formatted("2024-04-12T00:00:00")))))
                .hasSize(1);
        graph(client, byKey("table", "9.not.there", "upstream", "")).body("graph", hasSize(0));
        assertThat(shown(graph(client, byKey("table", "9.NOT.there", "upstream", "\"temp_filter\": true"))))
                .containsExactly("9.not.there > 1.shop.invoices", "1.shop.invoices >");
    }

    @Test
    void aLimitEndsTheWalkAndBatchesAreReadWithACursor(Client client) {
        new Lineage(client).post(path("external:a", "external:b external:c external:d", "external:e"));
        String body = """
                {"key_type": "fully_qualified_name", "root_nodes": [{"id": "a", "otype": "external"}], "direction": "downstream",
                 "request_id": "mine", "batch_size": 2, "cursor": %d, "limit": %d}""";

        graph(client, body.formatted(0, 1000))
                .body("request_id", is("mine"))
                .body("graph.id", contains("a", "b"))
                .body("Pagination", equalTo(Map.of("cursor", 2, "batch_size", 2, "has_more", true)));
        graph(client, body.formatted(4, 1000)).body("graph.id", contains("e")).body("$", not(hasKey("Pagination")));
        graph(client, body.formatted(9, 1000)).body("graph", hasSize(0));
        graph(client, body.formatted(2, 3)).body("graph.id", contains("c")).body("$", not(hasKey("Pagination")));
        graph(client, body.formatted(0, 3)).body("graph[0].neighbors.id", contains("b", "c"));
    }

    @Test
    void aLimitLeavesDataflowsBeforeWhatLiesBehindThem(Client client) {
        String body =
                "{\"root_nodes\": [{\"id\": 7, \"otype\": \"table\"}], \"direction\": \"upstream\", \"limit\": %d}";

        assertThat(shown(graph(client, body.formatted(3))))
                .containsExactly(
                        "3.reports.monthly_figures > api/monthly_figures",
                        "api/monthly_figures > 1.shop.orders",
                        "1.shop.orders >");
        assertThat(shown(graph(client, body.formatted(2))))
                .containsExactly("3.reports.monthly_figures > api/monthly_figures", "api/monthly_figures >");
    }

    @Test
    void aBadRequestIsRefusedByField(Client client) {
        String rest = ", \"direction\": \"upstream\"}";
        String root = "{\"root_nodes\": [{\"id\": 1, \"otype\": \"table\"}]";
        Map.of(
                        "{\"direction\": \"upstream\"}",
                        "root_nodes=This field is required.",
                        "{\"root_nodes\": []" + rest,
                        "root_nodes=This list may not be empty.",
                        root.replace("table", "query") + rest,
                        "root_nodes=\"query\" is not a valid choice.",
                        root.replace("]", ", {\"id\": 1, \"otype\": \"column\"}]") + rest,
                        "root_nodes=All root nodes must have the same otype.",
                        root + ", \"direction\": \"both\"}",
                        "direction=\"both\" is not a valid choice.",
                        root + ", \"key_type\": \"key\"" + rest,
                        "key_type=\"key\" is not a valid choice.",
                        root + ", \"limit\": 0" + rest,
                        "limit=Ensure this value is greater than or equal to 1.",
                        root + ", \"filters\": {\"depth\": -1}" + rest,
                        "depth=Ensure this value is greater than or equal to 0.",
                        root + ", \"filters\": {\"design_time\": 4}" + rest,
                        "design_time=\"4\" is not a valid choice.",
                        root + ", \"filters\": {\"time_filter\": {\"from\": \"soon\"}}" + rest,
                        "time_filter=" + FieldErrors.NO_TIME)
                .forEach((body, error) -> client.json(Role.SOURCE_ADMIN, body)
                        .post(PATH)
                        .then()
                        .statusCode(400)
                        .body("code", is("400000"))
                        .body(error.split("=", 2)[0], contains(error.split("=", 2)[1])));
    }

    @Test
    void aBodyIsJsonWhateverMediaTypeItComesWith(Client client) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
            client.as(Role.SOURCE_ADMIN)
                    .contentType(type)
                    .body("{\"root_nodes\": [{\"id\": 7, \"otype\": \"table\"}], \"direction\": \"upstream\"}")
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .body("graph[0].id", is(7));
        }
    }
}
