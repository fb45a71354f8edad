package dev.understudy.alation.nosql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NoSQL API. Data source 10 of the starter dataset is a document store with one schema. */
@ApiTest
class NoSqlApiTest {

    private static final String PATH = "/integration/v1/data/{id}/parse_docstore/";
    private static final String STARTER = """
            {"folders": [{"name": "Events", "collections": [{"name": "clicks", "schemata": [{"name": "click", "definition":
              {"type": "OBJECT", "properties": {"user": {"type": "object", "properties": {"id": {"type": "integer"}}}}}}]}]}]}""";

    private static ValidatableResponse upload(Client client, String query, String body) {
        int job = client.json(Role.SERVER_ADMIN, body)
                .post(PATH + query, 10)
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        return client.job(job);
    }

    /** Which of the keys name something, told by an upload that names it. */
    private static List<String> present(Client client, String otype, String... keys) {
        String lines = Stream.of(keys)
                .map(key -> "{\"key\": \"" + key.replace("\"", "\\\"") + "\", \"Status\": \"Draft\"}")
                .collect(Collectors.joining("\n"));
        List<String> missing = client.json(Role.STEWARD, lines)
                .post("/api/v1/bulk_metadata/custom_fields/default/" + otype)
                .path("error_objects");
        return Stream.of(keys)
                .filter(key ->
                        missing.stream().noneMatch(error -> error.endsWith("Key: " + key + ". Object not found")))
                .toList();
    }

    @Test
    void aStoreIsMadeOfFoldersCollectionsSchemasAndAttributes(Client client) {
        upload(client, "", """
                {"folders": [
                  {"name": "root.eu", "collections": [
                    {"name": "orders", "schemata": [
                      {"name": "order", "definition": {"title": "Order", "type": "OBJECT", "required": ["id"], "mode": 7, "full_key": "x", "properties": {
                        "id": {"type": "STRING"},
                        "address": {"type": "frozen<address>"},
                        "lines": {"type": "array", "items": {"type": "object", "properties": {"price.net": {"type": "number"}, "tags": {"type": "array", "items": [{"properties": {"tag": {}}}]}}}}}}},
                      {"name": "scalar", "definition": {"type": "text"}},
                      {"name": "avro", "definition": {"type": "record", "name": "a", "fields": [
                        {"name": "plain", "type": "long"},
                        {"name": "maybe", "type": ["null", {"type": "record", "name": "b", "fields": [{"name": "inner", "type": "int"}]}]},
                        {"name": "map", "type": {"type": "map", "values": {"type": "record", "fields": [{"name": "value", "type": "int"}]}}},
                        {"type": "nameless"}]}}]},
                    {"name": "empty", "schemata": []}]},
                  {"name": "bare", "collections": []},
                  {"name": "barer"}]}""").body("result", contains("Uploaded 3 folders, 2 collections, 3 schemas."));

        assertThat(present(client, "docstore_folder", "10.root.eu", "10.\"ROOT.eu\"", "10.bare", "10.barer", "10.root"))
                .containsExactly("10.root.eu", "10.\"ROOT.eu\"", "10.bare", "10.barer");
        assertThat(present(client, "docstore_collection", "10.root.eu.orders", "10.root.eu.empty", "10.bare.orders"))
                .containsExactly("10.root.eu.orders", "10.root.eu.empty");
        String order = "10.root.eu.orders.order";
        String avro = "10.root.eu.orders.avro";
        assertThat(present(
                        client,
                        "doc_schema",
                        order,
                        order + ".ID",
                        order + ".address",
                        order + ".lines",
                        order + ".lines.\"price.net\"",
                        order + ".lines.tags.tag",
                        "10.root.eu.orders.scalar",
                        avro + ".plain",
                        avro + ".maybe.inner",
                        avro + ".map.value",
                        order + ".items",
                        avro + ".inner"))
                .hasSize(10)
                .doesNotContain(order + ".items", avro + ".inner");
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=inner")
                .then()
                .body("results.otype", contains("doc_schema"))
                .body("results[0].name", is("inner"))
                .body("results[0].title", is("inner"))
                .body("results[0].breadcrumbs.name", contains(null, "root.eu", "orders", "avro", "maybe"));
    }

    @Test
    void whatIsNotSeenGoesOnRequestOnlyAndComesBackAsItWas(Client client) {
        client.json(Role.STEWARD, "{\"key\": \"10.events.clicks.click.page\", \"title\": \"The page\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/doc_schema")
                .then()
                .body("updated_objects", is(1));
        String other = "{\"folders\": [{\"name\": \"other\", \"collections\": [{\"name\": \"c\", \"schemata\": []}]}]}";
        String page = "10.events.clicks.click.page";

        upload(client, "?remove_not_seen=False", other);
        assertThat(present(client, "doc_schema", page)).hasSize(1);
        upload(client, "?remove_not_seen=True", STARTER);
        assertThat(present(client, "doc_schema", page, "10.events.clicks.click.user.id"))
                .containsExactly("10.events.clicks.click.user.id");
        assertThat(present(client, "docstore_folder", "10.events", "10.other")).containsExactly("10.events");
        assertThat(present(client, "docstore_collection", "10.events.clicks", "10.other.c"))
                .containsExactly("10.events.clicks");
        upload(client, "?remove_not_seen=true", other);
        assertThat(present(client, "doc_schema", page, "10.events.clicks.click"))
                .isEmpty();

        upload(client, "", STARTER.replace("\"user\"", "\"page\": {}, \"user\""));

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=the+page")
                .then()
                .body("results.id", contains("2"))
                .body("results[0].title", is("The page"));
        assertThat(present(client, "docstore_folder", "10.events", "10.other")).hasSize(2);
    }

    @Test
    void anUploadOfNothingRemovesNothing(Client client) {
        upload(client, "?remove_not_seen=true", "{\"folders\": []}")
                .body("result", contains("Uploaded 0 folders, 0 collections, 0 schemas."));

        assertThat(present(client, "docstore_folder", "10.events")).hasSize(1);
    }

    @Test
    void namesOfOneKeyAreOneThing(Client client) {
        upload(client, "", """
                {"folders": [
                  {"name": "a.b", "collections": [{"name": "c", "schemata": [{"name": "s", "definition": {"properties": {"X": {}, "x": {"type": "int"}}}}]}]},
                  {"name": "a", "collections": [{"name": "b.c", "schemata": [{"name": "t", "definition": {}}]}]},
                  {"name": "A", "collections": []}]}""");

        assertThat(present(client, "docstore_collection", "10.a.b.c")).hasSize(1);
        assertThat(present(client, "doc_schema", "10.a.b.c.s.x", "10.a.b.c.t")).hasSize(2);
    }

    @Test
    void thousandsOfAttributesAreWrittenAtOnce(Client client) {
        String attributes = IntStream.range(0, 1200)
                .mapToObj(i -> "\"a" + i + "\": {\"properties\": {\"b\": {}}}")
                .collect(Collectors.joining(", "));
        String body =
                "{\"folders\": [{\"name\": \"f\", \"collections\": [{\"name\": \"c\", \"schemata\": [{\"name\": \"s\", \"definition\": {\"properties\": {"
                        + attributes + "}}}]}]}]}";

        upload(client, "", body);
        upload(client, "?remove_not_seen=1", body);

        assertThat(present(client, "doc_schema", "10.f.c.s.a1199.b", "10.events.clicks.click"))
                .containsExactly("10.f.c.s.a1199.b");
    }

    @Test
    void keysAndTheNumberOfAttributesHaveAnEnd(Client client) {
        String name = "n".repeat(199);
        refused(client, schema("f", nested(name, 10)), "Names have 2000 characters at most with all above them");
        upload(client, "", schema("f", nested(name, 9)));
        client.anonymous()
                .contentType("application/yaml")
                .body("document_stores:\n  - {id: 90, data_source: 10, path: [" + "p".repeat(2001) + "]}")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("document_stores, line 2: Names have 2000 characters at most with all above them"));

        String attributes = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> "\"a" + i + "\": {}")
                .collect(Collectors.joining(", "));
        refused(
                client,
                schema("g", "{\"properties\": {" + attributes + "}}"),
                "An upload has 100000 attributes at most");
        assertThat(present(client, "docstore_folder", "10.f", "10.g")).containsExactly("10.f");
    }

    private static void refused(Client client, String body, String error) {
        client.json(Role.SERVER_ADMIN, body)
                .post(PATH, 10)
                .then()
                .statusCode(400)
                .body("error", is(error));
    }

    private static String schema(String folder, String definition) {
        return """
                {"folders": [{"name": "%s", "collections": [{"name": "c", "schemata": [{"name": "s", "definition": %s}]}]}]}""".formatted(folder, definition);
    }

    private static String nested(String name, int depth) {
        return ("{\"properties\": {\"" + name + "\": ").repeat(depth) + "{}" + "}}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "nonsense",
                "text/html; charset=utf-8"
            })
    void theMediaTypeDoesNotMatter(String type, Client client) {
        assertThat(client.raw(
                        Role.SERVER_ADMIN,
                        "POST",
                        "//integration/v1/data/10/parse_docstore",
                        List.of("Content-Type: " + type),
                        "\uFEFF\r\n" + STARTER))
                .startsWith("HTTP/1.1 202");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                    | Invalid JSON
            ``                                          | Invalid JSON
            {}                                          | {'folders': ['This field is required.']}
            []                                          | {'non_field_errors': ['Invalid data. Expected a dictionary, but got list.']}
            {"folders": [{"name": " "}]}                | {'folders': [{'name': ['This field may not be blank.']}]}
            {"folders": [{"name": "f", "collections": [{"name": "c", "schemata": [{"name": "s"}]}]}]} | {'folders': [{'collections': [{'schemata': [{'definition': ['This field is required.']}]}]}]}
            {"folders": [{"name": "f", "collections": [{"name": "c", "schemata": [{"name": "s", "definition": {"properties": {" ": {}}}}]}]}]} | Names of attributes have 1 to 255 characters
            """)
    void whatIsNoDocumentStoreIsRefusedAndChangesNothing(String body, String error, Client client) {
        client.json(Role.SERVER_ADMIN, body)
                .post(PATH + "?remove_not_seen=true", 10)
                .then()
                .statusCode(400)
                .body("size()", is(1))
                .body("error", is(error));

        assertThat(present(client, "docstore_folder", "10.events", "10.f")).containsExactly("10.events");
    }

    @Test
    void whatIsNoBooleanIsToldAsAllElse(Client client) {
        client.json(Role.SERVER_ADMIN, STARTER)
                .post(PATH + "?remove_not_seen=x", 10)
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"Invalid query parameters: [remove_not_seen]\"}"));
    }

    @Test
    void onlyServerAdminsUploadAndOnlyIntoNoSqlSources(Client client) {
        client.json(Role.CATALOG_ADMIN, STARTER).post(PATH, 10).then().statusCode(403);
        client.json(Role.SERVER_ADMIN, STARTER)
                .post(PATH, 3)
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"Data source 3 is not a virtual NoSQL data source\"}"));
        client.json(Role.SERVER_ADMIN, STARTER)
                .post(PATH, 0)
                .then()
                .statusCode(404)
                .body("detail", is("Data source with id 0 does not exist"));
        client.json(Role.SERVER_ADMIN, STARTER)
                .post(PATH + "?remove_not_seen=perhaps", 10)
                .then()
                .statusCode(400);
    }
}
