package dev.understudy.alation.permission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members Permission API and Privacy Settings API. */
@ApiTest
class PermissionApiTest {

    private static final String MEMBERS = "/integration/v1/members_permission/";
    private static final String PRIVACY = "/integration/v1/privacy_settings/";
    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";
    private static final String NO_SOURCE_ADMIN =
            "/_understudy/access?role=SOURCE_ADMIN&method=GET&path=/integration/v1/datasource/2/configuration_check/";

    private static void makePrivate(Client client, int source) {
        client.send(
                        Role.SERVER_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "{\"resource_type\": \"data\", \"resource_id\": " + source + ", \"privacy\": \"PRIVATE\"}")
                .statusCode(200);
    }

    @Test
    void membersAreAddedChangedReplacedAndRemoved(Client client) {
        client.send(
                        Role.CATALOG_ADMIN,
                        "POST",
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": 2, \"members\": [{\"member_type\": \"user\", \"member_id\": 3}, {\"otype\": \"groupprofile\", \"oid\": 8, \"permission\": \"viewer\"}]}")
                .statusCode(201)
                .body(
                        equalTo(
                                "{\"resource_type\":\"data\",\"resource_id\":2,\"members\":[{\"member_type\":\"user\",\"member_id\":2,\"permission\":\"ADMIN\"},"
                                        + "{\"member_type\":\"user\",\"member_id\":3,\"permission\":\"ADMIN\"},{\"member_type\":\"group\",\"member_id\":8,\"permission\":\"VIEWER\"}]}"));
        client.anonymous().get(NO_SOURCE_ADMIN).then().body("allowed", is(true));

        client.send(
                        Role.SOURCE_ADMIN,
                        "PUT",
                        MEMBERS,
                        "[{\"resource_type\": \"datasource\", \"resource_id\": 2, \"members\": [{\"type\": \"group\", \"id\": 8, \"permission\": \"DATA_SOURCE_ADMIN\"}]}]")
                .statusCode(200)
                .body("[0].members", hasSize(1))
                .body("[0].members[0].permission", is("ADMIN"));
        client.anonymous()
                .get(NO_SOURCE_ADMIN)
                .then()
                .body("allowed", is(false))
                .body("condition.admins", contains(4, 7));

        client.send(
                        Role.SERVER_ADMIN,
                        "DELETE",
                        MEMBERS + "data/2/members/",
                        "{\"members\": [{\"member_type\": \"group\", \"member_id\": 8}, {\"member_type\": \"user\", \"member_id\": 6}]}")
                .statusCode(204);
        client.anonymous().get(NO_SOURCE_ADMIN).then().body("condition.admins", empty());
        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": []}")
                .statusCode(200)
                .body("members", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE_ADMIN,1,201",
        "SOURCE_ADMIN,2,403",
        "CATALOG_ADMIN,1,403",
        "CATALOG_ADMIN,2,201",
        "SERVER_ADMIN,1,201",
        "STEWARD,1,403"
    })
    void onlyItsAdminsAndServerAdminsChangeASource(Role role, int source, int status, Client client) {
        ValidatableResponse answer = client.send(
                        role,
                        "POST",
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": " + source
                                + ", \"members\": [{\"member_type\": \"user\", \"member_id\": 6}]}")
                .statusCode(status);
        if (status == 403) {
            answer.body(equalTo(DENIED));
            client.send(
                            role,
                            "PATCH",
                            PRIVACY,
                            "{\"resource_type\": \"data\", \"resource_id\": " + source + ", \"privacy\": \"PRIVATE\"}")
                    .statusCode(403);
            client.send(
                            role,
                            "DELETE",
                            MEMBERS + "data/" + source + "/members/",
                            "[{\"member_type\": \"user\", \"member_id\": 6}]")
                    .statusCode(403);
        }
    }

    /** Whatever else is wrong with what a body says of it. */
    @Test
    void whoDoesNotAdministerASourceIsNotToldWhatIsWrongWithTheBody(Client client) {
        String named = "{\"resource_type\": \"data\", \"resource_id\": 2";
        for (String rest : List.of("}", ", \"members\": 5}", ", \"members\": null}", ", \"privacy\": [1]}")) {
            for (String call : List.of("POST " + MEMBERS, "PUT " + MEMBERS, "PATCH " + PRIVACY)) {
                String[] parts = call.split(" ");
                client.send(Role.SOURCE_ADMIN, parts[0], parts[1], named + rest).statusCode(403);
                client.send(Role.SOURCE_ADMIN, parts[0], parts[1], "[{}, " + named + rest + "]")
                        .statusCode(403);
            }
            client.send(Role.SERVER_ADMIN, "POST", MEMBERS, named + rest)
                    .statusCode(400)
                    .body("members", hasSize(1));
        }
        client.send(Role.SOURCE_ADMIN, "DELETE", MEMBERS + "data/2/members/", "{\"members\": 5}")
                .statusCode(403);
        client.send(Role.SOURCE_ADMIN, "POST", MEMBERS, "{}").statusCode(400);
    }

    /** The Source Admin administers data source 1 and not 2. */
    @Test
    void oneForeignSourceRefusesAWholeList(Client client) {
        String lists = """
                [{"resource_type": "data", "resource_id": 1, "members": [{"member_type": "user", "member_id": 6}], "privacy": "PRIVATE"},
                 {"resource_type": "data", "resource_id": %d, "members": [{"member_type": "user", "member_id": 6}], "privacy": "PRIVATE"}]""";
        for (String call : List.of("POST " + MEMBERS, "PUT " + MEMBERS, "PATCH " + PRIVACY)) {
            String[] parts = call.split(" ");
            client.json(Role.SOURCE_ADMIN, lists.formatted(2))
                    .header("X-Understudy-Explain", "true")
                    .request(parts[0], parts[1])
                    .then()
                    .statusCode(403)
                    .header("X-Understudy-Denial", containsString("cell=Yes*"))
                    .body(equalTo(DENIED));
            client.send(Role.SOURCE_ADMIN, parts[0], parts[1] + "?ds_id=1", lists.formatted(2))
                    .statusCode(403);
            client.send(Role.SOURCE_ADMIN, parts[0], parts[1], lists.formatted(99))
                    .statusCode(404);
        }
        client.anonymous()
                .get(NO_SOURCE_ADMIN.replace("/2/", "/1/"))
                .then()
                .body("condition.admins", contains(3, 4, 5));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
    }

    @Test
    void whatBelongsToAPrivateSourceIsShownToItsMembersOnly(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
        makePrivate(client, 1);

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", not(hasItem("table")));
        client.as(Role.STEWARD)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
        client.as(Role.VIEWER)
                .get("/integration/tag/GDPR scope/subject/")
                .then()
                .statusCode(200)
                .body("$", empty());
        client.as(Role.COMPOSER)
                .get("/integration/tag/GDPR scope/subject/")
                .then()
                .body("$", hasSize(2));
        client.as(Role.VIEWER).get("/integration/flag/").then().statusCode(200).body("$", empty());
        client.as(Role.VIEWER).get("/integration/flag/1").then().statusCode(404);
        client.as(Role.STEWARD).get("/integration/flag/1").then().statusCode(200);
        client.as(Role.VIEWER).get("/integration/v1/conversations/").then().body("$", empty());
        client.as(Role.VIEWER).get("/integration/v1/conversations/1/").then().statusCode(404);
        client.json(Role.CATALOG_ADMIN, "{\"otype\": \"table\", \"oid\": 1}")
                .post("/integration/tag/New/subject/")
                .then()
                .statusCode(404);
        client.json(
                        Role.CATALOG_ADMIN,
                        "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"otype\": \"table\", \"id\": 1}}")
                .post("/integration/flag/")
                .then()
                .statusCode(400);
        client.json(Role.CATALOG_ADMIN, "{\"key\": \"1.shop.orders\", \"Status\": \"Draft\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/table")
                .then()
                .body("error_objects", contains("Line 0. Key: 1.shop.orders. Object not found"));

        client.send(
                        Role.SERVER_ADMIN,
                        "POST",
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"group\", \"member_id\": 8}]}")
                .statusCode(201)
                .body("members.find { it.member_id == 8 }.permission", is("VIEWER"));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
        client.as(Role.VIEWER)
                .get("/integration/tag/GDPR scope/subject/")
                .then()
                .body("$", hasSize(2));

        client.send(Role.STEWARD, "PATCH", PRIVACY, "{}").statusCode(403);
        client.send(
                        Role.SOURCE_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "[{\"resource_type\": \"data\", \"resource_id\": 1, \"private\": false}]")
                .statusCode(200)
                .body("[0].privacy", is("PUBLIC"));
        client.as(Role.EXPLORER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));
    }

    @Test
    void whoMakesASourcePrivateThatNobodyAdministersBecomesItsAdmin(Client client) {
        client.send(
                        Role.SERVER_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "{\"resource_type\": \"data\", \"resource_id\": 3, \"is_private\": true}")
                .statusCode(200)
                .body(equalTo("{\"resource_type\":\"data\",\"resource_id\":3,\"privacy\":\"PRIVATE\"}"));
        client.anonymous().get(NO_SOURCE_ADMIN.replace("/2/", "/3/")).then().body("condition.admins", nullValue());
        client.send(
                        Role.SERVER_ADMIN,
                        "POST",
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": 3, \"members\": [{\"type\": \"user\", \"id\": 3}]}")
                .statusCode(201);
        client.anonymous().get(NO_SOURCE_ADMIN.replace("/2/", "/3/")).then().body("condition.admins", contains(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | {} | 400 | resource_type[0] | This field is required.",
                "POST | {\"resource_type\": \"data\", \"resource_id\": 1} | 400 | members[0] | This field is required.",
                "POST | {\"resource_type\": \"bi_server\", \"resource_id\": 99, \"members\": []} | 404 | detail | Not found.",
                "POST | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [5]} | 400 | errors[0].members[0] | Invalid data. Expected a dictionary, but got int.",
                "PUT | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [null]} | 400 | errors[0].members[0] | Invalid data. Expected a dictionary, but got NoneType.",
                "PUT | [] | 400 | non_field_errors[0] | This list may not be empty.",
                "PUT | [5] | 400 | non_field_errors[0] | Invalid data. Expected a dictionary, but got int.",
                "POST | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": []} | 400 | errors[0].members[0] | This list may not be empty.",
                "POST | {\"resource_type\": \"nonsense\", \"resource_id\": 1, \"members\": []} | 400 | resource_type[0] | \"nonsense\" is not a valid choice.",
                "POST | {\"resource_type\": \"table\", \"resource_id\": 1, \"members\": []} | 404 | detail | Feature flag not enabled",
                "POST | {\"resource_type\": \"data\", \"resource_id\": 99, \"members\": []} | 404 | detail | Not found.",
                "PUT | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"user\", \"member_id\": 999}]} | 400 | errors[0].members[0] | User with id 999 does not exist",
                "PUT | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"table\", \"member_id\": 1}]} | 400 | errors[0].members[0] | \"table\" is not a valid member type",
                "PUT | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"user\", \"member_id\": 1, \"permission\": \"EDITOR\"}]} | 400 | errors[0].members[0] | \"EDITOR\" is not a valid permission",
                "PUT | {\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"user\", \"member_id\": 1, \"permission\": [\"VIEWER\"]}]} | 400 | errors[0].members[0] | \"[\"VIEWER\"]\" is not a valid permission",
            })
    void badListsChangeNothing(String method, String body, int status, String path, String message, Client client) {
        client.send(Role.SERVER_ADMIN, method, MEMBERS, body).statusCode(status).body(path, is(message));
        client.anonymous()
                .get(NO_SOURCE_ADMIN.replace("/2/", "/1/"))
                .then()
                .body("condition.admins", contains(3, 4, 5));
    }

    @Test
    void aDeletedGroupIsInNoListAndIsPassedOverByDeletions(Client client) {
        String list =
                "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"%s\", \"member_id\": %d}]}";
        client.send(Role.SERVER_ADMIN, "PUT", MEMBERS, list.formatted("group", 8))
                .statusCode(200);
        client.scim().delete("/scim/v2/Groups/8").then().statusCode(204);

        client.send(Role.SERVER_ADMIN, "POST", MEMBERS, list.formatted("user", 2))
                .statusCode(201)
                .body("members.member_id", contains(2));
        for (String member :
                List.of("group\", \"member_id\": 8", "user\", \"member_id\": 999", "user\", \"member_id\": 6")) {
            client.send(
                            Role.SERVER_ADMIN,
                            "DELETE",
                            MEMBERS + "data/1/members/",
                            "[{\"member_type\": \"" + member + "}]")
                    .statusCode(204);
        }
        client.send(Role.SERVER_ADMIN, "POST", MEMBERS, list.formatted("group", 8))
                .statusCode(400)
                .body("errors[0].members[0]", is("Group with id 8 does not exist"));
    }

    @Test
    void aDeletionNamesWhomItRemoves(Client client) {
        client.send(Role.SERVER_ADMIN, "DELETE", MEMBERS + "data/1/members/", "{}")
                .statusCode(400);
        client.as(Role.SERVER_ADMIN).delete(MEMBERS + "data/1/members/").then().statusCode(400);
        client.as(Role.SERVER_ADMIN).get(MEMBERS).then().statusCode(405);
        client.anonymous()
                .get(NO_SOURCE_ADMIN.replace("/2/", "/1/"))
                .then()
                .body("condition.admins", contains(3, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"INHERIT", "EDITING_RESTRICTED", "SECRET"})
    void otherModesAreRefused(String mode, Client client) {
        client.send(
                        Role.SERVER_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "{\"resource_type\": \"data\", \"resource_id\": 1, \"privacy\": \"" + mode + "\"}")
                .statusCode(400)
                .body("privacy[0]", is("\"" + mode + "\" is not a valid choice."));
        client.send(Role.SERVER_ADMIN, "PATCH", PRIVACY, "{\"resource_type\": \"data\", \"resource_id\": 1}")
                .statusCode(400)
                .body("privacy[0]", is("This field is required."));
    }

    @Test
    void aDatasetMayBeginWithAPrivateSource(Client client) {
        client.fixtures(
                "data_sources: [{id: 60, title: Payroll, db_type: mysql, is_private: true, admins: [2], viewers: [6]}]\nobjects: [{otype: table, id: 900, key: 60.pay.slips, title: slips}]");
        client.as(Role.EXPLORER).get("/integration/v1/search/?q=slips").then().body("total", is(1));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=slips").then().body("total", is(0));
    }

    /** What is answered is not to be any number of times as long as what was sent. */
    @Test
    void aListOfListsHasAnEnd(Client client) {
        String one = "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [%s]}";
        String lists = ("," + one.formatted(user(1))).repeat(29_999) + "]";
        client.fixtures(IntStream.range(100, 134)
                .mapToObj("{id: %1$d, username: u%1$d, display_name: U, role: VIEWER}"::formatted)
                .collect(Collectors.joining(", ", "users: [", "]")));
        String all = IntStream.range(100, 134).mapToObj(PermissionApiTest::user).collect(Collectors.joining(", "));

        client.send(Role.SERVER_ADMIN, "POST", MEMBERS, "[" + one.formatted(all) + lists)
                .statusCode(413);
        client.send(Role.SERVER_ADMIN, "PUT", MEMBERS, "[" + one.formatted(all) + lists)
                .statusCode(200)
                .body("[0].members.member_id", contains(1));
        for (String call : List.of("POST " + MEMBERS, "PATCH " + PRIVACY)) {
            String[] parts = call.split(" ");
            client.send(Role.SERVER_ADMIN, parts[0], parts[1], "[1, 1" + lists)
                    .statusCode(400)
                    .body("non_field_errors", contains("Ensure this field has no more than 30000 elements."));
        }
        client.send(Role.SERVER_ADMIN, "DELETE", MEMBERS + "data/1/members/", "[" + "1,".repeat(30_000) + "1]")
                .statusCode(400)
                .body("non_field_errors", contains("Ensure this field has no more than 30000 elements."));
    }

    private static String user(int id) {
        return "{\"member_type\": \"user\", \"member_id\": %d}".formatted(id);
    }
}
