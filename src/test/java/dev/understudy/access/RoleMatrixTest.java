package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

    private record Call(MatrixRow row, String method, String path) {

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

        Response send(RequestSpecification request, String dataSource) {
            RequestSpecification prepared = request.urlEncodingEnabled(false);
            return method.equals("GET")
                    ? prepared.get(path(dataSource))
                    : prepared.contentType("application/json").body("{}").request(method, path(dataSource));
        }
    }

    private static Stream<Call> calls() {
        return new RoleMatrix()
                .rows().stream()
                        .flatMap(row -> row.endpoints().stream()
                                .flatMap(endpoint -> endpoint.methods().stream()
                                        .map(method -> new Call(row, method, endpoint.path()))));
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
        return calls().filter(call -> !OPEN.contains(call.row().number()))
                .map(call -> dynamicContainer(
                        call.name(), Arrays.stream(Role.values()).flatMap(role -> cases(client, call, role))));
    }

    private static Stream<DynamicTest> cases(Client client, Call call, Role role) {
        Cell cell = call.row().cell(role);
        return switch (cell) {
            case NO -> Stream.of(refused(client, call, role, "No", "0", Map.of()));
            case YES -> Stream.of(admitted(client, call, role, "Yes", "0", Map.of()));
            case YES_IF_CREATION_ALLOWED ->
                Stream.of(
                        refused(
                                client,
                                call,
                                role,
                                "Yes** without",
                                "0",
                                Map.of(AlationConf.MAY_CREATE_SOURCES, false)),
                        admitted(client, call, role, "Yes** with", "0", Map.of(AlationConf.MAY_CREATE_SOURCES, true)));
            case YES_IF_UPLOAD_CHECKED ->
                Stream.of(
                        refused(client, call, role, "Yes*** without", "0", Map.of(AlationConf.UPLOAD_CHECK_OFF, true)),
                        admitted(client, call, role, "Yes*** with", "0", Map.of(AlationConf.UPLOAD_CHECK_OFF, false)));
            case YES_FOR_SOURCE_ADMINS -> sourceAdminCases(client, call, role);
        };
    }

    /** Data sources 91 and 93 are administered by the seven ready-made users, 90 and 92 by nobody; V2 shows only those with connectors. */
    private static Stream<DynamicTest> sourceAdminCases(Client client, Call call, Role role) {
        if (!call.path("90").contains("90")) {
            // Only the body or a parameter names the source: the endpoint itself decides.
            return Stream.of(admitted(client, call, role, "Yes* left to the endpoint", "0", Map.of()));
        }
        boolean v2 = call.path().startsWith("/integration/v2/datasource/");
        return Stream.of(
                refused(client, call, role, "Yes* without", v2 ? "92" : "90", Map.of()),
                admitted(client, call, role, "Yes* with", v2 ? "93" : "91", Map.of()),
                admitted(client, call, role, "Yes* of a source that does not exist", "99", Map.of()));
    }

    private static DynamicTest refused(
            Client client, Call call, Role role, String name, String source, Map<String, Boolean> flags) {
        return dynamicTest(role + " " + name + " is refused", () -> {
            prepare(client, flags);
            Response response = call.send(client.as(role), source);
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.asString()).isEqualTo(call.legacy() ? DENIED_LEGACY : DENIED);
        });
    }

    private static DynamicTest admitted(
            Client client, Call call, Role role, String name, String source, Map<String, Boolean> flags) {
        return dynamicTest(role + " " + name + " is admitted", () -> {
            prepare(client, flags);
            Response response = call.send(client.as(role), source);
            assertThat(response.statusCode()).isNotIn(401, 403, 405).isLessThan(500);
            assertThat(response.asString()).isNotIn(DENIED, DENIED_LEGACY, UNKNOWN, UNKNOWN_LEGACY);
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
        calls().filter(call -> !OPEN.contains(call.row().number()))
                .forEach(call -> nodes.add(dynamicContainer(
                        call.name(),
                        Stream.of(
                                unknown("no token", call, client::anonymous),
                                unknown("garbage token", call, () -> client.withToken("garbage")),
                                unknown(
                                        "scheme word in the token header",
                                        call,
                                        () -> client.anonymous().header("Authorization", "Token server-admin-token")),
                                unknown("expired token", call, () -> client.withToken(expired)),
                                unknown("suspended user", call, () -> client.withToken("suspended-token"))))));
        return nodes;
    }

    private static DynamicTest unknown(String name, Call call, Supplier<RequestSpecification> request) {
        return dynamicTest(name, () -> {
            Response response = call.send(request.get(), "90");
            assertThat(response.statusCode()).isEqualTo(call.legacy() ? 401 : 403);
            assertThat(response.asString()).isEqualTo(call.legacy() ? UNKNOWN_LEGACY : UNKNOWN);
            assertThat(response.header("WWW-Authenticate")).isNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatThePathDoesNotOfferIsA405(Client client) {
        return calls().map(Call::path)
                .distinct()
                .filter(path -> !path.contains("{*"))
                .map(path -> dynamicTest(path, () -> {
                    Call call = new Call(ANY_ROW, "TRACK", path);
                    Response response = call.send(client.as(Role.SERVER_ADMIN), "0");
                    assertThat(response.statusCode()).isEqualTo(405);
                    assertThat(response.header("Allow")).contains("OPTIONS");
                }));
    }
}
