package dev.understudy;

import static dev.understudy.StrangersWalk.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a world of all families is carried over, every GET of the OpenAPI document is answered there as in the first. */
@ApiTest
@Tag("once")
class EqualWorldsTest {

    private static final String OTHER = "equal-worlds-test-other";
    private static final String THERE = "/_understudy/instances/" + OTHER;

    @BeforeEach
    void makeTheOther(Client client) {
        client.control().put(THERE + "?dataset=empty");
    }

    @AfterEach
    void removeTheOther(Client client) {
        client.control().delete(THERE);
    }

    @Test
    void aWorldSentAsAFileAndOneExportedAsADatasetAreEqualToTheFirst(Client client) {
        StrangersWalk walk = StrangersWalk.begin(client);
        walk.hide();
        walk.mention();
        walk.tried();
        Map<String, String> before = answers(client);
        String here = "/_understudy/instances/" + client.instance();
        Client other = new Client(client.port(), OTHER);
        client.control().put(here + "/snapshots/s");
        byte[] file = client.control().get(here + "/snapshots/s/file").asByteArray();
        String document = client.control().get(here + "/dataset").asString();

        client.control().body(file).put(THERE + "/snapshots/s/file");
        client.control().post(THERE + "/snapshots/s/restore").then().statusCode(204);
        assertThat(client.control().get(THERE + "/dataset").asString())
                .as("sent as a file")
                .isEqualTo(document);

        assertThat(client.control()
                        .contentType("application/yaml;charset=UTF-8")
                        .body(document)
                        .put(THERE + "/dataset")
                        .asString())
                .isEmpty();
        assertThat(changes(before, answers(other))).as("exported").isEmpty();
        assertThat(client.control().get(THERE + "/dataset").asString())
                .as("exported again")
                .isEqualTo(document);
    }

    /** Whatever instance links name. */
    private static Map<String, String> answers(Client client) {
        Map<String, String> answers = new HashMap<>(new StrangersWalk(client).answers(Role.SERVER_ADMIN));
        assertThat(answers).hasSizeGreaterThan(1000);
        answers.replaceAll((url, answer) -> answer.replace(client.instance(), "{instance}"));
        return answers;
    }
}
