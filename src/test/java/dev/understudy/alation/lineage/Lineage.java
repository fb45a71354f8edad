package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.joining;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Lineage as clients write and read it. */
record Lineage(Client client) {

    static final String PATH = "/integration/v2/lineage/";
    static final String DATAFLOWS = "/integration/v2/dataflow/";

    /** Segments of objects that are written {@code table:1.shop.orders}, with blanks between them. */
    static String path(String... segments) {
        return Arrays.stream(segments)
                .map(segment ->
                        Arrays.stream(segment.split(" ")).map(Lineage::object).collect(joining(", ", "[", "]")))
                .collect(joining(", ", "[", "]"));
    }

    static String paths(String... paths) {
        return "{\"paths\": [%s]}".formatted(String.join(", ", paths));
    }

    private static String object(String name) {
        String[] parts = name.split(":", 2);
        return "{\"otype\": \"%s\", \"key\": \"%s\"}".formatted(parts[0], parts[1]);
    }

    /** A write that is accepted; what its job reports. */
    ValidatableResponse write(String method, String path, String body) {
        int job = client.json(Role.SOURCE_ADMIN, body)
                .request(method, path)
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        return client.job(job);
    }

    void post(String... paths) {
        write("POST", PATH, paths(paths));
    }

    /** The paths around an object, each object written {@code table:1.shop.orders}, temporary ones with a question mark behind. */
    List<String> around(Role role, String otype, String key) {
        return shown(client.as(role)
                .get(PATH + "?keyField=key&otype={otype}&oid={key}", otype, key)
                .then()
                .statusCode(200));
    }

    List<String> around(String otype, String key) {
        return around(Role.SERVER_ADMIN, otype, key);
    }

    static List<String> shown(ValidatableResponse answer) {
        List<List<List<Map<String, Object>>>> paths = answer.extract().path("paths");
        return paths.stream()
                .map(path -> path.stream()
                        .map(segment -> segment.stream().map(Lineage::shown).collect(joining(" ")))
                        .collect(joining(" > ")))
                .toList();
    }

    private static String shown(Map<String, Object> object) {
        return object.get("otype") + ":" + object.get("key") + (object.containsKey("is_temp") ? "?" : "");
    }
}
