package dev.understudy.matillion.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running jobs, and the tasks that come of it. */
@ApiTest
class TaskApiTest {

    private static final String PROJECT = "/rest/v1/group/name/Demo/project/name/Warehouse loading";

    private static ValidatableResponse get(Client client, String path) {
        return client.matillion("api-user").get(path).then();
    }

    private static ValidatableResponse run(Client client, String job, String query) {
        return client.matillion("api-user")
                .post(PROJECT + "/version/name/default/job/name/" + job + "/run" + query)
                .then();
    }

    @Test
    void aTaskThatHasEndedIsAsClientsKnowIt(Client client) {
        String task =
                "{\"id\":1,\"type\":\"RUN_ORCHESTRATION\",\"customerID\":1,\"groupName\":\"Demo\",\"projectID\":2,"
                        + "\"projectName\":\"Warehouse loading\",\"versionID\":3,\"versionName\":\"default\",\"jobID\":8,\"jobName\":\"load_orders\","
                        + "\"environmentID\":6,\"environmentName\":\"Production\",\"state\":\"SUCCESS\",\"enqueuedTime\":1709343000000,"
                        + "\"startTime\":1709343000000,\"endTime\":1709343070000,\"message\":null,\"originatorID\":\"API\",\"rowCount\":0,"
                        + "\"tasks\":[{\"taskID\":1,\"parentID\":-1,\"type\":\"VALIDATE_ORCHESTRATION\",\"jobID\":8,\"jobName\":\"load_orders\","
                        + "\"jobRevision\":1,\"jobTimestamp\":1709343000000,\"componentID\":-1,\"componentName\":\"Start 0\",\"state\":\"SUCCESS\","
                        + "\"rowCount\":-1,\"startTime\":1709343000000,\"endTime\":1709343070000,\"message\":\"\",\"taskBatchID\":1}],"
                        + "\"hasHistoricJobs\":true,\"jobNames\":[\"load_orders\"]}";

        get(client, "/rest/v1/task/id/1").statusCode(200).body(equalTo(task));
        get(client, PROJECT + "/task/id/1").statusCode(200).body(equalTo(task));
    }

    @Test
    void aJobThatIsRunLeavesATask(Client client) {
        run(client, "load_customers", "?environmentName=Production")
                .statusCode(200)
                .body(equalTo("{\"success\":true,\"msg\":\"Successfully queued job load_customers\",\"id\":2}"));

        get(client, PROJECT + "/task/id/2")
                .statusCode(200)
                .body("state", is("SUCCESS"))
                .body("jobName", is("load_customers"))
                .body("environmentName", is("Production"))
                .body("tasks.state", contains("SUCCESS"));
        get(client, PROJECT + "/task/running").body(equalTo("[]"));
    }

    @Test
    void aJobFailsIfItsNameSaysSo(Client client) {
        client.fixtures("matillion_project_items: [{in: 3, kind: job, name: This will FAIL}]");

        int task = run(client, "This will FAIL", "").statusCode(200).extract().path("id");

        get(client, PROJECT + "/task/id/" + task)
                .body("state", is("FAILED"))
                .body("message", is("The job This will FAIL failed."))
                .body("tasks[0].state", is("FAILED"))
                .body("environmentName", is("Development"));
    }

    @Test
    void aTaskEndsAsRulesForJobsSay(Client client) {
        client.json("""
                {"rules": [{"finish": "AFTER_POLLS", "polls": 9}, {"family": "matillion", "finish": "FAIL", "after": "PT5S"}]}""").put("/_understudy/jobs").then().statusCode(200);

        int task = run(client, "load_customers", "").statusCode(200).extract().path("id");

        get(client, PROJECT + "/task/id/" + task).body("state", is("RUNNING"));
        client.advance("PT5S");
        get(client, PROJECT + "/task/id/" + task).body("state", is("FAILED"));
    }

    @Test
    void aTaskRunsUntilItsTimeHasCome(Client client) {
        client.fixtures("""
                matillion_tasks:
                  - {id: 50, project: 2, version: default, job: load_orders, environment: Production, failed: true,
                     ts_enqueued: 2024-03-02T01:30:00Z, ts_finished: 2099-01-01T00:00:00Z}
                """);

        get(client, PROJECT + "/task/running")
                .statusCode(200)
                .body("id", contains(50))
                .body("[0].state", is("RUNNING"))
                .body("[0].versionName", is("default"))
                .body("[0].startTime", is(1709343000000L))
                .body("[0].endTime", is(-1))
                .body("[0].message", nullValue());
        client.advance("P36500D");

        get(client, PROJECT + "/task/running").body(equalTo("[]"));
        get(client, "/rest/v1/task/id/50").body("state", is("FAILED"));
    }

    @Test
    void aTaskOutlivesItsJob(Client client) {
        client.matillion("api-user")
                .delete(PROJECT + "/schedule/name/Nightly")
                .then()
                .statusCode(200);
        client.matillion("api-user")
                .delete(PROJECT + "/version/name/default/job/name/load_orders")
                .then()
                .statusCode(200);

        get(client, "/rest/v1/task/id/1")
                .statusCode(200)
                .body("jobName", is("load_orders"))
                .body("jobID", is(-1))
                .body("versionID", is(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"scalarVariables\": {\"day\": \"2024-05-01\", \"n\": 1}, \"gridVariables\": {\"g\": [[\"a\", \"b\"], [1, null]]}}",
                "{\"scalarVariables\": null, \"x\": 1}"
            })
    void variablesAreTaken(String body, Client client) {
        client.matillion("api-user")
                .contentType("application/json")
                .body(body)
                .post(PROJECT + "/version/name/default/job/name/load_orders/run")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "null", "{\"scalarVariables\": []}", "{\"gridVariables\": {\"g\": [1]}}"})
    void whatAreNoVariablesIsRefused(String body, Client client) {
        client.matillion("api-user")
                .contentType("application/json")
                .body(body)
                .post(PROJECT + "/version/name/default/job/name/load_orders/run")
                .then()
                .statusCode(400)
                .body(equalTo("{\"success\":false,\"msg\":\"Invalid request body\",\"id\":-1}"));
        get(client, "/rest/v1/task/id/2").statusCode(404);
    }

    @Test
    void whatCannotBeRunIsRefused(Client client) {
        client.fixtures("""
                matillion_project_items:
                  - {in: 3, kind: job, name: join, definition: {info: {type: TRANSFORMATION}}}
                  - {id: 60, in: 1, kind: project, name: Bare}
                  - {id: 61, in: 60, kind: version, name: default}
                  - {in: 61, kind: job, name: j}
                """);

        run(client, "nothing", "").statusCode(404).body("msg", is("Unable to find the job: nothing"));
        run(client, "load_orders", "?environmentName=Test")
                .statusCode(404)
                .body("msg", is("Unable to find the environment: Test"));
        run(client, "join", "").statusCode(400).body("msg", is("Unable to run the transformation job: join"));
        client.matillion("api-user")
                .post("/rest/v1/group/name/Demo/project/name/Bare/version/name/default/job/name/j/run")
                .then()
                .statusCode(404)
                .body("msg", is("Unable to find an environment of the project: Bare"));
    }

    @Test
    void tasksOfOthersAndNoneAreNotFound(Client client) {
        client.fixtures("matillion_project_items: [{in: 1, kind: project, name: Other}]");

        get(client, "/rest/v1/group/name/Demo/project/name/Other/task/id/1")
                .statusCode(404)
                .body(equalTo("{\"success\":false,\"msg\":\"Unable to find the task: 1\",\"id\":-1}"));
        get(client, "/rest/v1/task/id/99").statusCode(404).body("msg", is("Unable to find the task: 99"));
        get(client, "/rest/v1/task/id/x").statusCode(404).body("msg", is("Not Found"));
    }
}
