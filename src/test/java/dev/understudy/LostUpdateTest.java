package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls that change the same thing at the same moment: what one has written the others leave there, and what can be done once is done
 * once. Some take several rounds, since calls need not meet each time.
 */
@ApiTest
class LostUpdateTest {

    private static final int CALLERS = 8;
    private static final int ROUNDS = 6;

    private static String listOf(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("#", String.valueOf(10 + i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void everyPolicyGroupThatSomebodyAddsStays(Client client) throws Exception {
        client.fixtures("policy_groups: " + listOf(CALLERS, "{id: #, title: 'G #'}"));
        assertThat(Together.call(
                        CALLERS,
                        caller -> client.json(
                                        Role.CATALOG_ADMIN,
                                        "[{\"id\": 1, \"policy_group_ids\": {\"add\": [" + (10 + caller) + "]}}]")
                                .put("/integration/v1/business_policies/")
                                .statusCode()))
                .containsOnly(202);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/policy_group")
                .then()
                .body("findAll { it.id >= 10 }.policies_count", hasSize(CALLERS))
                .body("findAll { it.title != 'GDPR Policies' }.policies_count", everyItem(is(1)));
    }

    /** Half of the callers write the title by the family's own door, the others the description as a value of a field. */
    @Test
    void titleAndDescriptionComeThroughDifferentDoors(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String text = "Round " + round;
            String title = "[{\"id\": 3, \"title\": \"" + text + "\"}]";
            String description =
                    "[{\"field_id\": 4, \"otype\": \"glossary_term\", \"oid\": 3, \"value\": \"" + text + "\"}]";
            Together.call(
                    CALLERS,
                    caller -> caller % 2 == 0
                            ? client.json(Role.CATALOG_ADMIN, title)
                                    .put("/integration/v2/document/")
                                    .statusCode()
                            : client.json(Role.CATALOG_ADMIN, description)
                                    .put("/integration/v2/custom_field_value/")
                                    .statusCode());
            client.as(Role.VIEWER)
                    .get("/integration/v2/document/?id=3")
                    .then()
                    .body("[0].title", is(text))
                    .body("[0].description", is("<p>" + text + "</p>"));
        }
    }

    @Test
    void everyMemberThatAnUploadAddsStays(Client client) throws Exception {
        int callers = 16;
        client.fixtures("custom_fields: [{id: 10020, type: MULTI_PICKER, name: Colours, plural: Colours, options: "
                + listOf(callers, "'c#'") + "}]");
        for (String table : List.of("1.shop.orders", "1.shop.customers")) {
            List<String> answers = Together.call(
                    callers,
                    caller -> client.json(
                                    Role.STEWARD,
                                    "{\"key\": \"" + table + "\", \"Colours\": [\"c" + (10 + caller) + "\"]}")
                            .post("/api/v1/bulk_metadata/custom_fields/default/table")
                            .asString());
            assertThat(answers)
                    .containsOnly(
                            "{\"number_received\":1,\"updated_objects\":1,\"new_objects\":0,\"error_objects\":[],\"error\":\"\"}");
        }
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=table&field_id=10020")
                .then()
                .body("value", everyItem(hasSize(callers)));
    }

    @Test
    void settingsOfAnArticleDoNotUndoEachOther(Client client) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            boolean on = round % 2 == 0;
            String article = "{\"title\": \"x\", \"body\": \"y\", \"%s\": " + on + "}";
            Together.call(
                    CALLERS,
                    caller -> client.json(
                                    Role.CATALOG_ADMIN,
                                    article.formatted(caller % 2 == 0 ? "private" : "agile_approval_enabled"))
                            .put("/integration/v1/article/1/")
                            .statusCode());
            client.as(Role.CATALOG_ADMIN)
                    .get("/integration/v1/article/1/")
                    .then()
                    .body("private", is(on))
                    .body("agile_approval_enabled", is(on));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            articles: #      | {id: @, title: x, author: 4, body: y}                     | /integration/v1/article/@/
            flags: #         | {id: @, type: WARNING, otype: column, oid: @, owner: 4, reason: x} | /integration/flag/@/
            conversations: # | {id: @, title: x, body: y, otype: table, oid: 1, author: 4} | /integration/v1/conversations/@/
            tags: #          | {id: @, name: tag@, subjects: [{otype: table, id: 1}]}     | /integration/tag/tag@/subject/table/1/
            visual_configs: # | {id: @, title: x, layout_otype: article, components: []} | /integration/visual_config/@/
            """)
    void whatIsDeletedByManyIsDeletedOnce(String section, String each, String path, Client client) throws Exception {
        client.fixtures(section.replace("#", listOf(ROUNDS, each.replace("@", "#"))));
        for (int round = 0; round < ROUNDS; round++) {
            String url = path.replace("@", String.valueOf(10 + round));
            assertThat(Together.call(
                            CALLERS,
                            caller -> client.as(Role.SERVER_ADMIN).delete(url).statusCode()))
                    .containsOnlyOnce(204)
                    .containsOnly(204, 404);
        }
    }

    @Test
    void ofManyBulkDeletionsOneTellsTheDocument(Client client) throws Exception {
        client.fixtures("documents: " + listOf(ROUNDS, "{id: #, title: x, hub: 2}"));
        for (int round = 0; round < ROUNDS; round++) {
            String ids = "{\"id\": [" + (10 + round) + "]}";
            List<Integer> counts = Together.call(
                    CALLERS,
                    caller -> client.json(Role.CATALOG_ADMIN, ids)
                            .delete("/integration/v2/document/")
                            .path("deleted_document_count"));
            assertThat(counts).containsOnlyOnce(1).containsOnly(0, 1);
        }
    }

    /** One of the callers exchanges the refresh token, the others make access tokens with it. */
    @Test
    void noAccessTokenOutlivesTheRefreshTokenItWasMadeWith(Client client) throws Exception {
        String refreshToken = "viewer-refresh-token";
        for (int round = 0; round < ROUNDS; round++) {
            String old = "{\"refresh_token\": \"" + refreshToken + "\", \"user_id\": 7}";
            List<JsonPath> made = Together.call(
                    CALLERS,
                    caller -> client.json(old)
                            .post("/integration/v1/" + (caller == 0 ? "regenRefreshToken/" : "createAPIAccessToken/"))
                            .jsonPath());
            refreshToken = made.get(0).getString("refresh_token");
            for (JsonPath each : made.subList(1, CALLERS)) {
                String token = each.getString("api_access_token");
                if (token != null) {
                    client.withToken(token)
                            .get("/integration/v1/userinfo/")
                            .then()
                            .statusCode(403);
                }
            }
        }
    }

    /** Half of the callers put one under the other, the others the other under the one. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            folders: #   | {id: @, title: x, hub: 2} | PUT   | /integration/v2/folder/    | [{"id": @, "parent_folder_id": %s}] | 202
            documents: # | {id: @, title: x, hub: 2} | PUT   | /integration/v2/document/  | [{"id": @, "parent_document_id": %s}] | 202
            domains: #   | {id: @, title: x}         | PATCH | /integration/v2/domain/@/  | {"parent_id": %s} | 200
            """)
    void noTwoLieInEachOther(
            String section, String each, String method, String path, String body, int moved, Client client)
            throws Exception {
        client.fixtures(section.replace("#", listOf(2 * ROUNDS, each.replace("@", "#"))));
        for (int round = 0; round < ROUNDS; round++) {
            int first = 10 + 2 * round;
            List<Integer> statuses = Together.call(CALLERS, caller -> {
                String child = String.valueOf(first + caller % 2);
                int parent = first + 1 - caller % 2;
                return client.json(Role.SERVER_ADMIN, body.replace("@", child).formatted(parent))
                        .request(method, path.replace("@", child))
                        .statusCode();
            });
            assertThat(statuses).containsOnly(moved, 400);
        }
    }

    /** Everybody replaces an empty list by one of a single member; two lists must not become one. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            my_domains/         | [{"domain_id": 1, "users": [%s]}]                                | [0].users  | 7
            members_permission/ | {"resource_type": "data", "resource_id": 3, "members": [%s]}       | members    | {"member_type": "user", "member_id": 7, "permission": "ADMIN"}
            """)
    void aListThatEverybodyReplacesIsOneOfTheirs(String path, String body, String list, String each, Client client)
            throws Exception {
        String url = "/integration/v1/" + path;
        for (int round = 0; round < ROUNDS; round++) {
            client.json(Role.SERVER_ADMIN, body.formatted("")).put(url);
            List<Integer> sizes = Together.call(
                    7,
                    caller -> client.json(
                                    Role.SERVER_ADMIN, body.formatted(each.replace("7", String.valueOf(caller + 1))))
                            .put(url)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList(list)
                            .size());
            assertThat(sizes).containsOnly(1);
        }
    }
}
