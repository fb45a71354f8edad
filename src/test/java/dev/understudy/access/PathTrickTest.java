package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Spellings of forbidden calls, sent byte for byte. None may be answered better than the plain one. */
@ApiTest
class PathTrickTest {

    private static final String LIST_OF_USERS = "server.admin@example.com";

    @TestFactory
    Stream<DynamicTest> noSpellingOfAForbiddenReadIsAnswered(Client client) {
        return Stream.of(
                        "/integration/v1/user/",
                        "/integration/v1/user",
                        "//integration/v1/user/",
                        "/integration//v1///user//",
                        "/integration/v1/./user/",
                        "/./integration/v1/user/.",
                        "/integration/v1/article/../user/",
                        "/integration/v1/article/..//user/",
                        "/integration/v1/%2e/user/",
                        "/integration/v1/article/%2e%2e/user/",
                        "/integration/v1/article/%2E%2E/user/",
                        "/integration/v1/article%2f..%2fuser/",
                        "/integration/v1%2fuser/",
                        "/integration%2fv1%2fuser",
                        "/integration/v1/user%2f",
                        "/integration/v1/user/%2f",
                        "/integration/v1/user;x=1/",
                        "/integration/v1;a=b/user/;jsessionid=1",
                        "/integration;/v1/user/",
                        "/integration/v1/user/;/",
                        "/integration/v1/%75ser/",
                        "/integration/v1/use%72",
                        "/INTEGRATION/V1/USER/",
                        "/integration/v1/User/",
                        "/integration/V1/user/",
                        "/integration/v1/user./",
                        "/integration/v1/user.json",
                        "/integration/v1/user%20/",
                        "/integration/v1/user%00/",
                        "/integration/v1/user%0a/",
                        "/integration/v1/user/?token=server-admin-token",
                        "/integration/v1/user%3F/",
                        "/integration/v1/user%23",
                        "/integration/v1/user\\",
                        "/integration/v1/%5cuser",
                        "/integration/v1/user/..%2fuser/",
                        "/integration/v1/user%252f",
                        "/rest/../integration/v1/user/",
                        "/_understudy/../integration/v1/user/",
                        "/@pathtricktest/integration/v1/user/",
                        "/swagger-ui/../integration/v1/user/")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String answer = send(client, "GET", path, "");
                    assertThat(answer)
                            .doesNotStartWith("HTTP/1.1 2")
                            .doesNotStartWith("HTTP/1.1 5")
                            .doesNotContain(LIST_OF_USERS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noHeaderChangesTheMethodThatIsJudged(Client client) {
        return Stream.of(
                        "X-HTTP-Method-Override: DELETE",
                        "X-HTTP-Method: DELETE",
                        "X-Method-Override: DELETE",
                        "X-Original-URL: /integration/v1/user/")
                .map(header -> DynamicTest.dynamicTest(header, () -> {
                    assertThat(send(client, "GET", "/integration/v1/article/1/", header))
                            .startsWith("HTTP/1.1 200");
                    assertThat(send(client, "POST", "/integration/v1/article/1/?_method=DELETE", header))
                            .startsWith("HTTP/1.1 405");
                    client.as(Role.VIEWER)
                            .get("/integration/v1/article/1/")
                            .then()
                            .statusCode(200);
                }));
    }

    @Test
    void headIsJudgedAsGetAndOptionsTellsNothingButMethods(Client client) {
        assertThat(send(client, "HEAD", "/integration/v1/user/", "")).startsWith("HTTP/1.1 403");
        assertThat(send(client, "HEAD", "/integration/v1/article/1/", "")).startsWith("HTTP/1.1 200");
        assertThat(send(client, "OPTIONS", "/integration/v1/user/", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("example.com");
        client.anonymous().options("/integration/v1/user/").then().statusCode(403);
    }

    @Test
    void theSameSpellingsLeadAServerAdminToTheList(Client client) {
        for (String path :
                new String[] {"//integration/v1///user//", "/integration/v1/%2e/user", "/integration/v1/%75ser/"}) {
            client.as(Role.SERVER_ADMIN)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    private static String send(Client client, String method, String path, String header) {
        return client.raw(Role.VIEWER, method, path, header.isEmpty() ? List.of() : List.of(header), "");
    }
}
