package dev.understudy.matillion.permission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user may do in the end, and why. */
@ApiTest
class EffectiveApiTest {

    private static ValidatableResponse effective(Client client, String user, String permission) {
        return client.anonymous()
                .get("/_understudy/matillion/effective?user={u}&permission={p}", user, permission)
                .then()
                .statusCode(200);
    }

    private static void join(Client client, String user, String group) {
        client.matillion("admin")
                .contentType("text/plain")
                .body(group)
                .post("/rest/v1/permission/user/name/{u}/groups/add", user)
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsNobodyIsSaidToBe(Client client) {
        for (String typo : List.of("raeder", "Reader", "")) {
            client.anonymous()
                    .get("/_understudy/matillion/effective?user={u}", typo)
                    .then()
                    .statusCode(404);
            client.anonymous()
                    .get("/_understudy/matillion/effective?user={u}&permission=CDC-Read", typo)
                    .then()
                    .statusCode(404)
                    .body("error", is("There is no Matillion user '" + typo + "'"));
        }
        client.anonymous()
                .get("/_understudy/matillion/effective?user=reader&permission=CDC-Raed")
                .then()
                .statusCode(404)
                .body("error", is("Unable to find the permission: CDC-Raed"));
    }

    @Test
    void aServerAdminMayDoEverything(Client client) {
        effective(client, "admin", "Password").body("granted", is(true)).body("reason", is("SERVER_ADMIN"));
    }

    @Test
    void aGroupsOwnStateCounts(Client client) {
        effective(client, "reader", "CDC-Read")
                .body("granted", is(true))
                .body("reason", is("GROUP"))
                .body("decidedBy", is("Reader"))
                .body("groups[0].node", is("/CDC/Read"))
                .body("groups[0].inherited", is(false))
                .body("groups[0].memberBy", is("membership"));
    }

    @Test
    void whatNobodySaysIsForbidden(Client client) {
        effective(client, "reader", "CDC-Write")
                .body("granted", is(false))
                .body("reason", is("NOTHING_SET"))
                .body("decidedBy", nullValue());
    }

    @Test
    void aStateIsInheritedFromTheNodesAbove(Client client) {
        effective(client, "api-user", "CDC-Write")
                .body("granted", is(true))
                .body("groups[0].node", is(""))
                .body("groups[0].inherited", is(true));
    }

    @Test
    void andThenFromTheParentGroup(Client client) {
        client.matillionJson("{\"parentGroupID\": 2}")
                .post("/rest/v1/permission/group/name/Reader/update")
                .then()
                .statusCode(200);

        effective(client, "reader", "Queue")
                .body("granted", is(true))
                .body("decidedBy", is("Reader"))
                .body("groups[0].setBy", is("Writer"))
                .body("groups[0].node", is(""))
                .body("groups[0].inherited", is(true));
        effective(client, "reader", "Project")
                .body("granted", is(false))
                .body("groups[0].setBy", is("Writer"))
                .body("groups[0].node", is("/Project"));
    }

    @Test
    void oneGrantBeatsEveryForbid(Client client) {
        join(client, "reader", "Writer");
        effective(client, "reader", "Project").body("granted", is(false)).body("decidedBy", is("Writer"));

        join(client, "reader", "Example-Group");
        effective(client, "reader", "Project")
                .body("granted", is(true))
                .body("decidedBy", is("Example-Group"))
                .body("groups.size()", is(3));
    }

    @Test
    void whoIsInNoGroupMayDoEverything(Client client) {
        client.matillion("admin")
                .post("/rest/v1/permission/user/name/reader/delete")
                .then()
                .statusCode(200);
        effective(client, "reader", "Password").body("granted", is(true)).body("reason", is("NO_GROUP"));
    }

    @Test
    void aRoleMakesAMemberToo(Client client) {
        client.matillion("admin")
                .contentType("text/plain")
                .body("API")
                .post("/rest/v1/permission/group/name/Example-Group/roles/add")
                .then()
                .statusCode(200);
        effective(client, "api-user", "Password")
                .body("groups.memberBy", contains("membership", "role API"))
                .body("granted", is(true))
                .body("decidedBy", is("All Global Access"));
    }

    @Test
    void anUnknownPermissionIsNotFound(Client client) {
        client.anonymous()
                .get("/_understudy/matillion/effective?user=reader&permission=Job")
                .then()
                .statusCode(404)
                .body("error", is("Unable to find the permission: Job"));
        client.anonymous()
                .get("/_understudy/matillion/effective?user=reader")
                .then()
                .statusCode(400);
    }

    /** Rows in the words of the tables are looked at by nobody. */
    @Test
    void whatLiesInItselfBesideAllRulesIsFoundNoMoreThanOnce(Client client) {
        String place = "/_understudy/instances/circle";
        client.control().put(place + "?dataset=empty").then().statusCode(201);
        client.control()
                .contentType("application/yaml;charset=UTF-8")
                .body("""
                        rows: [{table: matillion_group, values: {id: 20, name: g, parent_id: 20}}]
                        matillion_permission_users: [{id: 30, name: cyc, groups: [20]}]
                        """)
                .put(place + "/dataset")
                .then()
                .statusCode(204);

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> effective(new Client(client.port(), "circle"), "cyc", "CDC-Read")
                        .body("reason", is("NOTHING_SET")));

        client.control().delete(place).then().statusCode(204);
    }
}
