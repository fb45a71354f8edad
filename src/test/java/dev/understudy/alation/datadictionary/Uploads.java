package dev.understudy.alation.datadictionary;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Uploads of data dictionaries as tests send them. */
final class Uploads {

    private static final String PATH = "/integration/v1/data_dictionary/";

    private Uploads() {}

    /**
     * @param object type and id, such as {@code data/1}
     * @param fields of the form, such as {@code overwrite_values=true}
     */
    static Response send(Client client, Role role, String object, String name, String file, String... fields) {
        RequestSpecification call =
                client.as(role).multiPart("file", name, file.getBytes(StandardCharsets.UTF_8), "text/csv");
        for (String field : fields) {
            call.multiPart(field.split("=")[0], field.split("=")[1]);
        }
        return call.put(PATH + object + "/upload/");
    }

    /** What became of an upload of a Steward that was accepted. */
    static ValidatableResponse task(Client client, String object, String file, String... fields) {
        return task(client, send(client, Role.STEWARD, object, "dictionary.csv", file, fields));
    }

    static ValidatableResponse task(Client client, Response accepted) {
        String id = accepted.then().statusCode(202).extract().path("task.id");
        return client.as(Role.STEWARD).get(PATH + "tasks/" + id).then().statusCode(200);
    }

    static ValidatableResponse errors(Client client, ValidatableResponse task) {
        String id = task.extract().path("id");
        return client.as(Role.STEWARD)
                .get(PATH + "tasks/" + id + "/errors/")
                .then()
                .statusCode(200);
    }

    /** The values of an object. */
    static ValidatableResponse values(Client client, String otype, int oid) {
        return client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=" + otype + "&oid=" + oid)
                .then()
                .statusCode(200);
    }

    /** Where in such an answer the value of a field stands. */
    static String value(int field) {
        return "find { it.field_id == " + field + " }.value";
    }
}
