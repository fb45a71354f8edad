package dev.understudy.matillion.permission;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permissions of groups beyond the documented examples. */
@ApiTest
class GlobalPermissionApiTest {

    private static final String READER = "/rest/v1/permission/global/group/name/Reader/";

    private static ValidatableResponse get(Client client, String path) {
        return client.matillion("admin").get(path).then();
    }

    private static ValidatableResponse importPermissions(Client client, String query, String objects) {
        return client.matillionJson("{\"objects\": " + objects + "}")
                .post("/rest/v1/permission/global/import" + query)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "API%20Profile, /APIProfile, APIProfile",
        "APIProfile, /APIProfile, APIProfile",
        "%2FAPI%20Profile, /APIProfile, APIProfile",
        "API%20Profile-Read, /APIProfile/Read, APIProfile-Read",
        "APIProfile-Read, /APIProfile/Read, APIProfile-Read",
        "%2FAPIProfile%2FRead, /APIProfile/Read, APIProfile-Read",
        "CDC-Write, /CDC/Write, CDC-Write",
        "Password, /Password, Password",
    })
    void everySpellingNamesTheSameNode(String spelling, String id, String name, Client client) {
        client.matillionJson("{\"state\": \"FORBIDDEN\"}")
                .urlEncodingEnabled(false)
                .post(READER + "permission/name/" + spelling + "/update")
                .then()
                .statusCode(200)
                .body("id", is(0))
                .body("msg", is("Successfully update the state of the permission: " + name));
        client.matillion("admin")
                .urlEncodingEnabled(false)
                .get(READER + "permission/name/" + spelling + "/get/")
                .then()
                .body(equalTo("{\"id\":\"" + id + "\",\"state\":\"FORBIDDEN\"}"));
    }

    @Test
    void fixturesNameNodesInAnySpelling(Client client) {
        client.fixtures("""
                matillion_groups:
                  - {name: Spelt, permissions: {APIProfile-Read: FORBIDDEN, /API Profile/Write: GRANTED, CDC: GRANTED, '': DEFAULT}}
                """);

        get(client, "/rest/v1/permission/global/group/name/Spelt/permission/name/APIProfile-Read/get")
                .body("state", is("FORBIDDEN"));
        get(client, "/rest/v1/permission/global/group/name/Spelt/permission/name/APIProfile-Write/get")
                .body("state", is("GRANTED"));
        get(client, "/rest/v1/permission/global/group/name/Spelt/permission/name/CDC/get")
                .body("state", is("GRANTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job", "cdc", "CDC-Delete", "%20", "%2F"})
    void unknownNodesAndTheRootCannotBeNamed(String spelling, Client client) {
        client.matillion("admin")
                .urlEncodingEnabled(false)
                .get(READER + "permission/name/" + spelling + "/get")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\": \"granted\"} | Invalid permission state: granted",
                "{\"state\": \"MAYBE\"} | Invalid permission state: MAYBE",
                "{} | Invalid request body",
                "{\"state\": {}} | Invalid request body",
                "x | Invalid request body",
            })
    void badStatesChangeNothing(String body, String message, Client client) {
        client.matillionJson(body)
                .post(READER + "permission/name/CDC-Read/update")
                .then()
                .statusCode(400)
                .body(equalTo("{\"success\":false,\"msg\":\"" + message + "\",\"id\":-1}"));
        get(client, READER + "permission/name/CDC-Read/get").body("state", is("GRANTED"));
    }

    @Test
    void anUpdateChangesOneNodeOnly(Client client) {
        client.matillionJson("{\"id\": \"/whatever\", \"state\": \"GRANTED\"}")
                .post(READER + "permission/name/CDC/update")
                .then()
                .statusCode(200);
        client.matillionJson("{\"state\": \"DEFAULT\"}")
                .post(READER + "permission/name/CDC-Read/update")
                .then()
                .statusCode(200);

        get(client, READER + "export")
                .body("objects[0].permissions['/CDC']", is("GRANTED"))
                .body("objects[0].permissions['/CDC/Read']", is("DEFAULT"))
                .body("objects[0].permissions['/CDC/Write']", is("DEFAULT"))
                .body("objects[0].permissions.size()", is(13));
    }

    @Test
    void importingReplacesAllOfAGroupThatHasNothingSet(Client client) {
        importPermissions(client, "", "[{\"group\": \"Reader\", \"permissions\": {\"/Queue\": \"GRANTED\"}}]")
                .statusCode(200)
                .body("statusList[0].msg", is("Reader already exists"))
                .body("success", is(false));
        importPermissions(
                        client,
                        "?onConflict=OVERWRITE",
                        "[{\"group\": \"Reader\", \"permissions\": {\"Queue\": \"GRANTED\", \"\": \"FORBIDDEN\"}}]")
                .body("success", is(true));
        get(client, READER + "export")
                .body("objects[0].permissions['/Queue']", is("GRANTED"))
                .body("objects[0].permissions['']", is("FORBIDDEN"))
                .body("objects[0].permissions['/CDC/Read']", is("DEFAULT"));
        client.matillion("admin")
                .contentType("application/json")
                .body("{}")
                .post(READER + "clear")
                .then()
                .statusCode(200);
        importPermissions(client, "", "[{\"group\": \"Reader\", \"permissions\": {\"/Queue\": \"GRANTED\"}}]")
                .body("success", is(true));
    }

    @Test
    void anItemWithAnythingWrongFailsWhole(Client client) {
        importPermissions(client, "?onConflict=OVERWRITE", """
                [{"group": "Nobody", "permissions": {}}, {"group": "Reader", "permissions": {"/Queue": "GRANTED", "/Job": "GRANTED"}},
                 {"group": "Runner", "permissions": {"/Queue": "granted"}}, {"group": "Writer", "permissions": {}}]""")
                .statusCode(200)
                .body("statusList.success", equalTo(java.util.List.of(false, false, false, true)))
                .body("statusList[0].msg", is("Unable to find the permission group: Nobody"))
                .body("statusList[1].msg", is("Unable to find the permission: /Job"))
                .body("statusList[2].msg", is("Invalid permission state: granted"));
        get(client, READER + "permission/name/CDC-Read/get").body("state", is("GRANTED"));
        get(client, READER + "permission/name/Queue/get").body("state", is("DEFAULT"));
        importPermissions(client, "", "[{\"group\": \"Reader\"}]").statusCode(400);
        importPermissions(client, "", "[{\"permissions\": {}}]").statusCode(400);
    }

    /** Which of them counts would be left to chance. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/CDC/Read | CDC-Read", "/API Profile | /APIProfile", "Queue | /Queue", "\"\" | /"})
    void twoSpellingsOfOneNodeAreRefused(String one, String other, Client client) {
        importPermissions(
                        client,
                        "?onConflict=OVERWRITE",
                        "[{\"group\": \"Reader\", \"permissions\": {\"%s\": \"GRANTED\", \"%s\": \"FORBIDDEN\"}}]"
                                .formatted(one.replace("\"", ""), other))
                .statusCode(400)
                .body(equalTo("{\"success\":false,\"msg\":\"Invalid request body\",\"id\":-1}"));
        get(client, READER + "permission/name/CDC-Read/get").body("state", is("GRANTED"));
    }

    @Test
    void theInstanceIsTheGroupInTheQuery(Client client) {
        String instance = "/rest/v1/permission/global/instance";
        for (String path :
                new String[] {"", "/export", "/permission", "/permission/name/CDC", "/permission/name/CDC/get"}) {
            get(client, instance + path + "?groupName=Reader")
                    .statusCode(200)
                    .body(equalTo(client.matillion("admin")
                            .get(READER.replaceFirst("/$", "") + path)
                            .asString()));
            get(client, instance + path + "?groupName=Nobody").statusCode(404);
            get(client, instance + path).statusCode(400).body("success", is(false));
        }

        client.matillionJson("{\"state\": \"FORBIDDEN\"}")
                .post(instance + "/permission/name/CDC/update?groupName=Reader")
                .then()
                .statusCode(200);
        get(client, READER + "permission/name/CDC/get").body("state", is("FORBIDDEN"));
        client.matillion("admin")
                .post(instance + "/clear?groupName=Reader")
                .then()
                .statusCode(200);
        get(client, READER + "permission/name/CDC/get").body("state", is("DEFAULT"));
    }

    @Test
    void unknownGroupsAreNotFoundAndTheInstanceNeedsAName(Client client) {
        for (String path :
                new String[] {"", "/export", "/permission", "/permission/name/CDC", "/permission/name/CDC/get"}) {
            get(client, "/rest/v1/permission/global/group/name/Nobody" + path)
                    .statusCode(404)
                    .body(equalTo(
                            "{\"success\":false,\"msg\":\"Unable to find the permission group: Nobody\",\"id\":-1}"));
        }
        client.matillion("admin")
                .post("/rest/v1/permission/global/group/name/Nobody/clear")
                .then()
                .statusCode(404);
        get(client, "/rest/v1/permission/global/instance?groupName=Nobody").statusCode(404);
        get(client, "/rest/v1/permission/global/instance").statusCode(400).body("success", is(false));
    }
}
