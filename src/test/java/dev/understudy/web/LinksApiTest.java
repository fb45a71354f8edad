package dev.understudy.web;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absolute links lead to where the caller has come in. */
@ApiTest
class LinksApiTest {

    private static final String POLICY = "[{\"title\": \"Linked\"}]";

    @Test
    void theLinksOfATaskKeepTheInstance(Client client) {
        String base = "http://localhost:" + client.port() + "/@" + client.instance();

        String status = client.json(Role.CATALOG_ADMIN, POLICY)
                .post("/integration/v1/business_policies/")
                .then()
                .statusCode(202)
                .body("task.links.href", everyItem(startsWith(base + "/api/")))
                .extract()
                .path("task.links[0].href");

        client.control()
                .header("Token", Client.token(Role.VIEWER))
                .get(status)
                .then()
                .statusCode(200)
                .body("status", is("successful"));
    }

    @Test
    void aCallerWhoNamedTheInstanceOtherwiseGetsNoPrefix(Client client) {
        client.control()
                .header("X-Understudy-Instance", client.instance())
                .header("Token", Client.token(Role.VIEWER))
                .get("/integration/v1/search/?q=")
                .then()
                .body("full_search_url", startsWith("http://localhost:" + client.port() + "/full_search/"));
    }

    @Test
    void whatSearchFindsIsLinkedInTheInstance(Client client) {
        String base = "http://localhost:" + client.port() + "/@" + client.instance() + "/";

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=")
                .then()
                .body("full_search_url", startsWith(base + "full_search/"))
                .body("results.url", everyItem(startsWith(base)));
    }

    @Test
    void whatIsForwardedDoesNotCountUnlessItIsTrusted(Client client) {
        client.as(Role.VIEWER)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "elsewhere.example.com")
                .get("/integration/v1/search/?q=")
                .then()
                .body("full_search_url", startsWith("http://localhost:" + client.port()));
    }

    @Test
    void theNextPageIsRelativeToTheCallersBase(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/user/?limit=1")
                .then()
                .header("X-Next-Page", is("/integration/v1/user/?limit=1&skip=1"));
    }

    /** A client that escapes more than it must is not given the same page for ever. */
    @Test
    void theNextPageIsAnotherHoweverTheNamesAreSpelt(Client client) {
        client.as(Role.SERVER_ADMIN)
                .urlEncodingEnabled(false)
                .get("/integration/v1/user/?%6Cimit=1&%73kip=2&%6Cimit=5&x=1")
                .then()
                .header("X-Next-Page", is("/integration/v1/user/?x=1&%6Cimit=1&skip=3"));
    }

    @ParameterizedTest
    @CsvSource({
        "/integration/v1/policy_group, /integration/v1/policy_group?limit=1&skip=1",
        "/integration/v1/policy_group/, /integration/v1/policy_group?limit=1&skip=1",
        "/integration/v2/workflows/, /integration/v2/workflows?limit=1&skip=1",
        "/integration/v1/article, /integration/v1/article/?limit=1&skip=1",
    })
    void theNextPageIsSpelledAsTheTableSpellsIt(String path, String next, Client client) {
        client.as(Role.SERVER_ADMIN).get(path + "?limit=1").then().header("X-Next-Page", is(next));
    }
}
