package dev.understudy.control;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.settings.Manual;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever comes without knowing anything is shown: the page at the root, and the docs. */
@ApiTest
class HomeApiTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static String base(Client client) {
        return "http://localhost:" + client.port() + "/@" + client.instance();
    }

    @Test
    void aBrowserIsShownAPageOfItsInstance(Client client) {
        client.anonymous()
                .accept(BROWSER)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(
                        "html.body.h1",
                        is("Understudy"),
                        "html.body.table.tr.size()",
                        is(8),
                        "html.body.table.tr[1].td[1].code",
                        is("viewer-token"))
                .body(allOf(
                        containsString("href=\"" + base(client) + "/swagger-ui.html\""),
                        containsString("href=\"" + base(client) + "/_understudy/\""),
                        containsString("href=\"" + base(client) + "/docs/getting-started.md\""),
                        containsString("<code>api-user</code>"),
                        not(containsString("<script")),
                        not(containsString("${"))));
    }

    @Test
    void programsGetTheSameAsJson(Client client) {
        client.anonymous()
                .get("/")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("name", is("Understudy"))
                .body("version", is(Manual.version()))
                .body("instance", is(client.instance()))
                .body("tokens", aMapWithSize(7))
                .body("tokens.SERVER_ADMIN", is("server-admin-token"))
                .body("logins", contains("admin", "api-user", "reader"))
                .body("links.swaggerUi", is(base(client) + "/swagger-ui.html"));
        client.control()
                .get("/")
                .then()
                .body("instance", is("default"))
                .body("links.docs", is("http://localhost:" + client.port() + "/docs/getting-started.md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "application/json, text/html;q=0.5 | application/json",
                "text/html;q=0.5, application/json;q=0.4 | text/html",
                "nonsense | application/json"
            })
    void whoWantsAPageSaysSo(String accept, String type, Client client) {
        client.anonymous()
                .header("Accept", accept)
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void onlyWhatTheInstanceHasIsListed(Client client) {
        client.json("{\"refresh_token\": \"viewer-refresh-token\", \"user_id\": 7}")
                .post("/integration/v1/revokeAPIAccessTokens/")
                .then()
                .statusCode(200);
        client.matillionJson("{\"objects\": [{\"name\": \"reader\", \"password\": \"other\"}]}")
                .post("/rest/v1/userconfig/import?onConflict=OVERWRITE")
                .then()
                .statusCode(200);

        client.anonymous()
                .get("/")
                .then()
                .body("tokens", aMapWithSize(6))
                .body("logins", contains("admin", "api-user"));
    }

    @Test
    void aTokenWhoseOwnerHasAnotherRoleIsNoneOfThoseByRole(Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("""
                        users: [{id: 90, username: a@example.com, role: COMPOSER}, {id: 91, username: b@example.com, role: STEWARD}]
                        tokens:
                          - {id: 90, user: 90, name: a, refresh_token: a-refresh-token, access_token: viewer-token}
                          - {id: 91, user: 91, name: b, refresh_token: b-refresh-token, access_token: steward-token}
                        """)
                .put("/_understudy/instances/{name}/dataset", client.instance())
                .then()
                .statusCode(204);

        client.anonymous().get("/").then().body("tokens", is(Map.of("STEWARD", "steward-token")));
    }

    /** Links to what the server does not have say where it is; those from page to page lead there, and to the right place. */
    @Test
    void theDocsArePages(Client client) {
        client.anonymous()
                .get("/docs/settings.md")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(
                        containsString("<h1 id=\"settings\">"),
                        containsString("<td><code>understudy.jobs.delay</code></td>"),
                        containsString("id=\"who-may-use-the-control-plane\"")));
        client.anonymous()
                .get("/docs/roles.md")
                .then()
                .body(allOf(
                        containsString("<a href=\"matillion.md\">Matillion</a>"),
                        containsString("<code>access/alation.tsv</code>"),
                        containsString("<a href=\"../\">Understudy</a>"),
                        not(containsString("href=\"../src"))));
        client.anonymous()
                .get("/docs/console.md")
                .then()
                .body(allOf(
                        containsString("<h2 id=\"requests\">"),
                        not(containsString("<p>Requests</p>")),
                        not(containsString("<p></p>")),
                        not(containsString("<img"))));
        client.anonymous()
                .get("/docs/getting-started.md")
                .then()
                .body(containsString("<code>docs/postman</code> (in the repository: docs/postman)"));
        client.anonymous()
                .get("/docs/instances-and-datasets.md")
                .then()
                .body(allOf(
                        containsString(
                                "<code>dataset.schema.json</code> (in the repository: docs/dataset.schema.json) is"),
                        containsString("<a href=\"operations.md\">"),
                        containsString("<a href=\"#simulated-databases\">")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void whoNamesNoneIsShownWhichDocsThereAre(String path, Client client) {
        client.anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(
                        containsString("<title>Understudy: docs</title>"),
                        containsString("href=\"" + base(client) + "/docs/getting-started.md\""),
                        containsString("href=\"" + base(client) + "/docs/settings.md\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.md", "settings", "..%2Fapplication.yaml", "%2e%2e%2fdatasets%2fempty.yaml"})
    void nothingElseIsRead(String name, Client client) {
        client.anonymous().urlEncodingEnabled(false).get("/docs/" + name).then().statusCode(404);
    }
}
