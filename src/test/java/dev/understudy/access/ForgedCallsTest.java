package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testing.AllRows;
import dev.understudy.testing.Answer;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Call;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Thousands of forged calls, generated from the table: its rows with all that people send in place of a good credential, and with all
 * that is meant to make a call look like another. None reaches what the row forbids, causes a fault or changes a row of the database. Each row
 * meets every {@value #SHARE}th forgery, others than the row before it; with {@code -Dforged.all=true} each meets all.
 */
@ApiTest
@Tag("once")
class ForgedCallsTest {

    private static final List<String> NOBODY = List.of(
            "{\"detail\":\"Authentication credentials were not provided.\",\"code\":\"403000\"}",
            "{\"detail\":\"Authentication failed: invalid bearer token.\"}",
            "{\"error\":\"Invalid token\"}");
    private static final List<String> DENIED = List.of(
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}",
            "{\"error\":\"User does not have permission to perform this action\"}");
    private static final int SHARE = 4;
    private static final boolean ALL = Boolean.getBoolean("forged.all");
    private static final String SOURCE = "\\{(ds_id|datasource_id)}";
    private static final String ELSEWHERE = "forged-calls-elsewhere";

    @AfterEach
    void removeTheOther(Client client) {
        client.control().delete("/_understudy/instances/" + ELSEWHERE);
    }

    @TestFactory
    Stream<DynamicNode> noForgedCredentialOpensARow(Client client, ApplicationContext server) {
        client.control().put("/_understudy/instances/" + ELSEWHERE);
        client.fixtures("""
                tokens: [{id: 8, user: 8, name: x, refresh_token: suspended-refresh, access_token: suspended-token}]
                """);
        ForgedCredentials credentials = new ForgedCredentials(client, new Client(client.port(), ELSEWHERE));
        List<Forgery> worthless = credentials.worthless();
        List<Forgery> withoutCsrf = credentials.withoutCsrf();
        return unchanged(client, server, rows().map(row -> {
            Call honest = honest(client, row);
            boolean reads = honest.method().equals("GET");
            return dynamicContainer(
                    name(row, honest),
                    Stream.concat(
                            tests(client, honest, share(worthless, row), ForgedCallsTest::isNobody),
                            tests(
                                    client,
                                    honest,
                                    reads ? List.of() : share(withoutCsrf, row),
                                    ForgedCallsTest::isForeignPage)));
        }));
    }

    @TestFactory
    Stream<DynamicNode> nothingThatACallSaysOfItselfRaisesItsRole(Client client, ApplicationContext server) {
        return refused(client, server, Pretences.ALL, ForgedCallsTest::isDenied);
    }

    @TestFactory
    Stream<DynamicNode> noSpellingLeadsPastTheTable(Client client, ApplicationContext server) {
        return refused(client, server, Spellings.ALL, ForgedCallsTest::isDeniedOrNowhere);
    }

    /** Each row as somebody whom it refuses. */
    private static Stream<DynamicNode> refused(
            Client client, ApplicationContext server, List<Forgery> forgeries, Consumer<Answer> check) {
        client.fixtures("""
                data_sources:
                  - {id: 90, title: Nobody's, db_type: mysql}
                  - {id: 91, title: Everybody's, db_type: mysql, admins: [1, 2, 3, 4, 5, 6, 7]}
                  - {id: 92, title: Nobody's with a connector, db_type: mysql, connector: 2}
                """);
        return unchanged(
                client,
                server,
                rows().flatMap(row -> refusedRole(row).stream().map(role -> {
                    Call honest = honest(client, row, "Token: " + Client.token(role));
                    return dynamicContainer(
                            name(row, honest) + " as " + role, tests(client, honest, share(forgeries, row), check));
                })));
    }

    private static Stream<DynamicTest> tests(
            Client client, Call honest, List<Forgery> forgeries, Consumer<Answer> check) {
        return forgeries.stream()
                .map(forgery -> dynamicTest(forgery.name(), () -> {
                    Call forged = forgery.of(honest);
                    Answer answer = forged.send(client);
                    assertThat(answer).as(forged.curl(client)).satisfies(Answer::check, check);
                }));
    }

    private static List<Forgery> share(List<Forgery> forgeries, MatrixRow row) {
        return IntStream.range(0, forgeries.size())
                .filter(i -> ALL || (i + row.number()) % SHARE == 0)
                .mapToObj(forgeries::get)
                .toList();
    }

    private static Stream<DynamicNode> unchanged(
            Client client, ApplicationContext server, Stream<DynamicContainer> calls) {
        AllRows rows = AllRows.of(client.instance(), server.getBean(JdbcTemplate.class));
        Set<String> before = rows.now();
        return Stream.concat(
                calls,
                Stream.of(dynamicTest(
                        "and nothing has changed",
                        () -> assertThat(AllRows.changes(before, rows.now())).isEmpty())));
    }

    private static void isNobody(Answer answer) {
        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.body()).isIn(NOBODY);
    }

    private static void isForeignPage(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"detail\":\"CSRF Failed: ");
    }

    private static void isDenied(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isIn(DENIED);
    }

    /** Not even the words of an endpoint that has looked at the call. */
    private static void isDeniedOrNowhere(Answer answer) {
        assertThat(answer.status()).isIn(400, 401, 403, 404, 405);
        assertThat(answer.status() != 403 || DENIED.contains(answer.body())).isTrue();
    }

    private static Stream<MatrixRow> rows() {
        return new RoleMatrix().rows().stream().filter(row -> !row.isOpen());
    }

    /** Whom the cell refuses, or a star: the data sources that are asked for are nobody's. */
    private static Optional<Role> refusedRole(MatrixRow row) {
        boolean starred = row.endpoints().get(0).path().matches(".*" + SOURCE + ".*");
        return Arrays.stream(Role.values())
                .filter(role -> row.cell(role) == Cell.NO || starred && row.cell(role) == Cell.YES_FOR_SOURCE_ADMINS)
                .findFirst();
    }

    private static String name(MatrixRow row, Call honest) {
        return row.number() + " " + honest.method() + " " + honest.url();
    }

    /** The first path of the row, with the last of its methods: one that writes, if there is one. */
    private static Call honest(Client client, MatrixRow row, String... headers) {
        MatrixRow.Endpoint endpoint = row.endpoints().get(0);
        List<String> methods = endpoint.methods();
        String method = methods.get(methods.size() - 1);
        return new Call(
                method,
                url(endpoint.path()),
                Stream.concat(
                                Stream.of(
                                        "Host: localhost",
                                        "X-Understudy-Instance: " + client.instance(),
                                        "Content-Type: application/json"),
                                Arrays.stream(headers))
                        .toList(),
                (method.equals("GET") ? "" : "{}").getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String path) {
        return path.replaceAll(SOURCE, path.startsWith("/integration/v2/datasource/") ? "92" : "90")
                .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                .replace("{*resource}", "GET:https://example.com/x/")
                .replaceAll("\\{\\w+}", "1");
    }
}
