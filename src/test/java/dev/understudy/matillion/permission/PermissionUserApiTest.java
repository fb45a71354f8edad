package dev.understudy.matillion.permission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Permission users beyond the documented examples. */
@ApiTest
class PermissionUserApiTest {

    private static ValidatableResponse importUsers(Client client, String query, String objects) {
        return client.matillionJson("{\"objects\": " + objects + "}")
                .post("/rest/v1/permission/user/import" + query)
                .then();
    }

    private static ValidatableResponse groups(Client client, String user) {
        return client.matillion("admin")
                .get("/rest/v1/permission/user/name/{u}/groups/get", user)
                .then();
    }

    @Test
    void importingDecidesObjectByObject(Client client) {
        importUsers(client, "", """
                [{"name": "ana", "groupNames": ["Reader", "Writer"]}, {"name": "reader"}, {"name": "bob", "groupNames": ["Nobody"]}, {"name": "eve"}]""")
                .statusCode(200)
                .body("success", is(false))
                .body("statusList.success", contains(true, false, false, true))
                .body("statusList[1].msg", is("reader already exists"))
                .body("statusList[2].msg", is("Unable to find the permission group: Nobody"));

        groups(client, "ana").body("$", containsInAnyOrder("Reader", "Writer"));
        groups(client, "eve").body(equalTo("[]"));
        groups(client, "bob")
                .statusCode(404)
                .body(
                        equalTo(
                                "{\"success\":false,\"msg\":\"Unable to find the permission user by the name: bob\",\"id\":-1}"));
        groups(client, "reader").body("$", contains("Reader"));
    }

    @Test
    void conflictsCanBeSkippedOrOverwritten(Client client) {
        importUsers(client, "?onConflict=skip", "[{\"name\": \"reader\", \"groupNames\": [\"Writer\"]}]")
                .body("success", is(true));
        groups(client, "reader").body("$", contains("Reader"));

        importUsers(client, "?onConflict=OVERWRITE", "[{\"name\": \"reader\", \"groupNames\": [\"Writer\"]}]")
                .body("success", is(true));
        groups(client, "reader").body("$", contains("Writer"));

        importUsers(client, "?onConflict=FAIL", "[{\"name\": \"reader\"}]").body("success", is(false));
        importUsers(client, "?onConflict=REPLACE", "[{\"name\": \"new\"}]")
                .statusCode(400)
                .body(equalTo("{\"success\":false,\"msg\":\"Invalid value for onConflict: REPLACE\",\"id\":-1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"objects\": 5}",
                "{\"objects\": [null]}",
                "{\"objects\": [{}]}",
                "{\"objects\": [{\"name\": \"ok\"}, {\"name\": [1]}]}",
                "{\"objects\": [{\"name\": \"ok\", \"groupNames\": \"Reader\"}]}"
            })
    void whatCannotBeReadIsRefusedWhole(String body, Client client) {
        client.matillionJson(body)
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(400)
                .body(equalTo("{\"success\":false,\"msg\":\"Invalid request body\",\"id\":-1}"));
        groups(client, "ok").statusCode(404);
    }

    @Test
    void membershipBodiesArePlainText(Client client) {
        client.matillion("admin")
                .contentType("text/plain; charset=utf-8")
                .body("Writer\n")
                .post("/rest/v1/permission/user/name/reader/groups/add")
                .then()
                .statusCode(200)
                .body("success", is(true));
        client.matillion("admin")
                .contentType("text/plain")
                .body("Writer")
                .post("/rest/v1/permission/user/name/reader/groups/add")
                .then()
                .statusCode(400)
                .body("msg", is("The group permission Writer already exists."));
        client.matillion("admin")
                .contentType("text/plain")
                .body("Runner")
                .post("/rest/v1/permission/user/name/reader/groups/remove")
                .then()
                .statusCode(400)
                .body("msg", is("The group permission Runner does not exist."));
        client.matillion("admin")
                .contentType("text/plain")
                .body("{\"name\": \"Writer\"}")
                .post("/rest/v1/permission/user/name/reader/groups/add")
                .then()
                .statusCode(404)
                .body("msg", is("Unable to find the permission group: {\"name\": \"Writer\"}"));
        client.matillionJson("Writer")
                .post("/rest/v1/permission/user/name/reader/groups/add")
                .then()
                .statusCode(415)
                .body(equalTo("{\"success\":false,\"msg\":\"Unsupported Media Type\",\"id\":-1}"));
        groups(client, "reader").body("$", containsInAnyOrder("Reader", "Writer"));
    }

    @Test
    void deletingTheRecordLeavesTheLogin(Client client) {
        client.matillion("admin")
                .contentType("application/json")
                .body("{}")
                .post("/rest/v1/permission/user/name/admin/delete/")
                .then()
                .statusCode(200);

        client.matillion("admin")
                .get("/rest/v1/permission/user/")
                .then()
                .statusCode(200)
                .body("$", not(hasItem("admin")));
        client.matillion("admin")
                .post("/rest/v1/permission/user/name/admin/delete")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "a/b",
                "ünïcode 日本",
                "100%",
                "semi;colon=1",
                "plus+sign",
                "dots.and.more",
                "name",
                "?query#hash"
            })
    void oddNamesWorkPercentEncoded(String name, Client client) {
        importUsers(client, "", "[{\"name\": \"%s\", \"groupNames\": [\"Reader\"]}]".formatted(name))
                .body("success", is(true));

        groups(client, name).statusCode(200).body("$", contains("Reader"));
        client.matillion("admin")
                .post("/rest/v1/permission/user/name/{u}/delete", name)
                .then()
                .statusCode(200)
                .body("msg", is("Successfully deleted the permission user by the name: " + name));
        groups(client, name).statusCode(404);
    }

    @Test
    void namesAreCaseSensitiveAndNodesDescribeThemselves(Client client) {
        groups(client, "Reader").statusCode(404);
        client.matillion("admin")
                .get("/rest/v1/permission/user/name/reader")
                .then()
                .statusCode(200)
                .body("endpoints[0].httpMethod", is("PATH"));
        client.matillion("admin")
                .get("/rest/v1/permission/user/name/reader/groups")
                .then()
                .statusCode(200)
                .body("endpoints[0].children.example", hasItem("/add WITH POST DATA arg0"));
        client.matillion("admin")
                .get("/rest/v1/permission/user/export")
                .then()
                .body("objects.find {it.name == 'reader'}.groupNames", contains("Reader"));
    }

    @Test
    void aGroupWithoutANameRefusesAll(Client client) {
        importUsers(client, "", "[{\"name\": \"eve\"}, {\"name\": \"ana\", \"groupNames\": [\"Reader\", null]}]")
                .statusCode(400);
        groups(client, "eve").statusCode(404);
    }

    /** As other Java servers do. */
    @Test
    void ofAParameterGivenTwiceTheFirstCounts(Client client) {
        importUsers(
                        client,
                        "?onConflict=SKIP&onConflict=OVERWRITE",
                        "[{\"name\": \"reader\", \"groupNames\": [\"Writer\"]}]")
                .body("success", is(true));
        groups(client, "reader").body("$", contains("Reader"));
    }

    @Test
    void aNameThatSeemsToBeAFilesNamesNoFile(Client client) {
        importUsers(client, "", "[{\"name\": \"joe.doe\"}]").body("success", is(true));
        client.matillion("admin")
                .get("/rest/v1/permission/user/name/joe.doe")
                .then()
                .statusCode(200)
                .header("Content-Disposition", nullValue());
    }
}
