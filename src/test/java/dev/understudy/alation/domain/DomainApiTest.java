package dev.understudy.alation.domain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domains API. */
@ApiTest
class DomainApiTest {

    private static final String BASE = "/integration/v2/domain/";
    private static final String NOT_FOUND = "{\"detail\":\"Not found.\",\"code\":\"404000\"}";

    private static ValidatableResponse send(Client client, String method, String path, String body) {
        return client.json(Role.CATALOG_ADMIN, body)
                .request(method, BASE + path)
                .then();
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.CATALOG_ADMIN).get(BASE + path).then();
    }

    private static ValidatableResponse rules(Client client, String query, String body) {
        return send(client, "POST", "membership/view_rules/" + query, body);
    }

    @Test
    void domainsAreMadeInAListAndReadBack(Client client) {
        send(
                        client,
                        "POST",
                        "",
                        "[{\"title\": \"Sales\", \"description\": \"Who buys\"}, {\"title\": \"Leads\", \"parent_id\": 1}, {\"title\": \"Top\", \"parent_id\": null}]")
                .statusCode(201)
                .body(equalTo("[{\"id\":3,\"title\":\"Sales\",\"description\":\"<p>Who buys</p>\",\"parent_id\":null},"
                        + "{\"id\":4,\"title\":\"Leads\",\"description\":\"\",\"parent_id\":1},"
                        + "{\"id\":5,\"title\":\"Top\",\"description\":\"\",\"parent_id\":null}]"));
        get(client, "4/").statusCode(200).body("title", is("Leads"));
        client.as(Role.CATALOG_ADMIN).get("/integration/v2/domain").then().body("id", contains(1, 2, 3, 4, 5));
        get(client, "?parent_id=1&limit=1000").body("id", contains(2, 4));
        get(client, "?parent_id=99").statusCode(200).body("$", hasSize(0));
        get(client, "?limit=2").body("id", contains(1, 2)).header("X-Next-Page", BASE + "?limit=2&skip=2");
        get(client, "99").statusCode(404).body(equalTo(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"title\": \"ok\"}, {}] | [{},{\"title\":[\"This field is required.\"]}]",
                "{\"title\": \"x\"} | {\"non_field_errors\":[\"Expected a list of items but got type \\\"dict\\\".\"],\"detail\":{\"non_field_errors\":[\"Expected a list of items but got type \\\"dict\\\".\"]},\"code\":\"400000\"}",
                "[{\"title\": \"ok\"}, {\"title\": \"x\", \"parent_id\": 99}] | {\"detail\":\"Parent domain 99 does not exist.\",\"code\":\"400000\"}",
                "[{\"title\": \"ok\"}, {\"title\": \"x\", \"parent_id\": \"top\"}] | [{},{\"parent_id\":[\"A valid integer is required.\"]}]",
                "[{\"parent_id\": []}] | [{\"title\":[\"This field is required.\"],\"parent_id\":[\"A valid integer is required.\"]}]",
            })
    void aBadItemRefusesAll(String body, String answer, Client client) {
        send(client, "POST", "", body).statusCode(400).body(equalTo(answer));
        get(client, "").body("$", hasSize(2));
    }

    @Test
    void domainsLieFiftyDeepInEachOtherAtMost(Client client) {
        String tooDeep = "{\"detail\":\"Cannot lie deeper than 50 levels.\",\"code\":\"400000\"}";
        client.fixtures(IntStream.range(100, 150)
                .mapToObj(
                        id -> "  - {id: %d, title: D%d%s}".formatted(id, id, id == 100 ? "" : ", parent: " + (id - 1)))
                .collect(Collectors.joining("\n", "domains:\n", "")));

        send(client, "POST", "", "[{\"title\": \"Deeper\", \"parent_id\": 149}]")
                .statusCode(400)
                .body(equalTo(tooDeep));
        send(client, "PATCH", "100/", "{\"parent_id\": 1}").statusCode(400).body(equalTo(tooDeep));
        send(client, "POST", "", "[{\"title\": \"Deep\", \"parent_id\": 148}]").statusCode(201);
        send(client, "PATCH", "101/", "{\"parent_id\": 1}").statusCode(200);
    }

    @Test
    void aDomainMovesWithItsSubtreeButNotBelowItself(Client client) {
        send(client, "POST", "", "[{\"title\": \"Deep\", \"parent_id\": 2}]").statusCode(201);

        send(client, "PATCH", "1/", "{\"parent_id\": 3}")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Cannot move a domain under its own descendant.\",\"code\":\"400000\"}"));
        send(client, "PATCH", "1/", "{\"parent_id\": 1}").statusCode(400);
        send(client, "PATCH", "2/", "{\"parent_id\": null}").statusCode(200).body("parent_id", nullValue());
        send(client, "PATCH", "1/", "{\"parent_id\": 3, \"title\": \"Money\"}")
                .statusCode(200)
                .body("parent_id", is(3))
                .body("title", is("Money"))
                .body("description", is("<p>Money things</p>"));
        send(client, "PATCH", "1/", "{\"parent_id\": 99}")
                .statusCode(400)
                .body("detail", is("Parent domain 99 does not exist."));
        send(client, "PATCH", "1/", "{\"parent_id\": \"x\"}")
                .statusCode(400)
                .body("detail.parent_id", contains("A valid integer is required."));
        send(client, "PATCH", "1/", "{\"title\": \"\"}").statusCode(400);
        send(client, "PATCH", "99/", "{\"parent_id\": 1}").statusCode(404).body(equalTo(NOT_FOUND));
        send(client, "PUT", "1/", "{}").statusCode(405);
    }

    @Test
    void deletingIsAJobAndTakesSubdomainsAlong(Client client) {
        int job = send(client, "DELETE", "", "{\"id\": [1, 99]}")
                .statusCode(202)
                .body("size()", is(1))
                .extract()
                .path("job_id");
        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("successful"))
                .body("result.deleted_domain_count", is(2))
                .body("result.deleted_domain_ids", contains(1, 2));

        get(client, "").body("$", hasSize(0));
        get(client, "2/").statusCode(404);
        rules(client, "", "{\"domain_id\": [1, 2], \"exclude\": false}").body("$", hasSize(0));
        send(client, "POST", "membership/", "{\"id\": 1, \"oid\": [1], \"otype\": \"table\"}")
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"detail\":\"Cannot add object to domain 1.  The domain has been deleted.\",\"code\":\"400000\"}"));
        send(client, "DELETE", "", "{}").statusCode(400).body("id[0]", is("This field is required."));
        send(client, "DELETE", "", "{\"id\": 1}")
                .statusCode(400)
                .body("id[0]", is("Expected a list of items but got type \"int\"."));
    }

    @Test
    void membershipIsEchoedAndTheLatestRuleCounts(Client client) {
        send(client, "POST", "membership/", "{\"id\": 2, \"oid\": [1, 2], \"otype\": \"table\"}")
                .statusCode(201)
                .body(equalTo("{\"id\":2,\"exclude\":false,\"recursive\":false,\"otype\":\"table\",\"oid\":[1,2]}"))
                .body("$", not(hasKey("status")));
        rules(client, "", "{\"domain_id\": [2], \"exclude\": false}")
                .statusCode(200)
                .body("oid", contains(1, 2))
                .body("domain_id", contains(2, 2));
        rules(client, "", "{\"domain_id\": [2], \"exclude\": true}").body("$", hasSize(0));

        send(
                        client,
                        "POST",
                        "membership/",
                        "{\"id\": 2, \"oid\": [1], \"otype\": \"table\", \"exclude\": true, \"recursive\": true}")
                .statusCode(201);
        rules(client, "", "{\"domain_id\": [2], \"exclude\": true}")
                .body(equalTo("[{\"domain_id\":2,\"exclude\":true,\"recursive\":true,\"otype\":\"table\",\"oid\":1}]"));
    }

    @Test
    void rulesAreOrderedFilteredAndPagedByPost(Client client) {
        rules(client, "", "{\"domain_id\": [2, 1], \"exclude\": false}").body("otype", contains("article", "table"));
        rules(client, "?limit=1", "{\"domain_id\": [1], \"exclude\": false}")
                .body("otype", contains("article"))
                .header("X-Next-Page", BASE + "membership/view_rules/?limit=1&skip=1");
        rules(client, "?limit=1&skip=1", "{\"domain_id\": [1], \"exclude\": false}")
                .body("otype", contains("table"))
                .header("X-Next-Page", nullValue());
        rules(client, "", "{\"domain_id\": [1], \"exclude\": false, \"recursive\": true}")
                .body("otype", contains("article"));
        rules(client, "", "{}")
                .statusCode(400)
                .body("domain_id[0]", is("This field is required."))
                .body("exclude[0]", is("This field is required."));
        rules(client, "", "{\"domain_id\": 1, \"exclude\": false}")
                .statusCode(400)
                .body("domain_id[0]", is("Expected a list of items but got type \"int\"."));
        client.as(Role.CATALOG_ADMIN)
                .get(BASE + "membership/view_rules/")
                .then()
                .statusCode(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": 99, \"oid\": [\"x\"], \"otype\": \"table\"} | oid.'0'[0] | A valid integer is required.",
                "{\"id\": 1, \"oid\": [1]} | otype[0] | This field is required.",
                "{\"id\": 1, \"oid\": [1], \"otype\": \"foo\"} | otype[0] | \"foo\" is not a valid choice.",
                "{\"id\": 1, \"oid\": [1, 99], \"otype\": \"table\"} | detail | table with id 99 does not exist",
                "{\"id\": 1, \"oid\": [1], \"otype\": \"attribute\", \"recursive\": true} | detail | Objects of type attribute cannot be added recursively.",
            })
    void badMembershipsChangeNothing(String body, String path, String message, Client client) {
        send(client, "POST", "membership/", body).statusCode(400).body(path, is(message));
        rules(client, "", "{\"domain_id\": [1, 2], \"exclude\": false}").body("$", hasSize(2));
    }

    /** Whoever cleans up has no other way to be rid of a rule. */
    @ParameterizedTest
    @CsvSource({
        "table, 70",
        "schema, 70",
        "article, 4",
        "glossary_v3, 70",
        "glossary_term, 70",
        "business_policy, 70",
        "bi_report, 70"
    })
    void whatIsDeletedIsExcludedOnly(String otype, int oid, Client client) {
        if (oid == 70) {
            client.fixtures("objects: [{otype: %s, id: 70, title: Gone, deleted: true}]".formatted(otype));
        }
        client.fixtures("domains: [{id: 20, title: Books, members: [{otype: %s, id: %d}]}]".formatted(otype, oid));
        String membership = "{\"id\": 20, \"otype\": \"%s\", \"oid\": [%d], \"exclude\": %s}";

        send(client, "POST", "membership/", membership.formatted(otype, oid, "false"))
                .statusCode(400)
                .body("detail", is(otype + " with id " + oid + " does not exist"));
        rules(client, "", "{\"domain_id\": [20], \"exclude\": false}").body("oid", contains(oid));

        send(client, "POST", "membership/", membership.formatted(otype, oid, "true"))
                .statusCode(201);
        rules(client, "", "{\"domain_id\": [20], \"exclude\": false}").body("$", hasSize(0));
        rules(client, "", "{\"domain_id\": [20], \"exclude\": true}").body("oid", contains(oid));
    }

    @Test
    void athousandObjectsAreAJobAndAHundredRecursiveTooMany(Client client) {
        String tables = IntStream.rangeClosed(1001, 2500)
                .mapToObj(id -> "{otype: table, id: " + id + ", title: t" + id + "}")
                .collect(Collectors.joining(", "));
        client.fixtures("objects: [" + tables + "]");
        String oids =
                IntStream.rangeClosed(1001, 2500).mapToObj(String::valueOf).collect(Collectors.joining(","));

        int job = send(client, "POST", "membership/", "{\"id\": 1, \"oid\": [" + oids + "], \"otype\": \"table\"}")
                .statusCode(202)
                .extract()
                .path("job_id");
        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("successful"))
                .body("$", hasKey("result"))
                .body("result", nullValue());
        rules(client, "?limit=1000&skip=1000", "{\"domain_id\": [1], \"exclude\": false}")
                .body("$", hasSize(502));
        send(
                        client,
                        "POST",
                        "membership/",
                        "{\"id\": 1, \"oid\": [" + oids + "], \"otype\": \"table\", \"recursive\": true}")
                .statusCode(400)
                .body("detail", is("At most 99 objects can be added recursively."));
    }

    @Test
    void textsAreAsLongAsThoseOfOtherObjects(Client client) {
        String longest =
                "{\"title\": \"%s\", \"description\": \"%s\"}".formatted("t".repeat(2000), "d".repeat(150_000));

        send(client, "POST", "", "[" + longest + "]").statusCode(201).body("[0].title.size()", is(2000));
        send(client, "PATCH", "1/", longest).statusCode(200).body("description.size()", is(150_007));
        send(client, "PATCH", "1/", "{\"title\": \"" + "t".repeat(2001) + "\"}")
                .statusCode(400)
                .body("title", contains("Ensure this field has no more than 2000 characters."));
    }

    @Test
    void textsWrittenAsFieldValuesAreTheDomainsOwn(Client client) {
        client.json(
                        Role.CATALOG_ADMIN,
                        "[{\"field_id\": 3, \"otype\": \"domain\", \"oid\": 1, \"value\": \"  Money \"}, {\"field_id\": 4, \"otype\": \"domain\", \"oid\": 1, \"value\": \"%s\"}]"
                                .formatted("m".repeat(150_000)))
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);
        get(client, "1/").body("title", is("Money")).body("description.size()", is(150_007));

        send(client, "PATCH", "1/", "{\"parent_id\": null}").statusCode(200).body("title", is("Money"));
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=domain&oid=1&field_id=3")
                .then()
                .body("value", contains("Money"));
    }

    @Test
    void whatLiesBelowAnotherIsDeletedOnce(Client client) {
        client.bulk("DELETE", BASE, "{\"id\": [2, 1, 2]}")
                .body("result.deleted_domain_count", is(2))
                .body("result.deleted_domain_ids", contains(1, 2));
        send(client, "DELETE", "", "{\"id\": []}").statusCode(400).body("id", contains("This field is required."));
    }

    @Test
    void listsAreOrderedById(Client client) {
        get(client, "?order_by=-id").body("id", contains(2, 1));
        get(client, "?order_by=title").statusCode(400).body("code", is("400006"));
    }
}
