package dev.understudy.matillion.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Project groups and what lies in them, as clients read it. */
@ApiTest
class ProjectApiTest {

    private static ValidatableResponse get(Client client, String path) {
        return client.matillion("api-user")
                .contentType("application/json")
                .body("{}")
                .get("/rest/v1/group" + path)
                .then();
    }

    @Test
    void theTreeIsWalkedFromGroupToJob(Client client) {
        get(client, "/").statusCode(200).body(equalTo("[\"Demo\"]"));
        get(client, "/name/Demo").body("endpoints[0].name", is("GroupService"));
        get(client, "/name/Demo/id").body(equalTo("1"));
        get(client, "/name/Demo/project").body("$", contains("Warehouse loading"));
        String project = "/name/Demo/project/name/Warehouse%20loading";
        client.matillion("api-user")
                .urlEncodingEnabled(false)
                .get("/rest/v1/group" + project)
                .then()
                .statusCode(200)
                .body(
                        "endpoints[0].children.path",
                        contains(
                                "/version",
                                "/environment",
                                "/schedule",
                                "/task",
                                "/version/import",
                                "/schedule/import"));
        for (String[] list : new String[][] {
            {"version", "[\"default\",\"v1.0\"]"},
            {"environment", "[\"Development\",\"Production\"]"},
            {"schedule", "[\"Nightly\"]"},
            {"version/name/default/job", "[\"load_customers\",\"load_orders\"]"}
        }) {
            client.matillion("api-user")
                    .urlEncodingEnabled(false)
                    .get("/rest/v1/group" + project + "/" + list[0])
                    .then()
                    .statusCode(200)
                    .body(equalTo(list[1]));
        }
    }

    @Test
    void whatIsNotThereIsNotFound(Client client) {
        get(client, "/name/demo/project")
                .statusCode(404)
                .body(equalTo("{\"success\":false,\"msg\":\"Unable to find the group: demo\",\"id\":-1}"));
        get(client, "/name/Demo/project/name/x/version")
                .statusCode(404)
                .body("msg", is("Unable to find the project: x"));
    }
}
