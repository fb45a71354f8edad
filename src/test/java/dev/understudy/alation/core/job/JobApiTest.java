package dev.understudy.alation.core.job;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Job Status and the views that bulk answers link to. */
@ApiTest
class JobApiTest {

    private static ValidatableResponse job(Client client, String query) {
        return client.as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/v1/bulk_metadata/job/" + query)
                .then();
    }

    @Test
    void aFinishedJobShowsItsResult(Client client) {
        job(client, "?id=1")
                .statusCode(200)
                .body("status", is("successful"))
                .body("msg", is("Job finished in 0.000000 seconds at 2024-03-01 09:30:00.120031+00:00"))
                .body("result.created_terms.title", contains("Churn rate"))
                .body("size()", is(3));
    }

    @Test
    void aFailedJobNeverSaysFinishedAndHasItsErrorsElsewhere(Client client) {
        job(client, "?id=2")
                .statusCode(200)
                .body("status", is("failed"))
                .body("msg", not(containsString("finished")))
                .body("$", hasKey("result"))
                .body("result", nullValue());
        client.as(Role.VIEWER)
                .get("/api/job_error/?job_id=2")
                .then()
                .statusCode(200)
                .body("message", contains("The upload had no rows"));
        client.as(Role.VIEWER)
                .get("/api/job_error/?job_id=1")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void aNamedJobIsFoundByItsEscapedNameAndKeepsItsTextResult(Client client) {
        job(
                        client,
                        "?name=MetadataExtraction%231_2024-03-01-09-30-00-120031-00-00-5f3c8f0e-0c5d-4d0e-9f55-6a5c1b7f1d2a")
                .statusCode(200)
                .body("result", instanceOf(String.class))
                .body("result", containsString("\"number_received\": 5"));
    }

    @Test
    void aJobRunsUntilItsTimeHasCome(Client client) {
        client.fixtures("""
                jobs: [{id: 50, result: [done], ts_started: '2024-01-01T00:00:00Z', ts_finished: '2100-01-01T00:00:00Z'}]""");

        job(client, "?id=50").body("status", is("running")).body("msg", is("")).body("result", nullValue());
        client.as(Role.VIEWER)
                .get("/api/job/50/")
                .then()
                .body("state", is("RUNNING"))
                .body("status", is("NA"))
                .body("ts_finished", nullValue());

        client.advance("P28000D");

        job(client, "?id=50").body("status", is("successful")).body("result", contains("done"));
        client.as(Role.VIEWER)
                .get("/api/job/50")
                .then()
                .body("state", is("FINISHED"))
                .body("status", is("SUCCEEDED"))
                .body("ts_finished", is("2100-01-01T00:00:00.000000Z"));
    }

    @Test
    void errorsAreToldWhenTheJobHasEndedAndToAskForThemDoesNotCount(Client client) {
        client.fixtures("""
                jobs: [{id: 51, outcome: FAILED, errors: [{message: No}], ts_started: '2024-01-01T00:00:00Z',
                  ts_finished: '2100-01-01T00:00:00Z'}]""");
        errors(client, 51).body("$", hasSize(0));
        client.advance("P28000D");
        errors(client, 51).body("message", contains("No"));

        client.json("{\"rules\": [{\"finish\": \"AFTER_POLLS\", \"polls\": 1}]}")
                .put("/_understudy/jobs");
        int polled = client.json(Role.SERVER_ADMIN, "[{\"title\": \"Polled\"}]")
                .post("/integration/v2/term/")
                .path("job_id");
        errors(client, polled).body("$", hasSize(0));
        job(client, "?id=" + polled).body("status", is("running"));
        job(client, "?id=" + polled).body("status", is("successful"));
    }

    @Test
    void aJobMayTakeThreeHundredYears(Client client) {
        client.fixtures("""
                jobs: [{id: 52, ts_started: '1990-01-01T00:00:00Z', ts_finished: '2290-01-01T00:00:00Z'}]""");
        client.json("{\"now\": \"2300-01-01T00:00:00Z\"}").put("/_understudy/clock");

        job(client, "?id=52")
                .body("msg", is("Job finished in 9467107200.000000 seconds at 2290-01-01 00:00:00.000000+00:00"));
    }

    /** That it did not begin later is all that is known then. */
    @Test
    void ofADatasetsJobTheEndAloneMayBeTold(Client client) {
        client.fixtures("jobs: [{id: 53, ts_finished: '2020-01-01T00:00:00Z'}]");

        job(client, "?id=53").body("msg", is("Job finished in 0.000000 seconds at 2020-01-01 00:00:00.000000+00:00"));
    }

    private static ValidatableResponse errors(Client client, int job) {
        return client.as(Role.VIEWER)
                .get("/api/job_error/?job_id=" + job)
                .then()
                .statusCode(200);
    }

    @Test
    void unknownAndUnnamedJobsAreErrorsOfTheOldKind(Client client) {
        job(client, "?id=999").statusCode(404).body(equalTo("{\"error\":\"Job not found\"}"));
        job(client, "?id=x").statusCode(400).body(equalTo("{\"error\":\"Invalid query parameters: [id]\"}"));
        job(client, "?name=x").statusCode(404);
        job(client, "").statusCode(400).body(equalTo("{\"error\":\"Either id or name is required\"}"));
        client.as(Role.VIEWER)
                .get("/api/job/999/")
                .then()
                .statusCode(404)
                .body(equalTo("{\"error\":\"Job not found\"}"));
        client.anonymous()
                .get("/api/v1/bulk_metadata/job/?id=1")
                .then()
                .statusCode(401)
                .body(equalTo("{\"error\":\"Invalid token\"}"));
        client.json(Role.VIEWER, "{}")
                .post("/api/v1/bulk_metadata/job/")
                .then()
                .statusCode(405)
                .body(equalTo("{\"error\":\"Method \\\"POST\\\" not allowed.\"}"));
    }
}
