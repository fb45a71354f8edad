package dev.understudy;

import static dev.understudy.testkit.RoleTable.assertMatchesTable;
import static dev.understudy.testkit.RoleTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.testing.ApiTest;
import dev.understudy.testkit.As;
import dev.understudy.testkit.Call;
import dev.understudy.testkit.Client;
import dev.understudy.testkit.EveryRole;
import dev.understudy.testkit.Expectation;
import dev.understudy.testkit.Fault;
import dev.understudy.testkit.JobRule;
import dev.understudy.testkit.Journal;
import dev.understudy.testkit.Response;
import dev.understudy.testkit.Role;
import dev.understudy.testkit.Server;
import dev.understudy.testkit.UnderstudyTest;
import dev.understudy.testkit.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** The test kit on a server that runs already; {@code SampleIT} has it start one, as users do. */
@ApiTest
@UnderstudyTest
class TestKitApiTest {

    private static final String ARTICLES = "/integration/v1/article/";

    @BeforeAll
    static void begin(dev.understudy.testing.Client client) {
        System.setProperty("understudy.testkit.url", "http://localhost:" + client.port() + "/");
    }

    @Test
    void whoTestsAVerdictIsToldWhyItIsAnother(World world) {
        Response refused = world.as(Role.VIEWER).post(ARTICLES, Map.of("title", "a", "body", "b"));
        Response taken = world.as(Role.STEWARD).post(ARTICLES, new Article("a", "b"));

        refused.assertStatus(403).assertDenied(row(15));
        taken.assertStatus(201).assertAllowed(row(15));
        assertThatThrownBy(() -> refused.assertAllowed())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Expected it to be allowed, but it was POST /integration/v1/article/ by Viewer: 403 {",
                        "Create a new Article (Articles API): Row 15 says No for Viewer.",
                        "Row 15: Viewer No, Explorer No, Composer Yes");
        assertThatThrownBy(() -> taken.assertDenied(row(15)))
                .hasMessageStartingWith("Expected a denial, but it was POST");
        assertThatThrownBy(() -> refused.assertDenied(row(16))).hasMessageStartingWith("Expected row 16 to judge it");
        assertThatThrownBy(() -> refused.assertSucceeded()).hasMessageStartingWith("Expected success");
    }

    @Test
    void whatIsNotJudgedIsNeitherAllowedNorDenied(World world) {
        Response stranger = world.anonymous().get(ARTICLES);
        Response nowhere = world.as(Role.VIEWER).get("/integration/v1/articel/");
        Response absent = world.as(Role.VIEWER).get("/integration/v1/article/999/");
        Response anothers = world.as(Role.STEWARD).delete("/integration/v1/conversations/1/assignees/");

        absent.assertStatus(404).assertAllowed(row(16));
        anothers.assertAllowed(row(22));
        assertThatThrownBy(stranger::assertAllowed).hasMessageContaining("No token was sent");
        assertThatThrownBy(stranger::assertDenied).hasMessageContaining("by a client: 403");
        assertThatThrownBy(nowhere::assertAllowed).hasMessageContaining("No row of the table has this path");
        assertThatThrownBy(() -> assertMatchesTable(nowhere)).hasMessageContaining("the table judges");
    }

    /** A plain row, and starred ones: by the path, by a flag, and where only the body names the data source. */
    @ParameterizedTest
    @EveryRole
    void answersAreComparedWithTheTable(World world, Role role) {
        Client client = world.as(role);

        assertMatchesTable(client.post(ARTICLES, Map.of("title", "a", "body", "b")));
        assertMatchesTable(client.put("/integration/v1/datasource/2/", Map.of()));
        assertMatchesTable(client.post("/integration/v1/datasource/", Map.of()));
        assertMatchesTable(client.post("/integration/v2/column/", List.of()));
    }

    @Test
    void worldsHaveAClockFlagsAndObjectsOfTheirOwn(World world) {
        Instant before = world.clock().now();
        world.clock().advance(Duration.ofHours(25));
        world.set("alation.api.catalog.limit", 1);
        world.add("articles:\n  - {id: 70, title: Größe, author: 1}");

        assertThat(world.clock().now()).isAfter(before.plus(Duration.ofHours(25)));
        assertThat(world.as(Role.VIEWER).get(ARTICLES + "70/").json("title")).isEqualTo("Größe");
        try (World other = Server.ofThisRun().newWorld("kit-empty", "empty")) {
            assertThat(other.clock().now()).isBefore(world.clock().now());
            assertThat(other.as(Role.VIEWER).get(ARTICLES).json()).isEqualTo(List.of());
        }

        world.reset();
        world.as(Role.VIEWER).get(ARTICLES + "70/").assertStatus(404);
        assertThat(world.baseUrl()).matches("http://localhost:\\d+/@testkitapitest-worldshaveaclock-\\w{8}");
        world.matillion("admin", "understudy")
                .get("/rest/v1/permission/global/export")
                .assertStatus(200);
    }

    @Test
    void aWorldsClockStopsAndIsSet(World world) {
        Instant then = Instant.parse("2030-01-01T00:00:00Z");

        world.clock().stop();
        world.clock().set(then);
        assertThat(world.clock().now()).isEqualTo(then);
        world.clock().run();
        assertThat(world.clock().now()).isAfter(then);
    }

    @Test
    void faultsMeetWhoTheyAreMeantFor(World world) {
        Fault fault = Fault.status(503)
                .saying("Down for a while")
                .onMethod("GET")
                .onPath(ARTICLES + "*")
                .onRole(Role.VIEWER)
                .forTheNext(1);
        int met = world.faults().add(fault);
        int spared = world.faults()
                .add(Fault.delay(Duration.ZERO, Duration.ofMillis(1)).onRow(row(16)));
        world.faults().remove(spared);

        world.as(Role.STEWARD).get(ARTICLES + "1/").assertStatus(200);
        assertThat(world.as(Role.VIEWER).get(ARTICLES + "1/").assertStatus(503).body())
                .contains("Down for a while");
        world.as(Role.VIEWER).get(ARTICLES + "1/").assertStatus(200);
        assertThat(world.faults().hits(met)).isEqualTo(1);

        world.faults().add(Fault.reset());
        assertThatThrownBy(() -> world.as(Role.VIEWER).get(ARTICLES)).isInstanceOf(UncheckedIOException.class);
        world.faults().clear();
        world.as(Role.VIEWER).get(ARTICLES).assertStatus(200);
    }

    @Test
    void aCallWhoseConnectionBreaksIsMadeOnce(World world) {
        Client viewer = world.as(Role.VIEWER);
        int met = world.faults().add(Fault.reset().onPath(ARTICLES + "*").forTheNext(1));

        assertThatThrownBy(() -> viewer.get(ARTICLES + "1/"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the connection broke before there was an answer");
        viewer.get(ARTICLES + "1/").assertStatus(200);

        assertThat(world.faults().hits(met)).isEqualTo(1);
        world.journal().verify(Expectation.call("GET", ARTICLES + "1/").times(2));
    }

    @Test
    void jobsEndAsATestWantsThemTo(World world) {
        Client admin = world.as(Role.CATALOG_ADMIN);
        List<?> terms = List.of(Map.of("title", "Churn", "template_id", 3, "glossary_ids", List.of(1)));

        world.jobs().follow(JobRule.failing("disk full").forTheNext(1), JobRule.afterPolls(1));
        Object failing = admin.post("/integration/v2/term/", terms).json("job_id");
        Object slow = admin.post("/integration/v2/term/", terms).json("job_id");
        world.jobs().followNone();
        Object quick = admin.post("/integration/v2/term/", terms).json("job_id");

        assertThat(job(admin, failing).json("status")).isEqualTo("failed");
        assertThat(job(admin, slow).json("status")).isEqualTo("running");
        assertThat(job(admin, slow).json("status")).isEqualTo("successful");
        assertThat(job(admin, quick).json("status")).isEqualTo("successful");
    }

    private static Response job(Client client, Object id) {
        return client.get("/api/v1/bulk_metadata/job/?id=" + id);
    }

    @Test
    void aWorldGoesBackToWhatWasKeptOfIt(World world) {
        world.snapshot("before");
        Object made =
                world.as(Role.STEWARD).post(ARTICLES, new Article("a", "b")).json("id");
        String article = ARTICLES + made + "/";

        world.restore("before");
        world.as(Role.VIEWER).get(article).assertStatus(404);
    }

    @Test
    void tokensAreThoseOfTheWorldAsItIs(World world) {
        String first = world.token(Role.STEWARD);
        world.snapshot("before");
        world.reset();
        assertThat(world.token(Role.STEWARD)).isNotEqualTo(first);
        world.withToken(world.token(Role.STEWARD)).get(ARTICLES).assertStatus(200);

        world.clock().advance(Duration.ofHours(1));
        world.restore("before");
        world.withToken(world.token(Role.VIEWER)).get(ARTICLES).assertStatus(200);
        world.withToken(first).get(ARTICLES).assertStatus(200);
    }

    @Test
    void aWorldBeginsWithWhatAnotherIs(World world) {
        world.add("articles:\n  - {id: 70, title: Größe, author: 1}");
        try (World other = Server.ofThisRun().newWorld("kit-document", "empty")) {
            assertThat(other.token(Role.STEWARD)).isNotEmpty();
            other.begin(world.dataset());

            other.withToken(other.token(Role.STEWARD)).get(ARTICLES + "70/").assertStatus(200);
            assertThat(other.as(Role.VIEWER).get(ARTICLES + "70/").json("title"))
                    .isEqualTo("Größe");
        }
    }

    @Test
    void whatWasCalledIsKnownAndCompared(World world) {
        world.as(Role.VIEWER).post(ARTICLES, new Article("a", "b"));
        world.as(Role.STEWARD).get(ARTICLES + "1/");

        Journal journal = world.journal();
        assertThat(journal.calls()).extracting(Call::method).containsExactly("GET", "POST");
        assertThat(journal.denied()).singleElement().satisfies(denied -> {
            assertThat(denied.row()).contains(row(15));
            assertThat(denied.role()).contains(Role.VIEWER);
            assertThat(denied.status()).isEqualTo(403);
        });
        Expectation read = Expectation.call("GET", ARTICLES + "*")
                .by(Role.STEWARD)
                .under(row(16))
                .answered(200);
        journal.verify(read.times(1), read.atLeast(1).atMost(2));
        journal.verifyOnlyRows(row(15), row(16));
        assertThatThrownBy(journal::verifyNothingDenied)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing is denied")
                .hasMessageContaining("POST /integration/v1/article/ was a 403; let in would have been [COMPOSER,");
        assertThatThrownBy(() -> journal.verify(read.times(2))).hasMessageContaining("exactly 2 times");

        IntStream.range(0, 100).forEach(again -> world.as(Role.VIEWER).get(ARTICLES + "1/"));
        assertThat(journal.calls()).hasSize(102);
        assertThat(journal.denied()).hasSize(1);

        journal.clear();
        assertThat(journal.calls()).isEmpty();
    }

    @Test
    void callersOfMatillionHaveARoleOfTheTableIfTheyAreServerAdmins(World world) {
        world.matillion("api-user", "understudy").get("/rest/v1").assertStatus(200);
        world.matillion("api-user", "understudy")
                .get("/rest/v1/permission/user")
                .assertStatus(403);
        world.matillion("admin", "understudy").get("/rest/v1").assertStatus(200);

        assertThat(world.journal().calls())
                .extracting(Call::role)
                .containsExactly(Optional.of(Role.SERVER_ADMIN), Optional.empty(), Optional.empty());
        assertThat(world.journal().denied()).hasSize(1);
    }

    @Test
    void whatHasPassedInSoftModeWasNotDenied(World world) {
        world.anonymous()
                .put("/_understudy/enforcement", Map.of("mode", "WARN"))
                .assertSucceeded();

        Response passed = world.as(Role.VIEWER).post(ARTICLES, new Article("a", "b"));

        passed.assertStatus(201).assertAllowed(row(15));
        assertThatThrownBy(passed::assertDenied)
                .hasMessageStartingWith("Expected a denial, but it was POST /integration/v1/article/ by Viewer: 201")
                .hasMessageEndingWith("; enforced=no");
        world.as(Role.VIEWER)
                .put(ARTICLES + "999/", new Article("a", "b"))
                .assertStatus(404)
                .assertAllowed(row(18));
    }

    @Test
    void headersHaveOneNameInAnyCase(World world) {
        world.anonymous()
                .with("content-type", "application/yaml")
                .post("/_understudy/fixtures", "articles: [{id: 70, title: Refunds, author: 1}]")
                .assertSucceeded();

        Client steward = world.as(Role.STEWARD).with("token", "nobodys-token");
        assertThat(steward.get(ARTICLES + "70/").status()).isEqualTo(403);
    }

    @Test
    void jsonComesBackAsItWasSent(World world) {
        Map<String, Object> sent = Map.of(
                "texts", List.of("", "\"\\/\n\t\u0001 Größe 🙂"),
                "numbers", List.of(0, -1, 2_147_483_648L),
                "fraction", new BigDecimal("0.25"),
                "deep", Map.of("list", Arrays.asList(true, false, null, Map.of(), List.of())));

        Response answer =
                world.anonymous().put("/_understudy/conf", Map.of("kit", sent)).assertSucceeded();

        sent.forEach(
                (part, value) -> assertThat(answer.json("kit", part)).as(part).isEqualTo(value));
        assertThat(answer.json("kit", "deep", "list", 1)).isEqualTo(false);
        assertThat(answer.json("kit", "deep", "list", 9)).isNull();
        assertThat(answer.json("kit", "deep", "list", -1)).isNull();
        assertThat(world.anonymous()
                        .put("/_understudy/conf", "{\"e\": [1500.0, \"\\u00e9\\/\" ] }")
                        .json("e"))
                .isEqualTo(List.of(new BigDecimal("1500.0"), "é/"));
        String many = "\\".repeat(50_000);
        Response article = world.as(Role.STEWARD).post(ARTICLES, new Article("Long", many));
        assertThat(article.json("body")).isEqualTo("<p>" + many + "</p>");
        assertThatThrownBy(() -> world.as(Role.VIEWER).get("/nowhere").json()).hasMessageStartingWith("No JSON");
        assertThatThrownBy(() -> world.as(Role.VIEWER).post(ARTICLES, new Object()))
                .hasMessage("A body cannot have a java.lang.Object");
        assertThatThrownBy(() -> world.as(Role.VIEWER).post(ARTICLES, Map.of("tags", new String[] {"a"})))
                .hasMessage("A body cannot have an array; say it as a list");
    }

    @Test
    void checksFailForTheirOwnReasonWhereTheServerExplainsNothing(World world) throws IOException {
        HttpServer mute = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mute.createContext("/", call -> {
            boolean isWorld = call.getRequestMethod().equals("PUT");
            call.sendResponseHeaders(isWorld ? 201 : 502, 0);
            call.getResponseBody().write("<p>Bad gateway</p>".getBytes(StandardCharsets.UTF_8));
            call.close();
        });
        mute.start();
        try {
            World behind =
                    Server.at("http://127.0.0.1:" + mute.getAddress().getPort()).newWorld("mute", "");
            Response answer = behind.withToken("any").get(ARTICLES);
            assertThatThrownBy(() -> answer.assertStatus(200))
                    .hasMessageStartingWith("Expected 200, but it was GET " + ARTICLES + " by a client: 502 <p>Bad");
            assertThatThrownBy(answer::assertAllowed).hasMessageStartingWith("Expected it to be allowed, but it was");
        } finally {
            mute.stop(0);
        }
        assertThatThrownBy(() -> world.add("articles: none"))
                .hasMessageStartingWith("Expected success, but it was POST /_understudy/fixtures by a client: 400")
                .hasMessageNotContaining("The path is served");
        assertThatThrownBy(() -> world.add(""))
                .hasMessageContaining("The body is a dataset document, and there is none");
    }

    @Test
    void namesAreSentAsTheyAreAndRefusedByTheServer(World world) {
        assertThatThrownBy(() -> Server.ofThisRun().newWorld("My World", ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("400 {")
                .hasMessageContaining("My World");
        assertThatThrownBy(() -> world.snapshot("my snapshot"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("my snapshot");
    }

    @Test
    void whatIsNullIsRefusedInWords(World world) {
        assertThatThrownBy(() -> world.set("kit", null)).hasMessage("The flag kit cannot be set to null");
        assertThatThrownBy(() -> Server.ofThisRun().newWorld("kit-null", null))
                .hasMessageContaining("\"\" for the server's own");
    }

    @Test
    void whereThereIsNoServerTheSettingIsNamed() {
        assertThatThrownBy(() -> Server.at("http://localhost:1").newWorld("nowhere", ""))
                .hasMessageContaining("PUT http://localhost:1/_understudy/instances/nowhere: nobody answers there");
        for (String url : List.of("http://localhost:1", "localhost:18515", "localhost")) {
            assertThatThrownBy(() -> anotherRunsServer(url))
                    .hasMessageContainingAll("understudy.testkit.url or UNDERSTUDY_TESTKIT_URL", url);
        }
    }

    /** The kit finds its server once, so whoever wants to see it look for one again needs the kit anew. */
    private static Object anotherRunsServer(String url) throws Throwable {
        String property = "understudy.testkit.url";
        String before = System.setProperty(property, url);
        URL classes = Server.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader anew = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            return anew.loadClass(Server.class.getName()).getMethod("ofThisRun").invoke(null);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        } finally {
            System.setProperty(property, before);
        }
    }

    @Test
    void aServerThatLogsJsonIsFoundToo(@TempDir Path folder) throws Throwable {
        Path jar = folder.resolve("server.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LoggingJson.class.getName());
        String main = LoggingJson.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = LoggingJson.class.getResourceAsStream("/" + main)) {
            out.putNextEntry(new JarEntry(main));
            bytes.transferTo(out);
        }
        System.setProperty("understudy.testkit.jar", jar.toString());

        Object server = anotherRunsServer("");

        System.clearProperty("understudy.testkit.jar");
        assertThat(server.getClass().getMethod("baseUrl").invoke(server)).isEqualTo("http://localhost:1");
    }

    /** Says what a server does that is ready, and nothing else. */
    static final class LoggingJson {

        public static void main(String... arguments) {
            System.out.println("{\"message\":\"Understudy is ready at http://localhost:1\\nRoles are enforced\"}");
        }
    }

    @Test
    void theFirstTestOfTheManualCompilesAsItIsCopied(@TempDir Path folder) throws IOException {
        String copied = Files.readString(Path.of("docs", "test-kit.md"))
                .split("```java\n")[1]
                .split("```")[0];
        Path test = Files.writeString(folder.resolve("ArticleRolesTest.java"), copied);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        String classes = System.getProperty("java.class.path");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, errors, "-proc:none", "-d", folder.toString(), "-cp", classes, test.toString());

        assertThat(failed).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void whoUsesTheKitWronglyIsToldWhatToDo() {
        assertThat(failures(NoUnderstudyTest.class))
                .hasSize(Role.values().length)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("put @UnderstudyTest on the class")
                        .hasNoSuppressedExceptions());
        assertThat(failures(UnknownDataset.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("Unknown dataset 'none'")
                        .hasNoSuppressedExceptions());
        assertThat(failures(MissingRole.class))
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "Add @As(ROLE) to the Client, to say in which role it calls",
                        "@As belongs on a Client; a World has no role");
    }

    /** What goes wrong when JUnit runs a class, here and now. */
    private static List<Throwable> failures(Class<?> tests) {
        EngineDiscoveryRequest request = mock(EngineDiscoveryRequest.class);
        ConfigurationParameters none = mock(ConfigurationParameters.class);
        when(request.getConfigurationParameters()).thenReturn(none);
        when(request.getDiscoveryListener()).thenReturn(EngineDiscoveryListener.NOOP);
        when(request.getSelectorsByType(DiscoverySelector.class)).thenReturn(List.of(selectClass(tests)));
        when(request.getSelectorsByType(ClassSelector.class)).thenReturn(List.of(selectClass(tests)));
        JupiterTestEngine jupiter = new JupiterTestEngine();
        TestDescriptor found = jupiter.discover(request, UniqueId.forEngine(jupiter.getId()));
        List<Throwable> failures = new ArrayList<>();
        EngineExecutionListener listener = new EngineExecutionListener() {
            @Override
            public void executionFinished(TestDescriptor test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        };
        try (NamespacedHierarchicalStore<Namespace> store =
                new NamespacedHierarchicalStore<>(new NamespacedHierarchicalStore<>(null))) {
            jupiter.execute(ExecutionRequest.create(
                    found, listener, none, mock(OutputDirectoryCreator.class), store, CancellationToken.disabled()));
        }
        return failures;
    }

    static class NoUnderstudyTest {

        @ParameterizedTest
        @EveryRole
        void everyRole(World world, Role role) {
            world.as(role).get(ARTICLES);
        }
    }

    @UnderstudyTest(dataset = "none")
    static class UnknownDataset {

        @Test
        void anything(World world) {}
    }

    @UnderstudyTest
    static class MissingRole {

        @Test
        void noRole(Client client) {}

        @Test
        void roleOfAWorld(@As(Role.VIEWER) World world) {}
    }

    private record Article(String title, String body) {}
}
