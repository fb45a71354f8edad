package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged server as those run it who watch it: what its log tells and does not tell, and how it ends. */
class OperationsIT {

    private static final String KEY = "key-of-the-control-plane";
    private static final int TERMINATED = 143;

    private static final List<String> CREDENTIALS = List.of(
            KEY,
            "viewer-token",
            "steward-token",
            "scim-token",
            "catalog-admin-client-secret",
            "YWRtaW46dW5kZXJzdHVkeQ==", // admin:understudy
            "s3cret");

    @Test
    void itLogsInJsonAndWithoutSecretsAndEndsWhenAllIsAnswered() throws Exception {
        int port = Ports.free();
        try (ServerProcess server = ServerProcess.start(
                port,
                List.of(
                        "--logging.structured.format.console=ecs",
                        "--understudy.web.access-log=true",
                        "--understudy.metrics.enabled=true",
                        "--understudy.control.key=" + KEY))) {
            call(server.client());
            assertEndsWhenAllIsAnswered(server);
        }
        assertTellsNoSecrets(Files.readAllLines(Path.of("target", "server-" + port + ".log")));
    }

    private static void call(Client client) {
        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
        client.anonymous().get("/integration/v1/article/1/?token=s3cret").then().statusCode(403);
        client.matillion("admin").get("/rest/v1/permission/user/export").then().statusCode(200);
        client.scim().get("/scim/v2/Users").then().statusCode(200);
        client.anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "0a17c1e4-0000-4000-8000-000000000001")
                .formParam("client_secret", "catalog-admin-client-secret")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(200);
        client.control()
                .header("X-Understudy-Key", KEY)
                .get("/_understudy/instances")
                .then()
                .statusCode(200);
        client.control().get("/_understudy/").then().statusCode(200); // the page, which asks for the key itself
        client.control().get("/_understudy/console/app.js").then().statusCode(200);
        client.control().get("/_understudy/matrix").then().statusCode(401);
        breakConnection(client);
        assertThat(client.control().get("/actuator/prometheus").asString())
                .contains("understudy_requests_total{family=\"Articles API\",role=\"Viewer\",status=\"2xx\"")
                .contains("understudy_requests_total{family=\"Tags API\",role=\"\",status=\"\"");
    }

    private static void breakConnection(Client client) {
        client.control()
                .header("X-Understudy-Key", KEY)
                .contentType("application/json")
                .body("{\"path\": \"/integration/tag/\", \"connection\": \"RESET\", \"times\": 4}") // clients try again
                .post("/_understudy/faults")
                .then()
                .statusCode(201);
        assertThatThrownBy(() -> client.as(Role.VIEWER).get("/integration/tag/"))
                .isInstanceOf(SocketException.class);
    }

    private static void assertTellsNoSecrets(List<String> lines) {
        List<JsonNode> log = lines.stream().map(JsonMapper.shared()::readTree).toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(CREDENTIALS));
        assertThat(calls(log, "/integration/tag/"))
                .as("clients try again by themselves")
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/http/response").has("status_code")).isFalse();
                    assertThat(line.at("/client/ip").asString("")).isNotEmpty();
                });
        assertThat(calls(log, "/integration/v1/article/1/")).hasSize(1).allSatisfy(line -> {
            assertThat(line.at("/http/response/status_code").intValue()).isEqualTo(200);
            assertThat(line.at("/understudy/role").stringValue()).isEqualTo("Viewer");
            assertThat(line.at("/understudy/verdict").stringValue()).isEqualTo("allowed");
        });
    }

    private static List<JsonNode> calls(List<JsonNode> log, String path) {
        return log.stream()
                .filter(line -> line.at("/url/original").asString("").equals("/%40default" + path))
                .toList();
    }

    private static void assertEndsWhenAllIsAnswered(ServerProcess server) throws Exception {
        try (Socket idle = new Socket("localhost", server.port());
                Socket atWork = new Socket("localhost", server.port())) {
            send(
                    atWork,
                    "POST /integration/v1/article/ HTTP/1.1\r\nHost: localhost\r\nToken: steward-token\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 27\r\nExpect: 100-continue\r\n\r\n");
            assertThat(new String(atWork.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 100");

            server.process().destroy();
            await().until(() -> isClosed(server.port()));
            send(atWork, "{\"title\": \"T\", \"body\": \"x\"}");

            assertThat(new String(atWork.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 201");
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThat(server.process().waitFor()).isEqualTo(TERMINATED);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isClosed(int port) throws IOException {
        try (Socket late = new Socket("localhost", port)) {
            return false;
        } catch (ConnectException closed) {
            return true;
        }
    }
}
