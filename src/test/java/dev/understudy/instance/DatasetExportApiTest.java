package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances as documents: written, read back, and compared. */
@ApiTest
class DatasetExportApiTest {

    private static final String VERSION =
            "/rest/v1/group/name/Demo/project/name/Warehouse loading/version/name/default";

    private static final String NO_DOCUMENT =
            "The body is a dataset document, and there is none. {} is one that has nothing in it";

    @Test
    void whatIsExportedCanBeEditedAndStartedFrom(Client client) {
        int id = client.json(Role.STEWARD, "{\"title\": \"Refund rules\", \"body\": \"<p>Eleven weeks.</p>\"}")
                .post("/integration/v1/article/")
                .path("id");

        String document = client.control()
                .get(instance(client) + "/dataset")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertThat(document)
                .contains("title: Refund rules", "body: <p>Eleven weeks.</p>")
                .doesNotContain("understudy\n");
        load(document.replace("Eleven weeks", "Zebrafinches"), client).statusCode(204);

        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", id)
                .then()
                .body("body", containsString("Zebrafinches"));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=zebrafinches")
                .then()
                .body("total", is(1));
        client.control()
                .accept("application/json")
                .get(instance(client) + "/dataset")
                .then()
                .contentType("application/json")
                .body("articles.title", hasItem("Refund rules"));
    }

    @Test
    void textsOfAllSortsComeBackAsTheyWere(Client client) {
        String title = "Tab\u000bstop\u0085next\u2028line\u007f \u0080";
        int id = client.json(
                        Role.STEWARD,
                        "{\"title\": \"Tab\\u000bstop\\u0085next\\u2028line\\u007f \\u0080\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .path("id");

        for (String type : List.of("application/yaml", "application/json")) {
            String document = client.control()
                    .accept(type)
                    .get(instance(client) + "/dataset")
                    .asString();
            load(type, document, client).statusCode(204);

            client.as(Role.VIEWER)
                    .get("/integration/v1/article/{id}/", id)
                    .then()
                    .body("title", is(title));
        }
    }

    @Test
    void jsonIsReadAsOtherLibrariesWriteIt(Client client) {
        load("application/json", "{\"tags\":[{\"name\":\"in\\/out\"}]}", client).statusCode(204);
        client.control()
                .accept("application/json")
                .get(instance(client) + "/dataset")
                .then()
                .body("tags.name", contains("in/out"));
        load("application/json", "{\"tags\":[\n{\"nam\":\"in\\/out\"}]}", client)
                .statusCode(400)
                .body("error", is("tags, line 2: unknown key 'nam'; did you mean 'name'?"));
        load("application/json", "{\"tags\":[\n{\"name\":]}", client)
                .statusCode(400)
                .body("error", is("line 2: expected the node content, but found ']'"));
    }

    @Test
    void whatAnApiLetsInCanBeExportedHoweverDeepItIs(Client client) {
        importJob("flat", "{}", client);
        client.control().put(instance(client) + "/snapshots/before");
        String deep = "{\"x\":".repeat(95) + "1" + "}".repeat(95);
        importJob("deep", deep, client);

        diff("?from=before", client)
                .body("added.title", hasItem("deep"))
                .body("added.title", not(hasItem("flat")))
                .body("removed", empty());
        String document = client.control().get(instance(client) + "/dataset").asString();
        load(document, client).statusCode(204);
        client.matillion("api-user")
                .get(VERSION + "/job/name/deep/export")
                .then()
                .body(containsString(deep));
    }

    @Test
    void anEmptyTableGoesOnFromWhereItsLastRowWas(Client client) {
        client.as(Role.SERVER_ADMIN).delete("/integration/flag/1/").then().statusCode(204);
        client.as(Role.SERVER_ADMIN).delete("/integration/flag/2/").then().statusCode(204);
        String document = client.control().get(instance(client) + "/dataset").asString();

        load(document, client).statusCode(204);

        client.json(Role.STEWARD, "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"otype\": \"table\", \"id\": 4}}")
                .post("/integration/flag/")
                .then()
                .body("id", is(3));
    }

    @Test
    void aMistakeInADocumentIsNamedAndChangesNothing(Client client) {
        load("users:\n- {id: 50, username: a, rol: STEWARD}", client)
                .statusCode(400)
                .body("error", is("users, line 2: unknown key 'rol'; did you mean 'role'?"));
        load("rows:\n- {table: artcle, values: {id: 1}}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: unknown table 'artcle'; did you mean 'article'?"));
        load("rows:\n- {table: tag, values: {nam: x}}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: unknown column 'nam' of tag; did you mean 'name'?"));
        load("rows:\n- {table: tag, values: {id: x}}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: id is not a value of the type WHOLE"));
        load("rows:\n- {table: tag, key: {id: 700}, values: {name: x}}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: there is no row of tag with this key"));
        load("rows:\n- {table: tga, next_id: 5}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: no table 'tga' gives ids; did you mean 'tag'?"));
        load("rows:\n- {table: my_domain, next_id: 5}", client)
                .statusCode(400)
                .body("error", containsString("rows, line 2: no table 'my_domain' gives ids"));
        load("rows:\n- {table: tag, next_id: 5}\n- {table: tag, next_id: 6}", client)
                .statusCode(400)
                .body("error", is("rows, line 3: next_id of tag stands twice"));
        load("rows:\n- {table: tag, next_id: -5}", client)
                .statusCode(400)
                .body("error", is("rows, line 2: next_id is a whole number from 1 to 9007199254740992, not -5"));
        load("rows:\n- {table: tag, next_id: 9007199254740993}", client)
                .statusCode(400)
                .body(
                        "error",
                        is("rows, line 2: next_id is a whole number from 1 to 9007199254740992, not 9007199254740993"));
        client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body("rows: [{table: tag, next_id: 5}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("The section 'rows' is for an instance that is made; fixtures cannot have it"));

        for (String nothing : List.of("", " \n")) {
            load(nothing, client).statusCode(400).body("error", is(NO_DOCUMENT));
            client.control()
                    .contentType("application/yaml")
                    .body(nothing)
                    .post("/_understudy/fixtures")
                    .then()
                    .statusCode(400)
                    .body("error", is(NO_DOCUMENT));
        }
        client.control()
                .put(instance(client) + "/dataset")
                .then()
                .statusCode(400)
                .body("error", is(NO_DOCUMENT));

        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
    }

    @Test
    void aRowMayGetAnotherKeyOrNothingIsSaidOfIt(Client client) {
        load("""
                users: [{id: 3, username: root, role: SERVER_ADMIN}]
                tags: [{id: 70, name: seventy}]
                rows:
                - {table: source_index, key: {}, values: {}}
                - {table: tag, key: {id: 70}, values: {id: 71}}
                """, client).statusCode(204);

        String document = client.control().get(instance(client) + "/dataset").asString();
        client.control().post(instance(client) + "/reset").then().statusCode(204);

        assertThat(document).contains("{id: 71, name: seventy}");
    }

    /** Links are shown in other hubs, too, and by documents that lie nowhere. */
    @Test
    void linksToDocumentsComeBackAsTheyWere(Client client) {
        client.fixtures("""
                folders: [{id: 400, title: Of terms, hub: 1}, {id: 401, title: Of documents, hub: 2}]
                documents:
                  - {id: 400, title: Placed, hub: 2, folders: [401, 400]}
                  - {id: 401, title: Unplaced, hub: 2, links: [400, 401]}
                  - {id: 402, title: Below, hub: 2, under: 400, folders: [400]}""");

        JsonPath before = documents(client);
        assertThat(before.getList("documents.find { it.id == 400 }.folders")).containsExactly(401, 400);
        assertThat(before.getList("documents.find { it.id == 401 }.links")).containsExactly(400, 401);
        assertThat(before.getList("documents.find { it.id == 402 }.folders")).containsExactly(400);
        load("application/json", before.prettify(), client).statusCode(204);

        assertThat(documents(client).getList("documents")).isEqualTo(before.getList("documents"));
        client.as(Role.VIEWER)
                .get("/integration/v2/document/?id=401")
                .then()
                .body("[0].nav_link_folder_ids", contains(400, 401))
                .body("[0].parent_folder_id", nullValue());
    }

    private static JsonPath documents(Client client) {
        return client.control()
                .accept("application/json")
                .get(instance(client) + "/dataset")
                .jsonPath();
    }

    @Test
    void aDiffTellsWhatHasComeGoneAndChanged(Client client) {
        client.fixtures("articles: [{id: 400, title: Stays, author: 4, body: <p>old</p>}]");
        client.control().put(instance(client) + "/snapshots/before");
        client.json(Role.STEWARD, "{\"title\": \"Stays\", \"body\": \"<p>new</p>\"}")
                .put("/integration/v1/article/400/")
                .then()
                .statusCode(200);
        client.json(Role.SERVER_ADMIN, "{\"title\": \"Finance\"}").post("/integration/v2/domain/");
        client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body("tags: [{name: fresh}]")
                .post("/_understudy/fixtures");
        client.control().put(instance(client) + "/snapshots/after");

        diff("?from=before", client)
                .body("changed.find { it.section == 'articles' }.id", is(400))
                .body("changed.find { it.section == 'articles' }.title", is("Stays"))
                .body("changed.find { it.section == 'articles' }.changes.body.from", is("<p>old</p>"))
                .body("changed.find { it.section == 'articles' }.changes.body.to", is("<p>new</p>"))
                .body("changed.find { it.section == 'articles' }.changes", not(hasKey("title")))
                .body("added.findAll { it.section == 'tags' }.title", contains("fresh"))
                .body("removed.findAll { it.section == 'tags' }", empty());
        diff("?from=after&to=before", client)
                .body("removed.findAll { it.section == 'tags' }.title", contains("fresh"))
                .body("added", empty());
        diff("?from=after", client)
                .body("added", empty())
                .body("removed", empty())
                .body("changed", empty());
        client.control().get(instance(client) + "/diff?from=never").then().statusCode(404);
    }

    @Test
    void rowsOfTablesAreToldApartByTheirKeysInADiff(Client client) {
        myDomains(client, "[{\"domain_id\": 1, \"users\": [4]}, {\"domain_id\": 2, \"users\": [4]}]");
        client.control().put(instance(client) + "/snapshots/before");

        myDomains(client, "[{\"domain_id\": 1, \"users\": []}]");

        diff("?from=before", client)
                .body("removed.section", contains("my_domain"))
                .body("removed[0].entry.domain_id", is(1))
                .body("added", empty())
                .body("changed", empty());
    }

    private static void myDomains(Client client, String body) {
        client.json(Role.CATALOG_ADMIN, body)
                .put("/integration/v1/my_domains/")
                .then()
                .statusCode(200);
    }

    @Test
    void aDiffTellsRowsThatNoEntryTells(Client client) {
        client.control().put(instance(client) + "/snapshots/before");
        client.json(Role.STEWARD, "[{\"otype\": \"groupprofile\", \"oid\": 8}]")
                .post("/integration/v2/conversations/1/assignees/")
                .then()
                .statusCode(201);

        diff("?from=before", client)
                .body("added.section", contains("conversation_assignee"))
                .body("added.entry.otype", contains("groupprofile"))
                .body("removed", empty())
                .body("changed", empty());
    }

    @Test
    void turnsThatWereTakenAreNothingOfAWorld(Client client) {
        client.control().put(instance(client) + "/snapshots/before");
        importJob("some", "{}", client);

        diff("?from=before", client).body("added.title", hasItem("some")).body("added.section", not(hasItem("turn")));
        assertThat(client.control().get(instance(client) + "/dataset").asString())
                .doesNotContain("table: turn,", "object_copy", "object_change");
    }

    @Test
    void keysAreNotToldByADiffAndWhatIsCountedForRulesByNobody(Client client) {
        client.control().put(instance(client) + "/snapshots/before");
        client.anonymous().post("/_understudy/oauth/keys/rotate").then().statusCode(204);
        client.json("{\"rates\": [{\"calls\": 100, \"per\": \"PT1H\"}]}").put("/_understudy/limits");
        client.json("{\"status\": 409}").post("/_understudy/faults");
        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(409);
        client.anonymous().delete("/_understudy/faults");
        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
        client.json("{\"status\": 409}").post("/_understudy/faults");

        diff("?from=before", client)
                .body("added.section", hasItem("oauth_key"))
                .body("added.find { it.section == 'oauth_key' }.entry", hasKey("kid"))
                .body("added.find { it.section == 'oauth_key' }.entry", not(hasKey("jwk")))
                .body("added.section", not(hasItem("call_count")))
                .body("added.section", not(hasItem("rule_use")));
        String document = client.control().get(instance(client) + "/dataset").asString();
        assertThat(document).contains("table: oauth_key").doesNotContain("call_count", "rule_use");
        load(document, client).statusCode(204);
    }

    @Test
    void theExampleOfTheDocsIsADataset(Client client) throws IOException {
        String page = Files.readString(Path.of("docs", "instances-and-datasets.md"));
        String example = page.substring(page.indexOf("extends: empty"));

        load(example.substring(0, example.indexOf("```")), client).statusCode(204);
    }

    private static void importJob(String name, String jobObject, Client client) {
        client.matillion("api-user")
                .contentType("application/json")
                .body("{\"objects\":[{\"info\":{\"name\":\"%s\"},\"jobObject\":%s}]}".formatted(name, jobObject))
                .post(VERSION + "/job/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse load(String document, Client client) {
        return load("application/yaml", document, client);
    }

    private static ValidatableResponse load(String type, String document, Client client) {
        return client.anonymous()
                .contentType(type + ";charset=UTF-8")
                .body(document)
                .put(instance(client) + "/dataset")
                .then();
    }

    private static ValidatableResponse diff(String query, Client client) {
        return client.control().get(instance(client) + "/diff" + query).then().statusCode(200);
    }

    private static String instance(Client client) {
        return "/_understudy/instances/" + client.instance();
    }
}
