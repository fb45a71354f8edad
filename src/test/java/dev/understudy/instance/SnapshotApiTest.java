package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots of instances, and instances made from them. */
@ApiTest
class SnapshotApiTest {

    private static final String OTHER = "snapshot-api-test-other";

    @AfterEach
    void removeSnapshotsAndTheOther(Client client) {
        client.control().delete("/_understudy/instances/" + OTHER);
        List<String> names =
                client.control().get(snapshots(client)).then().extract().path("name");
        names.forEach(name -> client.control().delete(snapshots(client) + "/" + name));
    }

    @Test
    void whatWasSeenThenIsSeenAgainAfterARestore(Client client) {
        int before = anArticle(client, "Before");
        client.conf("alation.api.catalog.limit", 50);
        client.advance("PT1H");
        take(client, "calm").statusCode(201);

        client.as(Role.STEWARD).delete("/integration/v1/article/{id}/", before);
        anArticle(client, "After");
        client.conf("alation.api.catalog.limit", 1);
        client.advance("PT25H");
        restore(client);

        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", before)
                .then()
                .statusCode(200)
                .body("title", is("Before"));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=before").then().body("results.title", contains("Before"));
        assertThat(anArticle(client, "Next")).as("ids go on as they did then").isEqualTo(before + 1);
        client.anonymous().get("/_understudy/clock").then().body("ahead", is("PT1H"));
        client.anonymous().get("/_understudy/conf").then().body("'alation.api.catalog.limit'", is(50));
    }

    @Test
    void eachRestoreIsOfTheSnapshotAsItWasTakenLast(Client client) {
        int before = anArticle(client, "Before");
        take(client, "calm").statusCode(201);

        for (int i = 0; i < 3; i++) {
            anArticle(client, "After");
            restore(client);
            assertThat(anArticle(client, "Next")).as("restore " + i).isEqualTo(before + 1);
        }
        take(client, "calm").statusCode(200);
        restore(client);
        assertThat(anArticle(client, "Behind the next")).isEqualTo(before + 2);
    }

    @Test
    void oneCanBeDeletedWhileItsNextCopyIsMade(Client client) {
        take(client, "calm").statusCode(201);

        restore(client);
        client.control().delete(snapshots(client) + "/calm").then().statusCode(204);

        client.control().post(snapshots(client) + "/calm/restore").then().statusCode(404);
        take(client, "calm").statusCode(201);
        restore(client);
    }

    @Test
    void snapshotsAreListedReplacedAndDeleted(Client client) {
        take(client, "first").statusCode(201);
        take(client, "second").statusCode(201);
        anArticle(client, "Later");
        take(client, "first").statusCode(200);

        client.control()
                .get(snapshots(client))
                .then()
                .statusCode(200)
                .body("name", contains("second", "first"))
                .body("[1].objects", greaterThan(20))
                .body("[1].takenAt", startsWith("20"))
                .body("[1].imported", is(false));

        client.control().delete(snapshots(client) + "/second").then().statusCode(204);
        client.control().get(snapshots(client)).then().body("name", contains("first"));
        client.control().delete(snapshots(client) + "/second").then().statusCode(404);
    }

    @Test
    void aForkIsAWorldOfItsOwn(Client client) {
        int article = anArticle(client, "Shared");
        take(client, "shared").statusCode(201);
        anArticle(client, "Later");
        fork(client, "/snapshots/shared/fork", OTHER).statusCode(201).body("prefix", is("/@" + OTHER));
        Client other = new Client(client.port(), OTHER);

        assertThat(anArticle(other, "Only there")).isEqualTo(article + 1);
        other.as(Role.STEWARD).delete("/integration/v1/article/{id}/", article);
        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article + 1)
                .then()
                .body("title", is("Later"));

        fork(client, "/fork", OTHER).statusCode(409).body("error", containsString("There is an instance '" + OTHER));
        client.control().delete("/_understudy/instances/" + OTHER).then().statusCode(204);
        fork(client, "/fork", OTHER).statusCode(201);
        other.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article + 1)
                .then()
                .body("title", is("Later"));
    }

    @Test
    void aResetKeepsThemAndADeletionDoesNot(Client client) {
        client.control().put("/_understudy/instances/" + OTHER).then().statusCode(201);
        Client other = new Client(client.port(), OTHER);
        int article = anArticle(other, "Kept");
        take(other, "kept").statusCode(201);

        client.control()
                .post("/_understudy/instances/" + OTHER + "/reset")
                .then()
                .statusCode(204);
        client.control().post(snapshots(other) + "/kept/restore").then().statusCode(204);
        other.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article)
                .then()
                .statusCode(200);

        client.control().delete("/_understudy/instances/" + OTHER).then().statusCode(204);
        client.control().put("/_understudy/instances/" + OTHER).then().statusCode(201);
        client.control().get(snapshots(other)).then().body("$", empty());
    }

    /** An article and its entry in the index are written by one transaction: no snapshot may have the one without the other. */
    @Test
    void whatIsWrittenMeanwhileIsThereWholeOrNotAtAll(Client client) throws Exception {
        Together.call(3, caller -> caller == 0 ? snapshots(client, "busy-", 4) : articles(client, 30));

        for (int i = 0; i < 4; i++) {
            client.control()
                    .post(snapshots(client) + "/busy-" + i + "/restore")
                    .then()
                    .statusCode(204);
            List<Integer> listed = client.as(Role.VIEWER)
                    .get("/integration/v1/article/?limit=500")
                    .path("findAll { it.title == 'Written' }.id");
            client.as(Role.VIEWER)
                    .get("/integration/v1/search/?q=written&limit=1")
                    .then()
                    .body("total", is(listed.size()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PUT  | /snapshots/No         | 400 | A snapshot's name has 1 to 40 of the characters a-z, 0-9 and '-', not 'No'
        POST | /snapshots/clam/restore | 404 | has no snapshot 'clam'; did you mean 'calm'? Take one with: PUT /
        POST | /snapshots/calm/fork  | 400 | Say what the new instance is to be named: {"to": "other"}
        POST | /fork                 | 400 | Say what the new instance is to be named: {"to": "other"}
        """)
    void mistakesAreNamed(String method, String path, int status, String error, Client client) {
        take(client, "calm").statusCode(201);

        client.control()
                .contentType("application/json")
                .body("{}")
                .request(method, "/_understudy/instances/" + client.instance() + path)
                .then()
                .statusCode(status)
                .body("error", containsString(error));
    }

    private static List<Integer> articles(Client client, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> anArticle(client, "Written"))
                .toList();
    }

    private static List<Integer> snapshots(Client client, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> take(client, name + i).extract().statusCode())
                .toList();
    }

    private static int anArticle(Client client, String title) {
        return client.json(Role.STEWARD, "{\"title\": \"%s\", \"body\": \"x\"}".formatted(title))
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void restore(Client client) {
        client.control().post(snapshots(client) + "/calm/restore").then().statusCode(204);
    }

    private static ValidatableResponse take(Client client, String name) {
        return client.control().put(snapshots(client) + "/" + name).then();
    }

    private static ValidatableResponse fork(Client client, String path, String to) {
        return client.control()
                .contentType("application/json")
                .body("{\"to\": \"%s\"}".formatted(to))
                .post("/_understudy/instances/" + client.instance() + path)
                .then();
    }

    private static String snapshots(Client client) {
        return "/_understudy/instances/" + client.instance() + "/snapshots";
    }
}
