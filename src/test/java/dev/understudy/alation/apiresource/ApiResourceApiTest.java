package dev.understudy.alation.apiresource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API Resource API. */
@ApiTest
class ApiResourceApiTest {

    private static final String ITEMS = "/integration/v1/api_resource/POST:https://api.example.com/v1/items/";
    private static final String SCHEMA = """
            {"path": ["Shop API", "Items", "Create item"], "response_type": "JSON",
             "input_schema": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string", "examples": ["Lamp"]},
                "size": {"type": "object", "properties": {"width": {"type": "number"}, "height": {"type": "number"}}},
                "tags": {"type": "array", "items": {"type": "object", "properties": {"label": {"type": "string"}}}}}}}""";

    private static ValidatableResponse send(Client client, String method, String url, String body) {
        return client.json(Role.SERVER_ADMIN, body)
                .urlEncodingEnabled(false)
                .request(method, url)
                .then();
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.VIEWER).urlEncodingEnabled(false).get(url).then();
    }

    @Test
    void aResourceIsDescribedAndReadBackAsFields(Client client) {
        int id = send(client, "POST", ITEMS, SCHEMA)
                .statusCode(201)
                .body("request_type", is("POST"))
                .body("resource_url", is("https://api.example.com/v1/items"))
                .body("path", contains("Shop API", "Items", "Create item"))
                .body("response_type", is("JSON"))
                .body("input_schema.key", contains("name", "size", "tags"))
                .body("input_schema[0].examples", contains("Lamp"))
                .body("input_schema[0].children", nullValue())
                .body("input_schema[1].children.key", contains("width", "height"))
                .body("input_schema[2].children.key", contains("label"))
                .body("output_schema", hasSize(0))
                .body("is_folder", is(false))
                .extract()
                .path("id");

        get(client, "/integration/v1/api_resource/" + id + "/")
                .statusCode(200)
                .body("resource_url", is("https://api.example.com/v1/items"));
        get(client, "/integration/v1/api_resource/")
                .body("find {it.id == " + id + "}.path", contains("Shop API", "Items", "Create item"))
                .body("findAll {it.is_folder}.path.collect {it.join('/')}", contains("Shop API", "Shop API/Items"));
    }

    @Test
    void ofSeveralTypesTheFirstThatIsNotNullCounts(Client client) {
        send(client, "POST", ITEMS, """
                        {"path": ["a"], "response_type": "J", "input_schema": {"type": ["null", "object"], "properties": {
                            "a": {"type": ["integer", "null"]}, "b": {"type": ["string"]}, "c": {"type": ["null"]},
                            "e": {"type": ["null", "array"], "items": {"type": "object", "properties": {"x": {"type": "string"}}}}}}}""")
                .statusCode(201)
                .body("input_schema.type", contains("integer", "string", "null", "array"))
                .body("input_schema[3].children.key", contains("x"));
    }

    /** A list's own properties and those of its elements may name the same. */
    @Test
    void aPathOfKeysIsOneFieldHoweverOftenItIsNamed(Client client) {
        String twice = """
                {"path": ["a"], "response_type": "J", "input_schema": {"type": "array",
                    "properties": {"id": {"type": "string", "properties": {"x": {}}}},
                    "items": {"required": ["id"], "properties": {"id": {"type": "number", "properties": {"x": {}, "y": {}}}}}}}""";
        List<Integer> ids = send(client, "POST", ITEMS, twice)
                .statusCode(201)
                .body("input_schema.key", contains("id"))
                .body("input_schema.type", contains("string"))
                .body("input_schema[0].children.key", contains("x", "y"))
                .extract()
                .path("input_schema[0].children.id");

        send(client, "PUT", ITEMS, twice).statusCode(200).body("input_schema[0].children.id", is(ids));
        fieldsFound(client, "y").body("id", contains(String.valueOf(ids.get(1))));

        send(client, "PUT", ITEMS, twice.replace("\"y\"", "\"z\"")).statusCode(200);
        fieldsFound(client, "y").body("", hasSize(0));
    }

    @Test
    void aSchemaThatNamesEachLevelTwiceHasEachOnce(Client client) {
        String schema = "{}";
        for (int i = 0; i < 15; i++) {
            schema = "{\"properties\": {\"a\": " + schema + "}, \"items\": {\"properties\": {\"a\": {}}}}";
        }

        String answer = send(
                        client,
                        "POST",
                        ITEMS,
                        "{\"path\": [\"a\"], \"response_type\": \"J\", \"input_schema\": " + schema + "}")
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer.split("\"key\":\"a\"", -1)).hasSize(16);
    }

    @Test
    void pathsAndSchemasHaveAnEnd(Client client) {
        String fields =
                IntStream.range(0, 2000).mapToObj("\"f%d\": {}"::formatted).collect(joining(", "));
        send(client, "POST", ITEMS, described(50, fields))
                .statusCode(201)
                .body("path", hasSize(50))
                .body("output_schema", hasSize(2000))
                .body("output_schema[1999].key", is("f1999"));

        send(client, "PUT", ITEMS, described(51, "\"a\": {}"))
                .statusCode(400)
                .body("path", contains("Ensure this field has no more than 50 elements."));
        for (String more : List.of(fields + ", \"g\": {}", fields.replace("\"f9\": {}", "\"f9\": {\"items\": [{}]}"))) {
            send(client, "PUT", ITEMS, described(1, more))
                    .statusCode(400)
                    .body("output_schema", contains("Invalid JSON schema: it has more than 2000 fields."));
        }
        String nested = "{}";
        for (int i = 0; i < 10; i++) {
            nested = "{\"properties\": {\"" + "k".repeat(200) + "\": " + nested + "}}";
        }
        for (String more : List.of(nested, "{\"properties\": {\"" + "k".repeat(256) + "\": {}}}")) {
            send(client, "PATCH", ITEMS, "{\"input_schema\": " + more + "}")
                    .statusCode(400)
                    .body(
                            "input_schema",
                            contains(
                                    "Invalid JSON schema: keys have 255 characters, and with all above them 2000, at most."));
        }
        get(client, ITEMS).body("output_schema", hasSize(2000)).body("input_schema", hasSize(0));
    }

    private static String described(int names, String properties) {
        return "{\"path\": [\"" + String.join("\", \"", Collections.nCopies(names, "n"))
                + "\"], \"response_type\": \"J\", \"output_schema\": {\"properties\": {" + properties + "}}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET:https://api.example.com/v1/orders",
                "GET:https://api.example.com/v1/orders/",
                "GET:https:/api.example.com/v1/orders",
                "GET%3Ahttps%3A%2F%2Fapi.example.com%2Fv1%2Forders/",
                "get:https:///api.example.com/v1/orders",
                "2",
                "2/",
            })
    void manySpellingsMeanOneResource(String address, Client client) {
        get(client, "/integration/v1/api_resource/" + address)
                .statusCode(200)
                .body("id", is(2))
                .body("path", contains("Shop API", "List orders"));
    }

    @Test
    void putReplacesAllPatchChangesWhatItNamesAndFieldsKeepTheirIds(Client client) {
        int name = send(client, "POST", ITEMS, SCHEMA).extract().path("input_schema[0].id");

        send(client, "PATCH", ITEMS, "{\"path\": [\"Elsewhere\"]}")
                .statusCode(200)
                .body("path", contains("Elsewhere"))
                .body("input_schema[0].id", is(name))
                .body("response_type", is("JSON"));
        send(client, "PUT", ITEMS, """
                {"path": ["Elsewhere"], "response_type": "XML", "input_schema": {"properties": {"name": {"type": "integer"}, "new": {"type": "string"}}}}""")
                .statusCode(200)
                .body("response_type", is("XML"))
                .body("input_schema.key", contains("name", "new"))
                .body("input_schema[0].id", is(name))
                .body("input_schema[0].type", is("integer"))
                .body("input_schema[1].id", not(name));
        send(client, "PUT", "/integration/v1/api_resource/GET:https://unknown.example.com/", SCHEMA)
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
    }

    private static ValidatableResponse fieldsFound(Client client, String text) {
        return get(client, "/integration/v1/search/?q=" + text)
                .rootPath("results.findAll { it.otype == 'api_resource_field' }");
    }

    @Test
    void theFieldsOfAResourceGoWithItAndComeBackAsFarAsItStillHasThem(Client client) {
        int width = send(client, "POST", ITEMS, SCHEMA).extract().path("input_schema[1].children[0].id");
        String flag =
                "{\"flag_type\": \"WARNING\", \"flag_reason\": \"x\", \"subject\": {\"otype\": \"api_resource_field\", \"id\": "
                        + width + "}}";
        fieldsFound(client, "width").body("id", contains(String.valueOf(width)));

        send(client, "DELETE", ITEMS, "").statusCode(204);
        fieldsFound(client, "width").body("", hasSize(0));
        fieldsFound(client, "height").body("", hasSize(0));
        int refused = client.json(Role.STEWARD, flag)
                .post("/integration/flag/")
                .then()
                .extract()
                .statusCode();
        assertThat(refused).isBetween(400, 404);

        send(client, "POST", ITEMS, SCHEMA.replace("height", "depth")).statusCode(201);
        fieldsFound(client, "width").body("id", contains(String.valueOf(width)));
        fieldsFound(client, "depth").body("", hasSize(1));
        fieldsFound(client, "height").body("", hasSize(0));
        client.json(Role.STEWARD, flag).post("/integration/flag/").then().statusCode(201);
    }

    @Test
    void fieldsFromDatasetsAndFixturesAreObjectsLikeOthers(Client client) {
        get(client, "/integration/v1/api_resource/2")
                .body("input_schema.id", contains(1))
                .body("output_schema.id", contains(2, 3))
                .body("output_schema[1].children.id", contains(4, 5));
        fieldsFound(client, "since").body("id", contains("1"));
        send(client, "POST", ITEMS, SCHEMA).body("input_schema[0].id", is(6));

        client.fixtures("""
                api_resources:
                  - {id: 50, name: One, resource: 'GET:https://one.example.com', output_schema: {properties: {lantern: {type: string}}}}
                  - {name: Two, resource: 'GET:https://two.example.com', output_schema: {properties: {candle: {type: string}}}}""");

        fieldsFound(client, "lantern").body("id", contains("12"));
        fieldsFound(client, "candle").body("id", contains("13"));
        for (int field : List.of(1, 12)) {
            client.json(
                            Role.STEWARD,
                            "{\"flag_type\": \"WARNING\", \"flag_reason\": \"x\", \"subject\": {\"otype\": \"api_resource_field\", \"id\": "
                                    + field + "}}")
                    .post("/integration/flag/")
                    .then()
                    .statusCode(201);
        }
        send(client, "POST", ITEMS.replace("items", "more"), SCHEMA).body("input_schema[0].id", is(14));
    }

    @Test
    void aDeletedResourceComesBackWhenItIsCreatedAgain(Client client) {
        int id = send(client, "POST", ITEMS, SCHEMA).extract().path("id");
        send(client, "DELETE", ITEMS, "").statusCode(204).body(emptyOrNullString());
        get(client, ITEMS).statusCode(404);
        get(client, "/integration/v1/api_resource/" + id).statusCode(404);
        send(client, "DELETE", ITEMS, "").statusCode(404);
        send(client, "PATCH", ITEMS, "{}").statusCode(404);

        send(client, "POST", ITEMS, SCHEMA).statusCode(201).body("id", is(id));
        send(client, "POST", ITEMS, SCHEMA)
                .statusCode(400)
                .body(equalTo("{\"detail\":\"API Resource already exists\",\"code\":\"400000\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | path | This field is required.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\"} | input_schema | Either input_schema or output_schema is required.",
                "{\"path\": [], \"response_type\": \"JSON\", \"input_schema\": {}} | path | This list may not be empty.",
                "{\"path\": [\" \"], \"response_type\": \"JSON\", \"input_schema\": {}} | path | Every name in the path has 1 to 255 characters.",
                "{\"path\": \"a\", \"response_type\": \"JSON\", \"input_schema\": {}} | path | Expected a list of items but got type \"str\".",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"input_schema\": []} | input_schema | Invalid JSON schema: an object is expected.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": []}} | output_schema | Invalid JSON schema: properties must be an object.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": {\"k\": {\"type\": \"no\"}}}} | output_schema | Invalid JSON schema: \"k\" has no known type.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": {\"k\": {\"type\": []}}}} | output_schema | Invalid JSON schema: \"k\" has no known type.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": {\"k\": {\"type\": [\"string\", \"no\"]}}}} | output_schema | Invalid JSON schema: \"k\" has no known type.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": {\"k\": {\"type\": [[\"string\"]]}}}} | output_schema | Invalid JSON schema: \"k\" has no known type.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"type\": []}} | output_schema | Invalid JSON schema: it has no known type.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"required\": \"k\", \"properties\": {\"k\": {}}}} | output_schema | Invalid JSON schema: required must be a list of texts.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"required\": [\"k\", 1], \"properties\": {\"k\": {}}}} | output_schema | Invalid JSON schema: required must be a list of texts.",
                "{\"path\": [\"a\"], \"response_type\": \"JSON\", \"output_schema\": {\"properties\": {\"k\": {\"required\": true}}}} | output_schema | Invalid JSON schema: required must be a list of texts.",
            })
    void badDescriptionsAreRefusedAndLeaveNothing(String body, String field, String message, Client client) {
        send(client, "POST", ITEMS, body)
                .statusCode(400)
                .body(field + "[0]", is(message))
                .body("detail." + field + "[0]", is(message))
                .body("code", is("400000"));

        get(client, ITEMS).statusCode(404);
        get(client, "/integration/v1/api_resource/").body("$", hasSize(2));
    }

    @Test
    void onlyHttpMethodsAreTaken(Client client) {
        send(client, "POST", "/integration/v1/api_resource/FETCH:https://api.example.com/x/", SCHEMA)
                .statusCode(400)
                .body("request_type[0]", is("\"FETCH\" is not a valid choice."));
        get(client, "/integration/v1/api_resource/nothing/").statusCode(404);
    }

    @Test
    void textsWrittenAsFieldValuesStayUntilThePathEndsInAnotherName(Client client) {
        int id = send(client, "POST", ITEMS, SCHEMA).statusCode(201).extract().path("id");
        describe(client, id);

        send(client, "PATCH", ITEMS, "{\"response_type\": \"XML\"}").statusCode(200);
        send(client, "PUT", ITEMS, SCHEMA).statusCode(200);
        values(client, id).body("value", contains("New item", "<p>text</p>"));

        send(client, "PATCH", ITEMS, "{\"path\": [\"Shop API\", \"Make item\"]}")
                .statusCode(200);
        values(client, id).body("value", contains("Make item", "<p>text</p>"));
    }

    @Test
    void aResourceThatComesBackHasItsTextsAgain(Client client) {
        int id = send(client, "POST", ITEMS, SCHEMA).statusCode(201).extract().path("id");
        describe(client, id);

        send(client, "DELETE", ITEMS, "").statusCode(204);
        send(client, "POST", ITEMS, SCHEMA).statusCode(201).body("id", is(id));

        values(client, id).body("value", contains("New item", "<p>text</p>"));
    }

    private static void describe(Client client, int id) {
        client.json(
                        Role.SERVER_ADMIN,
                        "[{\"field_id\": 3, \"otype\": \"api_resource\", \"oid\": %1$d, \"value\": \"New item\"}, {\"field_id\": 4, \"otype\": \"api_resource\", \"oid\": %1$d, \"value\": \"text\"}]"
                                .formatted(id))
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse values(Client client, int id) {
        return client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=api_resource&oid=" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"foo\"} | Invalid JSON schema: it has no known type.",
                "{\"type\": 5} | Invalid JSON schema: it has no known type.",
                "{\"type\": \"array\", \"items\": 5} | Invalid JSON schema: items must be a schema or a list of schemas.",
                "{\"properties\": {\"a\": {\"type\": \"foo\"}}} | Invalid JSON schema: \"a\" has no known type.",
            })
    void whatIsNoSchemaIsRefused(String schema, String error, Client client) {
        send(client, "POST", ITEMS, SCHEMA.replaceAll("(?s)\"input_schema\": .*", "\"input_schema\": " + schema + "}"))
                .statusCode(400)
                .body("input_schema", contains(error));
    }
}
