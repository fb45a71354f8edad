package dev.understudy.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the web server alone has to say of requests, sent byte for byte: as little as can be, and in the words of the API. */
@ApiTest
class ServerRefusalsTest {

    private static final String USUAL = "Host: localhost|Connection: close|Token: steward-token";
    private static final String ARTICLES = "/integration/v1/article/";

    private static String head(String line, String headers) {
        return line + "\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n";
    }

    private static String send(Client client, String request) {
        return client.send(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(Client client, String path) {
        return send(client, head("GET " + path + " HTTP/1.1", USUAL));
    }

    private static void assertNamesNobody(String answer) {
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("HTTP Status", "Apache", "Server:");
    }

    /** As if curl had escaped it. */
    @Test
    void rawBytesInAUrlAreReadAsIfTheyWereEscaped(Client client) {
        client.json(Role.STEWARD, "{\"title\": \"Größe\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);

        assertThat(get(client, "/@" + client.instance() + ARTICLES + "?title=Größe"))
                .startsWith("HTTP/1.1 200")
                .contains("\"title\":\"Größe\"");
        assertThat(client.send(head("GET " + ARTICLES + "?title=Gr\u00f6e HTTP/1.1", USUAL)
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .as("bytes that are not UTF-8 match no title")
                .startsWith("HTTP/1.1 200")
                .endsWith("[]");
    }

    @Test
    void rawBytesInAPathAreReadAsIfTheyWereEscaped(Client client) {
        client.matillionJson("{\"objects\": [{\"name\": \"Größe\"}]}")
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(200);

        String answer = client.raw(
                Role.VIEWER,
                "GET",
                new String(
                        "/rest/v1/permission/user/name/Größe/export".getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1),
                List.of("Authorization: Basic YWRtaW46dW5kZXJzdHVkeQ=="),
                "");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Größe");
    }

    @Test
    void aThousandIdsFitIntoAQuery(Client client) {
        String ids = IntStream.rangeClosed(1, 1500).mapToObj(id -> "id=" + id).collect(Collectors.joining("&"));

        client.as(Role.VIEWER)
                .get("/integration/v1/article/?order_by=id&limit=1&" + ids)
                .then()
                .statusCode(200)
                .body("id", contains(1));
    }

    /** Compose names services after folders. */
    @ParameterizedTest
    @CsvSource({"under_study", "under_study:8080", "_a_.b_c.localhost"})
    void hostsMayHaveUnderscores(String host, Client client) {
        String named = USUAL.replace("localhost", host) + "|X-Understudy-Instance: " + client.instance();

        assertThat(send(client, head("GET " + ARTICLES + "1/ HTTP/1.1", named))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /integration/v1/article/%00 HTTP/1.1; ; 400; Bad Request",
                "GET /integration/v1/%zz HTTP/1.1; ; 400; Bad Request",
                "GET /integration/%c0%af HTTP/1.1; ; 400; Bad Request",
                "TRACE /integration/v1/article/ HTTP/1.1; ; 405; Method Not Allowed",
                "TRACE / HTTP/1.1; ; 405; Method Not Allowed",
                "POST /integration/v1/article/ HTTP/1.1; Transfer-Encoding: foo; 501; Not Implemented",
                "POST /integration/v1/article/ HTTP/1.1; Content-Length: abc; 400; Bad Request",
                "POST /integration/v1/article/ HTTP/1.1; Content-Length: -1; 400; Bad Request",
                "POST /integration/v1/article/ HTTP/1.1; Content-Length: 1|Content-Length: 2; 400; Bad Request",
                "POST /integration/v1/article/ HTTP/1.1; Expect: nonsense; 417; Expectation Failed",
                "GET /integration/v1/article/ HTTP/1.1; Host: a; 400; Bad Request",
                "GET /integration/v1/article/ HTTP/1.1; b@d header; 400; Bad Request",
                "GET /integration/v1/article/ HTTP/3.0; ; 505; HTTP Version not supported",
                "GET integration/v1/article/ HTTP/1.1; ; 400; Bad Request",
                "G@T /integration/v1/article/ HTTP/1.1; ; 400; Bad Request",
                "CONNECT localhost:80 HTTP/1.1; ; 501; Not Implemented",
                "nonsense; ; 400; Bad Request",
            })
    void whatIsRefusedIsASmallPage(String line, String more, int status, String words, Client client) {
        String answer = send(client, head(line, more == null ? USUAL : USUAL + "|" + more));

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("<h1>" + words + "</h1>");
        assertNamesNobody(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /rest/v1/%00 HTTP/1.1; ; 400; Bad Request",
                "GET /@default/rest/v1/%00 HTTP/1.1; ; 400; Bad Request",
                "TRACE /rest/v1/permission HTTP/1.1; ; 405; Method Not Allowed",
                "POST /rest/v1/permission HTTP/1.1; Transfer-Encoding: foo; 501; Not Implemented",
            })
    void onMatillionsPathsItIsMatillionsError(String line, String more, int status, String words, Client client) {
        String answer = send(client, head(line, more == null ? USUAL : USUAL + "|" + more));

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .endsWith("{\"success\":false,\"msg\":\"" + words + "\",\"id\":-1}");
        assertNamesNobody(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/integration/v1/article/, <h1>URI Too Long</h1>",
        "/rest/v1/permission, '{\"success\":false,\"msg\":\"URI Too Long\",\"id\":-1}'",
        "/_understudy/conf, '{\"error\":\"URI Too Long\"}'",
        "/elsewhere, <h1>URI Too Long</h1>"
    })
    void aUrlOfMoreThan64KilobytesIsTooLong(String path, String words, Client client) {
        String answer = get(client, path + "?" + "x".repeat(70_000));

        assertThat(answer).startsWith("HTTP/1.1 414").contains(words);
        assertNamesNobody(answer);
    }

    @Test
    void soAreHeaders(Client client) {
        String answer = send(client, head("GET /rest/v1/permission HTTP/1.1", USUAL + "|X: " + "x".repeat(70_000)));

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"msg\":\"Request Header Fields Too Large\"");
        assertNamesNobody(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /integration/v1/article/, <h1>Bad Request</h1>",
        "POST, /api/v1/bulk_metadata/custom_fields/default/table/, <h1>Bad Request</h1>",
        "POST, /rest/v1/permission/user/import, '{\"success\":false,\"msg\":\"Bad Request\",\"id\":-1}'",
        "PUT, /_understudy/conf, '{\"error\":\"Bad Request\"}'",
        "POST, /_understudy/fixtures, '{\"error\":\"Bad Request\"}'"
    })
    void aBodyInBrokenChunksIsABadRequest(String method, String path, String words, Client client) {
        String headers = USUAL + "|Authorization: Basic YWRtaW46dW5kZXJzdHVkeQ==|Content-Type: application/json"
                + "|Transfer-Encoding: chunked|X-Understudy-Instance: " + client.instance();

        String answer = send(client, head(method + " " + path + " HTTP/1.1", headers) + "zz\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains(words);
        assertNamesNobody(answer);
    }
}
