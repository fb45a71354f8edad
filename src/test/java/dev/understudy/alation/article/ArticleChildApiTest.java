package dev.understudy.alation.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children of articles one by one, {@code /api/v1/article/{id}/children/}. */
@ApiTest
class ArticleChildApiTest {

    private static int anArticle(Client client) {
        return client.json(Role.STEWARD, "{\"title\": \"Parent\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .path("id");
    }

    @Test
    void aChildIsPutInAndTakenOut(Client client) {
        int article = anArticle(client);

        client.json(Role.STEWARD, "{\"otype\": \"Table\", \"id\": 1}")
                .post("/api/v1/article/{id}/children/", article)
                .then()
                .statusCode(201)
                .body("id", is(article))
                .body("children.otype", contains("table"))
                .body("children.id", contains(1));
        client.as(Role.STEWARD)
                .delete("/api/v1/article/{id}/children/table=1/", article)
                .then()
                .statusCode(204);

        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article)
                .then()
                .body("children", empty())
                .body("has_children", is(false));
    }

    @Test
    void whatIsNoChildCannotBePutIn(Client client) {
        int article = anArticle(client);

        client.json(Role.STEWARD, "{\"otype\": \"table\", \"id\": 9999}")
                .post("/api/v1/article/{id}/children/", article)
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"Invalid pk \\\"9999\\\" - object does not exist.\"}"));
        client.json(Role.STEWARD, "{\"otype\": \"article\", \"id\": " + article + "}")
                .post("/api/v1/article/{id}/children/", article)
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"An article cannot be its own child.\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table=1", "article=9999", "table=x", "table"})
    void whatIsNoChildCannotBeTakenOut(String child, Client client) {
        client.as(Role.STEWARD)
                .delete("/api/v1/article/{id}/children/{child}/", anArticle(client), child)
                .then()
                .statusCode(404);
    }
}
