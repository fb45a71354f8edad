package dev.understudy.alation.search;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search API. */
@ApiTest
class SearchApiTest {

    private static final String SEARCH = "/integration/v1/search/";

    private static ValidatableResponse search(Client client, String q) {
        return client.as(Role.VIEWER).queryParam("q", q).get(SEARCH).then().statusCode(200);
    }

    private static ValidatableResponse filtered(Client client, String filters) {
        return client.as(Role.VIEWER).queryParam("filters", filters).get(SEARCH).then();
    }

    @Test
    void wordsEndWhereAnElementDoes(Client client) {
        client.json(
                        Role.STEWARD,
                        "{\"title\": \"x\", \"body\": \"<details><summary>Kaltfront</summary>Warmluft</details>\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);

        for (String word : List.of("kaltfront", "warmluft")) {
            client.as(Role.VIEWER).get(SEARCH + "?q=" + word).then().body("total", is(1));
        }
    }

    /** Of what is written by two characters neither is told alone. */
    @Test
    void theBeginningOfATextIsNotCutInTheMiddleOfACharacter(Client client) {
        String told = "platypus ".repeat(33) + "ab"; // 299 characters
        client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"" + told + "\uD83D\uDE00 and more\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);

        search(client, "platypus").body("results[0].text", is(told));
    }

    /** As in lists of sources. By id and in lists of tables they are found all the same. */
    @Test
    void whatIsInASourceThatIsHiddenOrNotDeployedIsNotFound(Client client) {
        client.fixtures("""
                data_sources:
                  - {id: 50, title: Platypus one, db_type: mysql, uri: "mysql://h:1/d", db_username: u, is_hidden: true}
                  - {id: 51, title: Platypus two, db_type: mysql, is_undeployed: true}
                  - {id: 52, title: Platypus three, db_type: mysql, uri: "mysql://h:1/d", db_username: u}
                schemas: [{id: 50, key: 50.platypus}, {id: 51, key: 51.platypus}, {id: 52, key: 52.platypus}]""");

        search(client, "platypus")
                .body("results.url", containsInAnyOrder(endsWith("/data/52/"), endsWith("/schema/52/")));
        client.as(Role.SERVER_ADMIN).get(SEARCH + "?q=platypus").then().body("total", is(2));
    }

    /** Neither those that are there when the full text is made nor those that come afterwards. */
    @Test
    void usersOfProgramsAreNotFound(Client client) {
        search(client, "\"Nightly sync\"").body("total", is(0));

        client.json("{\"name\": \"Platypus loader\", \"role\": \"VIEWER\"}")
                .post("/_understudy/oauth/clients")
                .then()
                .statusCode(201);
        search(client, "platypus").body("total", is(0));
        filtered(client, "{\"otypes\": [\"user\"]}")
                .body("total", greaterThan(0))
                .body("results.title", not(hasItem("Nightly sync")))
                .body("results.title", hasItem("Steward"));
    }

    @Test
    void aResultTellsWhatWasFoundAndWhereItLies(Client client) {
        Map<String, Object> source = new HashMap<>(Map.of("otype", "data", "title", "Sales warehouse"));
        source.put("name", null);
        Map<String, Object> schema = new HashMap<>(Map.of("otype", "schema", "name", "shop"));
        schema.put("title", null);
        client.as(Role.VIEWER)
                .get(SEARCH + "?q=orders&limit=1")
                .then()
                .statusCode(200)
                .body("size()", is(5))
                .body(
                        "full_search_url",
                        matchesPattern("http://localhost:\\d+/@searchapitest/full_search/\\?q=orders&limit=1"))
                .body("limit", is(1))
                .body("offset", is(0))
                .body("total", is(8))
                .body("results", hasSize(1))
                .body("results[0].size()", is(12))
                .body("results[0].id", is("1"))
                .body("results[0].otype", is("table"))
                .body("results[0].name", is("orders"))
                .body("results[0].url", matchesPattern("http://localhost:\\d+/@searchapitest/table/1/"))
                .body("results[0].breadcrumbs", contains(source, schema))
                .body("results[0].flags.flag_type", contains("ENDORSEMENT"))
                .body("results[0].highlight.title", contains("<em>orders</em>"))
                .body("results[0].text", is("One row per order"))
                .body("results[0].starred", is(false))
                .header("X-Next-Page", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "revenue | Net revenue",
                "NET REVENUE | Net revenue",
                "\"net revenue\" | Net revenue",
                "\"handbook refund\" | ``",
                "'net revenue' | Net revenue",
                "'handbook refund' | ``",
                "refund handbook | Refund handbook",
                "refund nonsense | ``",
                "handb* | Refund handbook",
                "*book | Refund handbook",
                "Seven years | Retention",
                "thirty days | Refund rules",
                "Personal data | GDPR scope",
            })
    void wordsPhrasesAndStarsAreFoundInTitlesAndDescriptions(String q, String title, Client client) {
        if (title.isEmpty()) {
            search(client, q).body("total", is(0)).body("results", empty());
        } else {
            search(client, q).body("results[0].title", is(title));
        }
    }

    @Test
    void theExactTitleComesFirstThenTitlesThenText(Client client) {
        client.fixtures("""
                objects:
                  - {otype: table, id: 501, title: other, description: Basket basket basket basket}
                  - {otype: table, id: 502, title: Basket of goods}
                  - {otype: table, id: 503, title: Basket}
                  - {otype: table, id: 504, title: Basket of goods}""");
        search(client, "basket").body("results.id", contains("503", "502", "504", "501"));
    }

    @Test
    void technicalNamesAreFoundByTheirParts(Client client) {
        client.fixtures(
                "objects: [{otype: column, id: 77, key: 1.shop.orders.unit_price_eur, name: unit_price_eur, title: ''}]");
        search(client, "unit price").body("results.id", hasItem("77")).body("results[0].otype", is("column"));
        search(client, "unit_price_eur").body("results.id", contains("77"));
    }

    @Test
    void thePartsOfTechnicalNamesAreHighlightedInThem(Client client) {
        client.fixtures(
                "objects: [{otype: table, id: 501, key: 1.shop.QUAGGA_LINES_2024, name: QUAGGA_LINES_2024, title: QUAGGA_LINES_2024, description: See a/quagga.line}]");
        search(client, "quagga line")
                .body("results[0].highlight.title", contains("<em>QUAGGA</em>_<em>LINES</em>_2024"))
                .body("results[0].highlight.description", contains("See a&#x2F;<em>quagga</em>.<em>line</em>"));
        search(client, "\"quagga lines\"").body("results[0].highlight.title", contains("<em>QUAGGA_LINES</em>_2024"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quaggas* | 501,502",
                "*quaggas | 501,502",
                "qua*as | 501,502",
                "q*a | 501,502",
                "late quaggas* | 502",
                "quagg* | 501,502",
                "companies* | 503",
                "analysis* | 504",
                "compan* | 503",
                "company* | 503",
                "café* | 505",
                "cafe* | 505",
                "order_lin* | 501",
                "ORDER_LINES* | 501",
                "order_lines_2* | 501",
                "*lines* | 501",
                "*_2024_quaggas | 501",
                "order*quaggas | 501",
                "in/qu* | 502",
                "in/quaggas_x/late-fi* | 502",
                "quaggas_x* | 502",
                "*late-fish | 502",
                "_order* | ``",
                "order-lin* | ``",
                "\"lines quaggas\" | ``",
            })
    void starsStandForLettersOfWordsAsTheyAreWritten(String q, String ids, Client client) {
        client.fixtures("""
                objects:
                  - {otype: table, id: 501, key: 2.fin.ORDER_LINES_2024_QUAGGAS, name: ORDER_LINES_2024_QUAGGAS, title: ''}
                  - {otype: table, id: 502, title: Late quaggas, description: 'Lie in/quaggas_x/late-fish.'}
                  - {otype: table, id: 503, title: Wild Companies}
                  - {otype: table, id: 504, title: Wild Analysis}
                  - {otype: table, id: 505, title: Cafés}""");
        search(client, q)
                .body(
                        "results.id.findAll { it.toInteger() > 500 }",
                        ids.isEmpty() ? empty() : containsInAnyOrder((Object[]) ids.split(",")));
    }

    @Test
    void starsAreNotHighlighted(Client client) {
        search(client, "orde*")
                .body("results[0].name", is("Orders"))
                .body("results.find { it.otype == 'table' }.name", is("orders"))
                .body("results[0].highlight", anEmptyMap());
        search(client, "customer")
                .body(
                        "results.find { it.otype == 'glossary_term' }.highlight.description",
                        contains("<em>Customers</em> lost in a month"));
    }

    @Test
    void textsAreEscapedBesideTheMarks(Client client) {
        client.fixtures("""
                objects:
                  - {otype: table, id: 501, title: "<b>Basket</b> & more", description: "<p>Basket &lt;img&gt;</p>"}""");
        search(client, "basket")
                .body("results[0].title", is("<b>Basket</b> & more"))
                .body("results[0].highlight.title", contains("&lt;b&gt;<em>Basket</em>&lt;&#x2F;b&gt; &amp; more"))
                .body("results[0].highlight.description", contains("<em>Basket</em> &lt;img&gt;"));
    }

    @Test
    void synonymsFindEachOther(Client client) {
        search(client, "client").body("results.title", hasItems("customers", "Churn rate"));
        search(client, "turnover").body("results.title", contains("Net revenue", "Net revenue", "Revenue by month"));
        search(client, "\"turnover\"").body("total", is(0));
        client.fixtures("objects: [{otype: table, id: 600, title: Net sales by month}]");
        search(client, "revenue")
                .body(
                        "results.title",
                        containsInAnyOrder("Net revenue", "Net revenue", "Revenue by month", "Net sales by month"));
        search(client, "net sales").body("results.title", hasItem("Net revenue"));
    }

    @Test
    void changesAreFoundAtOnce(Client client) {
        search(client, "zeppelin").body("total", is(0));
        client.bulk("POST", "/integration/v2/term/", "[{\"title\": \"Zeppelin\"}]");
        search(client, "zeppelin").body("total", is(1)).body("results[0].otype", is("glossary_term"));
        client.bulk(
                "PUT",
                "/integration/v2/term/",
                "[{\"id\": 6, \"title\": \"Airship\", \"template_id\": 3, \"custom_fields\": [{\"field_id\": 10003, \"value\": \"Filled with helium\"}]}]");
        search(client, "zeppelin").body("total", is(0));
        search(client, "helium").body("results.title", contains("Airship"));
        client.json(Role.CATALOG_ADMIN, "{\"id\": [6]}")
                .delete("/integration/v2/term/")
                .then()
                .statusCode(200);
        search(client, "airship").body("total", is(0));

        client.as(Role.STEWARD).delete("/integration/v1/article/1/").then().statusCode(204);
        search(client, "thirty").body("total", is(0));
        client.as(Role.STEWARD)
                .post("/integration/v1/article/1/resurrect/")
                .then()
                .statusCode(200);
        search(client, "thirty").body("total", is(1));
    }

    @Test
    void aRefusedWriteLeavesNoTrace(Client client) {
        search(client, "quixotic").body("total", is(0));
        client.json(Role.CATALOG_ADMIN, "[{\"title\": \"Quixotic\"}, {\"title\": \"\"}]")
                .post("/integration/v2/term/")
                .then()
                .statusCode(400);
        search(client, "quixotic").body("total", is(0));
    }

    @Test
    void privateArticlesAreFoundByThoseWhoMaySeeThem(Client client) {
        search(client, "plan").body("total", is(0));
        for (Role role : new Role[] {Role.COMPOSER, Role.SERVER_ADMIN}) {
            client.as(role)
                    .queryParam("q", "year plan")
                    .get(SEARCH)
                    .then()
                    .body("results.title", contains("Draft of the year plan"));
        }
        client.json(Role.COMPOSER, "{\"title\": \"Plan\", \"body\": \"x\", \"private\": false}")
                .put("/integration/v1/article/3/")
                .then()
                .statusCode(200);
        search(client, "plan").body("total", is(1));
        client.json(Role.COMPOSER, "{\"title\": \"Plan\", \"body\": \"x\", \"private\": true}")
                .put("/integration/v1/article/3/")
                .then()
                .statusCode(200);
        search(client, "plan").body("total", is(0));
    }

    @Test
    void filtersNarrowTheSearch(Client client) {
        filtered(client, "{\"otypes\": [\"column\"]}").body("total", is(15)).body("results[0].otype", is("column"));
        filtered(client, "{\"otypes\": [\"datasource\", \"TABLE\"]}")
                .body("results.otype", everyItem(org.hamcrest.Matchers.oneOf("datasource", "table")))
                .body("results.otype", org.hamcrest.Matchers.hasItems("datasource", "table"));
        filtered(client, "{\"tags\": [\"GDPR scope\"]}").body("results.otype", containsInAnyOrder("table", "column"));
        filtered(client, "{\"tags\": [\"GDPR scope\"], \"otypes\": [\"table\"]}")
                .body("results.id", contains("2"));
        filtered(client, "{\"flags\": [\"warning\"]}").body("results.id", contains("2"));
        filtered(client, "{\"flags\": [\"WARNING\"], \"tags\": [\"finance/2024 #1\"]}")
                .body("total", is(0));
        filtered(client, "{\"starred\": true}").body("total", is(0));
        filtered(client, "{\"starred\": false, \"otypes\": []}")
                .body("total", org.hamcrest.Matchers.greaterThan(20))
                .body("results", hasSize(20));
    }

    /** A public script asks so for all dataflows. */
    @Test
    void theProductsOwnSpellingFindsTheSame(Client client) {
        Map<String, Object> query = Map.of("limit", 1000, "offset", 0, "filters", "{\"otypes\":[\"dataflow\"]}");
        Map<String, Object> found =
                client.as(Role.VIEWER).queryParams(query).get(SEARCH).path("");
        client.as(Role.VIEWER)
                .queryParams(query)
                .get("/search/v1/")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("results.otype", everyItem(is("dataflow")))
                .body("", is(found));
        client.as(Role.VIEWER).get("/search/v1").then().statusCode(200).body("limit", is(20));
        client.anonymous().get("/search/v1/").then().statusCode(403);
        client.as(Role.VIEWER).get("/search/v1/?limit=x").then().statusCode(400).body("code", is("400006"));
        client.as(Role.VIEWER).get("/search/v2/").then().statusCode(404);
    }

    @Test
    void domainsFilterByMembershipInheritedAndExcluded(Client client) {
        client.fixtures("""
                objects:
                  - {otype: schema, id: 30, key: 2.fin, title: fin, in: {otype: data, id: 2}}
                  - {otype: table, id: 30, key: 2.fin.a, title: a, in: {otype: schema, id: 30}}
                  - {otype: table, id: 31, key: 2.fin.b, title: b, in: {otype: schema, id: 30}}
                  - {otype: attribute, id: 30, key: 2.fin.a.x, title: x, in: {otype: table, id: 30}}
                  - {otype: attribute, id: 31, key: 2.fin.b.y, title: y, in: {otype: table, id: 31}}
                domains:
                  - {id: 20, title: Books}
                  - {id: 21, title: Accounts, parent: 20}""");
        assign(client, 21, "schema", 30, true, false);
        filtered(client, "{\"domain_ids\": [20]}").body("results.title", containsInAnyOrder("fin", "a", "b", "x", "y"));
        assign(client, 21, "table", 31, true, true);
        filtered(client, "{\"domain_ids\": [21]}").body("results.title", containsInAnyOrder("fin", "a", "x"));
        assign(client, 20, "table", 31, false, false);
        filtered(client, "{\"domain_ids\": [\"20\"]}").body("results.title", containsInAnyOrder("fin", "a", "x", "b"));
        client.json(Role.CATALOG_ADMIN, "{\"id\": [21]}")
                .delete("/integration/v2/domain/")
                .then()
                .statusCode(202);
        filtered(client, "{\"domain_ids\": [20]}").body("results.title", contains("b"));
        filtered(client, "{\"domain_ids\": [99]}").body("total", is(0));
    }

    /** Article 1, in which table 1 lies, lies in article 2. */
    @Test
    void nothingBelongsToADomainThroughADeletedArticle(Client client) {
        client.fixtures("domains: [{id: 20, title: Help}]");
        assign(client, 20, "article", 2, true, false);
        String members = "{\"domain_ids\": [20]}";
        filtered(client, members)
                .body("results.url", hasItems(endsWith("/table/1/"), endsWith("/article/1/refund-rules")));

        deleteArticle(client, 1);
        filtered(client, members).body("results.title", contains("Welcome to the catalog"));
        restoreArticle(client, 1);
        filtered(client, members).body("results.url", hasItem(endsWith("/table/1/")));

        deleteArticle(client, 2);
        filtered(client, members).body("total", is(0));
        restoreArticle(client, 2);
        filtered(client, members).body("results.url", hasItem(endsWith("/table/1/")));
    }

    @Test
    void nothingIsExcludedFromADomainThroughADeletedArticle(Client client) {
        client.fixtures("domains: [{id: 20, title: Help}]");
        assign(client, 20, "table", 1, true, false);
        assign(client, 20, "article", 2, true, true);
        String members = "{\"domain_ids\": [20]}";
        filtered(client, members).body("total", is(0));

        deleteArticle(client, 2);
        filtered(client, members).body("results.url", hasItem(endsWith("/table/1/")));
        restoreArticle(client, 2);
        filtered(client, members).body("total", is(0));
        deleteArticle(client, 1);
        filtered(client, members).body("results.url", hasItem(endsWith("/table/1/")));
    }

    /** Document 3, below which document 4 lies, stays in its own folder. */
    @ParameterizedTest
    @ValueSource(ints = {50, 51})
    void nothingBelongsToADomainThroughADeletedFolder(int deleted, Client client) {
        client.fixtures("""
                folders:
                  - {id: 50, title: Top, hub: 2}
                  - {id: 51, title: Links, hub: 2, in: 50}
                domains: [{id: 20, title: Help, members: [{otype: glossary_v3, id: 50, recursive: true}]}]""");
        client.bulk("PUT", "/integration/v2/document/", "[{\"id\": 3, \"nav_link_folder_ids\": [51]}]");
        String documents = "{\"domain_ids\": [20], \"otypes\": [\"glossary_term\"]}";
        filtered(client, documents).body("results.id", containsInAnyOrder("3", "4"));

        client.json(Role.CATALOG_ADMIN, "{\"ids\": [%d]}".formatted(deleted))
                .delete("/integration/v2/folder/")
                .then()
                .statusCode(200);
        filtered(client, documents).body("total", is(0));
    }

    private static void deleteArticle(Client client, int id) {
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/article/{id}/", id)
                .then()
                .statusCode(204);
    }

    private static void restoreArticle(Client client, int id) {
        client.as(Role.SERVER_ADMIN)
                .post("/integration/v1/article/{id}/resurrect/", id)
                .then()
                .statusCode(200);
    }

    private static void assign(Client client, int domain, String otype, int oid, boolean recursive, boolean exclude) {
        client.json(
                        Role.CATALOG_ADMIN,
                        "{\"id\": %d, \"otype\": \"%s\", \"oid\": [%d], \"recursive\": %b, \"exclude\": %b}"
                                .formatted(domain, otype, oid, recursive, exclude))
                .post("/integration/v2/domain/membership/")
                .then()
                .statusCode(201);
    }

    @Test
    void aDomainOfThousandsIsFilteredByInOneGo(Client client) {
        client.fixtures(
                "objects:\n  - {otype: schema, id: 40, title: wide}\n"
                        + IntStream.range(0, 3000)
                                .mapToObj(i -> "  - {otype: table, id: " + (5000 + i) + ", title: wide " + i
                                        + ", in: {otype: schema, id: 40}}")
                                .collect(Collectors.joining("\n"))
                        + "\ndomains: [{id: 30, title: Wide, members: [{otype: schema, id: 40, recursive: true}, {otype: table, id: 5000, exclude: true}]}]");
        filtered(client, "{\"domain_ids\": [30]}").body("total", is(3000)).body("results.id", not(hasItem("5000")));
    }

    @Test
    void pagesGoByOffsetAndTheTotalStays(Client client) {
        search(client, "refund").body("total", is(5));
        client.as(Role.VIEWER)
                .get(SEARCH + "?q=refund&limit=2&offset=4")
                .then()
                .body("results", hasSize(1))
                .body("total", is(5))
                .body("offset", is(4));
        client.as(Role.VIEWER)
                .get(SEARCH + "?q=refund&offset=100")
                .then()
                .body("results", empty())
                .body("total", is(5));
        client.as(Role.VIEWER)
                .get(SEARCH + "?q=refund&limit=0")
                .then()
                .body("results", empty())
                .body("total", is(5));
        client.as(Role.VIEWER)
                .get(SEARCH + "?limit=99999999")
                .then()
                .statusCode(200)
                .body("limit", is(10000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limit | -1 | 400006",
                "offset | x | 400006",
                "filters | nonsense | 400000",
                "filters | [1] | 400000",
                "filters | {\"otypes\": [\"nonsense\"]} | 400000",
                "filters | {\"otypes\": [{}]} | 400006",
                "filters | {\"nonsense\": true} | 400006",
                "filters | {\"starred\": \"yes\"} | 400006",
                "filters | {\"recent\": []} | 400006",
                "filters | {\"watching\": null} | 400006",
                "filters | {\"domain_ids\": [\"x\"]} | 400006",
            })
    void whatCannotBeReadIsA400(String name, String value, String code, Client client) {
        client.as(Role.VIEWER)
                .queryParam(name, value)
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("code", is(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"", "*", "()[]{}^~?:\\\\/!", "AND OR NOT", "a\" b\"", "日本", "***", "+ -", "field:value"})
    void oddSearchesAreHarmless(String q, Client client) {
        search(client, q).body("limit", is(20));
    }

    @Test
    void instancesDoNotFindEachOthersObjects(Client client) {
        client.bulk("POST", "/integration/v2/term/", "[{\"title\": \"Secretive\"}]");
        search(client, "secretive").body("total", is(1));
        client.control().put("/_understudy/instances/search-other").then();
        new Client(client.port(), "search-other")
                .as(Role.VIEWER)
                .get(SEARCH + "?q=secretive")
                .then()
                .body("total", is(0));
        client.control().delete("/_understudy/instances/search-other").then().statusCode(204);
    }

    /** More than can be searched for at once; the real service's limits and words are not known. */
    @ParameterizedTest
    @ValueSource(strings = {"a ", "*m ", "\"a b\" "})
    void moreWordsThanCanBeSearchedForAreABadRequest(String word, Client client) {
        client.as(Role.VIEWER)
                .queryParam("q", word.repeat(1200))
                .get("/integration/v1/search/")
                .then()
                .statusCode(400)
                .body("detail", is("The search query is too complex."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "*a", "é*", "a"})
    void longWordsAndManyStarsFindNothingOrEverythingButDoNoHarm(String part, Client client) {
        client.as(Role.VIEWER)
                .queryParam("q", part.repeat(300) + "*")
                .get("/integration/v1/search/")
                .then()
                .statusCode(200);
    }

    /** Only stars stand for other letters. */
    @ParameterizedTest
    @ValueSource(strings = {"refun?*", "*a????????????????????????????????????????", "a*\\"})
    void questionMarksAndBackslashesAreLettersLikeOthers(String q, Client client) {
        client.as(Role.VIEWER)
                .queryParam("q", q)
                .get("/integration/v1/search/")
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @Test
    void aConversationIsFoundByWhoeverSeesWhatItIsAbout(Client client) {
        client.json(
                        Role.VIEWER,
                        "{\"title\": \"Refunds abroad?\", \"body\": \"x\", \"subject\": {\"otype\": \"article\", \"oid\": 1}}")
                .post("/integration/v1/conversations/")
                .then()
                .statusCode(201);
        String threads = "{\"otypes\": [\"thread\"]}";
        filtered(client, threads).body("total", is(2)).body("results.title", hasItem("Refunds abroad?"));

        hide(client, true);
        filtered(client, threads).body("total", is(1)).body("results.title", not(hasItem("Refunds abroad?")));

        hide(client, false);
        filtered(client, threads).body("total", is(2));
    }

    private static void hide(Client client, boolean nowPrivate) {
        client.json(
                        Role.STEWARD,
                        "{\"title\": \"Refund rules\", \"body\": \"\", \"private\": %s}".formatted(nowPrivate))
                .put("/integration/v1/article/1/")
                .then()
                .statusCode(200);
    }
}
