package dev.understudy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that make the same thing at the same moment: all are answered as if they had come one after the other. */
@ApiTest
class CollisionTest {

    private static final int CALLERS = 8;

    /** Of what does not go wrong each time. */
    private static final int ROUNDS = 3;

    private static <T> List<T> together(Together.Call<T> call) throws Exception {
        return Together.call(CALLERS, call);
    }

    @Test
    void aTagIsMadeOnce(Client client) throws Exception {
        assertThat(together(caller -> client.json(Role.STEWARD, "{\"oid\": 1, \"otype\": \"table\"}")
                        .post("/integration/tag/Brand new/subject/")
                        .statusCode()))
                .containsOnly(200);
        client.as(Role.VIEWER).get("/integration/tag/Brand new/subject/").then().body("$", hasSize(1));
    }

    @Test
    void anObjectHasOneWarning(Client client) throws Exception {
        String warning =
                "{\"flag_type\": \"WARNING\", \"flag_reason\": \"x\", \"subject\": {\"id\": 1, \"otype\": \"table\"}}";
        assertThat(together(caller -> client.json(Role.STEWARD, warning)
                        .post("/integration/flag/")
                        .statusCode()))
                .containsOnly(201);
        client.as(Role.VIEWER)
                .get("/integration/flag/?oid=1&otype=table")
                .then()
                .body("findAll {it.flag_type == 'WARNING'}", hasSize(1));
    }

    @Test
    void anImportedUserIsThereOnce(Client client) throws Exception {
        assertThat(together(caller -> client.matillionJson(
                                "{\"objects\": [{\"name\": \"twin\", \"groupNames\": [\"Reader\"]}]}")
                        .post("/rest/v1/permission/user/import?onConflict=SKIP")
                        .statusCode()))
                .containsOnly(200);
        client.matillion("admin").get("/rest/v1/permission/user").then().body("findAll {it == 'twin'}", hasSize(1));
    }

    /** Half of the callers are one Server Admin and demote the other, half the other way round. */
    @Test
    void aServerAdminIsLeftOfTwoWhoDemoteEachOther(Client client) throws Exception {
        String admins =
                "{\"objects\": [{\"name\": \"api-user\", \"admin\": true, \"api\": true}, {\"name\": \"admin\", \"admin\": true, \"api\": true}]}";
        String left = "admin";
        for (int round = 0; round < ROUNDS; round++) {
            imported(client, left, admins).then().body("success", is(true));
            together(caller -> imported(
                            client,
                            caller % 2 == 0 ? "admin" : "api-user",
                            "{\"objects\": [{\"name\": \"%s\", \"api\": true}]}"
                                    .formatted(caller % 2 == 0 ? "api-user" : "admin"))
                    .statusCode());
            List<String> after = Stream.of("admin", "api-user")
                    .filter(login -> client.matillion(login)
                                    .get("/rest/v1/userconfig/user")
                                    .statusCode()
                            == 200)
                    .toList();
            assertThat(after).hasSize(1);
            left = after.get(0);
        }
    }

    private static Response imported(Client client, String login, String users) {
        return client.matillion(login)
                .contentType("application/json")
                .body(users)
                .post("/rest/v1/userconfig/import?onConflict=OVERWRITE");
    }

    /** Half of the callers retain one of two accounts, half the other. */
    @Test
    void anAccountIsLeftOfTwoThatDifferInCase(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = "twin" + round;
            String other = "Twin" + round;
            String user = "{username: %s, display_name: Twin, role: VIEWER}";
            client.fixtures("users: [" + user.formatted(one) + ", " + user.formatted(other) + "]");
            String csv = "SN,Username,email,Action,Group\n1,%s,a,RETAIN,1\n2,%s,b,SUSPEND,1\n";
            assertThat(together(caller -> client.as(Role.SERVER_ADMIN)
                            .multiPart(
                                    "csv_file",
                                    "x.csv",
                                    (caller % 2 == 0 ? csv.formatted(one, other) : csv.formatted(other, one))
                                            .getBytes(US_ASCII))
                            .post("/integration/v1/remove_dup_users_accts/")
                            .statusCode()))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 400);
        }
    }

    @Test
    void flagsAndStatesSettle(Client client) throws Exception {
        assertThat(together(caller -> client.json("{\"some.flag\": 1}")
                        .put("/_understudy/conf")
                        .statusCode()))
                .containsOnly(200);
        assertThat(together(caller -> client.matillionJson("{\"state\": \"GRANTED\"}")
                        .post("/rest/v1/permission/global/group/name/Runner/permission/name/Queue/update")
                        .statusCode()))
                .containsOnly(200);
        client.matillion("admin")
                .get("/rest/v1/permission/global/group/name/Runner/permission/name/Queue/get")
                .then()
                .body("state", is("GRANTED"));
    }

    @Test
    void anApiResourceAndItsFolderAreMadeOnce(Client client) throws Exception {
        String resource = "{\"path\": [\"New folder\", \"x\"], \"response_type\": \"JSON\", \"input_schema\": {}}";
        assertThat(together(caller -> client.json(Role.SERVER_ADMIN, resource)
                        .urlEncodingEnabled(false)
                        .post("/integration/v1/api_resource/GET:https://new.example.com/")
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 400);
        client.as(Role.VIEWER).get("/integration/v1/api_resource/").then().body("$", hasSize(4));
    }

    /** Half of the callers put Reader under Writer, the others Writer under Reader. */
    @Test
    void twoGroupsDoNotBecomeEachOthersParents(Client client) throws Exception {
        assertThat(together(caller -> caller % 2 == 0
                        ? client.matillionJson("{\"parentGroupID\": 2}")
                                .post("/rest/v1/permission/group/name/Reader/update")
                                .statusCode()
                        : client.matillionJson("{\"parentGroupID\": 6}")
                                .post("/rest/v1/permission/group/name/Writer/update")
                                .statusCode()))
                .containsOnly(200, 400);
        String ofReader = client.matillion("admin")
                .get("/rest/v1/permission/group/name/Reader/parent")
                .asString();
        String ofWriter = client.matillion("admin")
                .get("/rest/v1/permission/group/name/Writer/parent")
                .asString();
        assertThat(List.of(ofReader, ofWriter)).containsOnlyOnce("null");
    }

    /** Everybody replaces the roles of a group that has none, or the groups of a user: two lists must not become one. */
    @Test
    void aGroupHasTheRolesOfOneImportAndAUserItsGroups(Client client) throws Exception {
        String group = "{\"objects\": [{\"name\": \"Crew\", \"otherRoles\": [%s]}]}";
        String user = "{\"objects\": [{\"name\": \"sailor\", \"groupNames\": [%s]}]}";
        for (int round = 0; round < ROUNDS; round++) {
            replaced(client, "group", group.formatted(""));
            replaced(client, "user", user.formatted(""));
            assertThat(together(caller -> replaced(client, "group", group.formatted("\"role " + caller + "\""))))
                    .containsOnly(true);
            assertThat(together(caller ->
                            replaced(client, "user", user.formatted(caller % 2 == 0 ? "\"Reader\"" : "\"Writer\""))))
                    .containsOnly(true);
            assertThat(together(caller -> client.matillionJson("{\"otherRoles\": [\"other " + caller + "\"]}")
                            .post("/rest/v1/permission/group/name/Runner/update")
                            .statusCode()))
                    .containsOnly(200);
            client.matillion("admin")
                    .get("/rest/v1/permission/group/name/Crew/roles/get")
                    .then()
                    .body("$", hasSize(1));
            client.matillion("admin")
                    .get("/rest/v1/permission/user/name/sailor/groups/get")
                    .then()
                    .body("$", hasSize(1));
            client.matillion("admin")
                    .get("/rest/v1/permission/group/name/Runner/roles/get")
                    .then()
                    .body("$", hasSize(1));
            client.matillionJson("{\"otherRoles\": []}").post("/rest/v1/permission/group/name/Runner/update");
        }
    }

    private static boolean replaced(Client client, String what, String objects) {
        return client.matillionJson(objects)
                .post("/rest/v1/permission/" + what + "/import?onConflict=OVERWRITE")
                .then()
                .statusCode(200)
                .extract()
                .path("success");
    }

    @Test
    void aJobIsImportedOnce(Client client) throws Exception {
        String version = "/rest/v1/group/name/Demo/project/name/Warehouse loading/version/name/default/job";
        for (int round = 0; round < ROUNDS; round++) {
            String job = "job" + round;
            String body = "{\"objects\": [{\"info\": {\"name\": \"" + job + "\"}}]}";
            assertThat(Together.call(
                            CALLERS,
                            caller -> client.matillionJson(body)
                                    .post(version + "/import")
                                    .then()
                                    .extract()
                                    .<Boolean>path("success")))
                    .containsOnlyOnce(true);
            client.matillion("admin").get(version).then().body("findAll { it == '" + job + "' }", hasSize(1));
        }
    }

    /** Everybody puts another member into a group that has none; two lists must not become one. */
    @Test
    void aGroupHasTheMembersOfOneProvider(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String group = "{\"displayName\": \"Crew\", \"members\": [%s]}";
            String path = "/scim/v2/Groups/8";
            client.scimJson(group.formatted("")).put(path).then().statusCode(200);
            assertThat(together(caller -> client.scimJson(group.formatted("{\"value\": \"" + (caller + 1) + "\"}"))
                            .put(path)
                            .statusCode()))
                    .containsOnly(200);
            client.scim().get(path).then().body("members", hasSize(1));
        }
    }

    /** Who is assigned at the moment of the deletion is assigned to nothing. */
    @Test
    void aDeletedDomainHasNoPeople(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int domain = client.json(Role.CATALOG_ADMIN, "[{\"title\": \"Short-lived\"}]")
                    .post("/integration/v2/domain/")
                    .path("[0].id");
            String people = "[{\"domain_id\": " + domain + ", \"users\": [4]}]";
            assertThat(together(caller -> caller == 3
                            ? client.json(Role.CATALOG_ADMIN, "{\"id\": [" + domain + "]}")
                                    .delete("/integration/v2/domain/")
                                    .statusCode()
                            : client.json(Role.CATALOG_ADMIN, people)
                                    .put("/integration/v1/my_domains/")
                                    .statusCode()))
                    .isSubsetOf(200, 202, 400);
        }
        assertThat(client.control()
                        .get("/_understudy/instances/" + client.instance() + "/dataset")
                        .asString())
                .doesNotContain("table: my_domain");
    }

    @Test
    void aRefreshTokenServesManyAtOnce(Client client) throws Exception {
        assertThat(together(caller -> client.json("{\"refresh_token\": \"viewer-refresh-token\", \"user_id\": 7}")
                        .post("/integration/v1/createAPIAccessToken/")
                        .statusCode()))
                .containsOnly(201);
    }

    private static void stopTheClock(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock").then().statusCode(200);
    }

    /** With a clock that stands still, the second use of a token changes nothing of it. */
    @Test
    void nothingMadeWithARefreshTokenOutlivesIt(Client client) throws Exception {
        stopTheClock(client);
        String held = "viewer-refresh-token";
        for (int round = 0; round < ROUNDS; round++) {
            String body = "{\"refresh_token\": \"" + held + "\", \"user_id\": 7}";
            List<String> made = together(caller -> client.json(body)
                    .post("/integration/v1/" + (caller == 0 ? "regenRefreshToken/" : "createAPIAccessToken/"))
                    .path(caller == 0 ? "refresh_token" : "api_access_token"));
            held = made.get(0);
            assertThat(made.subList(1, CALLERS))
                    .allSatisfy(token -> assertThat(statusOf(client, token)).isIn("none", "REVOKED"));
        }
    }

    @Test
    void nothingMadeWithARefreshTokenOutlivesWhatIsRevokedBehindTheScenes(Client client) throws Exception {
        stopTheClock(client);
        for (int round = 0; round < ROUNDS; round++) {
            Response refresh = client.json(
                            "{\"username\": \"viewer@example.com\", \"password\": \"understudy\", \"name\": \"round %d\"}"
                                    .formatted(round))
                    .post("/integration/v1/createRefreshToken/");
            String body =
                    "{\"refresh_token\": \"%s\", \"user_id\": 7}".formatted(refresh.<String>path("refresh_token"));
            String id = client.anonymous()
                    .get("/_understudy/users/7")
                    .path("tokens.find { it.kind == 'REFRESH' && it.name == 'round " + round + "' }.id");
            client.json(body).post("/integration/v1/createAPIAccessToken/");
            List<String> made = together(caller -> caller == 0
                    ? String.valueOf(client.anonymous()
                            .delete("/_understudy/users/7/tokens/" + id)
                            .statusCode())
                    : client.json(body)
                            .post("/integration/v1/createAPIAccessToken/")
                            .path("api_access_token"));
            assertThat(made).startsWith("204");
            assertThat(made.subList(1, CALLERS))
                    .allSatisfy(token -> assertThat(statusOf(client, token)).isIn("none", "REVOKED"));
        }
    }

    private static String statusOf(Client client, @Nullable String token) {
        return token == null
                ? "none"
                : client.json("{\"api_access_token\": \"" + token + "\", \"user_id\": 7}")
                        .post("/integration/v1/validateAPIAccessToken/")
                        .path("token_status");
    }

    private static String oldToken(Client client, String verb, String user) {
        return client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + user + "&password=understudy")
                .post("/api/v1/" + verb + "Token/")
                .asString();
    }

    /** Somebody who logs in once more at the same time, which changes nothing of them. */
    private static String loggedIn(Client client, String name) {
        String user = name + "@example.com";
        client.fixtures("users: [{username: " + user + ", password: understudy}]");
        client.json("{\"username\": \"%s\", \"password\": \"understudy\", \"name\": \"x\"}".formatted(user))
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201);
        return user;
    }

    @Test
    void aFirstTokenIsMadeOnce(Client client) throws Exception {
        stopTheClock(client);
        for (int round = 0; round < ROUNDS; round++) {
            String user = loggedIn(client, "first" + round);
            assertThat(CollisionTest.<String>together(caller -> oldToken(client, "get", user)))
                    .filteredOn(answer -> !answer.equals("EXISTING"))
                    .hasSize(1);
        }
    }

    @Test
    void oneOfManyTokensThatTakeEachOthersPlaceCounts(Client client) throws Exception {
        stopTheClock(client);
        for (int round = 0; round < ROUNDS; round++) {
            String user = loggedIn(client, "other" + round);
            assertThat(CollisionTest.<String>together(caller -> oldToken(client, "change", user)))
                    .filteredOn(token -> client.withToken(token)
                                    .get("/integration/v1/userinfo/")
                                    .statusCode()
                            == 200)
                    .hasSize(1);
        }
    }

    /** Some take a user into their groups while the user is given up; who comes back later is in none of them. */
    @Test
    void nobodyWhoIsGivenUpStaysInAGroup(Client client) throws Exception {
        client.fixtures(IntStream.range(50, 50 + CALLERS)
                .mapToObj(group -> "{id: %d, display_name: Brief %<d}".formatted(group))
                .collect(Collectors.joining(", ", "groups: [", "]")));
        for (int round = 0; round < ROUNDS; round++) {
            String user = "{\"userName\": \"brief%d@example.com\"}".formatted(round);
            String id = client.scimJson(user).post("/scim/v2/Users").path("id");
            String coming = """
                    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations": [{"op": "add", "path": "members", "value": [{"value": "%s"}]}]}""".formatted(id);
            assertThat(together(caller -> caller == 0
                            ? client.scim().delete("/scim/v2/Users/" + id).statusCode()
                            : client.scimJson(coming)
                                    .patch("/scim/v2/Groups/" + (50 + caller))
                                    .statusCode()))
                    .startsWith(204)
                    .isSubsetOf(204, 200, 400);
            client.scimJson(user).post("/scim/v2/Users").then().statusCode(201).body("groups", empty());
        }
    }

    /** The groups are deleted while others take a user into them, who sees nothing by a group that is gone. */
    @Test
    void nobodyStaysInAGroupThatIsDeleted(Client client) throws Exception {
        String coming = """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "add", "path": "members", "value": [{"value": "7"}]}]}""";
        for (int round = 0; round < ROUNDS; round++) {
            String group = "{\"displayName\": \"Short%d\"}".formatted(round);
            String id = client.scimJson(group).post("/scim/v2/Groups").path("id");
            assertThat(together(caller -> caller == 0
                            ? client.scim().delete("/scim/v2/Groups/" + id).statusCode()
                            : client.scimJson(coming)
                                    .patch("/scim/v2/Groups/" + id)
                                    .statusCode()))
                    .startsWith(204)
                    .isSubsetOf(204, 200, 404);
            client.as(Role.SERVER_ADMIN)
                    .get("/api/user/")
                    .then()
                    .body("find { it.id == 7 }.groups.profile.name", everyItem(not(startsWith("Short"))));
        }
    }

    @Test
    void oneArticleIsRevisedByMany(Client client) throws Exception {
        String article = "{\"title\": \"x\", \"body\": \"y\", \"children\": [{\"id\": 2, \"otype\": \"table\"}]}";
        assertThat(together(caller -> client.json(Role.COMPOSER, article)
                        .put("/integration/v1/article/1/")
                        .statusCode()))
                .containsOnly(200);
        client.as(Role.VIEWER)
                .get("/integration/v1/article/1/")
                .then()
                .body("children", hasSize(2))
                .body("editors", hasSize(2));
    }

    @Test
    void aFieldOfAnObjectHasOneValue(Client client) throws Exception {
        String value = "[{\"field_id\": 10001, \"otype\": \"table\", \"oid\": 1, \"value\": \"2026-01-01\"}]";
        assertThat(together(caller -> client.json(Role.CATALOG_ADMIN, value)
                        .put("/integration/v2/custom_field_value/")
                        .statusCode()))
                .containsOnly(200);
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=table&oid=1&field_id=10001")
                .then()
                .body("$", hasSize(1));
    }

    @Test
    void aGroupOfSynonymsIsMadeOnce(Client client) throws Exception {
        assertThat(together(caller -> client.json(Role.CATALOG_ADMIN, "{\"synonyms\": [\"one\", \"single\"]}")
                        .post("/integration/v1/search-synonym/")
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 400);
    }

    @Test
    void aFieldIsAskedForOnceAtATime(Client client) throws Exception {
        String request =
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 5, \"value\": \"Draft\"}]}";
        assertThat(together(caller -> client.json(Role.COMPOSER, request)
                        .post("/integration/v2/workflow_executions/")
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 400);
        client.as(Role.VIEWER)
                .get("/integration/v2/workflow_executions/?oid=1")
                .then()
                .body("$", hasSize(1));
    }

    @Test
    void anObjectIsAskedIntoAGlossaryOnceAtATime(Client client) throws Exception {
        client.fixtures("folders: [{id: 50, title: Brief, hub: 1}]\n"
                + "workflows: [{id: 50, title: W, type: ADD_OBJECT_REQUEST, otype: glossary_term,"
                + " steps: [{id: 50, reviewers: [{otype: user, id: 4}]}]}]");
        String request =
                "{\"workflow_id\": 50, \"otype\": \"glossary_term\", \"oid\": 1, \"target\": {\"otype\": \"glossary_v3\", \"oid\": 50}}";
        assertThat(together(caller -> client.json(Role.COMPOSER, request)
                        .post("/integration/v2/workflow_executions/")
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 400);
    }

    /** A step that takes two approvals gets both, though they come at the same moment; nobody decides twice. */
    @Test
    void approvalsAtTheSameMomentAllCount(Client client) throws Exception {
        client.fixtures("workflows: [{id: 50, title: Two, type: CHANGE_REQUEST, otype: glossary_term,"
                + " steps: [{id: 50, min_approvals: 2, reviewers: [{otype: user, id: 4}, {otype: user, id: 2}]}]}]");
        int step = client.json(
                        Role.COMPOSER,
                        "{\"workflow_id\": 50, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 3, \"value\": \"Attrition\"}]}")
                .post("/integration/v2/workflow_executions/")
                .path("step_executions[0].id");
        List<Integer> statuses = together(caller -> client.as(caller % 2 == 0 ? Role.STEWARD : Role.CATALOG_ADMIN)
                .put("/integration/v2/workflow_stepexecutions/" + step + "/approve/")
                .statusCode());
        assertThat(statuses)
                .containsOnly(200, 400)
                .filteredOn(status -> status == 200)
                .hasSize(2);
        client.as(Role.VIEWER).get("/integration/v2/term/?id=1").then().body("[0].title", is("Attrition"));
    }

    /** Some write columns while the table is deleted: they come too late, or their columns go with it. */
    @Test
    void nothingOutlivesWhatItLiesIn(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "1.shop.brief" + round;
            int job = client.json(Role.SERVER_ADMIN, "[{\"key\": \"" + key + "\"}]")
                    .post("/integration/v2/table/?ds_id=1")
                    .path("job_id");
            int table = client.job(job).extract().path("result[0].mapping[0].id");
            String column = "[{\"key\": \"" + key + ".c%d\", \"column_type\": \"int\"}]";
            assertThat(together(caller -> caller == 0
                            ? client.as(Role.SERVER_ADMIN)
                                    .delete("/integration/v1/table/" + table + "/")
                                    .statusCode()
                            : client.json(Role.SERVER_ADMIN, column.formatted(caller))
                                    .post("/integration/v2/column/?ds_id=1")
                                    .statusCode()))
                    .startsWith(204)
                    .isSubsetOf(204, 202);
            client.as(Role.VIEWER)
                    .get("/integration/v2/column/?table_id=" + table)
                    .then()
                    .body("$", empty());
        }
    }

    /** Documents lie in folders, and are linked there. */
    @Test
    void nothingComesIntoAFolderThatGoes(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int folder = client.bulk(
                            "POST", "/integration/v2/folder/", "[{\"title\": \"Brief\", \"document_hub_id\": 2}]")
                    .extract()
                    .path("result.created_folders[0].id");
            String document = "[{\"title\": \"x\", \"document_hub_id\": 2, \"%s\": %s}]";
            assertThat(together(caller -> caller == 0
                            ? client.json(Role.SERVER_ADMIN, "{\"ids\": [" + folder + "]}")
                                    .delete("/integration/v2/folder/")
                                    .statusCode()
                            : client.json(
                                            Role.SERVER_ADMIN,
                                            caller % 2 == 0
                                                    ? document.formatted("parent_folder_id", folder)
                                                    : document.formatted("nav_link_folder_ids", List.of(folder)))
                                    .post("/integration/v2/document/")
                                    .statusCode()))
                    .startsWith(200)
                    .isSubsetOf(200, 202, 400);
            client.as(Role.VIEWER)
                    .get("/integration/v2/document/?folder_id=" + folder)
                    .then()
                    .body("$", empty());
        }
    }

    /** Some make domains under one that is deleted, others move theirs there: either is too late, or it goes along. */
    @Test
    void noDomainIsLeftBehindByItsParent(Client client) throws Exception {
        String domains = "/integration/v2/domain/";
        for (int round = 0; round < ROUNDS; round++) {
            String titled = "[{\"title\": \"%s\", \"parent_id\": %s}]";
            int parent = domain(client, titled.formatted("brief", null));
            int moved = domain(client, titled.formatted("moved", null));
            assertThat(together(caller -> switch (caller) {
                        case 0 ->
                            client.json(Role.SERVER_ADMIN, "{\"id\": [" + parent + "]}")
                                    .delete(domains)
                                    .statusCode();
                        case 1 ->
                            client.json(Role.SERVER_ADMIN, "{\"parent_id\": " + parent + "}")
                                    .patch(domains + moved + "/")
                                    .statusCode();
                        default ->
                            client.json(Role.SERVER_ADMIN, titled.formatted("under", parent))
                                    .post(domains)
                                    .statusCode();
                    }))
                    .startsWith(202)
                    .isSubsetOf(202, 200, 201, 400);
            client.as(Role.SERVER_ADMIN)
                    .get(domains + "?limit=1000")
                    .then()
                    .statusCode(200)
                    .body("parent_id", not(hasItem(parent)));
        }
    }

    /** Some link a source to a server while it is deleted: they come too late, or their links go with it. */
    @Test
    void noLinkOutlivesItsSystems(Client client) throws Exception {
        String links = "/integration/v2/cross_system_lineage/";
        client.fixtures("objects: [{otype: bi_server, id: 60, key: '60', title: Dashboards}]");
        for (int round = 0; round < ROUNDS; round++) {
            int source = 50 + round;
            client.fixtures("data_sources: [{id: " + source + ", title: Brief, db_type: mysql}]");
            String link = "{\"source_oid\": " + source + ", \"target_oid\": 60, \"connection\": \"%d\"}";
            assertThat(together(caller -> caller == 0
                            ? client.as(Role.SERVER_ADMIN)
                                    .delete("/integration/v1/datasource/" + source + "/")
                                    .statusCode()
                            : client.json(Role.SERVER_ADMIN, link.formatted(caller))
                                    .post(links)
                                    .statusCode()))
                    .startsWith(204)
                    .isSubsetOf(204, 201, 400);
            client.as(Role.SERVER_ADMIN)
                    .get(links + "?limit=1000")
                    .then()
                    .statusCode(200)
                    .body("source_oid", not(hasItem(source)));
        }
    }

    /** Some ask for a change of a term, or for terms in a glossary, while both are deleted; all that is left of it is closed. */
    @Test
    void nothingIsAskedForOfWhatIsGone(Client client) throws Exception {
        String requests = "/integration/v2/workflow_executions/";
        String workflow =
                "{id: %d, title: W%<d, type: %s, otype: glossary_term, steps: [{id: %<d, reviewers: [{otype: user, id: 4}]}]}";
        client.fixtures(IntStream.range(0, CALLERS)
                .mapToObj(caller -> workflow.replace("%<d", String.valueOf(50 + caller))
                        .formatted(50 + caller, caller % 2 == 0 ? "CHANGE_REQUEST" : "ADD_OBJECT_REQUEST"))
                .collect(Collectors.joining(", ", "workflows: [", "]")));
        for (int round = 0; round < ROUNDS; round++) {
            int oid = 50 + round;
            client.fixtures("folders: [{id: %d, title: Brief, hub: 1}]\ndocuments: [{id: %d, title: Brief, hub: 1}]"
                    .formatted(oid, oid));
            List<Integer> statuses = together(caller -> switch (caller) {
                case 0 ->
                    client.json(Role.SERVER_ADMIN, "{\"id\": [" + oid + "]}")
                            .delete("/integration/v2/term/")
                            .statusCode();
                case 1 ->
                    client.json(Role.SERVER_ADMIN, "{\"ids\": [" + oid + "]}")
                            .delete("/integration/v2/folder/")
                            .statusCode();
                default ->
                    client.json(Role.COMPOSER, asked(50 + caller, oid))
                            .post(requests)
                            .statusCode();
            });
            assertThat(statuses).startsWith(200, 200).isSubsetOf(200, 201, 400);
            client.as(Role.VIEWER)
                    .get(requests + "?limit=1000")
                    .then()
                    .statusCode(200)
                    .body(
                            "findAll { it.status == 'IN_PROGRESS' && (it.oid == " + oid + " || it.target?.oid == " + oid
                                    + ") }",
                            empty());
        }
    }

    private static String asked(int workflow, int oid) {
        String what = workflow % 2 == 0
                ? "\"oid\": " + oid + ", \"changes\": [{\"field_id\": 3, \"value\": \"x\"}]"
                : "\"title\": \"x\", \"target\": {\"otype\": \"glossary_v3\", \"oid\": " + oid + "}";
        return "{\"workflow_id\": " + workflow + ", \"otype\": \"glossary_term\", " + what + "}";
    }

    private static int domain(Client client, String body) {
        return client.json(Role.SERVER_ADMIN, body)
                .post("/integration/v2/domain/")
                .path("[0].id");
    }

    private static final String BI_SERVER = "/integration/v2/bi/server/1";

    private static String named(String externalId, String more) {
        return "[{\"external_id\": \"%s\", \"name\": \"x\"%s}]".formatted(externalId, more);
    }

    /** Some move a report into a folder, or give one an image, while folder and report are deleted. */
    private static Response comingOrGoing(Client client, int caller) {
        RequestSpecification admin = client.as(Role.SERVER_ADMIN);
        return switch (caller) {
            case 0 -> admin.delete(BI_SERVER + "/folder/?keyField=external_id&oids=brief");
            case 1 -> admin.delete(BI_SERVER + "/report/1/");
            case 2, 3 ->
                admin.multiPart("image", "a.gif", "GIF89a".getBytes(US_ASCII)).put(BI_SERVER + "/report/1/image/");
            default ->
                client.json(Role.SERVER_ADMIN, named("r" + caller, ", \"parent_folder\": \"brief\""))
                        .post(BI_SERVER + "/report/");
        };
    }

    @Test
    void noImageOutlivesItsReport(Client client) throws Exception {
        for (int caller = 4; caller < CALLERS; caller++) {
            client.json(Role.SERVER_ADMIN, named("r" + caller, "")).post(BI_SERVER + "/report/");
        }
        for (int round = 0; round < ROUNDS; round++) {
            client.json(Role.SERVER_ADMIN, named("brief", "")).post(BI_SERVER + "/folder/");
            client.json(Role.SERVER_ADMIN, named("revenue", "")).post(BI_SERVER + "/report/");
            assertThat(together(caller -> comingOrGoing(client, caller).statusCode()))
                    .startsWith(204, 204)
                    .isSubsetOf(204, 202, 201, 200, 404);
            client.json(Role.SERVER_ADMIN, named("revenue", "")).post(BI_SERVER + "/report/");
            client.as(Role.SERVER_ADMIN)
                    .get(BI_SERVER + "/report/1/image/")
                    .then()
                    .statusCode(404);
        }
    }

    /** Among so many that looking for them takes as long as others take to come in. */
    private static String briefAmongMany() {
        return IntStream.range(0, 5000)
                .mapToObj(i -> "\"none" + i + "\"")
                .collect(Collectors.joining(", ", "{\"keyField\": \"external_id\", \"oids\": [\"brief\", ", "]}"));
    }

    /** Reports and folders come into a folder while it is deleted; should it come again, nothing lies in it any more. */
    @Test
    void nothingStaysBehindInABiFolder(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            client.json(Role.SERVER_ADMIN, named("brief", "")).post(BI_SERVER + "/folder/");
            assertThat(together(caller -> caller == 0
                            ? client.json(Role.SERVER_ADMIN, briefAmongMany())
                                    .delete(BI_SERVER + "/folder/")
                                    .statusCode()
                            : client.json(Role.SERVER_ADMIN, named("in" + caller, ", \"parent_folder\": \"brief\""))
                                    .post(BI_SERVER + (caller % 2 == 0 ? "/report/" : "/folder/"))
                                    .statusCode()))
                    .startsWith(204)
                    .isSubsetOf(204, 202);
            client.json(Role.SERVER_ADMIN, named("brief", "")).post(BI_SERVER + "/folder/");
            client.as(Role.SERVER_ADMIN)
                    .get(BI_SERVER + "/folder/?keyField=external_id&oids=brief")
                    .then()
                    .body("[0].subfolders", empty())
                    .body("[0].reports", empty());
        }
    }
}
