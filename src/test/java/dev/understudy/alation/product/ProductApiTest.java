package dev.understudy.alation.product;

import static org.hamcrest.Matchers.equalTo;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;

/** What the vendor's agents ask first. */
@ApiTest
class ProductApiTest {

    @Test
    void theReleaseIsToldToEverybody(Client client) {
        client.anonymous()
                .get("/full_version")
                .then()
                .statusCode(200)
                .body(equalTo("{\"ALATION_RELEASE_NAME\":\"2025.1.2\"}"));
    }

    @Test
    void theLicenceIsToldToWhoeverHasACredential(Client client) {
        client.as(Role.VIEWER)
                .get("/api/v1/license")
                .then()
                .statusCode(200)
                .body(equalTo("{\"is_cloud\":true,\"license_type\":\"enterprise\"}"));
    }
}
