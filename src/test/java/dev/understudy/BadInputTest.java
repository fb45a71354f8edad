package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;

/** Rubbish for every endpoint that is served: an error of its API, nothing of the framework's, never a fault. */
@ApiTest
class BadInputTest {

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "[[[]]]",
            "42",
            "\"text\"",
            "{\"title\": {\"a\": []}, \"body\": 1e400}",
            "{\"user_id\": 99999999999999999999}",
            "{\"a\":".repeat(2000),
            "\u0000",
            "{\"title\": \"\\u0000\", \"body\": \"\\ud800\"}",
            "[null, 1, \"x\", [], {}, {\"id\": null}, {\"id\": 1, \"title\": 7, \"custom_fields\": [{}, 1], \"fields\": {}, \"policy_group_ids\": 1}]",
            "[{\"field_id\": 5, \"otype\": \"table\", \"oid\": 1, \"value\": {\"a\": [1, null]}}]",
            "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{}], \"target\": 1, \"ids\": {}, \"members\": [[]]}",
            "title=1&title=2&%zz=%",
            "<xml/>");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "text/plain",
            "multipart/form-data",
            "image/png",
            "nonsense");

    @TestFactory
    Stream<DynamicTest> noBodyCausesAFault(Client client, ApplicationContext server) {
        List<DynamicTest> tests = new ArrayList<>();
        for (MatrixRow row : server.getBean(RoleMatrix.class).rows()) {
            for (MatrixRow.Endpoint endpoint : row.endpoints()) {
                endpoint.methods().stream()
                        .filter(method -> !method.equals("GET"))
                        .forEach(method -> {
                            String path = endpoint.path()
                                    .replace("{*resource}", "GET:https://x/y")
                                    .replaceAll("\\{[^}]+}", "1");
                            tests.add(dynamicTest(method + " " + path, () -> throwRubbishAt(client, method, path)));
                        });
            }
        }
        return tests.stream();
    }

    private static void throwRubbishAt(Client client, String method, String path) {
        for (int i = 0; i < BODIES.size(); i++) {
            String type = TYPES.get(i % 2 == 0 ? 0 : i % TYPES.size());
            String answer =
                    client.raw(Role.SERVER_ADMIN, method, path, List.of("Content-Type: " + type), BODIES.get(i));
            assertThat(answer).as(BODIES.get(i)).matches("(?s)HTTP/1.1 [234].*");
            assertThat(answer).doesNotContain("timestamp", "Exception", "at dev.understudy", "java.");
        }
    }

    @Test
    void queriesCauseNoFaultEither(Client client) {
        for (String query : List.of(
                "limit=99999999999999999999",
                "skip=2147483648",
                "limit=1.5",
                "order_by='",
                "values=%00",
                "email=%00",
                "title=%ff",
                "id=",
                "&&&=&",
                "%",
                "limit=%zz",
                "title__icontains=%25%25__!!",
                "search=%22%25_!",
                "q=%22%00*%2B(",
                "filters=%7B%7D&custom_fields=%7B%22Status%22:%5B%5D%7D",
                "otype=x&oid=9223372036854775808",
                "deleted=&status=&field_type=")) {
            for (String path : List.of(
                    "/integration/v1/user/",
                    "/integration/v2/user/",
                    "/integration/v1/article/",
                    "/integration/v1/group/",
                    "/integration/v1/api_resource/",
                    "/integration/v2/custom_field/",
                    "/integration/v2/custom_field_value/",
                    "/integration/v1/custom_template/",
                    "/integration/visual_config/",
                    "/integration/v2/document/",
                    "/integration/v2/folder/",
                    "/integration/v2/term/",
                    "/integration/v1/business_policies/",
                    "/integration/v1/policy_group",
                    "/integration/v2/workflows",
                    "/integration/v2/workflow_executions/",
                    "/integration/v2/workflow_stepexecutions/todos/",
                    "/integration/v1/data_quality/fields/",
                    "/integration/v1/data_quality/values/",
                    "/integration/v1/table/1/db_account/",
                    "/integration/v1/search/",
                    "/integration/v1/search-synonym/",
                    "/api/v1/bulk_metadata/data_dictionary/table",
                    "/api/v1/bulk_metadata/job/",
                    "/api/job_error/")) {
                assertThat(client.raw(Role.SERVER_ADMIN, "GET", path + "?" + query, List.of(), ""))
                        .as(path + "?" + query)
                        .matches("(?s)HTTP/1.1 (200|400" + (path.contains("job") ? "|404" : "") + ") .*");
            }
        }
    }

    @Test
    void aBodyOverTheLimitIsA413AndTheServerGoesOn(Client client) {
        String large = "{\"title\": \"x\", \"body\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";

        client.json(Role.STEWARD, large)
                .post("/integration/v1/article/")
                .then()
                .statusCode(413)
                .contentType("text/html;charset=UTF-8");
        client.json(Role.VIEWER, large).post("/integration/v1/article/").then().statusCode(403);
        client.matillionJson(large)
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(413)
                .body(equalTo("{\"success\":false,\"msg\":\"Request Entity Too Large\",\"id\":-1}"));
        client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"body\":[\"Ensure this field has no more than 1048576 characters.\"]}"));
        client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"" + "x".repeat(1_000_000) + "\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        client.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
    }

    @Test
    void clientsThatAcceptOnlyOtherMediaGetJsonAllTheSame(Client client) {
        client.as(Role.VIEWER)
                .accept("text/html")
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200)
                .contentType("application/json");
        client.as(Role.VIEWER)
                .header("Accept", "nonsense")
                .get("/integration/v1/article/99/")
                .then()
                .statusCode(404)
                .contentType("application/json");
    }
}
