package dev.understudy.alation.tag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags API. */
@ApiTest
class TagApiTest {

    private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

    private static ValidatableResponse tag(Client client, String name, String body) {
        return client.json(Role.STEWARD, body)
                .post("/integration/tag/{name}/subject/", name)
                .then();
    }

    private static ValidatableResponse subjects(Client client, String name) {
        return client.as(Role.VIEWER)
                .get("/integration/tag/{name}/subject/", name)
                .then();
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.VIEWER).get(url).then();
    }

    @Test
    void aTagIsMadeByItsFirstUse(Client client) {
        int id = tag(client, "Churn", "{\"oid\": 1, \"otype\": \"table\"}")
                .statusCode(200)
                .body("name", is("Churn"))
                .body("description", is(""))
                .body("number_of_objects_tagged", is(1))
                .body("ts_created", matchesPattern(".*\\.\\d{6}Z"))
                .body("size()", is(6))
                .extract()
                .path("id");
        tag(client, "Churn", "{\"oid\": \"2\", \"otype\": \"Table\"}")
                .statusCode(200)
                .body("id", is(id))
                .body("number_of_objects_tagged", is(2));
        tag(client, "Churn", "{\"oid\": 2, \"otype\": \"table\"}")
                .statusCode(200)
                .body("number_of_objects_tagged", is(2));

        get(client, "/integration/tag/" + id).statusCode(200).body("url", is("/tag/" + id + "/"));
        subjects(client, "Churn")
                .statusCode(200)
                .body("subject.id", contains(1, 2))
                .body("[0].subject", equalTo(Map.of("url", "/table/1/", "otype", "table", "id", 1)))
                .body("[0].ts_tagged", matchesPattern(".*\\.\\d{6}Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "50%", "#1", "semi;colon", "ünïcode 日本", "dot.json", "7", "a+b", "subject", "?x=1&y"})
    void oddNamesSurvive(String name, Client client) {
        tag(client, name, "{\"oid\": 1, \"otype\": \"article\"}")
                .statusCode(200)
                .body("name", is(name));
        subjects(client, name).statusCode(200).body("$", hasSize(1));
        client.as(Role.STEWARD)
                .delete("/integration/tag/{name}/subject/article/1/", name)
                .then()
                .statusCode(204)
                .body(emptyOrNullString());
        subjects(client, name).statusCode(200).body("$", hasSize(0));
    }

    @Test
    void aNumberAloneIsAnIdAndANameBeforeSubject(Client client) {
        tag(client, "1", "{\"oid\": 1, \"otype\": \"article\"}").statusCode(200);
        get(client, "/integration/tag/1/").body("name", is("GDPR scope"));
        subjects(client, "1").body("subject.otype", contains("article"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400 | {\"oid\":[\"This field is required.\"],\"otype\":[\"This field is required.\"]}",
                "{\"oid\": 1, \"otype\": \"nonsense\"} | 400 | {\"otype\":[\"Invalid otype\"]}",
                "{\"oid\": 99, \"otype\": \"table\"} | 404 | {\"detail\":\"Not found.\"}",
                "{\"oid\": \"/no/file\", \"otype\": \"file\"} | 404 | {\"detail\":\"Not found.\"}",
                "{\"oid\": [], \"otype\": \"table\"} | 400 | {\"oid\":[\"Not a valid string.\"]}",
            })
    void whatCannotBeTaggedMakesNoTag(String body, int status, String answer, Client client) {
        tag(client, "Never", body).statusCode(status).body(equalTo(answer));
        subjects(client, "Never").statusCode(404).body(equalTo(NOT_FOUND));
    }

    @Test
    void filesAreTaggedByTheirKey(Client client) {
        client.fixtures("objects: [{otype: file, id: 70, key: 1/data/orders.csv, title: orders.csv}]");
        tag(client, "Landing", "{\"oid\": \"1/data/orders.csv\", \"otype\": \"file\"}")
                .statusCode(200);
        tag(client, "Landing", "{\"oid\": \"1./data/orders.csv\", \"otype\": \"file\"}")
                .statusCode(200);
        tag(client, "Landing", "{\"oid\": \"1/data/Orders.csv\", \"otype\": \"file\"}")
                .statusCode(404);
        subjects(client, "Landing").body("subject.id", contains(70));
        client.as(Role.STEWARD)
                .delete("/integration/tag/Landing/subject/file/{oid}/", "1/data/orders.csv")
                .then()
                .statusCode(204);
    }

    @Test
    void tagsOfDeletedFilesAreFoundAndTakenByKey(Client client) {
        client.fixtures("""
                objects:
                  - {otype: file, id: 70, key: 3/inbox/old.csv, title: old.csv, deleted: true}
                  - {otype: file, id: 71, key: 3/inbox/back.csv, title: back.csv, deleted: true}
                  - {otype: file, id: 72, key: 3/inbox/back.csv, title: back.csv}
                tags: [{id: 70, name: x, subjects: [{otype: file, id: 70}, {otype: file, id: 72}]}]""");
        get(client, "/integration/tag/?otype=file&oid=3./inbox/old.csv").body("name", contains("x"));
        get(client, "/integration/tag/?otype=file&oid=3./inbox/back.csv").body("name", contains("x"));

        literally(client, Role.STEWARD)
                .delete("/integration/tag/x/subject/file/3.%2Finbox%2Fold.csv/")
                .then()
                .statusCode(204);

        subjects(client, "x").body("subject.id", contains(72));
        tag(client, "x", "{\"oid\": \"3/inbox/old.csv\", \"otype\": \"file\"}").statusCode(404);
    }

    @Test
    void whatAdminsAloneMayTagTheyAloneMayUntag(Client client) {
        client.fixtures("""
                objects: [{otype: propagated_catalog_set, id: 70, key: "70", title: Set}]
                tags: [{id: 70, name: x, subjects: [{otype: propagated_catalog_set, id: 70}]}]""");
        String tagged = "/integration/tag/x/subject/propagated_catalog_set/70/";
        client.as(Role.COMPOSER)
                .delete(tagged)
                .then()
                .statusCode(403)
                .body("detail", is("You do not have permission to perform this action."));
        subjects(client, "x").body("subject.id", contains(70));
        client.as(Role.SERVER_ADMIN).delete(tagged).then().statusCode(204);
    }

    @Test
    void theListIsOfAllTagsOrOfAnObjects(Client client) {
        get(client, "/integration/tag/").statusCode(200).body("name", contains("GDPR scope", "finance/2024 #1"));
        get(client, "/integration/v2/tag").body("id", contains(1, 2));
        get(client, "/integration/tag/?order_by=-number_of_objects_tagged")
                .body("number_of_objects_tagged", contains(2, 1));
        get(client, "/integration/tag/?order_by=-name&limit=1")
                .body("id", contains(2))
                .header("X-Next-Page", "/integration/tag/?order_by=-name&limit=1&skip=1");
        get(client, "/integration/tag/?oid=2&otype=table").body("name", contains("GDPR scope"));
        get(client, "/integration/tag/?oid=1&otype=column").body("name", contains("GDPR scope"));
        get(client, "/integration/tag/?oid=7&otype=table").body("$", hasSize(0));
        get(client, "/integration/tag/?oid=2").statusCode(400);
        get(client, "/integration/tag/?oid=x&otype=table").statusCode(400);
        get(client, "/integration/tag/99").statusCode(404).body(equalTo(NOT_FOUND));
    }

    @Test
    void subjectsAreOrderedPagedAndMayLeaveOutDeletedOnes(Client client) {
        tag(client, "finance/2024 #1", "{\"oid\": 1, \"otype\": \"table\"}").statusCode(200);
        client.as(Role.STEWARD).delete("/integration/v1/article/1/").then().statusCode(204);

        client.as(Role.VIEWER)
                .get("/integration/tag/{n}/subject/?order_by=-ts_tagged", "finance/2024 #1")
                .then()
                .body("subject.otype", contains("table", "article"));
        client.as(Role.VIEWER)
                .get("/integration/tag/{n}/subject/?exclude_deleted=true", "finance/2024 #1")
                .then()
                .body("subject.otype", contains("table"));
        client.as(Role.VIEWER)
                .get("/integration/tag/{n}/subject/?limit=1", "finance/2024 #1")
                .then()
                .body("subject.otype", contains("article"))
                .header("X-Next-Page", "/integration/tag/finance%2F2024%20%231/subject/?limit=1&skip=1");
        client.as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get("/integration/tag/finance%2F2024%20%231/subject/?limit=1&skip=1")
                .then()
                .body("subject.otype", contains("table"));
    }

    @Test
    void aTagIsTakenOffAnObjectAndStays(Client client) {
        client.as(Role.STEWARD)
                .delete("/integration/tag/GDPR scope/subject/table/2")
                .then()
                .statusCode(204);
        client.as(Role.STEWARD)
                .delete("/integration/tag/GDPR scope/subject/table/2/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        client.as(Role.STEWARD)
                .delete("/integration/tag/Unknown/subject/table/2/")
                .then()
                .statusCode(404);
        get(client, "/integration/tag/1/").body("number_of_objects_tagged", is(1));
    }

    @Test
    void aTagIsRenamedAndDescribed(Client client) {
        client.json(Role.COMPOSER, "{\"name\": \"Privacy\", \"description\": \"Ask first\"}")
                .patch("/integration/tag/1/")
                .then()
                .statusCode(200)
                .body("name", is("Privacy"))
                .body("description", is("<p>Ask first</p>"))
                .body("number_of_objects_tagged", is(2));
        subjects(client, "GDPR scope").statusCode(404);
        subjects(client, "Privacy").statusCode(200);

        client.json(Role.COMPOSER, "{\"name\": \"Privacy\"}")
                .patch("/integration/tag/2/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"name\":[\"tag with this name already exists.\"]}"));
        client.json(Role.COMPOSER, "{}").patch("/integration/tag/2/").then().statusCode(400);
        client.json(Role.COMPOSER, "{\"name\": \"\"}")
                .patch("/integration/tag/2/")
                .then()
                .statusCode(400)
                .body("name[0]", is("This field may not be blank."));
        client.json(Role.COMPOSER, "{\"description\": \"\"}")
                .patch("/integration/tag/1/")
                .then()
                .statusCode(200)
                .body("description", is(""))
                .body("name", is("Privacy"));
        client.json(Role.COMPOSER, "{\"name\": \"x\"}")
                .patch("/integration/tag/99/")
                .then()
                .statusCode(404);
        client.json(Role.VIEWER, "{\"name\": \"x\"}")
                .patch("/integration/tag/1/")
                .then()
                .statusCode(403);
    }

    /** Scripts send names as they are, or escaped, or both: {@code quote} of Python leaves slashes alone. */
    @Test
    void aSlashInANameMayBeEscapedOrNot(Client client) {
        String raw = "/integration/tag/finance/2024/Q1%20%231/subject/";
        String escaped = "/integration/tag/finance%2F2024%2fQ1%20%231/subject/";
        String table = "{\"oid\": 1, \"otype\": \"table\"}";

        int id = post(client, Role.STEWARD, raw, table)
                .statusCode(200)
                .body("name", is("finance/2024/Q1 #1"))
                .extract()
                .path("id");
        post(client, Role.STEWARD, escaped, table).statusCode(200).body("id", is(id));
        for (String path : new String[] {raw, escaped, "/integration/tag/finance/2024%2FQ1%20%231/subject"}) {
            literally(client, Role.VIEWER).get(path).then().statusCode(200).body("subject.id", contains(1));
        }
        literally(client, Role.VIEWER).get(raw + "?limit=0").then().statusCode(400);
        literally(client, Role.STEWARD).delete(raw + "table/1/").then().statusCode(204);
        literally(client, Role.VIEWER).get(escaped).then().body("$", hasSize(0));
    }

    @Test
    void namesWithSlashesMayHaveSubjectsInThem(Client client) {
        String name = "/integration/tag/a/subject/b/subject/";
        post(client, Role.STEWARD, name, "{\"oid\": 1, \"otype\": \"article\"}").body("name", is("a/subject/b"));

        literally(client, Role.VIEWER).get(name).then().body("subject.otype", contains("article"));
        literally(client, Role.STEWARD).delete(name + "article/1").then().statusCode(204);
        literally(client, Role.STEWARD)
                .delete("/integration/tag/subject/subject/article/1")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
    }

    @Test
    void keysOfFilesMayHaveSlashesAsTheyAre(Client client) {
        client.fixtures("objects: [{otype: file, id: 70, key: 1/data/orders.csv, title: orders.csv}]");
        tag(client, "Landing", "{\"oid\": 70, \"otype\": \"file\"}").statusCode(200);

        literally(client, Role.STEWARD)
                .delete("/integration/tag/Landing/subject/file/1/data/orders.csv/")
                .then()
                .statusCode(204);
        subjects(client, "Landing").body("$", hasSize(0));
    }

    /** The gate judges the path that is served, whatever its slashes look like. */
    @Test
    void rawSlashesAreJudgedAsEscapedOnesAre(Client client) {
        String body = "{\"oid\": 1, \"otype\": \"table\"}";
        post(client, Role.VIEWER, "/integration/tag/a/b/subject/", body).statusCode(403);
        post(client, Role.VIEWER, "//integration/./tag/a//b/subject", body).statusCode(403);
        literally(client, Role.VIEWER)
                .delete("/integration/tag/a/b/subject/table/1/")
                .then()
                .statusCode(403);
        literally(client, Role.STEWARD)
                .put("/integration/tag/a/b/subject/")
                .then()
                .statusCode(405);
        literally(client, Role.STEWARD).get("/integration/tag/a/b/").then().statusCode(404);
        client.anonymous()
                .queryParam("role", "VIEWER")
                .queryParam("method", "POST")
                .queryParam("path", "/integration/tag/a/b/subject/")
                .get("/_understudy/access")
                .then()
                .body("allowed", is(false))
                .body("row", is(107));
    }

    private static ValidatableResponse post(Client client, Role role, String path, String body) {
        return client.json(role, body).urlEncodingEnabled(false).post(path).then();
    }

    private static RequestSpecification literally(Client client, Role role) {
        return client.as(role).urlEncodingEnabled(false);
    }

    @Test
    void aFileIsNamedByItsKeyAndAnIdInAnyFormOfJson(Client client) {
        tag(client, "Inbox", "{\"oid\": \"3/inbox/customers.csv\", \"otype\": \"file\"}")
                .statusCode(200);
        get(client, "/integration/tag/?otype=file&oid=3/inbox/customers.csv").body("name", contains("Inbox"));
        get(client, "/integration/tag/?otype=file&oid=3/inbox/nothing.csv")
                .statusCode(200)
                .body("$", hasSize(0));
        get(client, "/integration/tag/?otype=table&oid=1.shop.nothing")
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [oid]"));

        tag(client, "Inbox", "{\"oid\": 1.0, \"otype\": \"table\"}").statusCode(200);
        subjects(client, "Inbox").body("subject.otype", hasItem("table"));
    }
}
