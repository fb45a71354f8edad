package dev.understudy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents. */
@ApiTest
class OpenApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void everyOperationHasASummaryAndSchemas(String group, Client client) {
        Map<String, Map<String, Map<String, Object>>> paths = client.control()
                .get("/v3/api-docs/" + group)
                .then()
                .statusCode(200)
                .extract()
                .path("paths");

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy((path, operations) -> assertThat(operations).allSatisfy((method, operation) -> {
                    assertThat(operation).as(method + " " + path).containsKeys("summary", "responses");
                    assertThat(String.valueOf(operation.get("summary"))).isNotBlank();
                    assertThat(operation).containsKey("x-roles");
                    assertThat(String.valueOf(operation.get("description"))).contains("May be called by: ");
                }));
    }

    @Test
    void rolesComeFromTheTableAndNamesAreThoseOfTheWire(Client client) {
        client.control()
                .get("/v3/api-docs/alation")
                .then()
                .body("paths.'/integration/v1/article/'.post.summary", is("Create a new Article"))
                .body(
                        "paths.'/integration/v1/article/'.post.description",
                        containsString("Composer, Steward, Source Admin, Catalog Admin, Server Admin"))
                .body("paths.'/integration/v1/article/'.post.'x-roles'.VIEWER", is("No"))
                .body(
                        "paths.'/integration/v1/article/'.post.requestBody.content.'application/json'.schema.$ref",
                        is("#/components/schemas/ArticleInput"))
                .body(
                        "paths.'/integration/v1/article/'.get.responses.'200'.content.'application/json'.schema.items.$ref",
                        is("#/components/schemas/ArticlePayload"))
                .body(
                        "paths.'/integration/v1/article/'.get.parameters.name",
                        hasItems("limit", "skip", "values", "title__icontains", "has_children"))
                .body(
                        "paths.'/integration/v2/workflow_executions/'.get.parameters.find { it.name == 'status' }.schema.items.enum",
                        hasItem("APPROVED"))
                .body(
                        "paths.'/integration/v2/custom_field/'.get.parameters.find { it.name == 'field_type' }.schema.items.enum",
                        hasItem("PICKER"))
                .body(
                        "paths.'/integration/v2/custom_field/'.get.parameters.find { it.name == 'allow_multiple' }.schema.items.type",
                        is("boolean"))
                .body(
                        "paths.'/integration/v2/document/'.get.parameters.find { it.name == 'folder_id' }.schema.items.type",
                        is("integer"))
                .body(
                        "paths.'/integration/v2/term/'.post.requestBody.content.'application/json'.schema.items.$ref",
                        is("#/components/schemas/TermInput"))
                .body("components.schemas.TermInput.properties", hasKey("glossary_ids"))
                .body("paths.'/integration/v1/search/'.get.parameters.name", hasItem("filters"))
                .body("components.schemas.ArticleInput.properties", hasKey("custom_templates"))
                .body("components.schemas", not(hasKey("Caller")))
                .body("components.securitySchemes.Token.name", is("Token"));
        client.control()
                .get("/v3/api-docs/matillion")
                .then()
                .body("paths.'/rest/v1/permission/user'.get.'x-roles'", equalTo(java.util.List.of("API", "Admin")))
                .body("components.schemas.Result.properties", hasKey("success"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void everyOperationSaysWhatItAnswersIfAllIsWell(String group, Client client) {
        Map<String, Map<String, Map<String, Map<String, Object>>>> paths =
                client.control().get("/v3/api-docs/" + group).then().extract().path("paths");

        assertThat(paths)
                .allSatisfy((path, operations) -> assertThat(operations)
                        .allSatisfy((method, operation) -> assertThat(Objects.requireNonNull(operation.get("responses"))
                                        .keySet())
                                .as(method + " " + path)
                                .anyMatch(status -> status.startsWith("2") || status.startsWith("3"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /_understudy/instances/{name}                           | put    | 400 409
        /_understudy/instances/{name}                           | delete | 400 404
        /_understudy/instances/{name}/fork                      | post   | 400 404 409
        /_understudy/instances/{name}/diff                      | get    | 400 404
        /_understudy/instances/{name}/dataset                   | get    | 400 404
        /_understudy/instances/{name}/dataset                   | put    | 400 404 415
        /_understudy/instances/{name}/snapshots/{snapshot}      | put    | 400 404 409
        /_understudy/instances/{name}/snapshots/{snapshot}/fork | post   | 400 404 409
        /_understudy/instances/{name}/snapshots/{snapshot}/file | put    | 400 404 409 413
        /_understudy/fixtures                                   | post   | 400 415
        /_understudy/conf                                       | put    | 400 415
        /_understudy/clock                                      | put    | 400 415
        /_understudy/coverage                                   | get    | 400
        /_understudy/coverage.xml                               | get    | 400
        /_understudy/coverage.html                              | get    | 400
        /_understudy/objects/{otype}/{id}                       | get    | 400 404
        /_understudy/objects/{otype}/{id}/visibility            | get    | 400 404
        /_understudy/queries/{queryId}/run                      | post   | 400 404
        /_understudy/field-history                              | get    | 400 404
        /_understudy/matillion/effective                        | get    | 400 404
        /_understudy/access                                     | get    | 400 404
        /_understudy/journal                                    | get    | 400
        /_understudy/journal/stream                             | get    | 400 409
        /_understudy/least-privilege                            | get    | 400 404
        """)
    void whatTheControlPlaneRefusesIsShown(String path, String method, String statuses, Client client) {
        Map<String, Map<String, Object>> responses = client.control()
                .get("/v3/api-docs/control")
                .then()
                .extract()
                .path("paths.'%s'.%s.responses".formatted(path, method));

        assertThat(responses).containsKeys(statuses.split(" "));
        assertThat(responses.keySet()).anyMatch(status -> status.startsWith("2"));
        for (String status : statuses.split(" ")) {
            assertThat(String.valueOf(responses.get(status))).contains("#/components/schemas/PlainError");
        }
    }

    @Test
    void theFileOfASnapshotIsBytesBothWays(Client client) {
        String file = "paths.'/_understudy/instances/{name}/snapshots/{snapshot}/file'.";
        client.control()
                .get("/v3/api-docs/control")
                .then()
                .body(file + "get.responses.'200'.content.keySet()", contains("application/octet-stream"))
                .body(file + "put.requestBody.content.keySet()", contains("application/octet-stream"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "alation.yaml"})
    void whatIsNoDocumentIsNotFound(String group, Client client) {
        client.control().get("/v3/api-docs/" + group).then().statusCode(404).body(containsString("Not Found"));
    }

    @Test
    void swaggerOfAnInstanceStaysThere(Client client) {
        client.anonymous()
                .redirects()
                .follow(false)
                .get("/swagger-ui.html")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/@" + client.instance() + "/swagger-ui/index.html"));
        client.anonymous().get("/swagger-ui").then().statusCode(200).body(containsString("swagger-ui"));
        client.anonymous()
                .get("/swagger-ui/swagger-initializer.js")
                .then()
                .body(containsString("\"../v3/api-docs/swagger-config\""));
        client.control().get("/v3/api-docs/alation").then().statusCode(200);
        client.anonymous()
                .get("/v3/api-docs/swagger-config")
                .then()
                .body("urls.url", hasSize(4))
                .body("urls.url", everyItem(startsWith("../v3/api-docs/")));
    }

    @Test
    void swaggerIsServed(Client client) {
        client.control().get("/swagger-ui.html").then().statusCode(200).body(containsString("swagger-ui"));
        client.control()
                .get("/v3/api-docs/swagger-config")
                .then()
                .body("urls.name.sort()", equalTo(java.util.List.of("alation", "control", "matillion", "scim")));
        client.control().get("/v3/api-docs").then().statusCode(200);
        for (String accept : new String[] {"*/*", "text/plain", "nonsense"}) {
            client.control()
                    .header("Accept", accept)
                    .get("/actuator/health")
                    .then()
                    .statusCode(200)
                    .body("status", is("UP"));
        }
        client.control().get("/actuator/env").then().statusCode(404);
        client.control().get("/actuator/prometheus").then().statusCode(404);
    }
}
