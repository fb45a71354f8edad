package dev.understudy.process;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The machine's locale does not matter: neither how it writes I in lower case, nor which digits it has. One that is odd in both spares a start. */
class LocaleIT {

    private static final List<String> TURKISH_WITH_ARABIC_DIGITS =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.extensions=u-nu-arab");

    @Test
    void whatIsFoundAndSaidIsTheSameEverywhere() throws Exception {
        try (ServerProcess server = ServerProcess.start(Ports.free(), TURKISH_WITH_ARABIC_DIGITS, List.of())) {
            Client client = server.client();
            client.json(Role.CATALOG_ADMIN, "[{\"title\": \"INDIVISIBLE\", \"template_id\": 3, \"glossary_ids\": [1]}]")
                    .post("/integration/v2/term/")
                    .then()
                    .statusCode(202);

            assertFound(client, "indivisible");
            assertFound(client, "INDIVISIBLE");
            client.as(Role.CATALOG_ADMIN)
                    .contentType("text/plain")
                    .body("{\"key\": \"Nothing of this name\", \"title\": \"x\"}")
                    .post("/api/v1/bulk_metadata/custom_fields/default/article?replace_values=false")
                    .then()
                    .body("error_objects", contains("Line 0. Key: Nothing of this name. Object not found"));
        }
    }

    private static void assertFound(Client client, String words) {
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/term/?search=" + words)
                .then()
                .body("title", contains("INDIVISIBLE"));
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v1/search/?q=" + words)
                .then()
                .body("total", is(1));
    }
}
