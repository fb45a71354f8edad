package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.instance.copy.WorldHead;
import dev.understudy.instance.copy.WorldWriter;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Snapshots as files. */
@ApiTest
class SnapshotFileApiTest {

    private static final String OTHER = "snapshot-file-api-test-other";

    @BeforeEach
    void makeTheOther(Client client) {
        client.control().put("/_understudy/instances/" + OTHER + "?dataset=empty");
    }

    @AfterEach
    void removeTheOther(Client client) {
        client.control().delete("/_understudy/instances/" + OTHER);
    }

    @Test
    void aFileBringsAWorldElsewhere(Client client) {
        client.fixtures("""
                domains: [{id: 71, title: Above}, {id: 70, title: Below, parent: 71}]
                articles: [{id: 4000, title: "Größe 🌍 \\"x\\"", author: 4, body: "<p>y</p>"}]
                bi_servers: [{id: 50, title: Reports}]
                bi_objects: [{otype: bi_report, id: 60, server: 50, external_id: r, name: Sales}]
                bi_report_images: [{report: 60, content: iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==}]
                """);
        client.advance("PT3H");
        byte[] file = taken(client);

        put(file, client).statusCode(201);
        put(file, client).statusCode(200);
        restore(client).statusCode(204);

        Client other = new Client(client.port(), OTHER);
        for (String path : new String[] {
            "/integration/v1/article/4000/",
            "/integration/v2/domain/",
            "/integration/v2/bi/server/50/report/60/",
            "/integration/v1/userinfo/"
        }) {
            assertThat(other.as(Role.STEWARD).get(path).asString())
                    .as(path)
                    .isEqualTo(client.as(Role.STEWARD).get(path).asString());
        }
        assertThat(article(other)).isEqualTo(article(client));
        other.anonymous().get("/_understudy/clock").then().body("ahead", is("PT3H"));
        client.control()
                .get("/_understudy/instances/" + OTHER + "/snapshots")
                .then()
                .body("name", contains("taken"))
                .body("[0].imported", is(true));
    }

    /** Outside of a transaction the driver of PostgreSQL reads each table whole, however large it is. */
    @Test
    void whatIsWrittenIsReadInATransaction(Client client, ApplicationContext server) {
        byte[] noise = new byte[200_000]; // more than is packed at once
        new Random(1).nextBytes(noise);
        client.fixtures("articles: [{id: 4000, title: Long, author: 4, body: %s}]"
                .formatted(Base64.getEncoder().encodeToString(noise)));
        WorldHead head = new WorldHead(1, Instant.EPOCH, Duration.ZERO, false);
        List<Boolean> commits = new ArrayList<>();

        server.getBean(SchemaWork.class)
                .in(server.getBean(Instances.class).get(client.instance()).schema(), at -> {
                    WorldWriter file = new WorldWriter(new WatchedFile(() -> commits.add(commits(at))));
                    commits.clear(); // of what goes without any rows
                    server.getBean(Worlds.class).write(at, head, file);
                });

        assertThat(commits).isNotEmpty().containsOnly(false);
    }

    private static boolean commits(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class WatchedFile extends OutputStream {

        private final Runnable watcher;

        WatchedFile(Runnable watcher) {
            this.watcher = watcher;
        }

        @Override
        public void write(int next) {
            watcher.run();
        }
    }

    @Test
    void aStoppedClockStandsWhereItStood(Client client) {
        client.json("{\"now\": \"2024-02-29T12:00:00.000001Z\", \"stopped\": true}")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);

        put(taken(client), client).statusCode(201);
        restore(client).statusCode(204);

        new Client(client.port(), OTHER)
                .anonymous()
                .get("/_understudy/clock")
                .then()
                .body("now", is("2024-02-29T12:00:00.000001Z"))
                .body("stopped", is(true));
    }

    /** Those in the resources were written by packaged servers, of which one had PostgreSQL. */
    @ParameterizedTest
    @ValueSource(strings = {"h2.gz", "postgresql.gz"})
    void filesOfOtherServersAreRead(String file, Client client) throws IOException {
        try (InputStream written = getClass().getResourceAsStream("/snapshots/" + file)) {
            put(Objects.requireNonNull(written).readAllBytes(), client).statusCode(201);
        }
        restore(client).statusCode(204);

        Client other = new Client(client.port(), OTHER);
        other.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
        other.as(Role.VIEWER).get("/integration/v2/table/?id=1").then().body("size()", is(1));
        assertThat(article(other)).isEqualTo(article(client));
    }

    /** Its rows are written into the tables of that version, which are then brought up to date as those of a store are. */
    @Test
    void aFileOfAnOlderVersionIsBroughtUpToDate(Client client) {
        byte[] file = taken(new Client(client.port(), OTHER));

        put(changed(file, text -> text.replaceFirst("\"tables\":\\d+", "\"tables\":48")), client)
                .statusCode(200);
        restore(client).statusCode(204);

        Client other = new Client(client.port(), OTHER);
        int article = article(other);
        other.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article)
                .then()
                .statusCode(200);
        other.as(Role.VIEWER).get("/integration/v1/search/?q=next").then().body("total", is(1));
    }

    @Test
    void whatIsNoSuchFileIsRefusedAndChangesNothing(Client client) {
        byte[] file = taken(client);

        refused("hello".getBytes(StandardCharsets.UTF_8), "The body is not the file of a snapshot", client);
        refused(packed("[1, 2]"), "The body is not the file of a snapshot", client);
        refused(
                packed("{\"format\": \"understudy-world\"}"),
                "The file has a format that this server does not know; a newer one has written it",
                client);
        refused(
                Arrays.copyOf(file, file.length / 2),
                "The file of the snapshot ends too early; it was not sent whole",
                client);
        refused(
                changed(file, text -> text.replaceFirst("\"tables\":\\d+", "\"tables\":9999")),
                "The file has tables of version 9999, and this server knows those up to ",
                client);
        refused(
                changed(file, text -> text.replaceFirst("\"id WHOLE\"", "\"it WHOLE\"")),
                "The file has a column of agent that this server does not know: it WHOLE",
                client);
        refused(
                changed(file, text -> text.replaceFirst("\"ahead\":\"[^\"]*\"", "\"ahead\":\"PT99999999H\"")),
                "The file has a clock beyond the years 1970 to 9999",
                client);
        refused(changed(file, text -> text.replaceFirst("\\[1,", "[\"one\",")), "The file has a value of ", client);
        refused(changed(file, text -> text.replaceFirst("\\[1,", "[")), "The file has a row of ", client);
        refused(changed(file, text -> text.replaceFirst("\\[1,", "[2,")), " that the database does not take", client);
        refused(
                changed(file, text -> text.substring(0, text.lastIndexOf('\n'))),
                "The file of the snapshot ends too early; it was not sent whole",
                client);
        refused(changed(file, text -> text + "[1]\n"), "The file of the snapshot goes on behind its end", client);
        refused(
                followed(file, "more".getBytes(StandardCharsets.UTF_8)),
                "The file of the snapshot goes on behind its end",
                client);
        refused(followed(file, packed("[1]")), "The file of the snapshot goes on behind its end", client);

        client.control()
                .get("/_understudy/instances/" + OTHER + "/snapshots")
                .then()
                .body("size()", is(0));
    }

    @Test
    void whatAFileCallsTablesAndColumnsIsNeverTakenForAStatement(Client client) {
        String statement = "tag select * from tag where false; delete from tag; --";
        refused(
                written(line(statement), "[]", "[]"),
                "The file has a table that this server does not know: " + statement,
                client);
        refused(written(line("nope"), "[]"), "The file has a table that this server does not know: nope", client);
        refused(written(line("tag"), "[]", "[]"), "The file has no columns of tag, or one of them twice", client);
        refused(
                written(line("tag"), "[\"id WHOLE\", \"id WHOLE\"]", "[1, 2]"),
                "The file has no columns of tag, or one of them twice",
                client);
        refused(
                written(line("tag"), "[\"id) values (1); -- WHOLE\"]", "[1]"),
                "The file has a column of tag that this server does not know: id) values (1); -- WHOLE",
                client);
        refused(written("[]"), "The file has a row before the first table", client);
        refused(written("[1]"), "The file has a row before the first table", client);
    }

    /** It would show a time before there was anything to emulate, though by that of the file it does not. */
    @Test
    void aClockThatRunsIsJudgedByTheTimeHere(Client client) {
        byte[] file = taken(client);

        refused(
                changed(
                        file,
                        text -> text.replaceFirst("\"takenAt\":\"[^\"]*\"", "\"takenAt\":\"9000-01-01T00:00:00Z\"")
                                .replaceFirst("\"ahead\":\"[^\"]*\"", "\"ahead\":\"PT-61000000H\"")),
                "The file has a clock beyond the years 1970 to 9999",
                client);
    }

    /** A file with these lines behind its head. */
    private static byte[] written(String... lines) {
        return packed("{\"format\": \"understudy-world\", \"version\": 1, \"tables\": 48,"
                + " \"takenAt\": \"2026-01-01T00:00:00Z\", \"ahead\": \"PT0S\", \"stopped\": false}\n"
                + String.join("\n", lines)
                + "\n{\"rows\": 1}\n");
    }

    private static String line(String table) {
        return "{\"table\": \"" + table + "\"}";
    }

    private static byte[] taken(Client client) {
        client.control().put(snapshot(client.instance())).then();
        return client.control()
                .get(snapshot(client.instance()) + "/file")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"taken.understudy.gz\"")
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse put(byte[] file, Client client) {
        return client.control()
                .contentType("application/octet-stream")
                .body(file)
                .put(snapshot(OTHER) + "/file")
                .then();
    }

    private static void refused(byte[] file, String why, Client client) {
        put(file, client).statusCode(400).body("error", containsString(why));
    }

    private static ValidatableResponse restore(Client client) {
        return client.control().post(snapshot(OTHER) + "/restore").then();
    }

    private static int article(Client client) {
        return client.json(Role.STEWARD, "{\"title\": \"Next\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String snapshot(String instance) {
        return "/_understudy/instances/" + instance + "/snapshots/taken";
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> change) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            return packed(after);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] followed(byte[] file, byte[] more) {
        byte[] both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
