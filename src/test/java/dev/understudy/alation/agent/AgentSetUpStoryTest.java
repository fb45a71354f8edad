package dev.understudy.alation.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vendor's scripts do over HTTP to set an agent up anew; what they do on its host is left out. */
@ApiTest
class AgentSetUpStoryTest {

    private static final String AGENT = "/integration/v1/agent/";

    @Test
    void aMachineTakesThePlaceOfAnAgent(Client client) throws Exception {
        String refreshToken =
                client.json("""
                        {"username": "server.admin@example.com", "password": "understudy", "name": "agent"}""").post("/integration/v1/createRefreshToken/").path("refresh_token");
        String tokens = "{\"refresh_token\": \"%s\", \"user_id\": 1}".formatted(refreshToken);
        String token = client.json(tokens)
                .post("/integration/v1/createAPIAccessToken/")
                .path("api_access_token");

        for (String software : List.of("installers/rhel/", "addons/auth/")) {
            String checksum = get(client, token, software).getString("latest.checksum");
            byte[] archive = client.withToken(token)
                    .get(AGENT + software + "latest/")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(archive)))
                    .isEqualTo(checksum);
        }
        assertThat(get(client, token, "endpoint/").getString("endpoint")).endsWith(".alationcloud.com");

        SigningRequest request = SigningRequest.ofRsa();
        String chain = client.withToken(token)
                .contentType("application/json")
                .body(request.body())
                .post(AGENT + "2/sign_certificate/")
                .path("chain");
        assertThat(SigningRequest.certificates(chain).get(0).getPublicKey())
                .isEqualTo(request.keys().getPublic());
        assertThat(get(client, token, "2/").getBoolean("is_connected")).isFalse();
        client.advance("PT5S"); // the scripts' pause
        assertThat(get(client, token, "2/").getBoolean("is_connected")).isTrue();

        int job = client.withToken(token).post(AGENT + "2/resync/").path("job_id");
        client.withToken(token)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("successful"));

        client.json(tokens)
                .post("/integration/v1/revokeAPIAccessTokens/")
                .then()
                .statusCode(200);
        client.withToken(token).get(AGENT + "2/").then().statusCode(403);
        client.as(Role.SERVER_ADMIN).get(AGENT + "2/").then().body("is_connected", is(true));
    }

    private static JsonPath get(Client client, String token, String path) {
        return client.withToken(token).get(AGENT + path).jsonPath();
    }
}
