package dev.understudy.alation.conversation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations API. */
@ApiTest
class ConversationApiTest {

    private static final String BASE = "/integration/v1/conversations/";
    private static final String NOT_FOUND = "{\"detail\":\"Not found.\",\"code\":\"404000\"}";
    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";

    private static ValidatableResponse start(Client client, Role role, String body) {
        return client.json(role, body).post(BASE).then();
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.VIEWER).get(BASE + path).then();
    }

    @Test
    void aConversationIsStartedAndReadBack(Client client) {
        int id = start(client, Role.EXPLORER, """
                {"title": "Where from?", "body": "Who loads it?", "subject": {"otype": "Table", "oid": 1},
                 "assignees": [{"otype": "user", "oid": 4}, {"otype": "groupprofile", "oid": 8}]}""")
                .statusCode(201)
                .body("body", is("<p>Who loads it?</p>"))
                .body("subject", equalTo(Map.of("otype", "table", "id", 1, "url", "/table/1/")))
                .body("author.id", is(6))
                .body("author.size()", is(5))
                .body("resolved", is(false))
                .body("resolved_by", nullValue())
                .body(
                        "assignees",
                        contains(Map.of("otype", "user", "oid", 4), Map.of("otype", "groupprofile", "oid", 8)))
                .body("posts_count", is(0))
                .body("ts_created", matchesPattern(".*\\.\\d{6}Z"))
                .extract()
                .path("id");

        get(client, id + "/")
                .statusCode(200)
                .body("url", is("/thread/" + id + "/"))
                .body("title", is("Where from?"));
        get(client, "1").statusCode(200).body("posts_count", is(1)).body("assignees.oid", contains(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | title | This field is required.",
                "{\"title\": \" \", \"body\": \"x\", \"subject\": {\"otype\": \"table\", \"oid\": 1}} | title | This field may not be blank.",
                "{\"title\": \"x\", \"body\": \"x\", \"subject\": {\"otype\": \"table\", \"oid\": 99}} | subject | table with id 99 does not exist",
                "{\"title\": \"x\", \"body\": \"x\", \"subject\": {\"otype\": \"thread\", \"oid\": 1}} | subject | thread with id 1 does not exist",
                "{\"title\": \"x\", \"body\": \"x\", \"subject\": {\"otype\": \"table\", \"oid\": 1}, \"assignees\": [{\"otype\": \"user\", \"oid\": 99}]} | assignees | user with id 99 does not exist",
                "{\"title\": \"x\", \"body\": \"x\", \"subject\": {\"otype\": \"table\", \"oid\": 1}, \"assignees\": [{\"otype\": \"table\", \"oid\": 1}]} | assignees | table with id 1 does not exist",
            })
    void aBadConversationLeavesNothing(String body, String field, String message, Client client) {
        start(client, Role.VIEWER, body)
                .statusCode(400)
                .body(field + "[0]", is(message))
                .body("detail." + field + "[0]", is(message))
                .body("code", is("400000"));
        get(client, "").body("$", hasSize(1));
    }

    @Test
    void theListShowsTheLatestFirstAndIsFiltered(Client client) {
        int second = start(
                        client,
                        Role.STEWARD,
                        "{\"title\": \"b\", \"body\": \"x\", \"subject\": {\"otype\": \"article\", \"oid\": 1}}")
                .extract()
                .path("id");
        get(client, "").body("id", contains(second, 1));
        client.json(Role.VIEWER, "{\"body\": \"Thanks\"}")
                .post(BASE + "1/posts/")
                .then()
                .statusCode(201);
        get(client, "").body("id", contains(1, second));
        get(client, "?order_by=ts_created").body("id", contains(1, second));
        get(client, "?otype=article&oid=1").body("id", contains(second));
        get(client, "?author_id=7").body("id", contains(1));
        get(client, "?assignee_id=4").body("id", contains(1));
        get(client, "?resolved=true").body("$", hasSize(0));
        get(client, "?limit=1").body("id", contains(1)).header("X-Next-Page", BASE + "?limit=1&skip=1");
        get(client, "?assignee_id=x").statusCode(400).body("code", is("400006"));
    }

    @Test
    void ofThoseStartedAtTheSameTimeTheLastIsTheLatest(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock").then().statusCode(200);
        String body = "{\"title\": \"b\", \"body\": \"x\", \"subject\": {\"otype\": \"article\", \"oid\": 1}}";
        int second = start(client, Role.STEWARD, body).extract().path("id");
        int third = start(client, Role.STEWARD, body).extract().path("id");

        get(client, "").body("id", contains(third, second, 1));
        get(client, "?limit=1&skip=1").body("id", contains(second));
        get(client, "?order_by=ts_updated").body("id", contains(1, second, third));
    }

    @Test
    void anyoneResolvesButOnlyTheAuthorWrites(Client client) {
        client.json(Role.EXPLORER, "{\"resolved\": true}")
                .patch(BASE + "1/")
                .then()
                .statusCode(200)
                .body("resolved", is(true))
                .body("resolved_by.id", is(6))
                .body("ts_resolved", matchesPattern(".*\\.\\d{6}Z"));
        get(client, "?resolved=True").body("id", contains(1));
        client.json(Role.STEWARD, "{\"resolved\": false}")
                .patch(BASE + "1")
                .then()
                .statusCode(200)
                .body("resolved", is(false))
                .body("resolved_by", nullValue())
                .body("ts_resolved", nullValue());

        client.json(Role.STEWARD, "{\"title\": \"Mine now\"}")
                .patch(BASE + "1/")
                .then()
                .statusCode(403)
                .body(equalTo(DENIED));
        client.json(Role.VIEWER, "{\"title\": \"Still current?\"}")
                .patch(BASE + "1/")
                .then()
                .statusCode(200)
                .body("title", is("Still current?"))
                .body("body", is("<p>Is this table current?</p>"));
        client.json(Role.SERVER_ADMIN, "{\"body\": \"Checked\"}")
                .patch(BASE + "1/")
                .then()
                .statusCode(200)
                .body("body", is("<p>Checked</p>"));
        client.json(Role.VIEWER, "{\"title\": \"\"}")
                .patch(BASE + "1/")
                .then()
                .statusCode(400)
                .body("title[0]", is("This field may not be blank."));
        client.json(Role.VIEWER, "{\"body\": \" \"}")
                .patch(BASE + "1/")
                .then()
                .statusCode(400)
                .body("body[0]", is("This field may not be blank."));
    }

    @Test
    void deletingTakesPostsAndAssigneesAlong(Client client) {
        client.as(Role.STEWARD).delete(BASE + "1/").then().statusCode(403).body(equalTo(DENIED));
        client.as(Role.VIEWER).delete(BASE + "1").then().statusCode(204).body(emptyOrNullString());

        for (String path : new String[] {"1/", "1/posts/", "1/posts/1/", "1/assignees/", "1/assignees/user/4"}) {
            get(client, path).statusCode(404).body(equalTo(NOT_FOUND));
        }
        client.as(Role.VIEWER).delete(BASE + "1/").then().statusCode(404);
        client.json(Role.VIEWER, "{\"body\": \"x\"}")
                .post(BASE + "1/posts/")
                .then()
                .statusCode(404);
    }

    @Test
    void postsAreTheirAuthors(Client client) {
        int id = client.json(Role.COMPOSER, "{\"body\": \"Me too\"}")
                .post(BASE + "1/posts/")
                .then()
                .statusCode(201)
                .body("conversation_id", is(1))
                .body("body", is("<p>Me too</p>"))
                .body("author.username", is("composer@example.com"))
                .extract()
                .path("id");
        get(client, "1/posts/").body("author.id", contains(4, 5));
        get(client, "1/posts/?limit=1")
                .body("author.id", contains(4))
                .header("X-Next-Page", BASE + "1/posts/?limit=1&skip=1");
        get(client, "1/").body("posts_count", is(2));

        client.json(Role.STEWARD, "{\"body\": \"x\"}")
                .patch(BASE + "1/posts/" + id)
                .then()
                .statusCode(403);
        client.json(Role.COMPOSER, "{\"body\": \"Same here\"}")
                .patch(BASE + "1/posts/" + id + "/")
                .then()
                .statusCode(200)
                .body("body", is("<p>Same here</p>"));
        client.json(Role.COMPOSER, "{}")
                .patch(BASE + "1/posts/" + id + "/")
                .then()
                .statusCode(400)
                .body("body[0]", is("This field is required."));
        client.as(Role.STEWARD).delete(BASE + "1/posts/" + id + "/").then().statusCode(403);
        client.as(Role.SERVER_ADMIN).delete(BASE + "1/posts/" + id + "/").then().statusCode(204);
        get(client, "1/posts/" + id + "/").statusCode(404);
        get(client, "2/posts/").statusCode(404);
    }

    @Test
    void assigneesComeAndGo(Client client) {
        get(client, "1/assignees/")
                .body(equalTo("[{\"otype\":\"user\",\"oid\":4,\"name\":\"Steward\",\"url\":\"/user/4/\"}]"));
        client.json(Role.VIEWER, "[{\"otype\": \"user\", \"oid\": 4}, {\"otype\": \"group\", \"oid\": 8}]")
                .post(BASE + "1/assignees/")
                .then()
                .statusCode(201)
                .body("name", contains("Steward", "Finance"))
                .body("[1].url", is("/group/8/"));
        client.json(Role.VIEWER, "{\"otype\": \"user\", \"oid\": 2}")
                .post("/integration/v2/conversations/1/assignees/")
                .then()
                .statusCode(201)
                .body("$", hasSize(3));
        client.as(Role.VIEWER)
                .post(BASE + "1/assignees/user/5")
                .then()
                .statusCode(201)
                .body("$", hasSize(4));
        get(client, "1/assignees/user/5/").statusCode(200).body("name", is("Composer"));
        get(client, "1/assignees/user/6").statusCode(404);

        client.json(Role.VIEWER, "[{\"otype\": \"user\", \"oid\": 6}, {\"otype\": \"user\", \"oid\": 99}]")
                .post(BASE + "1/assignees/")
                .then()
                .statusCode(400);
        client.as(Role.VIEWER).delete(BASE + "1/assignees/user/5").then().statusCode(204);
        client.as(Role.VIEWER).delete(BASE + "1/assignees/user/5/").then().statusCode(404);
        client.json(Role.VIEWER, "[{\"otype\": \"user\", \"oid\": 2}, {\"otype\": \"user\", \"oid\": 6}]")
                .delete(BASE + "1/assignees/")
                .then()
                .statusCode(404);
        client.json(Role.VIEWER, "[{\"otype\": \"user\", \"oid\": 2}, {\"otype\": \"groupprofile\", \"oid\": 8}]")
                .delete(BASE + "1/assignees/")
                .then()
                .statusCode(204);
        get(client, "1/assignees/").body("oid", contains(4));
        for (String method : List.of("POST", "DELETE")) {
            client.as(Role.VIEWER)
                    .request(method, BASE + "1/assignees/")
                    .then()
                    .statusCode(400)
                    .body("otype", contains("This field is required."))
                    .body("detail.oid", contains("This field is required."))
                    .body("code", is("400000"));
        }
    }
}
