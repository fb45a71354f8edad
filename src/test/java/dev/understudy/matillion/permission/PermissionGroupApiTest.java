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
import org.junit.jupiter.params.provider.CsvSource;

/** Permission groups beyond the documented examples. */
@ApiTest
class PermissionGroupApiTest {

    private static ValidatableResponse importGroups(Client client, String query, String objects) {
        return client.matillionJson("{\"objects\": " + objects + "}")
                .post("/rest/v1/permission/group/import" + query)
                .then();
    }

    private static ValidatableResponse update(Client client, String group, String body) {
        return client.matillionJson(body)
                .post("/rest/v1/permission/group/name/{g}/update", group)
                .then();
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.matillion("admin").get("/rest/v1/permission/" + path).then();
    }

    @Test
    void aNewGroupHasItsRolesAndParentAndSetsNoPermission(Client client) {
        importGroups(client, "", "[{\"name\": \"Team\", \"otherRoles\": [\"etl\", \"API\"], \"parentGroupID\": 6}]")
                .body("success", is(true));

        get(client, "group/name/Team/export")
                .body("objects[0].otherRoles", containsInAnyOrder("etl", "API"))
                .body("objects[0].parentGroupID", is(6));
        get(client, "group/name/Team/parent").body(equalTo("6"));
        get(client, "global/group/name/Team/export")
                .body("objects[0].permissions.findAll {it.value != 'DEFAULT'}.size()", is(0));
        get(client, "group").body("$", hasItem("Team"));
    }

    @Test
    void overwritingKeepsMembersAndPermissions(Client client) {
        importGroups(
                        client,
                        "?onConflict=overwrite",
                        "[{\"name\": \"Reader\", \"otherRoles\": [\"x\"], \"parentGroupID\": 2}]")
                .body("success", is(true));

        get(client, "group/name/Reader/roles/get").body("$", contains("x"));
        get(client, "user/name/reader/groups/ids").body("$", contains(6));
        get(client, "global/group/name/Reader/permission/name/CDC-Read/get").body("state", is("GRANTED"));
        importGroups(client, "", "[{\"name\": \"Reader\"}]")
                .body("statusList[0].msg", is("Reader already exists"))
                .body("success", is(false));
        importGroups(client, "?onConflict=SKIP", "[{\"name\": \"Reader\"}]").body("success", is(true));
        get(client, "group/name/Reader/roles/get").body("$", contains("x"));
    }

    @Test
    void anUpdateChangesWhatItNamesAndMayRename(Client client) {
        update(client, "Reader", "{\"otherRoles\": \"single\"}").statusCode(200);
        get(client, "group/name/Reader/roles/get").body("$", contains("single"));
        update(client, "Reader", "{\"parentGroupID\": \"2\"}").statusCode(200);
        get(client, "group/name/Reader/export")
                .body("objects[0].otherRoles", contains("single"))
                .body("objects[0].parentGroupID", is(2));
        update(client, "Reader", "{\"parentGroupID\": null}").statusCode(200);
        get(client, "group/name/Reader/parent").body(equalTo("null"));

        update(client, "Reader", "{\"name\": \"Readers\"}")
                .statusCode(200)
                .body("msg", is("Successfully updated the permission group: Reader"));
        get(client, "group/name/Reader/export")
                .statusCode(404)
                .body("msg", is("Unable to find the permission group: Reader"));
        get(client, "user/name/reader/groups/get").body("$", contains("Readers"));
        get(client, "global/group/name/Readers/permission/name/CDC-Read/get").body("state", is("GRANTED"));
    }

    @Test
    void parentsCannotFormACircle(Client client) {
        update(client, "Writer", "{\"parentGroupID\": 6}").statusCode(200);
        update(client, "Runner", "{\"parentGroupID\": 2}").statusCode(200);

        update(client, "Reader", "{\"parentGroupID\": 4}")
                .statusCode(400)
                .body("msg", is("A permission group cannot be its own ancestor: 4"));
        update(client, "Reader", "{\"parentGroupID\": 6}").statusCode(400);
        importGroups(client, "?onConflict=OVERWRITE", "[{\"name\": \"Reader\", \"parentGroupID\": 4}]")
                .statusCode(200)
                .body("success", is(false));
        get(client, "group/name/Reader/parent").body(equalTo("null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"Writer\"} | Writer already exists",
                "{\"name\": \"\"} | Invalid name of a permission group: ",
                "{\"parentGroupID\": 99} | Unable to find the parent permission group: 99",
                "{\"parentGroupName\": \"nope\"} | Unable to find the parent permission group: nope",
                "{\"parentGroupID\": \"x\"} | Invalid request body",
                "{\"parentGroupID\": 1.5} | Invalid request body",
                "{\"otherRoles\": {}} | Invalid request body",
                "{\"otherRoles\": [\"a\", null]} | Invalid request body",
                "{\"otherRoles\": \"\"} | Invalid request body",
                "{} | Invalid request body",
                "{\"name\": null, \"otherRoles\": null} | Invalid request body",
                "{\"objects\": [{\"name\": \"Readers\"}], \"version\": \"1.48.7\", \"environment\": \"redshift\"} | Invalid request body",
                "{\"parentGroupID\": 2, \"parentGroupName\": \"Runner\"} | The id 2 does not belong to the permission group Runner: Writer",
                "{ | Invalid request body",
                "[] | Invalid request body",
            })
    void badUpdatesChangeNothing(String body, String message, Client client) {
        update(client, "Reader", body)
                .statusCode(400)
                .body(
                        "msg",
                        is(
                                message == null
                                        ? ""
                                        : message.equals("Invalid name of a permission group:")
                                                ? message + " "
                                                : message))
                .body("id", is(-1))
                .body("success", is(false));
        get(client, "group/name/Reader/export")
                .statusCode(200)
                .body("objects[0].otherRoles.size()", is(0))
                .body("objects[0].parentGroupID", nullValue());
    }

    @Test
    void aParentMayBeNamed(Client client) {
        update(client, "Reader", "{\"parentGroupName\": \"Writer\"}").statusCode(200);
        get(client, "group/name/Reader/export").body("objects[0].parentGroupID", is(2));
    }

    /** Another instance gives its ids to other groups; an export that says whose it means is not taken for another's. */
    @Test
    void idsInAnImportAreThoseOfTheImportingInstance(Client client) {
        importGroups(client, "", """
                [{"name": "A", "parentGroupID": 99},
                 {"name": "B", "parentGroupID": 2, "parentGroupName": "Runner"}, {"name": "C", "parentGroupID": 2, "parentGroupName": "Writer"},
                 {"id": 6, "name": "D"}, {"id": 99, "name": "E"}]""")
                .statusCode(200)
                .body("statusList.success", contains(false, false, true, false, true))
                .body("statusList[0].msg", is("Unable to find the parent permission group: 99"))
                .body("statusList[1].msg", is("The id 2 does not belong to the permission group Runner: Writer"))
                .body("statusList[3].msg", is("The id 6 does not belong to the permission group D: Reader"));

        get(client, "group/name/C/parent").body(equalTo("2"));
        get(client, "group/name/B/export").statusCode(404);
        importGroups(client, "?onConflict=OVERWRITE", "[{\"id\": 6, \"name\": \"Reader\"}]")
                .body("success", is(true));
        importGroups(client, "", "[{\"id\": \"x\", \"name\": \"F\"}]").statusCode(400);
    }

    @Test
    void deletingAGroupFreesItsChildrenAndMembers(Client client) {
        importGroups(client, "", "[{\"name\": \"Child\", \"parentGroupID\": 6}]")
                .body("success", is(true));
        client.matillion("admin")
                .post("/rest/v1/permission/group/name/Reader/delete")
                .then()
                .statusCode(200);

        get(client, "group/name/Child/parent").body(equalTo("null"));
        get(client, "user/name/reader/groups/get").body(equalTo("[]"));
        get(client, "global/export").body("objects.group", not(hasItem("Reader")));
        client.matillion("admin")
                .delete("/rest/v1/permission/group/name/Reader")
                .then()
                .statusCode(404);
    }

    @Test
    void rolesAreASetOfRawTexts(Client client) {
        client.matillion("admin")
                .body("etl")
                .contentType("application/json")
                .post("/rest/v1/permission/group/name/Writer/roles/add")
                .then()
                .statusCode(200);
        client.matillion("admin")
                .body("etl")
                .contentType("text/plain")
                .post("/rest/v1/permission/group/name/Writer/roles/add")
                .then()
                .statusCode(200);
        get(client, "group/name/Writer/roles/get").body(equalTo("[\"etl\"]"));
        client.matillion("admin")
                .post("/rest/v1/permission/group/name/Writer/roles/add")
                .then()
                .statusCode(400);
        client.matillion("admin")
                .body("other")
                .contentType("text/plain")
                .post("/rest/v1/permission/group/name/Writer/roles/remove")
                .then()
                .statusCode(400)
                .body("msg", is("Unable to find the role [other] in the group [Writer]."));
        get(client, "group/name/Nobody/roles/get").statusCode(404);
    }

    /** Wherever roles come from; in an import the other groups are made all the same. */
    @Test
    void aRoleHasAtMost500Characters(Client client) {
        String longest = "r".repeat(500);
        String tooLong = longest + "r";
        String group = "{\"name\": \"%s\", \"otherRoles\": [\"%s\"]}";
        String complaint = "A role is longer than 500 characters";

        importGroups(
                        client,
                        "",
                        "[" + group.formatted("Long", longest) + ", " + group.formatted("Too long", tooLong) + "]")
                .statusCode(200)
                .body("statusList.success", contains(true, false))
                .body("statusList[1].msg", is(complaint));
        get(client, "group/name/Long/roles/get").body("$", contains(longest));
        get(client, "group").body("$", not(hasItem("Too long")));
        update(client, "Long", "{\"otherRoles\": [\"" + tooLong + "\"]}")
                .statusCode(400)
                .body("msg", is(complaint));
        client.matillion("admin")
                .body(tooLong)
                .contentType("text/plain")
                .post("/rest/v1/permission/group/name/Long/roles/add")
                .then()
                .statusCode(400)
                .body("msg", is(complaint));
        client.anonymous()
                .contentType("application/yaml")
                .body("matillion_groups: [{name: Too long, roles: [" + tooLong + "]}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("matillion_groups, line 1: " + complaint));
    }

    @ParameterizedTest
    @CsvSource({
        "group/name/Writer/roles/add",
        "group/name/Writer/roles/remove",
        "user/name/reader/groups/add",
        "user/name/reader/groups/remove",
    })
    void anEmptyBodyIsOneError(String path, Client client) {
        String[] bodies = path.startsWith("user/") ? new String[] {"", "\n", "\r\n"} : new String[] {""};
        for (String body : bodies) {
            client.matillion("admin")
                    .contentType("text/plain")
                    .body(body)
                    .post("/rest/v1/permission/" + path)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"success\":false,\"msg\":\"Invalid request body\",\"id\":-1}"));
        }
    }
}
