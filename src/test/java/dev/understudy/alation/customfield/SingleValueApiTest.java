package dev.understudy.alation.customfield;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Values one by one, {@code /api/custom_field_value/}. */
@ApiTest
class SingleValueApiTest {

    private static Response write(Client client, String value) {
        return client.json(
                        Role.CATALOG_ADMIN,
                        "{\"field_id\": 5, \"otype\": \"Table\", \"oid\": 1, \"value\": " + value + "}")
                .post("/api/custom_field_value/");
    }

    @Test
    void aValueIsKnownByANumberFromItsFirstWriteOn(Client client) {
        Response first = write(client, "\"New\"");
        int id = first.path("id");

        first.then()
                .statusCode(201)
                .body("field_id", is(5))
                .body("otype", is("table"))
                .body("oid", is(1))
                .body("value", is("New"));
        write(client, "\"Approved\"").then().body("id", is(id)).body("value", is("Approved"));

        client.as(Role.CATALOG_ADMIN)
                .delete("/api/custom_field_value/{id}/", id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("field_id", is(5))
                .body("otype", is("table"))
                .body("oid", is(1))
                .body("value", is("Approved"))
                .body("canonical_name", is("Status"))
                .body("catalog_set_title", nullValue());
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=table&oid=1&field_id=5")
                .then()
                .body("", empty());
    }

    @Test
    void aValueThatIsGoneCannotBeRemovedAgain(Client client) {
        int id = write(client, "\"New\"").path("id");
        client.as(Role.CATALOG_ADMIN).delete("/api/custom_field_value/{id}/", id);

        for (int gone : new int[] {id, 9999}) {
            client.as(Role.CATALOG_ADMIN)
                    .delete("/api/custom_field_value/{id}/", gone)
                    .then()
                    .statusCode(404)
                    .body(equalTo("{\"error\":\"Not found.\"}"));
        }
    }

    @Test
    void theRulesAreThoseOfBulkWrites(Client client) {
        write(client, "\"Nonsense\"")
                .then()
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("errors[0].non_field_errors[0]", is("The value `Nonsense` is not allowed for field `Status`."));
        client.json(Role.CATALOG_ADMIN, "[]")
                .post("/api/custom_field_value/")
                .then()
                .statusCode(400)
                .body("error", is("Write one value at a time."));
    }
}
