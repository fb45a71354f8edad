package dev.understudy.matillion.userconfig;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** User configuration. */
@ApiTest
class UserconfigApiTest {

    private static ValidatableResponse importUsers(Client client, String query, String objects) {
        return client.matillionJson("{\"objects\": " + objects + "}")
                .post("/rest/v1/userconfig/import" + query)
                .then();
    }

    @Test
    void theListHasObjectsAndMarksTheCaller(Client client) {
        client.matillion("admin")
                .get("/rest/v1/userconfig/user")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                "[{\"name\":\"admin\",\"admin\":true,\"api\":true,\"projectAdmin\":true,\"readOnly\":false,\"currentLoggedInUser\":true},"
                                        + "{\"name\":\"api-user\",\"admin\":false,\"api\":true,\"projectAdmin\":false,\"readOnly\":false,\"currentLoggedInUser\":false},"
                                        + "{\"name\":\"reader\",\"admin\":false,\"api\":false,\"projectAdmin\":false,\"readOnly\":false,\"currentLoggedInUser\":false}]"));
        for (String path : new String[] {"", "/get", "/get/"}) {
            client.matillion("admin")
                    .get("/rest/v1/userconfig/user/name/reader" + path)
                    .then()
                    .statusCode(200)
                    .body("name", is("reader"))
                    .body("currentLoggedInUser", is(false));
        }
        client.matillion("admin")
                .get("/rest/v1/userconfig")
                .then()
                .body("endpoints[0].name", is("UserConfigurationProviderService"));
        client.matillion("admin")
                .get("/rest/v1/userconfig/user/name/nobody")
                .then()
                .statusCode(404)
                .body(equalTo("{\"success\":false,\"msg\":\"Unable to find user: nobody\",\"id\":-1}"));
    }

    @Test
    void exportsHaveNoPasswordAndNoCaller(Client client) {
        client.matillion("admin")
                .get("/rest/v1/userconfig/user/name/reader/export")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"objects\":[{\"name\":\"reader\",\"admin\":false,\"api\":false,\"projectAdmin\":false,\"readOnly\":false}],"
                                + "\"version\":\"1.48.7\",\"environment\":\"redshift\"}"));
        client.matillion("admin")
                .get("/rest/v1/userconfig/export")
                .then()
                .body("objects.name", contains("admin", "api-user", "reader"));
    }

    @Test
    void anImportedUserCanLogInAndJoinsEverybody(Client client) {
        importUsers(
                        client,
                        "",
                        "[{\"name\": \"bot\", \"admin\": true, \"api\": true, \"password\": \"understudy\"}, {\"name\": \"mute\", \"api\": true}]")
                .body(
                        equalTo(
                                "{\"name\":\"User Configuration\",\"statusList\":[{\"success\":true,\"name\":\"bot\"},{\"success\":true,\"name\":\"mute\"}],\"success\":true}"));

        client.matillion("bot")
                .get("/rest/v1/permission/user/name/bot/groups/get")
                .then()
                .statusCode(200)
                .body("$", contains("All Global Access"));
        client.matillion("mute").get("/rest/v1/").then().statusCode(401);
    }

    @Test
    void aLoginThatIsOverwrittenIsNotNewAgain(Client client) {
        client.matillion("admin")
                .post("/rest/v1/permission/user/name/reader/delete")
                .then()
                .statusCode(200);

        importUsers(client, "?onConflict=OVERWRITE", "[{\"name\": \"reader\", \"api\": true}]")
                .body("success", is(true));

        client.matillion("admin")
                .get("/rest/v1/permission/user/name/reader")
                .then()
                .statusCode(404);
    }

    @Test
    void readOnlyClearsTheOtherFlags(Client client) {
        importUsers(client, "?onConflict=OVERWRITE", "[{\"name\": \"api-user\", \"api\": true, \"readOnly\": true}]")
                .body("success", is(true));

        client.matillion("admin")
                .get("/rest/v1/userconfig/user/name/api-user")
                .then()
                .body("readOnly", is(true))
                .body("api", is(false));
        client.matillion("api-user").get("/rest/v1/").then().statusCode(401);
    }

    /** A login that were both would be one that no import makes. */
    @Test
    void readOnlyClearsTheOtherFlagsOfFixturesToo(Client client) {
        client.fixtures(
                "matillion_logins: [{name: ro, password: understudy, api: true, admin: true, project_admin: true, read_only: true}]");

        client.matillion("ro").get("/rest/v1/permission/user").then().statusCode(401);
        client.matillion("admin")
                .get("/rest/v1/userconfig/user/name/ro/export")
                .then()
                .body(
                        "objects[0]",
                        is(Map.of(
                                "name", "ro", "admin", false, "api", false, "projectAdmin", false, "readOnly", true)));
    }

    @Test
    void nobodyDemotesThemselvesOrTheLastAdmin(Client client) {
        importUsers(client, "?onConflict=OVERWRITE", "[{\"name\": \"admin\", \"api\": true}]")
                .body("success", is(false))
                .body("statusList[0].msg", is("Unable to remove the Server Admin role from the current user: admin"));
        importUsers(
                        client,
                        "?onConflict=OVERWRITE",
                        "[{\"name\": \"second\", \"admin\": true, \"api\": true, \"password\": \"understudy\"}]")
                .body("success", is(true));
        client.matillion("second")
                .contentType("application/json")
                .body("{\"objects\": [{\"name\": \"admin\", \"api\": true}]}")
                .post("/rest/v1/userconfig/import?onConflict=OVERWRITE")
                .then()
                .body("success", is(true));
        client.matillion("admin").get("/rest/v1/userconfig/user").then().statusCode(403);
    }

    @Test
    void conflictsAndUnreadableBodies(Client client) {
        importUsers(client, "", "[{\"name\": \"reader\", \"admin\": true}]")
                .body("statusList[0].msg", is("reader already exists"));
        importUsers(client, "?onConflict=x", "[]").statusCode(400);
        importUsers(client, "", "[{\"admin\": true}]").statusCode(400).body("msg", is("Invalid request body"));
        importUsers(client, "", "[{\"name\": \"x\", \"admin\": \"perhaps\"}]").statusCode(400);
        client.matillion("admin")
                .contentType("text/plain")
                .body("{}")
                .post("/rest/v1/userconfig/import")
                .then()
                .statusCode(415);
    }

    @Test
    void nobodyTakesTheRoleToCallFromThemselves(Client client) {
        importUsers(client, "?onConflict=OVERWRITE", "[{\"name\": \"admin\", \"admin\": true}]")
                .body("success", is(false))
                .body("statusList[0].msg", is("Unable to remove the API role from the current user: admin"));
        client.matillion("admin").get("/rest/v1/userconfig/user").then().statusCode(200);
    }
}
