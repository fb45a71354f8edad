package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.Understudy;
import dev.understudy.access.Role;
import dev.understudy.instance.dataset.DatasetProblem;
import dev.understudy.instance.dataset.Datasets;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** Datasets, as documents and as fixtures. */
@ApiTest
class DatasetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users:;  - {id: 1, username: a, rol: VIEWER} | 2 | rol",
                "users:;  - {id: 1, username: a};  - {id: 2, username: b, role: KING} | 3 | KING",
                "users:;  - {id: x, username: a} | 2 | x",
                "users:;  - {id: 1} | 2 | username is required",
                "visitors:;  - {id: 1} | 2 | unknown section 'visitors'",
                "users: 5 | 1 | section 'users' must be a list",
                "- 1 | 1 | a dataset is a map of sections",
                "users:;  - {id: 1, username: [} | 2 | expected the node content",
                "extends: nothing | 1 | extends starter or empty",
                "matillion_groups:;  - {id: 1, name: g, permissions: {/CDC: MAYBE}} | 2 | not a permission state: MAYBE",
            })
    void aMistakeIsReportedWithItsLine(String document, int line, String reason, ApplicationContext server) {
        Datasets datasets = server.getBean(Datasets.class);

        assertThatThrownBy(() -> datasets.compile("mine.yaml", document.replace(";", "\n")))
                .isInstanceOf(DatasetProblem.class)
                .hasMessageStartingWith("Dataset mine.yaml, line " + line + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void fixturesAreTakenWholeOrNotAtAll(Client client) {
        client.fixtures(
                "{\"users\": [{\"id\": 50, \"username\": \"new@example.com\", \"role\": \"STEWARD\"}], \"articles\": [{\"id\": 70, \"title\": \"T\", \"author\": 50}]}");
        client.as(Role.VIEWER)
                .get("/integration/v1/article/70/")
                .then()
                .statusCode(200)
                .body("author.username", is("new@example.com"));
        client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .then()
                .body("id", is(71));

        refused(client, "users:\n  - {id: 51, username: fine}\n  - {id: 50, username: taken}\n")
                .body("error", containsString("Dataset fixtures, line 3"))
                .body("error", not(containsString("/* key")));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/51/").then().statusCode(404);
        refused(client, "articles:\n  - {id: 90, title: x, author: 999}").body("error", containsString("line 2"));
    }

    @Test
    void aServerCanStartFromAFileThatExtendsAnother(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "extends: empty\narticles:\n  - {id: 9, title: Mine, author: 4}\n");
        try (var server = new SpringApplicationBuilder(Understudy.class).run(arguments(file))) {
            int port = Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port")));
            Client client = new Client(port, "default");
            client.as(Role.VIEWER)
                    .get("/integration/v1/article/9/")
                    .then()
                    .statusCode(200)
                    .body("title", is("Mine"));
            client.control()
                    .put("/_understudy/instances/other")
                    .then()
                    .statusCode(201)
                    .body("dataset", is(file.toString()));
            client.control()
                    .header("Token", "viewer-token")
                    .get("/@other/integration/v1/article/9/")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aBadFileStopsTheStart(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.yaml"), "users:\n  - {id: 1, username: a}\n  - {id: 1, username: b}\n");

        assertThatThrownBy(() -> new SpringApplicationBuilder(Understudy.class).run(arguments(file)))
                .rootCause()
                .hasMessageContaining("bad.yaml, line 3");
        assertThatThrownBy(() ->
                        new SpringApplicationBuilder(Understudy.class).run(arguments(folder.resolve("missing.yaml"))))
                .rootCause()
                .hasMessageContaining("cannot be read");
    }

    private static ValidatableResponse refused(Client client, String fixtures) {
        return client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body(fixtures)
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400);
    }

    /** A database of its own, since this is a second server in the same process. */
    private static String[] arguments(Path dataset) {
        return new String[] {
            "--server.port=0",
            "--understudy.dataset=" + dataset,
            "--spring.datasource.url=jdbc:h2:mem:"
                    + dataset.getFileName().toString().replace('.', '_') + ";DB_CLOSE_DELAY=-1"
        };
    }
}
