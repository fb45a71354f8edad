package dev.understudy.alation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import dev.understudy.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Instances so large that their full text lies in files, of which the next process makes use. */
@Tag("api")
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchFilesTest {

    @TempDir
    private static Path folder;

    private TestDatabase database;

    @BeforeAll
    void startDatabase() {
        database = TestDatabase.in(folder.resolve("database"));
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    private Server start() {
        return Server.start(Stream.concat(
                        database.settings().stream(),
                        Stream.of("--understudy.search.memory-up-to=20", "--understudy.search.directory=" + files()))
                .toList());
    }

    private Path files() {
        return folder.resolve("search");
    }

    private static void assertFound(Client client, String word, int total) {
        client.as(Role.SERVER_ADMIN)
                .queryParam("q", word)
                .get("/integration/v1/search/")
                .then()
                .statusCode(200)
                .body("total", is(total));
    }

    private static Client fresh(Server server, String instance) {
        server.client()
                .control()
                .put("/_understudy/instances/" + instance)
                .then()
                .statusCode(201);
        return server.client(instance);
    }

    private static void write(Client client, String title) {
        client.json(Role.SERVER_ADMIN, "{\"title\": \"" + title + "\", \"body\": \"b\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(files())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files())) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** The names of the full texts that are kept, in any order. */
    private Set<String> copies() throws IOException {
        Set<String> copies = new HashSet<>();
        for (Path each : folders()) {
            try (FSDirectory directory = FSDirectory.open(each)) {
                if (DirectoryReader.indexExists(directory)) {
                    try (DirectoryReader reader = DirectoryReader.open(directory)) {
                        copies.add(reader.getIndexCommit().getUserData().get("copy"));
                    }
                }
            }
        }
        return copies;
    }

    @Test
    void theNextProcessGoesOnWithWhatHasChangedSince() throws IOException {
        Set<String> kept = new HashSet<>();
        Set<String> before = copies();
        try (Server server = start()) {
            Client client = fresh(server, "goeson");
            write(client, "Pangolin");
            assertFound(client, "pangolin", 1);
            kept.addAll(copies());
            kept.removeAll(before);
            assertThat(kept).hasSize(1).doesNotContainNull();
            write(client, "Quetzal");
            client.fixtures("objects: [{otype: table, id: 777, title: Axolotl}]");
            client.as(Role.SERVER_ADMIN)
                    .delete("/integration/v1/article/1/")
                    .then()
                    .statusCode(204);
            assertFound(client, "quetzal", 1);
            write(client, "Okapi");
        }
        try (Server server = start()) {
            Client client = server.client("goeson");
            client.fixtures("objects: [{otype: table, id: 778, title: Numbat}]");
            for (String word : List.of("pangolin", "quetzal", "axolotl", "okapi", "numbat")) {
                assertFound(client, word, 1);
            }
            client.as(Role.SERVER_ADMIN)
                    .get("/integration/v1/article/1/")
                    .then()
                    .statusCode(404);
            assertThat(copies()).containsAll(kept);
        }
    }

    /** Such as an older version has left, whose words were not entered as they are written. */
    @Test
    void filesInWhichSomethingElseWasEnteredAreMadeAnew() throws IOException {
        Set<String> before = copies();
        try (Server server = start()) {
            assertFound(fresh(server, "older"), "revenue", 3);
        }
        Set<String> kept = copies();
        kept.removeAll(before);
        for (Path each : folders()) {
            enteredOtherwise(each, kept);
        }
        try (Server server = start()) {
            assertFound(server.client("older"), "payments*", 8);
            assertThat(copies()).doesNotContainAnyElementsOf(kept);
        }
    }

    private static void enteredOtherwise(Path folder, Set<String> copies) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> with = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> with.put(entry.getKey(), entry.getValue()));
            if (copies.contains(with.get("copy"))) {
                with.put("selected", "without programs");
                writer.setLiveCommitData(with.entrySet());
            }
        }
    }

    /** As after a backup that was played back: the database knows nothing of the marks that the files bear. */
    @Test
    void filesThatADatabaseDoesNotKnowAreMadeAnew() throws IOException {
        Set<String> kept = new HashSet<>();
        Set<String> before = copies();
        try (Server server = start()) {
            Client client = fresh(server, "restored");
            assertFound(client, "revenue", 3);
            kept.addAll(copies());
            kept.removeAll(before);
            JdbcTemplate sql = server.context().getBean(JdbcTemplate.class);
            String schema = sql.queryForObject(
                    "select schema_name from understudy.instance where name = 'restored'", String.class);
            sql.update("update \"" + schema + "\".object_copy set mark = 'm', mark_before = 'm'");
        }
        try (Server server = start()) {
            assertFound(server.client("restored"), "revenue", 3);
            assertThat(copies()).doesNotContainAnyElementsOf(kept).hasSizeGreaterThan(before.size());
        }
    }

    @Test
    void whoeverWritesMuchEntersItBeforeSomebodySearches() throws IOException {
        try (Server server = start()) {
            Client client = fresh(server, "bulk");
            int before = folders().size();
            String documents = IntStream.range(0, 2500)
                    .mapToObj(n -> "{\"title\": \"Wombat " + n + "\", \"document_hub_id\": 2}")
                    .collect(Collectors.joining(", ", "[", "]"));
            client.bulk("POST", "/integration/v2/document/", documents);
            client.as(Role.VIEWER).get("/integration/v1/userinfo/").then().statusCode(200);

            assertThat(folders()).hasSize(before + 1);
            assertFound(client, "wombat", 2500);
            client.as(Role.SERVER_ADMIN)
                    .get("/integration/v1/search/?q=wombat&limit=10000")
                    .then()
                    .body("results.size()", is(2500));
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsToldInOneLine(CapturedOutput output) throws IOException {
        Path below = Files.createFile(folder.resolve("file")).resolve("search");
        try (Server server = Server.start(
                List.of("--spring.datasource.url=jdbc:h2:mem:unkept", "--understudy.search.directory=" + below))) {
            assertFound(server.client(), "revenue", 3);
        }

        assertThat(output)
                .contains("The full text cannot be kept in " + below + ", and ends with the server: Not a directory\n")
                .doesNotContain("FileSystemException");
    }

    @Test
    void onlyWhatInstancesHaveLeftIsDeleted() throws IOException {
        Path shared = folder.resolve("shared");
        Path report = Files.createDirectories(shared.resolve("reports")).resolve("report.txt");
        Path left = Files.createDirectories(shared.resolve("i_3-6f1f5f0e-2f43-4c0a-9a53-0d4d7f0a1b2c"));
        Files.writeString(report, "mine");
        try (Server server = Server.start(List.of(
                "--spring.datasource.url=jdbc:h2:mem:shared",
                "--understudy.search.memory-up-to=20",
                "--understudy.search.directory=" + shared))) {
            assertFound(server.client(), "revenue", 3);
        }

        assertThat(report).hasContent("mine");
        assertThat(left).doesNotExist();
    }

    @Test
    void aResetForgetsTheFiles() throws IOException {
        try (Server server = start()) {
            Client client = fresh(server, "forgetful");
            write(client, "Tarsier");
            assertFound(client, "tarsier", 1);
            List<Path> before = folders();

            client.control()
                    .post("/_understudy/instances/forgetful/reset")
                    .then()
                    .statusCode(204);

            assertFound(client, "tarsier", 0);
            assertFound(client, "revenue", 3);
            assertThat(folders()).hasSameSizeAs(before).isNotEqualTo(before);
        }
    }

    @Test
    void whatIsLetGoOfWhileSomebodySearchesIsMadeAnew() throws IOException {
        try (Server server = start()) {
            Client client = fresh(server, "closed");
            for (String search : List.of("/integration/v1/search/?q=revenue", "/_understudy/objects?q=revenue")) {
                assertFound(client, "revenue", 3);
                server.context().getBean(SearchFiles.class).destroy();

                client.as(Role.SERVER_ADMIN).get(search).then().statusCode(503).header("Retry-After", "1");
                client.as(Role.SERVER_ADMIN).get(search).then().statusCode(200);
            }
        }
    }

    @Test
    void whatCannotBeWrittenAnyMoreIsMadeAnew() throws IOException {
        try (Server server = start()) {
            Client client = fresh(server, "broken");
            List<Path> before = folders();
            assertFound(client, "revenue", 3);
            for (Path folder : folders()) {
                if (!before.contains(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
            write(client, "Kakapo");

            client.as(Role.SERVER_ADMIN)
                    .get("/integration/v1/search/?q=kakapo")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("detail", is("The full text is not at hand."));
            assertFound(client, "kakapo", 1);
            assertFound(client, "revenue", 3);
        }
    }
}
