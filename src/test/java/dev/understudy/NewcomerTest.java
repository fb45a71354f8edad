package dev.understudy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;

/** The first half hour with the server. */
@ApiTest
class NewcomerTest {

    @Test
    void aStewardLogsInWritesAnArticleAndAViewerIsToldWhyNot(Client client) {
        String refreshToken = client.json(
                        "{\"username\": \"steward@example.com\", \"password\": \"understudy\", \"name\": \"first\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("refresh_token");
        String token = client.json("{\"refresh_token\": \"" + refreshToken + "\", \"user_id\": 4}")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("api_access_token");
        String article = "{\"title\": \"Churn\", \"body\": \"<p>Who leaves.</p>\"}";

        client.withToken(token)
                .contentType("application/json")
                .body(article)
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        client.json(Role.VIEWER, article)
                .post("/integration/v1/article/")
                .then()
                .statusCode(403)
                .body(equalTo(
                        "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}"));
        client.anonymous()
                .get("/_understudy/access?role=VIEWER&method=POST&path=/integration/v1/article/")
                .then()
                .statusCode(200)
                .body("allowed", is(false))
                .body("row", is(15));
    }

    @Test
    void permissionsMoveFromAnExportBackIn(Client client) {
        String export = client.matillion("admin")
                .get("/rest/v1/permission/global/group/name/Example-Group/export")
                .asString();
        client.matillion("admin")
                .post("/rest/v1/permission/global/group/name/Example-Group/clear")
                .then()
                .statusCode(200);

        client.matillionJson(export)
                .post("/rest/v1/permission/global/import")
                .then()
                .statusCode(200)
                .body("success", is(true));
        client.matillion("admin")
                .get("/rest/v1/permission/global/group/name/Example-Group/export")
                .then()
                .body(equalTo(export));

        String permission = "/rest/v1/permission/global/group/name/Example-Group/permission/name/CDC-Read/";
        client.matillionJson("{\"id\": \"/CDC/Read\", \"state\": \"FORBIDDEN\"}")
                .post(permission + "update")
                .then()
                .statusCode(200);
        client.matillion("admin").get(permission + "get").then().body("state", is("FORBIDDEN"));
        client.matillion("admin")
                .post("/rest/v1/permission/global/group/name/Example-Group/clear")
                .then()
                .statusCode(200);
        client.matillion("admin").get(permission + "get").then().body("state", is("DEFAULT"));
    }
}
