package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testing.Answer;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Call;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row, path and method of the table with every role, and with no credential worth anything. Permitted means anything but
 * a denial, so no call needs a sensible body.
 */
@ApiTest
@Tag("once")
class RoleMatrixTest {

    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";
    private static final String DENIED_LEGACY = "{\"error\":\"User does not have permission to perform this action\"}";
    private static final String UNKNOWN =
            "{\"detail\":\"Authentication credentials were not provided.\",\"code\":\"403000\"}";
    private static final String UNKNOWN_LEGACY = "{\"error\":\"Invalid token\"}";

    private static final Set<Integer> OPEN = Set.of(7, 8, 9, 10, 11, 12, 78);

    private static final MatrixRow ANY_ROW = new RoleMatrix().rows().get(0);

    private record Operation(MatrixRow row, String method, String path) {

        String name() {
            return row.number() + " " + method + " " + path;
        }

        boolean legacy() {
            return path.startsWith("/api/") || path.startsWith("/catalog/");
        }

        String path(String dataSource) {
            return path.replaceAll("\\{(ds_id|datasource_id)}", dataSource)
                    .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                    .replace("{*resource}", "GET:https://example.com/x/")
                    .replaceAll("\\{\\w+}", "0");
        }

        Answer send(Client client, Role role, String dataSource) {
            return send(client, "Token: " + Client.token(role), dataSource);
        }

        Answer send(Client client, String credential, String dataSource) {
            byte[] body = (method.equals("GET") ? "" : "{}").getBytes(StandardCharsets.UTF_8);
            String url = "/@" + client.instance() + path(dataSource);
            return new Call(method, url, List.of(credential, "Content-Type: application/json"), body).send(client);
        }
    }

    private static Stream<Operation> operations() {
        return new RoleMatrix()
                .rows().stream()
                        .flatMap(row -> row.endpoints().stream()
                                .flatMap(endpoint -> endpoint.methods().stream()
                                        .map(method -> new Operation(row, method, endpoint.path()))));
    }

    @TestFactory
    Stream<DynamicContainer> everyRoleGetsWhatItsCellSays(Client client) {
        client.fixtures("""
                data_sources:
                  - {id: 90, title: Nobody's, db_type: mysql}
                  - {id: 91, title: Everybody's, db_type: mysql, admins: [1, 2, 3, 4, 5, 6, 7]}
                  - {id: 92, title: Nobody's with a connector, db_type: mysql, connector: 2}
                  - {id: 93, title: Everybody's with a connector, db_type: mysql, connector: 2, admins: [1, 2, 3, 4, 5, 6, 7]}
                """);
        return operations()
                .filter(operation -> !OPEN.contains(operation.row().number()))
                .map(operation -> dynamicContainer(
                        operation.name(),
                        Arrays.stream(Role.values()).flatMap(role -> cases(client, operation, role))));
    }

    private static Stream<DynamicTest> cases(Client client, Operation operation, Role role) {
        Cell cell = operation.row().cell(role);
        return switch (cell) {
            case NO -> Stream.of(refused(client, operation, role, "No", "0", Map.of()));
            case YES -> Stream.of(admitted(client, operation, role, "Yes", "0", Map.of()));
            case YES_IF_CREATION_ALLOWED ->
                Stream.of(
                        refused(
                                client,
                                operation,
                                role,
                                "Yes** without",
                                "0",
                                Map.of(AlationConf.MAY_CREATE_SOURCES.name(), false)),
                        admitted(
                                client,
                                operation,
                                role,
                                "Yes** with",
                                "0",
                                Map.of(AlationConf.MAY_CREATE_SOURCES.name(), true)));
            case YES_IF_UPLOAD_CHECKED ->
                Stream.of(
                        refused(
                                client,
                                operation,
                                role,
                                "Yes*** without",
                                "0",
                                Map.of(AlationConf.UPLOAD_CHECK_OFF.name(), true)),
                        admitted(
                                client,
                                operation,
                                role,
                                "Yes*** with",
                                "0",
                                Map.of(AlationConf.UPLOAD_CHECK_OFF.name(), false)));
            case YES_FOR_SOURCE_ADMINS -> sourceAdminCases(client, operation, role);
        };
    }

    /** Data sources 91 and 93 are administered by the seven ready-made users, 90 and 92 by nobody; V2 shows only those with connectors. */
    private static Stream<DynamicTest> sourceAdminCases(Client client, Operation operation, Role role) {
        if (!operation.path("90").contains("90")) {
            // Only the body or a parameter names the source: the endpoint itself decides.
            return Stream.of(admitted(client, operation, role, "Yes* left to the endpoint", "0", Map.of()));
        }
        boolean v2 = operation.path().startsWith("/integration/v2/datasource/");
        return Stream.of(
                refused(client, operation, role, "Yes* without", v2 ? "92" : "90", Map.of()),
                admitted(client, operation, role, "Yes* with", v2 ? "93" : "91", Map.of()),
                admitted(client, operation, role, "Yes* of a source that does not exist", "99", Map.of()));
    }

    private static DynamicTest refused(
            Client client, Operation operation, Role role, String name, String source, Map<String, Boolean> flags) {
        return dynamicTest(role + " " + name + " is refused", () -> {
            prepare(client, flags);
            Answer answer = operation.send(client, role, source);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(operation.legacy() ? DENIED_LEGACY : DENIED);
        });
    }

    private static DynamicTest admitted(
            Client client, Operation operation, Role role, String name, String source, Map<String, Boolean> flags) {
        return dynamicTest(role + " " + name + " is admitted", () -> {
            prepare(client, flags);
            Answer answer = operation.send(client, role, source);
            assertThat(answer.status()).isBetween(200, 499).isNotIn(401, 403, 405);
            assertThat(answer.body()).isNotIn(DENIED, DENIED_LEGACY, UNKNOWN, UNKNOWN_LEGACY);
        });
    }

    private static void prepare(Client client, Map<String, Boolean> flags) {
        flags.forEach(client::conf);
    }

    @TestFactory
    List<DynamicNode> nobodyGetsInWithoutAGoodCredential(Client client) {
        client.fixtures("""
                tokens: [{id: 8, user: 8, name: x, refresh_token: suspended-refresh, access_token: suspended-token}]
                data_sources: [{id: 90, title: Nobody's, db_type: mysql}]
                """);
        String expired =
                client.json("""
                {"refresh_token": "server-admin-refresh-token", "user_id": 1}""").post("/integration/v1/createAPIAccessToken/").path("api_access_token");
        client.advance("PT25H");
        List<DynamicNode> nodes = new ArrayList<>();
        operations()
                .filter(operation -> !OPEN.contains(operation.row().number()))
                .forEach(operation -> nodes.add(dynamicContainer(
                        operation.name(),
                        Stream.of(
                                unknown("no token", client, operation, "Accept: */*"),
                                unknown("garbage token", client, operation, "Token: garbage"),
                                unknown(
                                        "scheme word in the token header",
                                        client,
                                        operation,
                                        "Authorization: Token server-admin-token"),
                                unknown("expired token", client, operation, "Token: " + expired),
                                unknown("suspended user", client, operation, "Token: suspended-token")))));
        return nodes;
    }

    private static DynamicTest unknown(String name, Client client, Operation operation, String credential) {
        return dynamicTest(name, () -> {
            Answer answer = operation.send(client, credential, "90");
            assertThat(answer.status()).isEqualTo(operation.legacy() ? 401 : 403);
            assertThat(answer.body()).isEqualTo(operation.legacy() ? UNKNOWN_LEGACY : UNKNOWN);
            assertThat(answer.head()).doesNotContainIgnoringCase("\nWWW-Authenticate:");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatThePathDoesNotOfferIsA405(Client client) {
        return operations()
                .map(Operation::path)
                .distinct()
                .filter(path -> !path.contains("{*"))
                .map(path -> dynamicTest(path, () -> {
                    Operation operation = new Operation(ANY_ROW, "TRACK", path);
                    Answer answer = operation.send(client, Role.SERVER_ADMIN, "0");
                    assertThat(answer.status()).isEqualTo(405);
                    assertThat(answer.head()).containsPattern("\nAllow: .*OPTIONS");
                }));
    }
}
