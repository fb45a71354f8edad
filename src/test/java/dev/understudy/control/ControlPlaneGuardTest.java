package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the control plane while it has no key. */
@ApiTest
@Tag("once")
class ControlPlaneGuardTest {

    private static final String FIXTURES = "/_understudy/fixtures";
    private static final String PLANTED =
            "users: [{id: 66, username: planted@example.com, role: SERVER_ADMIN, password: x}]";

    private static String reset(Client client) {
        return "/_understudy/instances/" + client.instance() + "/reset";
    }

    private static RequestSpecification yaml(Client client) {
        return client.anonymous().contentType("application/yaml;charset=UTF-8").body(PLANTED);
    }

    private static void nothingWasPlanted(Client client) {
        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/66/").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "",
                "nonsense%zz",
                "http://[",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:{port}",
                "http://127.0.0.1:{port}",
                "http://other.localhost:{port}",
                "http://localhost:{port}.evil.example",
                "http://localhost:{port}/",
                "http://evil.example, http://localhost:{port}"
            })
    void aPageOfAnotherOriginIsRefused(String origin, Client client) {
        String sent = origin.replace("{port}", String.valueOf(client.port()));
        client.as(Role.STEWARD).delete("/integration/v1/article/1/").then().statusCode(204);

        yaml(client).header("Origin", sent).post(FIXTURES).then().statusCode(403);
        client.anonymous()
                .header("Origin", sent)
                .post(reset(client))
                .then()
                .statusCode(403)
                .body(
                        "error",
                        is(
                                "The control plane takes no calls from pages of other servers. See understudy.control.allowed-origins."));
        client.anonymous()
                .header("Origin", sent)
                .get("/_understudy/clock")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", is((String) null));

        nothingWasPlanted(client);
        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,204", "none,204"})
    void whatABrowserSaysWithoutAnOriginCounts(String site, int status, Client client) {
        client.anonymous()
                .header("Sec-Fetch-Site", site)
                .post(reset(client))
                .then()
                .statusCode(status);
        client.anonymous()
                .header("Sec-Fetch-Site", site)
                .get("/_understudy/clock")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "EVIL.EXAMPLE.",
                "127.0.0.1.nip.io",
                "localhost.evil.example",
                "notlocalhost.example",
                "1.2.3.4.5",
                "xn--bcher-kva.example"
            })
    void aPublicNameIsRefusedWhateverTheOriginSays(String host, Client client) {
        yaml(client)
                .header("Host", host)
                .header("Origin", "http://" + host)
                .post(FIXTURES)
                .then()
                .statusCode(403)
                .body(
                        "error",
                        is(
                                "Under this host name the control plane needs a key. See understudy.control.allowed-hosts."));
        client.anonymous().header("Host", host).get("/_understudy/clock").then().statusCode(403);
        client.as(Role.VIEWER)
                .header("Host", host)
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200);
        nothingWasPlanted(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "localhost.",
                "orders-test.localhost:8080",
                "127.0.0.1",
                "192.168.0.7:8080",
                "[::1]",
                "[fe80::1]:8080",
                "understudy",
                "understudy:8080",
                "understudy."
            })
    void namesThatOnlyANeighbourCanUseAreTaken(String host, Client client) {
        client.anonymous().header("Host", host).get("/_understudy/clock").then().statusCode(200);
        client.anonymous()
                .header("Host", host)
                .header("Origin", "http://" + host.toLowerCase(Locale.ROOT))
                .post(reset(client))
                .then()
                .statusCode(204);
    }

    @Test
    void aProxyCannotNameAnotherHost(Client client) {
        client.anonymous()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "localhost")
                .get("/_understudy/clock")
                .then()
                .statusCode(403);
    }

    @Test
    void aProgramThatNamesNoHostIsTaken(Client client) throws IOException {
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.getOutputStream()
                    .write("GET /_understudy/clock HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void swaggerUiMayCallUnderEveryAddressOfAnInstance(Client client) {
        String own = "http://localhost:" + client.port();
        yaml(client)
                .header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .post(FIXTURES)
                .then()
                .statusCode(204);
        String host = client.instance() + ".localhost:" + client.port();
        client.control()
                .header("Host", host)
                .header("Origin", "http://" + host)
                .contentType("application/json")
                .body("{\"advance\": \"PT1H\"}")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);
        client.anonymous().get("/_understudy/clock").then().body("ahead", is("PT1H"));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/66/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; x=application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "nonsense"
            })
    void aBodyThatAFormCanSendIsRefusedByEveryEndpoint(String type, Client client) {
        Map<String, Set<String>> endpoints = writingEndpoints(client);
        endpoints.remove(
                "/_understudy/instances/{name}/snapshots/{snapshot}/file"); // files have no type; no form can PUT one
        for (Map.Entry<String, Set<String>> endpoint : endpoints.entrySet()) {
            for (String method : endpoint.getValue()) {
                String path = endpoint.getKey().replace("{name}", "nobodys");
                assertThat(client.raw(
                                Role.VIEWER,
                                method.toUpperCase(Locale.ROOT),
                                path,
                                List.of("Content-Type: " + type),
                                PLANTED))
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 415")
                        .contains("Send Content-Type: application/json or application/yaml.");
            }
        }
        nothingWasPlanted(client);
    }

    /** But for the journal, which looks at its own. */
    @Test
    void aParameterThatAnEndpointDoesNotTakeIsRefused(Client client) {
        Map<String, Map<String, Object>> paths =
                client.control().get("/v3/api-docs/control").path("paths");
        paths.keySet().removeIf(path -> path.startsWith("/_understudy/journal") || path.endsWith("/least-privilege"));
        paths.forEach((path, operations) -> operations
                .keySet()
                .forEach(method -> assertThat(client.raw(
                                Role.VIEWER,
                                method.toUpperCase(Locale.ROOT),
                                path.replaceAll("\\{[a-z]*[iI]d}", "1").replaceAll("[{}]", "") + "?nonsense=1",
                                List.of(),
                                ""))
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 400")
                        .contains("Invalid query parameters: [nonsense]")));
        assertThat(paths).hasSizeGreaterThan(40);
    }

    /** Paths are written shortly there: of each all words have to stand somewhere. */
    @Test
    void thePageOfTheControlPlaneNamesEachCall(Client client) throws IOException {
        Map<String, Map<String, Object>> paths =
                client.control().get("/v3/api-docs/control").path("paths");

        assertThat(Files.readString(Path.of("docs", "control-plane.md")))
                .contains(paths.keySet().stream()
                        .flatMap(path -> Arrays.stream(path.split("/")))
                        .filter(word -> !word.isEmpty() && !word.startsWith("{"))
                        .map(word -> word.startsWith("certificate") || word.startsWith("coverage.")
                                ? word.replaceFirst(".*\\.", ".")
                                : word)
                        .distinct()
                        .toList());
    }

    @Test
    void aBodyOfNoTypeOrOfUnknownLengthIsRefused(Client client) {
        String chunked = "%x\r\n%s\r\n0\r\n\r\n".formatted(PLANTED.length(), PLANTED);
        for (List<String> headers :
                List.of(List.<String>of(), List.of("Content-Type: text/plain"), List.of("Content-Type: "))) {
            assertThat(client.raw(Role.VIEWER, "POST", FIXTURES, headers, PLANTED))
                    .startsWith("HTTP/1.1 415");
            List<String> inChunks = new ArrayList<>(headers);
            inChunks.add("Transfer-Encoding: chunked");
            assertThat(client.raw(Role.VIEWER, "POST", FIXTURES, inChunks, chunked))
                    .doesNotStartWith("HTTP/1.1 2");
        }
        nothingWasPlanted(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "text/x-yaml",
                "Application/JSON; charset=utf-8"
            })
    void jsonAndYamlAreTaken(String type, Client client) {
        String body = "{\"users\": [{\"id\": 66, \"username\": \"x\"}]}";
        assertThat(client.raw(Role.VIEWER, "POST", FIXTURES, List.of("Content-Type: " + type), body))
                .startsWith("HTTP/1.1 204");
    }

    @Test
    void whatCarriesNoBodyMaySayWhateverItLikes(Client client) {
        client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .post(reset(client))
                .then()
                .statusCode(204);
    }

    @Test
    void theFamiliesAreOpenToPagesOfOthers(Client client) {
        client.as(Role.VIEWER)
                .header("Origin", "http://evil.example")
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200);
        client.control()
                .header("Host", "evil.example")
                .get("/actuator/health")
                .then()
                .statusCode(200)
                .body(not(containsString("error")));
    }

    /** Every path of the control plane with the methods that change something. */
    private static Map<String, Set<String>> writingEndpoints(Client client) {
        Map<String, Map<String, Object>> paths =
                client.control().get("/v3/api-docs/control").path("paths");
        Map<String, Set<String>> writing = new TreeMap<>();
        paths.forEach((path, operations) -> {
            Set<String> methods = new TreeSet<>(operations.keySet());
            methods.retainAll(Set.of("post", "put", "patch", "delete"));
            writing.put(path, methods);
        });
        assertThat(writing).containsKeys(FIXTURES, "/_understudy/clock", "/_understudy/instances/{name}/reset");
        return writing;
    }
}
