package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, escapes and characters that cannot be kept: each reader of bodies and queries says so, on every database alike. */
@ApiTest
class ClientInputTest {

    private static final String ROWS = """
            PUT    | /integration/v2/folder/             | [{"id": 1, "parent_folder_id": %s}]
            POST   | /integration/v2/folder/             | [{"title": "x", "document_hub_id": 1, "parent_folder_id": %s}]
            POST   | /integration/v2/domain/             | [{"title": "x", "parent_id": %s}]
            PATCH  | /integration/v2/domain/1/           | {"parent_id": %s}
            DELETE | /integration/v1/search-synonym/     | [%s]
            DELETE | /integration/v1/search_synonym/     | {"id": [%s]}
            POST   | /integration/v1/members_permission/ | {"resource_type": "data", "resource_id": 1, "members": [{"member_type": "user", "member_id": %s}]}
            POST   | /integration/visual_config/         | {"title": "x", "layout_otype": "glossary_term", "component_list_in_config": [{"rendered_otype": "CUSTOM_FIELD", "rendered_oid": %s, "component_type": "USER_DEFINED", "panel": "MAIN"}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = ROWS)
    void whatIsNoWholeNumberOf64BitsIsNoIdInABody(String method, String path, String body, Client client) {
        for (String number : new String[] {"99999999999999999999", "1.5", "1e30", "\"x\"", "true"}) {
            client.json(Role.SERVER_ADMIN, body.formatted(number))
                    .request(method, path)
                    .then()
                    .statusCode(400)
                    .body(containsString("A valid integer is required."));
        }
    }

    /** As digits in groups, each of which a matcher could remember. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = ROWS + """
            PUT    | /integration/v2/custom_field_value/async/ | [{"field_id": 6, "otype": "glossary_term", "oid": 1, "value": [{"otype": "user", "oid": %s}]}]
            POST   | /integration/v1/article/                  | {"title": "x", "body": "x", "children": [{"otype": "article", "id": %s}]}
            """)
    void norIsATextOfMoreThanAThousandLetters(String method, String path, String body, Client client) {
        for (String number : new String[] {"\"" + "1_".repeat(50_000) + "1\"", "\"" + " ".repeat(1000) + "1\""}) {
            client.json(Role.SERVER_ADMIN, body.formatted(number))
                    .request(method, path)
                    .then()
                    .statusCode(400)
                    .body(anyOf(
                            containsString("A valid integer is required."),
                            containsString("String value too large."),
                            containsString("is not allowed for field")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "1.5", "1e30"})
    void norIsItAReferenceInAValue(String number, Client client) {
        client.json(Role.SERVER_ADMIN, """
                        [{"field_id": 6, "otype": "glossary_term", "oid": 1, "value": [{"otype": "user", "oid": %s}]}]""".formatted(number))
                .put("/integration/v2/custom_field_value/async/")
                .then()
                .statusCode(400)
                .body(containsString("is not allowed for field"));
    }

    /** Django takes the last of them, and a gate that took another one than the controller would let somebody in elsewhere. */
    @Test
    void ofAParameterThatIsGivenTwiceTheLastCountsForAlationAndTheFirstForMatillion(Client client) {
        String schema = "[{\"key\": \"%d.twice\"}]";
        client.send(Role.SERVER_ADMIN, "POST", "/integration/v2/schema/?ds_id=1&ds_id=1", schema.formatted(1))
                .statusCode(202);
        client.send(Role.SERVER_ADMIN, "POST", "/integration/v2/schema/?ds_id=x&ds_id=2", schema.formatted(2))
                .statusCode(202);
        client.send(Role.SERVER_ADMIN, "POST", "/integration/v2/schema/?ds_id=1&ds_id=x", schema.formatted(1))
                .statusCode(400);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/lineage/?oid=x&oid=1&otype=nothing&otype=table")
                .then()
                .statusCode(200);
        assertBadRequest(
                ask(client, "POST", "/rest/v1/permission/user/import?onConflict=one&onConflict=SKIP"),
                "Invalid value for onConflict: one");
        assertBadRequest(
                ask(client, "GET", "/_understudy/access?method=GET&path=/&role=one&role=VIEWER"), "Unknown role 'one'");
    }

    @ParameterizedTest
    @CsvSource({"%, %", "%zz, %zz", "%f, %f", "a%, a%", "%ff, \uFFFD", "%ed%a0%80, \uFFFD"})
    void brokenEscapesInAQueryStandForThemselves(String sent, String read, Client client) {
        assertBadRequest(
                ask(client, "POST", "/rest/v1/permission/user/import?onConflict=" + sent),
                "Invalid value for onConflict: " + read);
        assertBadRequest(
                ask(client, "GET", "/_understudy/access?method=GET&path=/&role=" + sent),
                "Unknown role '" + read + "'");
        assertBadRequest(
                ask(client, "GET", "/_understudy/access?method=GET&path=/&role=VIEWER&user=" + sent),
                "Invalid query parameters: [user]");
        assertBadRequest(
                ask(client, "PUT", "/_understudy/instances/never?dataset=" + sent), "Unknown dataset '" + read + "'");
        assertThat(ask(client, "GET", "/integration/v1/article/?title=" + sent)).startsWith("HTTP/1.1 200");
    }

    private static String ask(Client client, String method, String url) {
        List<String> headers =
                List.of("Authorization: Basic YWRtaW46dW5kZXJzdHVkeQ==", "Content-Type: application/json");
        return client.raw(Role.VIEWER, method, url, headers, "{\"objects\": []}");
    }

    private static void assertBadRequest(String answer, String reason) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains(reason);
    }

    /** A form is a body, even where parameters are asked for: theirs are those of the query. */
    @ParameterizedTest
    @ValueSource(strings = {"refresh_token=%&user_id=%", "refresh_token=%zz&user_id=%f", "%=%"})
    void brokenEscapesInAFormStandForThemselves(String form, Client client) {
        client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(400)
                .body(containsString("user_id"));
    }

    @Test
    void aNameInAFormThatIsNoEncodedWordIsBroken(Client client) {
        client.anonymous()
                .contentType("multipart/form-data; boundary=B")
                .body("--B\r\nContent-Disposition: form-data; name=\"=?UTF-8?B?!!?=\"\r\n\r\nx\r\n--B--"
                        .getBytes(StandardCharsets.US_ASCII))
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(400)
                .body(containsString("Multipart form parse error"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            POST | /integration/v1/article/                  | {"title": "a%s", "body": "x"}
            POST | /integration/v1/article/                  | {"title": "a", "body": "x%s"}
            POST | /integration/v1/search-synonym/           | {"synonyms": ["a%s", "b"]}
            PUT  | /integration/v2/custom_field_value/async/ | [{"field_id": 4, "otype": "glossary_term", "oid": 1, "value": "a%s"}]
            PUT  | /integration/v2/custom_field_value/async/ | [{"field_id": 4, "otype": "glossary_term", "oid": 1, "value": [{"%s": 1}]}]
            POST | /integration/v2/term/                     | [{"title": "a", "template_id": 1, "custom_fields": [{"field_id": 3, "value": "%s"}]}]
            POST | /integration/v1/members_permission/       | {"resource_type": "data", "resource_id": 1, "members": [{"member_type": "%s"}]}
            POST | /integration/visual_config/               | {"title": "x", "layout_otype": "glossary_term", "component_list_in_config": [{"x": "%s"}]}
            POST | /integration/v1/createAPIAccessToken/     | {"refresh_token": "%s", "user_id": 1}
            PUT  | /_understudy/conf                         | {"a%s": 1}
            """)
    void nullCharactersAndHalvesOfPairsAreRefused(String method, String path, String body, Client client) {
        client.json(Role.SERVER_ADMIN, body.formatted("\\u0000"))
                .request(method, path)
                .then()
                .statusCode(400)
                .body(containsString("Null characters are not allowed."));
        client.json(Role.SERVER_ADMIN, body.formatted("\\ud800"))
                .request(method, path)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void neitherCanMatillionKeepThem(String escape, Client client) {
        client.matillionJson("{\"objects\": [{\"name\": \"a%s\"}]}".formatted(escape))
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(400)
                .body(containsString("Invalid request body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void aLineOfAnUploadThatHasThemIsRefusedAlone(String escape, Client client) {
        client.as(Role.CATALOG_ADMIN)
                .body("{\"key\": \"1%s\", \"description\": \"x\"}\n".formatted(escape))
                .post("/api/v1/bulk_metadata/custom_fields/default/article/")
                .then()
                .statusCode(200)
                .body("error_objects[0]", containsString("Invalid JSON"));
    }

    @ParameterizedTest
    @CsvSource({
        "custom_fields/default/article/, 'Line 1. Key: . Invalid JSON'",
        "query_log_ingestion/1/, 'Line 1. Invalid JSON'"
    })
    void aLineOfAnUploadThatIsNoTextIsRefusedAlone(String upload, String error, Client client) {
        byte[] lines = "{}\n{\"key\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        client.as(Role.SERVER_ADMIN)
                .body(lines)
                .post("/api/v1/bulk_metadata/" + upload)
                .then()
                .statusCode(200)
                .body("number_received", is(2))
                .body("error_objects[1]", is(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void jsonInAQueryHasNoneEither(String escape, Client client) {
        client.as(Role.VIEWER)
                .queryParam("filters", "{\"tags\": [\"%s\"]}".formatted(escape))
                .get("/integration/v1/search/")
                .then()
                .statusCode(400);
        client.as(Role.VIEWER)
                .queryParam("custom_fields", "{\"Status\": [\"%s\"]}".formatted(escape))
                .get("/api/v1/bulk_metadata/data_dictionary/table/")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock, {advance: PT1H}", "conf, {alation.api.catalog.limit: 5}"})
    void onlyDatasetsAreReadAsYaml(String call, Client client) {
        String[] words = call.split(", ", 2);
        client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body(words[1])
                .put("/_understudy/" + words[0])
                .then()
                .statusCode(415);
    }
}
