package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets, as documents and as fixtures. */
@ApiTest
class DatasetTest {

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
                .body("error", containsString("users, line 3: id 50 is taken"))
                .body("error", not(containsString("/* key")));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/51/").then().statusCode(404);
        refused(client, "articles:\n  - {id: 90, title: x, author: 999}")
                .body("error", is("articles, line 2: author 999 does not exist"));
    }

    @Test
    void aServerCanStartFromAFileThatExtendsAnother(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "extends: empty\narticles:\n  - {id: 9, title: Mine, author: 4}\n");
        try (Server server = Server.start(settings(file))) {
            Client client = server.client();
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
    void idsThatAFileLeavesOutStartWhereThoseOfANewInstanceDo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("nameless.yaml"), """
                extends: empty
                custom_fields: [{type: RICH_TEXT, name: First}, {type: RICH_TEXT, name: Second}]
                articles:
                  - {title: One, author: 4}
                  - {id: 7, title: Seven, author: 4}
                users: [{username: ana}]
                """);
        try (Server server = Server.start(settings(file))) {
            Client client = server.client();
            client.as(Role.SERVER_ADMIN).get("/integration/v1/article/").then().body("id", contains(7, 8));
            client.as(Role.SERVER_ADMIN)
                    .get("/integration/v2/custom_field/?name_singular=Second")
                    .then()
                    .body("id", contains(10_002));
            client.as(Role.SERVER_ADMIN).get("/integration/v1/user/8/").then().body("display_name", is("ana"));
        }
    }

    @Test
    void aBadFileStopsTheStart(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.yaml"), "users:\n  - {id: 1, username: a}\n  - {id: 1, username: b}\n");

        assertThatThrownBy(() -> Server.start(settings(file)))
                .hasMessageContaining("bad.yaml: users, line 3: id 1 is taken");
        assertThatThrownBy(() -> Server.start(settings(folder.resolve("missing.yaml"))))
                .hasMessageContaining("missing.yaml cannot be read: there is no such file or directory");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xe4});
        assertThatThrownBy(() -> Server.start(settings(latin)))
                .hasMessageContaining("latin.yaml cannot be read: it is not in UTF-8");
    }

    @Test
    void whatIsBuiltInMayHaveMoreValuesThanADocument() {
        try (Server server = valuesUpTo(50)) {
            export(server)
                    .statusCode(400)
                    .body(
                            "error",
                            is(
                                    "There are more than 200 values, more than anybody can read; take a snapshot as a file instead"));
        }
    }

    @Test
    void whoAllowsHugeDocumentsCanExportThem() {
        try (Server server = valuesUpTo(Integer.MAX_VALUE)) {
            export(server).statusCode(200);
        }
    }

    private static Server valuesUpTo(int most) {
        return Server.start(List.of(
                "--understudy.dataset-max-values=" + most, "--spring.datasource.url=jdbc:h2:mem:values-up-to-" + most));
    }

    private static ValidatableResponse export(Server server) {
        return server.client()
                .control()
                .get("/_understudy/instances/default/dataset")
                .then();
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
    private static List<String> settings(Path dataset) {
        return List.of(
                "--understudy.dataset=" + dataset,
                "--spring.datasource.url=jdbc:h2:mem:"
                        + dataset.getFileName().toString().replace('.', '_') + ";DB_CLOSE_DELAY=-1");
    }
}
