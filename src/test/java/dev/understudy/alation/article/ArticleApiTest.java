package dev.understudy.alation.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles API. */
@ApiTest
class ArticleApiTest {

    private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

    private static int anArticle(Client client, Role author, String title) {
        return create(client, author, """
                {"title": "%s", "body": "<p>Text</p>"}""".formatted(title))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse create(Client client, Role author, String body) {
        return client.json(author, body).post("/integration/v1/article/").then();
    }

    private static ValidatableResponse show(Client client, Role caller, int id) {
        return client.as(caller).get("/integration/v1/article/{id}/", id).then();
    }

    private static ValidatableResponse update(Client client, Role caller, int id, String body) {
        return client.json(caller, body)
                .put("/integration/v1/article/{id}/", id)
                .then();
    }

    private static List<Integer> list(Client client, Role caller, String query) {
        return client.as(caller)
                .urlEncodingEnabled(false)
                .get("/integration/v1/article/?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id", Integer.class);
    }

    @Test
    void anArticleIsWrittenAndReadBack(Client client) {
        int id = create(client, Role.STEWARD, """
                {"title": "Rule #10", "body": "<p>Thirty days.</p>", "private": false, "agile_approval_enabled": true,
                 "custom_templates": [2], "children": [{"id": 1, "otype": "Table"}, {"id": 1, "otype": "Article"}], "unknown": 1}""")
                .statusCode(201)
                .body(
                        "author",
                        equalTo(java.util.Map.of(
                                "id",
                                4,
                                "display_name",
                                "Steward",
                                "email",
                                "steward@example.com",
                                "username",
                                "steward@example.com",
                                "url",
                                "/user/4/")))
                .body("editors.id", contains(4))
                .body("attachments", empty())
                .body("children.otype", contains("table", "article"))
                .body(
                        "children[0]",
                        equalTo(java.util.Map.of("id", 1, "otype", "table", "title", "orders", "url", "/table/1/")))
                .body("has_children", is(true))
                .body("custom_templates", equalTo(List.of(java.util.Map.of("id", 2, "title", "Policy note"))))
                .body("custom_fields", empty())
                .body("agile_approval_enabled", is(true))
                .body("private", is(false))
                .body("ts_created", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"))
                .body("size()", is(15))
                .extract()
                .path("id");

        show(client, Role.VIEWER, id)
                .statusCode(200)
                .body("title", is("Rule #10"))
                .body("url", is("/article/" + id + "/rule-10"));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/" + id)
                .then()
                .statusCode(200)
                .body("id", is(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | <p>plain</p>",
                "<p>one</p> | <p>one</p>",
                "<p>one</p><p>two</p> | <div><p>one</p><p>two</p></div>",
                "<div><p>one</p></div> | <div><p>one</p></div>",
                "<p>x<script>alert(1)</script></p> | <p>x</p>",
                "<p onclick='x()'>x</p> | <p>x</p>",
                "see <a data-oid='4' data-otype='user' href='/user/4/'>Steward</a> | <p>see <a data-oid=\"4\" data-otype=\"user\" href=\"/user/4/\">Steward</a></p>",
            })
    void bodiesAreNormalised(String sent, String kept, Client client) {
        String escaped = sent.replace("\"", "\\\"");
        create(client, Role.STEWARD, "{\"title\": \"x\", \"body\": \"" + escaped + "\"}")
                .statusCode(201)
                .body("body", is(kept));
    }

    @Test
    void titlesNeedNotBeUniqueAndABodyMayBeBlank(Client client) {
        int first = anArticle(client, Role.STEWARD, "Same");
        int second = anArticle(client, Role.COMPOSER, "Same");
        assertThat(second).isEqualTo(first + 1);
        create(client, Role.STEWARD, "{\"title\": \"x\", \"body\": \"\"}")
                .statusCode(201)
                .body("body", is(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {\"title\":[\"This field is required.\"],\"body\":[\"This field is required.\"]}",
                "{\"title\": \"\", \"body\": \"x\"} | {\"title\":[\"This field may not be blank.\"]}",
                "{\"title\": \"x\", \"body\": null} | {\"body\":[\"This field may not be null.\"]}",
                "{\"title\": [], \"body\": \"x\"} | {\"title\":[\"Not a valid string.\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"private\": \"maybe\"} | {\"private\":[\"Must be a valid boolean.\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"custom_templates\": 2} | {\"custom_templates\":[\"Expected a list of items but got type \\\"int\\\".\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"custom_templates\": [99]} | {\"custom_templates\":[\"Invalid pk \\\"99\\\" - object does not exist.\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"children\": [{\"id\": 99, \"otype\": \"article\"}]} | {\"children\":[\"Invalid pk \\\"99\\\" - object does not exist.\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"children\": [{\"id\": 1, \"otype\": \"schema\"}]} | {\"children\":[\"\\\"schema\\\" is not a valid choice.\"]}",
                "{\"title\": \"x\", \"body\": \"x\", \"children\": [{\"id\": 1}]} | {\"children\":[{\"otype\":[\"This field is required.\"]}]}",
                "[] | {\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got list.\"]}",
                "{\"title\": | {\"detail\":\"JSON parse error - Expecting value: line 1 column 10 (char 9)\"}",
            })
    void badBodiesAreToldFieldByFieldWithoutACode(String body, String answer, Client client) {
        int before = list(client, Role.SERVER_ADMIN, "limit=100").size();

        create(client, Role.STEWARD, body).statusCode(400).body(equalTo(answer));
        update(client, Role.STEWARD, 1, body).statusCode(400).body(equalTo(answer));

        assertThat(list(client, Role.SERVER_ADMIN, "limit=100")).hasSize(before);
        show(client, Role.STEWARD, 1).body("title", is("Refund rules"));
    }

    @Test
    void anUpdateNeedsTitleAndBodyKeepsTheRestAndAddsChildren(Client client) {
        update(client, Role.COMPOSER, 1, """
                {"title": "Refund policy", "body": "<p>Sixty days.</p>", "children": [{"id": 2, "otype": "table"}, {"id": 1, "otype": "table"}]}""")
                .statusCode(200)
                .body("title", is("Refund policy"))
                .body("children.id", contains(1, 2))
                .body("custom_templates.id", contains(2))
                .body("editors.id", contains(4, 5))
                .body("author.id", is(4))
                .body("ts_created", is("2024-02-01T08:00:00.123456Z"))
                .body("ts_updated", not("2024-02-01T08:00:00.123456Z"))
                .body("url", is("/article/1/refund-policy"));

        update(client, Role.COMPOSER, 1, "{\"title\": \"x\", \"body\": \"x\", \"custom_templates\": []}")
                .statusCode(200)
                .body("custom_templates", empty())
                .body("children.id", contains(1, 2))
                .body("editors.id", contains(4, 5));
        show(client, Role.VIEWER, 2).body("children[0].title", is("x")).body("children[0].url", is("/article/1/x"));
    }

    @Test
    void anArticleCannotBeItsOwnChildAndPatchIsNotOffered(Client client) {
        update(
                        client,
                        Role.STEWARD,
                        1,
                        "{\"title\": \"x\", \"body\": \"x\", \"children\": [{\"id\": 1, \"otype\": \"article\"}]}")
                .statusCode(400)
                .body("children[0]", is("An article cannot be its own child."));
        client.json(Role.STEWARD, "{}")
                .patch("/integration/v1/article/1/")
                .then()
                .statusCode(405)
                .body(equalTo("{\"detail\":\"Method \\\"PATCH\\\" not allowed.\"}"))
                .header("Allow", "GET, PUT, DELETE, HEAD, OPTIONS");
    }

    @Test
    void aDeletedArticleIsGoneUntilItIsResurrected(Client client) {
        client.as(Role.STEWARD)
                .delete("/integration/v1/article/1")
                .then()
                .statusCode(204)
                .body(emptyOrNullString());

        show(client, Role.SERVER_ADMIN, 1).statusCode(404).body(equalTo(NOT_FOUND));
        client.as(Role.STEWARD)
                .delete("/integration/v1/article/1/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        update(client, Role.STEWARD, 1, "{\"title\": \"x\", \"body\": \"x\"}")
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        assertThat(list(client, Role.SERVER_ADMIN, "limit=100")).doesNotContain(1);
        show(client, Role.VIEWER, 2).body("children", empty()).body("has_children", is(false));
        assertThat(list(client, Role.VIEWER, "has_children=True")).isEmpty();

        client.as(Role.STEWARD)
                .post("/integration/v1/article/1/resurrect/")
                .then()
                .statusCode(200)
                .body("title", is("Refund rules"))
                .body("children.id", contains(1))
                .body("custom_templates.id", contains(2));

        show(client, Role.VIEWER, 1).statusCode(200);
        show(client, Role.VIEWER, 2).body("children.id", contains(1));
        client.as(Role.STEWARD)
                .post("/integration/v1/article/1/resurrect/")
                .then()
                .statusCode(200)
                .body("id", is(1));
        client.as(Role.STEWARD)
                .post("/integration/v1/article/99/resurrect/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        client.as(Role.STEWARD)
                .post("/integration/v1/article/4/resurrect")
                .then()
                .statusCode(200)
                .body("title", is("Retired glossary"));
    }

    @Test
    void idsAreNeverUsedAgain(Client client) {
        int id = anArticle(client, Role.STEWARD, "Dummy");
        client.as(Role.STEWARD)
                .delete("/integration/v1/article/{id}/", id)
                .then()
                .statusCode(204);
        assertThat(anArticle(client, Role.STEWARD, "Next")).isEqualTo(id + 1);
    }

    @Test
    void privateArticlesAreSeenByAuthorEditorsAndServerAdmins(Client client) {
        show(client, Role.COMPOSER, 3).statusCode(200).body("private", is(true));
        show(client, Role.SERVER_ADMIN, 3).statusCode(200);
        show(client, Role.CATALOG_ADMIN, 3).statusCode(404).body(equalTo(NOT_FOUND));
        assertThat(list(client, Role.COMPOSER, "limit=100")).containsExactly(1, 2, 3);
        assertThat(list(client, Role.STEWARD, "limit=100")).containsExactly(1, 2);
        update(client, Role.STEWARD, 3, "{\"title\": \"x\", \"body\": \"x\"}").statusCode(404);
        client.as(Role.STEWARD).delete("/integration/v1/article/3/").then().statusCode(404);

        update(client, Role.STEWARD, 1, "{\"title\": \"x\", \"body\": \"x\"}").statusCode(200);
        update(client, Role.SERVER_ADMIN, 1, "{\"title\": \"x\", \"body\": \"x\", \"private\": true}")
                .statusCode(200);
        assertThat(list(client, Role.STEWARD, "limit=100")).contains(1);
        assertThat(list(client, Role.COMPOSER, "limit=100")).doesNotContain(1);
    }

    @Test
    void theListIsFilteredByTitleChildrenAndTemplates(Client client) {
        assertThat(list(client, Role.VIEWER, "title=Refund%20rules")).containsExactly(1);
        assertThat(list(client, Role.VIEWER, "title=refund%20rules")).isEmpty();
        assertThat(list(client, Role.VIEWER, "title__icontains=RULES")).containsExactly(1);
        assertThat(list(client, Role.VIEWER, "title__startswith=Wel")).containsExactly(2);
        assertThat(list(client, Role.VIEWER, "has_children=true")).containsExactly(1, 2);
        assertThat(list(client, Role.COMPOSER, "has_children=False")).containsExactly(3);
        assertThat(list(client, Role.VIEWER, "custom_field_templates=[1,2]")).containsExactly(1, 2);
        assertThat(list(client, Role.VIEWER, "custom_field_templates=%5B2%5D")).containsExactly(1);
        assertThat(list(client, Role.VIEWER, "custom_field_templates[]=1&custom_field_templates[]=2"))
                .containsExactly(1, 2);
        assertThat(list(client, Role.VIEWER, "custom_field_templates=[77]")).isEmpty();
        assertThat(list(client, Role.VIEWER, "custom_field_templates=[]")).isEmpty();
        assertThat(list(client, Role.VIEWER, "custom_field_templates=%5B%20%5D"))
                .isEmpty();
        assertThat(list(client, Role.VIEWER, "custom_field_templates=[]&custom_field_templates=[2]"))
                .containsExactly(1);
        assertThat(list(client, Role.VIEWER, "nonsense=1")).containsExactly(1, 2);
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?custom_field_templates=x")
                .then()
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [custom_field_templates]\"}"));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?has_children=maybe")
                .then()
                .statusCode(400);
    }

    @Test
    void theListIsPagedAndSelectsProperties(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?limit=1&title__icontains=e")
                .then()
                .header("X-Next-Page", "/integration/v1/article/?title__icontains=e&limit=1&skip=1")
                .body("$", hasSize(1));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?values=id,custom_templates&limit=1")
                .then()
                .body(equalTo("[{\"id\":1,\"custom_templates\":[{\"id\":2,\"title\":\"Policy note\"}]}]"));
        client.as(Role.VIEWER).get("/integration/v1/article/?skip=10").then().body("$", hasSize(0));
    }

    @Test
    void aFormIsTakenTooButOtherMediaAreNot(Client client) {
        client.as(Role.STEWARD)
                .contentType("application/x-www-form-urlencoded")
                .body("title=Formed&body=x&custom_templates=1&custom_templates=2")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("custom_templates.id", contains(1, 2));
        client.as(Role.STEWARD)
                .contentType("text/plain")
                .body("{\"title\": \"x\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(415)
                .body(equalTo("{\"detail\":\"Unsupported media type \\\"text/plain\\\" in request.\"}"));
        client.as(Role.STEWARD)
                .contentType("application/json; charset=utf-8")
                .body("{\"title\": \"é\", \"body\": \"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/integration/v1/article")
                .then()
                .statusCode(201)
                .body("title", is("é"));
    }

    @Test
    void articlesEnterTheObjectIndexByTheirTitle(Client client) {
        int id = anArticle(client, Role.STEWARD, "Child");
        create(
                        client,
                        Role.STEWARD,
                        "{\"title\": \"Parent\", \"body\": \"x\", \"children\": [{\"id\": %d, \"otype\": \"ARTICLE\"}]}"
                                .formatted(id))
                .statusCode(201)
                .body("children.title", hasItem("Child"));
    }

    @Test
    void templatesAreThoseOfArticles(Client client) {
        create(client, Role.STEWARD, "{\"title\": \"q\", \"body\": \"b\", \"custom_templates\": [1, 7]}")
                .statusCode(400)
                .body("custom_templates", contains("Invalid pk \"7\" - object does not exist."));
        for (String list : new String[] {"[1,", "1,", "[,]", "1]"}) {
            client.as(Role.STEWARD)
                    .queryParam("custom_field_templates", list)
                    .get("/integration/v1/article/")
                    .then()
                    .statusCode(400);
        }
    }
}
