package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The scripts of {@code docs/examples} do what they say. */
@ApiTest
@Tag("once")
class ExampleScriptsTest {

    private static final String ADMIN = Client.token(Role.SERVER_ADMIN);

    @Test
    void aQualityToolPostsTheHealthOfItsTables(Client client) {
        String output =
                Script.run("data_health.py", client, ADMIN, "--source", "1").succeeded();

        assertThat(output).contains("values:");
        client.as(Role.VIEWER)
                .get("/integration/v1/data_quality/fields/?key=catalog.described&key=catalog.documented")
                .then()
                .body("", hasSize(2));
    }

    @Test
    void aTaggerTagsTheColumnsThatMatchAndOnlyOnce(Client client) {
        String[] arguments = {"1", "(?i)^e.?mail", "Personal data"};

        Script.run("bulk_tagger.py", client, ADMIN, arguments).succeeded();
        Script.run("bulk_tagger.py", client, ADMIN, arguments).succeeded();

        client.as(Role.VIEWER)
                .get("/integration/tag/Personal data/subject/")
                .then()
                .statusCode(200)
                .body("subject.id", contains(6));
    }

    @Test
    void aMonitorExtractsWhatItMayAndSaysWhoIsToBeTold(Client client) {
        String token = Client.token(Role.CATALOG_ADMIN); // administers source 2

        assertThat(Script.run("extraction_monitor.py", client, token, "2").succeeded())
                .isEqualTo("Finance lake: extracted\n");
        assertThat(Script.run("extraction_monitor.py", client, Client.token(Role.SOURCE_ADMIN), "6")
                        .succeeded())
                .isEqualTo("Retired depot: extracted\n");

        client.fixtures("simulated_databases:\n  - {source: 2, fault: UNREACHABLE}");
        Script broken = Script.run("extraction_monitor.py", client, token, "2");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.output()).startsWith("Finance lake: FAILED, ").endsWith("(tell user 2)\n");
    }

    @Test
    void aProgramSignsInAndAsksForANewTokenOnlyWhenItsOwnIsWorthNothing(Client client, @TempDir Path folder)
            throws IOException {
        String[] arguments = {
            "catalog-admin-client-secret",
            "--keep",
            folder.resolve("token").toString(),
            "/integration/v1/userinfo/",
            "/integration/v1/article/1/"
        };
        String id = "0a17c1e4-0000-4000-8000-000000000001";

        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .contains("new token", "\"username\": \"Nightly sync\"");
        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .doesNotContain("new token");
        client.advance("PT1H");
        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .contains("new token");
        aTokenIsKeptThoughACallFails(client, id, Files.writeString(folder.resolve("empty"), ""));
        Script refused = Script.run("oauth_client.py", client, id, "wrong");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("401", "invalid_client");
    }

    private static void aTokenIsKeptThoughACallFails(Client client, String id, Path empty) throws IOException {
        Script failed = Script.run(
                "oauth_client.py", client, id, "catalog-admin-client-secret", "--keep", empty.toString(), "/nowhere/");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).startsWith("new token").contains("/nowhere/: 404");
        assertThat(empty).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"5, 6, has to be a text", "'\"e1\"', '\"e1\"', is there more than once"})
    void peopleWhoCannotBeToldApartAreRefusedBeforeAnythingIsWritten(
            String first, String second, String why, @TempDir Path folder) throws IOException {
        Path people = Files.writeString(folder.resolve("people.json"), """
                {"users": [{"externalId": %s, "userName": "a@example.com"}, {"externalId": %s, "userName": "b@example.com"}],
                 "groups": []}""".formatted(first, second));

        assertThat(assertFailsInALine(Script.run("scim_sync.py", "http://localhost:1", "wrong", people.toString())))
                .startsWith(people + ": externalId ")
                .contains(why);
    }

    @Test
    void aTagWithoutANameIsRefused() {
        assertThat(Script.run("bulk_tagger.py", "http://localhost:1", "wrong", "1", "x", " ")
                        .output())
                .startsWith("usage: ")
                .contains("argument tag: is empty");
    }

    @Test
    void anIdentityProviderBringsPeopleAndGroups(@TempDir Path folder, Client client) throws IOException {
        Path people = Files.writeString(folder.resolve("people.json"), """
                {"users": [{"externalId": "e1", "userName": "ada@example.com", "name": {"givenName": "Ada", "familyName": "King"}},
                           {"externalId": "e2", "userName": "Viewer@example.com"}],
                 "groups": [{"displayName": "Analysts", "members": ["e1", "e2"]}, {"displayName": "Finance", "members": ["e2"]}]}""");

        String first = Script.run("scim_sync.py", client, "scim-token", people.toString())
                .succeeded();
        String second = Script.run("scim_sync.py", client, "scim-token", people.toString())
                .succeeded();

        assertThat(first.lines())
                .containsExactly(
                        "create ada@example.com",
                        "update Viewer@example.com",
                        "deactivate user@example.com",
                        "create group Analysts",
                        "update group Finance");
        assertThat(second).isEmpty();
        client.scim()
                .get("/scim/v2/Groups?filter=displayName eq \"Analysts\"")
                .then()
                .body("Resources[0].members.value", contains("7", "14"));
        client.scim().get("/scim/v2/Users/11").then().body("active", is(false));
    }

    @Test
    void aPusherPostsWhatAJobDoesAndReadsWhereItsResultsComeFrom(Client client, @TempDir Path folder)
            throws IOException {
        Path job = Files.writeString(folder.resolve("nightly.json"), """
                {"job": "nightly", "steps": [
                  {"name": "load", "sql": "insert into shop.orders select * from raw.orders", "reads": ["table:88.raw.orders"], "writes": ["table:1.shop.orders"]},
                  {"name": "report", "reads": ["table:1.shop.orders", "table:1.shop.customers"], "writes": ["bi_report:88.bi_report.sales"]}]}
                """);

        String[] arguments = {job.toString()};
        assertThat(Script.run("lineage_pusher.py", client, ADMIN, arguments).succeeded())
                .startsWith("api/nightly/load: created\napi/nightly/report: created\n");
        assertThat(Script.run("lineage_pusher.py", client, ADMIN, arguments).succeeded())
                .isEqualTo("""
                        api/nightly/load: replaced
                        api/nightly/report: replaced
                        bi_report:88.bi_report.sales comes from
                          dataflow:api/nightly/report
                          table:1.shop.customers
                          table:1.shop.orders
                          dataflow:api/load_customers
                          dataflow:api/nightly/load
                          table:88.raw.orders (not in the catalog)
                          file:3./inbox/customers.csv
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://localhost:80nope", "localhost", "catalog.example.com"})
    void whereNoCatalogAnswersAScriptSaysSoInALine(String baseUrl, @TempDir Path folder) throws IOException {
        arguments(folder)
                .forEach((script, rest) -> assertThat(assertFailsInALine(Script.run(
                                script,
                                Stream.concat(Stream.of(baseUrl, "wrong"), Stream.of(rest))
                                        .toArray(String[]::new))))
                        .contains(baseUrl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bulk_tagger.py", "data_health.py", "extraction_monitor.py", "lineage_pusher.py", "scim_sync.py"
            })
    void whoComesWithAWrongTokenIsToldSoInALine(String script, Client client, @TempDir Path folder) throws IOException {
        String[] rest = arguments(folder).get(script);

        assertThat(assertFailsInALine(Script.run(script, client, "wrong", rest)))
                .containsAnyOf("401", "403");
    }

    @Test
    void whoMayNotOrAsksForWhatIsNotThereIsToldSoInALine(Client client, @TempDir Path folder) throws IOException {
        String[] job = arguments(folder).get("lineage_pusher.py");

        assertThat(assertFailsInALine(Script.run("lineage_pusher.py", client, Client.token(Role.VIEWER), job)))
                .contains("403");
        assertThat(assertFailsInALine(Script.run("extraction_monitor.py", client, ADMIN, "999")))
                .contains("999 does not exist");
        assertThat(assertFailsInALine(Script.run("data_health.py", client, ADMIN, "--source", "999")))
                .contains("999 does not exist");
        assertThat(Script.run("extraction_monitor.py", client, ADMIN, "abc").output())
                .startsWith("usage: ")
                .contains("invalid int value: 'abc'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lineage_pusher.py", "scim_sync.py"})
    void aFileThatIsNotThereOrHasAnotherShapeIsNamedBeforeAnythingIsWritten(String script, @TempDir Path folder)
            throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), "[1]");
        Path stranger = Files.writeString(folder.resolve("stranger.json"), """
                {"users": [], "groups": [{"displayName": "Analysts", "members": ["e1"]}],
                 "job": "nightly", "steps": [{"name": "load", "reads": ["orders"], "writes": []}]}""");

        for (Path file : List.of(folder.resolve("missing.json"), list, stranger)) {
            assertThat(assertFailsInALine(Script.run(script, "http://localhost:1", "wrong", file.toString())))
                    .startsWith(file.toString());
        }
    }

    @Test
    void aTaggerSaysThatThereIsNothingToTag(Client client) {
        Script nothing = Script.run("bulk_tagger.py", client, ADMIN, "999", "x", "Personal data");

        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.output())
                .isEqualTo("data source 999 does not exist, or has no columns that the token's user sees\n");
    }

    @Test
    void theIndexNamesThemAll() throws IOException {
        String index = Files.readString(Path.of("docs", "examples", "README.md"));

        try (Stream<Path> files = Files.list(Path.of("docs", "examples"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md") && !name.startsWith("."))
                            .toList())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void whoAsksForHelpIsGivenIt(@TempDir Path folder) throws IOException {
        for (String script : arguments(folder).keySet()) {
            assertThat(Script.run(script, "--help").succeeded()).startsWith("usage: " + script);
        }
    }

    /** What each script takes behind the catalog's address and a token, or a program's id; nothing is wrong with the files. */
    private static Map<String, String[]> arguments(Path folder) throws IOException {
        Path job = Files.writeString(folder.resolve("job.json"), "{\"job\": \"nightly\", \"steps\": []}");
        Path people = Files.writeString(folder.resolve("people.json"), """
                {"users": [{"externalId": "e1", "userName": "ada@example.com"}], "groups": []}""");
        return Map.of(
                "bulk_tagger.py", new String[] {"1", "x", "Personal data"},
                "data_health.py", new String[] {},
                "extraction_monitor.py", new String[] {},
                "lineage_pusher.py", new String[] {job.toString()},
                "oauth_client.py", new String[] {"wrong"},
                "scim_sync.py", new String[] {people.toString()});
    }

    private static String assertFailsInALine(Script failed) {
        assertThat(failed.exitCode()).as(failed.output()).isEqualTo(2);
        assertThat(failed.output().lines()).hasSize(1);
        return failed.output();
    }

    @Test
    void testsInPythonHaveWorldsOfTheirOwn(Client client) {
        assumeTrue(Script.hasPytest(), "no pytest on this machine: its fixture was not tried");

        String said = Script.test(client, "python3", "-m", "pytest", "-p", "no:cacheprovider", "pytest")
                .succeeded();

        assertThat(said).contains("10 passed");
        client.control().get("/_understudy/instances").then().body("name", not(hasItem(startsWith("test-"))));
    }

    @Test
    void testsInNodeHaveWorldsOfTheirOwn(Client client) {
        String said = Script.test(client, "node", "--test", "node").succeeded();

        assertThat(said).contains("pass 4", "fail 0");
        client.control().get("/_understudy/instances").then().body("name", not(hasItem(startsWith("viewers-"))));
    }

    @Test
    void testsInNodeSayWhyThereIsNoServer() {
        String[] tests = {"node", "--test", "node"};

        assertThat(Script.test(Map.of("UNDERSTUDY_TESTKIT_URL", "http://127.0.0.1:1"), tests)
                        .output())
                .contains("PUT http://127.0.0.1:1/_understudy/instances/");
        assertThat(Script.test(Map.of("UNDERSTUDY_TESTKIT_JAR", "nowhere.jar"), tests)
                        .output())
                .contains("Understudy has ended by itself", "nowhere.jar");
    }

    @Test
    void testsSayTheKeyOfTheControlPlane() throws IOException {
        assertThat(keysOf("node", "--test", "node")).containsOnly("of the tests");
        assumeTrue(Script.hasPytest(), "no pytest on this machine: its fixture was not tried");
        assertThat(keysOf("python3", "-m", "pytest", "-p", "no:cacheprovider", "pytest"))
                .containsOnly("of the tests");
    }

    /** What a server is sent that refuses all. */
    private static Set<String> keysOf(String... command) throws IOException {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            keys.add(String.valueOf(call.getRequestHeaders().getFirst("X-Understudy-Key")));
            call.sendResponseHeaders(401, -1);
            call.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Script.test(Map.of("UNDERSTUDY_TESTKIT_URL", url, "UNDERSTUDY_TESTKIT_KEY", "of the tests"), command);
        } finally {
            server.stop(0);
        }
        return keys;
    }

    @Test
    void aJobOfGitHubActionsTellsTheTestsWhereItsServerIs() throws IOException {
        Map<String, Map<String, Map<String, ?>>> workflow =
                new Yaml().load(Files.readString(Path.of("docs", "examples", "github-actions.yml")));

        Map<String, ?> job = Objects.requireNonNull(workflow.get("jobs")).get("test");
        assertThat(job).extractingByKey("services").asString().contains("image=", "ports=[8080:8080]");
        assertThat(job).extractingByKey("env").isEqualTo(Map.of("UNDERSTUDY_TESTKIT_URL", "http://localhost:8080"));
    }
}
