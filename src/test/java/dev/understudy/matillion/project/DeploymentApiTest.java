package dev.understudy.matillion.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, their jobs, and schedules: exported, deleted and imported, as deployment scripts do. */
@ApiTest
class DeploymentApiTest {

    private static final String PROJECT = "/rest/v1/group/name/Demo/project/name/Warehouse loading";
    private static final String JOBS = PROJECT + "/version/name/default/job";

    private static RequestSpecification call(Client client) {
        return client.matillion("api-user");
    }

    private static ValidatableResponse get(Client client, String path) {
        return call(client).get(PROJECT + path).then();
    }

    private static ValidatableResponse importInto(Client client, String path, String objects) {
        return call(client)
                .contentType("application/json")
                .body(objects.startsWith("{") ? objects : "{\"objects\": " + objects + "}")
                .post(PROJECT + path)
                .then();
    }

    @Test
    void aDefinitionHasAMillionCharactersAtMost(Client client) {
        importInto(
                        client,
                        "/version/name/default/job/import",
                        "[{\"info\": {\"name\": \"long\"}, \"jobObject\": {\"x\": \"" + "x".repeat(1_000_000) + "\"}}]")
                .body("statusList[0].msg", is("Too large: long"));
    }

    @Test
    void aJobIsReadDownToItsParameters(Client client) {
        call(client)
                .get(JOBS + "/name/load_orders/export")
                .then()
                .statusCode(200)
                .body("objects[0].info.name", is("load_orders"))
                .body("objects[0].info.type", is("ORCHESTRATION"))
                .body("objects[0].jobObject.components.'2'.parameters.'2'.name", is("SQL Script"))
                .body("version", is("1.48.7"))
                .body("environment", is("redshift"));
        call(client)
                .get(JOBS + "/name/load_customers/export")
                .then()
                .body(
                        "objects",
                        equalTo(List.of(Map.of(
                                "info",
                                Map.of("name", "load_customers", "description", "", "type", "ORCHESTRATION"),
                                "jobObject",
                                Map.of("components", Map.of())))));
    }

    @Test
    void aJobIsDeployedByDeletingAndImportingIt(Client client) {
        String exported = call(client).get(JOBS + "/name/load_orders/export").asString();
        call(client)
                .post(JOBS + "/name/load_orders/delete")
                .then()
                .statusCode(400)
                .body("msg", is("Unable to delete the job load_orders: used by the schedule Nightly"));

        call(client)
                .post(PROJECT + "/schedule/name/Nightly/delete")
                .then()
                .statusCode(200)
                .body(equalTo("{\"success\":true,\"msg\":\"Successfully deleted schedule [Nightly]\",\"id\":-1}"));
        call(client)
                .delete(JOBS + "/name/load_orders")
                .then()
                .statusCode(200)
                .body(equalTo("{\"success\":true,\"msg\":\"Successfully deleted Job: load_orders\",\"id\":8}"));
        get(client, "/version/name/default/job").body("$", contains("load_customers"));
        importInto(client, "/version/name/default/job/import", exported)
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"name\":\"Jobs\",\"statusList\":[{\"success\":true,\"name\":\"load_orders\"}],\"success\":true}"));

        call(client)
                .get(JOBS + "/name/load_orders/export")
                .then()
                .statusCode(200)
                .body(equalTo(exported));
    }

    @Test
    void aNameThatIsTakenIsAConflict(Client client) {
        String job = "[{\"info\": {\"name\": \"load_orders\"}}]";
        importInto(client, "/version/name/default/job/import", job)
                .body("success", is(false))
                .body("statusList[0].msg", is("load_orders already exists"));
        importInto(client, "/version/name/default/job/import?onConflict=SKIP", job)
                .body("success", is(true));
        call(client)
                .get(JOBS + "/name/load_orders/export")
                .then()
                .body("objects[0].jobObject.components.size()", is(2));
        importInto(client, "/version/name/default/job/import?onConflict=OVERWRITE", job)
                .body("success", is(true));
        call(client)
                .get(JOBS + "/name/load_orders/export")
                .then()
                .body("objects[0].jobObject.components.size()", is(0));
        importInto(client, "/version/name/default/job/import?onConflict=MAYBE", job)
                .statusCode(400);
    }

    @Test
    void aVersionComesBackWithItsJobs(Client client) {
        String exported =
                call(client).get(PROJECT + "/version/name/default/export").asString();

        importInto(client, "/version/import", exported.replace("\"name\":\"default\"", "\"name\":\"copy\""))
                .body(
                        equalTo(
                                "{\"name\":\"Versions\",\"statusList\":[{\"success\":true,\"name\":\"copy\"}],\"success\":true}"));
        get(client, "/version/name/copy/job").body("$", contains("load_customers", "load_orders"));
        importInto(
                        client,
                        "/version/import?onConflict=OVERWRITE",
                        "[{\"name\": \"copy\", \"jobs\": [{\"info\": {\"name\": \"other\"}}]}]")
                .body("success", is(true));
        get(client, "/version/name/copy/job").body("$", contains("other"));

        importInto(client, "/version/import?onConflict=OVERWRITE", "[{\"name\": \"copy\"}]")
                .body("success", is(true));
        get(client, "/version/name/copy/job").body(equalTo("[]"));

        call(client)
                .post(PROJECT + "/version/name/copy/delete")
                .then()
                .statusCode(200)
                .body("msg", is("Successfully deleted Version: copy"))
                .body("id", not(-1));
        get(client, "/version").body("$", contains("default", "v1.0"));
        get(client, "/version/name/copy/job/name/other/export").statusCode(404);
    }

    @Test
    void theDefaultVersionStaysAndSoDoesWhatAScheduleRuns(Client client) {
        call(client)
                .delete(PROJECT + "/version/name/default")
                .then()
                .statusCode(400)
                .body("msg", is("Unable to delete the version default"));
        importInto(client, "/version/import?onConflict=OVERWRITE", "[{\"name\": \"default\", \"jobs\": []}]")
                .body("statusList[0].msg", is("Unable to delete the job load_orders: used by the schedule Nightly"));
        get(client, "/version/name/default/job").body("$", contains("load_customers", "load_orders"));
        importInto(
                        client,
                        "/schedule/import",
                        "[{\"name\": \"Weekly\", \"versionName\": \"v1.0\", \"jobName\": \"load_orders\", \"environmentName\": \"Development\"}]")
                .body("success", is(true));
        call(client)
                .delete(PROJECT + "/version/name/v1.0")
                .then()
                .statusCode(400)
                .body("msg", is("Unable to delete the version v1.0: used by the schedule Weekly"));
    }

    @Test
    void aScheduleKeepsItsSettings(Client client) {
        importInto(client, "/schedule/import", """
                [{"name": "Weekly", "minute": 15, "hour": "3", "dayOfWeek": true, "monday": true, "daysOfMonth": "", "enabled": true,
                  "timezone": "Europe/London", "versionName": "default", "jobName": "load_orders", "environmentName": "Production",
                  "preventDuplicateJob": true}]""")
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"name\":\"Schedules\",\"statusList\":[{\"success\":true,\"name\":\"Weekly\"}],\"success\":true}"));

        get(client, "/schedule").body("$", contains("Nightly", "Weekly"));
        String exported = get(client, "/schedule/name/Weekly/export")
                .statusCode(200)
                .body("objects[0].name", is("Weekly"))
                .body("objects[0].minute", is("15"))
                .body("objects[0].monday", is(true))
                .body("objects[0].tuesday", is(false))
                .body("objects[0].timezone", is("Europe/London"))
                .body("objects[0].preventDuplicateJob", is(true))
                .extract()
                .asString();
        call(client).delete(PROJECT + "/schedule/name/Weekly").then().statusCode(200);
        importInto(client, "/schedule/import", exported).body("success", is(true));
        get(client, "/schedule/name/Weekly/export").body(equalTo(exported));
    }

    @Test
    void whatAScheduleRunsMustBeThere(Client client) {
        importInto(client, "/schedule/import", """
                [{"name": "a", "jobName": "nothing", "environmentName": "Production"},
                 {"name": "b", "versionName": "nowhere", "jobName": "load_orders", "environmentName": "Production"},
                 {"name": "c", "jobName": "load_orders", "environmentName": "Test"}, {"name": "d", "jobName": "load_orders"},
                 {"name": "e", "jobName": "load_orders", "environmentName": "Production"}]""")
                .statusCode(200)
                .body("statusList.success", contains(false, false, false, false, true))
                .body("statusList[0].msg", is("Unable to find the job: nothing"))
                .body("statusList[1].msg", is("Unable to find the version: nowhere"))
                .body("statusList[2].msg", is("Unable to find the environment: Test"))
                .body("statusList[3].msg", is("Unable to find the environment: "));
        get(client, "/schedule").body("$", contains("Nightly", "e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/version/import", "/version/name/default/job/import", "/schedule/import"})
    void whatCannotBeReadOrAddressedIsRefused(String path, Client client) {
        for (String body : new String[] {
            "",
            "{}",
            "[]",
            "{\"objects\": [null]}",
            "{\"objects\": [{}]}",
            "{\"objects\": [{\"name\": \"\", \"info\": {\"name\": \"\"}}]}",
            "{\"objects\": [{\"name\": {}, \"info\": 1}]}",
            "{\"objects\": [{\"name\": \"a\", \"info\": {\"name\": \"a\", \"type\": \"X\"}, \"jobs\": [null], \"hour\": []}]}"
        }) {
            call(client)
                    .contentType("application/json")
                    .body(body)
                    .post(PROJECT + path)
                    .then()
                    .statusCode(400)
                    .body("msg", is("Invalid request body"));
        }
        for (String name : new String[] {"..", "a\\tb", " "}) {
            importInto(client, path, "[{\"name\": \"" + name + "\", \"info\": {\"name\": \"" + name + "\"}}]")
                    .statusCode(200)
                    .body("statusList.success", everyItem(is(false)));
        }
        call(client)
                .contentType("text/plain")
                .body("{}")
                .post(PROJECT + path)
                .then()
                .statusCode(415);
    }

    @Test
    void whatIsNotThereIsNotFound(Client client) {
        for (String path : new String[] {"/version/name/x", "/version/name/default/job/name/x", "/schedule/name/x"}) {
            get(client, path).statusCode(404).body("msg", endsWith(": x"));
            get(client, path + "/export").statusCode(404).body("success", is(false));
            call(client).post(PROJECT + path + "/delete").then().statusCode(404);
            call(client).delete(PROJECT + path).then().statusCode(404);
        }
        get(client, "/version/name/v1.0/job").body("$", not(hasItem("load_customers")));
    }
}
