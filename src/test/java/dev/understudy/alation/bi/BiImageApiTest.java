package dev.understudy.alation.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Virtual BI Server Sources APIs: images of reports. */
@ApiTest
class BiImageApiTest {

    private static final String IMAGE = "/integration/v2/bi/server/1/report/1/image";
    private static final int LARGEST = 10 * 1024 * 1024;

    private static ValidatableResponse send(Client client, String method, String part, byte[] file) {
        return client.as(Role.SERVER_ADMIN)
                .multiPart(part, "picture.png", file)
                .request(method, IMAGE)
                .then();
    }

    /** A file that begins with these bytes. */
    private static byte[] file(String beginning, int length) {
        return Arrays.copyOf(HexFormat.of().parseHex(beginning), length);
    }

    @ParameterizedTest
    @CsvSource({"POST, 89504e470d0a1a0a, image/png", "PUT, ffd8ffdb, image/jpeg", "PATCH, 474946383961, image/gif"})
    void imagesComeBackByteForByte(String method, String beginning, String mediaType, Client client) {
        byte[] file = file(beginning, 70_000);
        send(client, method, "image", file).statusCode(200).body("size()", is(0));

        byte[] shown = client.as(Role.SERVER_ADMIN)
                .get(IMAGE + "/")
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asByteArray();

        assertThat(shown).isEqualTo(file);
    }

    @Test
    void anImageIsMadeAndDeletedOnce(Client client) {
        client.as(Role.SERVER_ADMIN).get(IMAGE).then().statusCode(200).contentType("image/png");
        client.as(Role.SERVER_ADMIN).delete(IMAGE).then().statusCode(204);
        client.as(Role.SERVER_ADMIN).get(IMAGE).then().statusCode(404).body("code", is("404000"));
        client.as(Role.SERVER_ADMIN).delete(IMAGE + "/").then().statusCode(404);

        send(client, "POST", "image", file("89504e470d0a1a0a", LARGEST)).statusCode(201);

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v2/bi/server/1/report/1/")
                .then()
                .statusCode(204);
        client.json(Role.SERVER_ADMIN, "[{\"external_id\": \"revenue\", \"name\": \"Again\"}]")
                .post("/integration/v2/bi/server/1/report/")
                .then()
                .statusCode(202);
        client.as(Role.SERVER_ADMIN).get(IMAGE).then().statusCode(404);
    }

    @Test
    void whatIsNoImageIsRefusedAndTheOldOneStays(Client client) {
        refused(send(client, "POST", "file", file("89504e470d0a1a0a", 100)));
        refused(send(client, "PUT", "image", "<svg/>".getBytes()));
        refused(send(client, "PATCH", "image", new byte[0]));
        refused(send(client, "POST", "image", file("89504e470d0a1a0a", LARGEST + 1)));
        refused(client.json(Role.SERVER_ADMIN, "{\"image\": \"x\"}").post(IMAGE).then());
        client.as(Role.SERVER_ADMIN)
                .multiPart("image", "p.png", file("89504e470d0a1a0a", 9))
                .post("/integration/v2/bi/server/1/report/99/image/")
                .then()
                .statusCode(404);

        client.as(Role.SERVER_ADMIN).get(IMAGE).then().statusCode(200).contentType("image/png");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("detail", is("The file is not a valid image."))
                .body("code", is("400007"));
    }
}
