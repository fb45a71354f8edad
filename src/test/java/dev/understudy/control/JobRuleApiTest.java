package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /_understudy/jobs}: when jobs are seen to end, and how. */
@ApiTest
class JobRuleApiTest {

    private static final String RULES = "/_understudy/jobs";
    private static final String TERMS = "/integration/v2/term/";

    @Test
    void theFirstRuleThatFitsSaysWhenAJobIsSeenToEnd(Client client) {
        rules(client, """
            {'family': 'terms', 'finish': 'AFTER_POLLS', 'polls': 2, 'times': 1},
            {'family': 'Terms API', 'finish': 'AFTER', 'after': 'PT10S'}""").body("rules.family", contains("Terms API", "Terms API"));
        client.json("{\"stopped\": true}").put("/_understudy/clock");

        int polled = term(client, "Polled");
        assertThat(List.of(status(client, polled), status(client, polled), status(client, polled)))
                .containsExactly("running", "running", "successful");
        int delayed = term(client, "Delayed");
        assertThat(status(client, delayed)).isEqualTo("running");
        client.advance("PT9.999999S");
        assertThat(status(client, delayed)).isEqualTo("running");
        client.advance("PT0.000001S");
        assertThat(status(client, delayed)).isEqualTo("successful");

        rules(client, "{'finish': 'AFTER', 'after': 'PT1M'}");
        int other = term(client, "Other");
        assertThat(status(client, other)).isEqualTo("running");
        rules(client, "{'family': 'Domains', 'finish': 'FAIL'}");
        assertThat(status(client, term(client, "Usual"))).isEqualTo("successful");
        client.anonymous().delete(RULES).then().statusCode(204);
        client.anonymous().get(RULES).then().body("rules", empty());
    }

    @Test
    void aJobThatIsToldToFailHasChangedNothing(Client client) throws Exception {
        rules(client, "{'family': 'Terms', 'finish': 'FAIL', 'error': 'The disk is full', 'times': 2}");
        int before = client.as(Role.VIEWER).get(TERMS).jsonPath().getList("$").size();

        List<Integer> jobs = Together.call(5, caller -> term(client, "Kestrel " + caller));

        assertThat(jobs.stream().map(job -> status(client, job)))
                .containsExactlyInAnyOrder("failed", "failed", "successful", "successful", "successful");
        int failed = jobs.stream()
                .filter(job -> status(client, job).equals("failed"))
                .findFirst()
                .orElseThrow();
        job(client, failed).body("msg", is("The disk is full"));
        assertThat(client.as(Role.VIEWER).get(TERMS).jsonPath().getList("$")).hasSize(before + 3);
        client.as(Role.VIEWER).get("/integration/v1/search/?q=kestrel").then().body("total", is(3));
    }

    @Test
    void howManyJobsHaveGoneByARuleIsToldAndCountedAnewForRulesThatAreToldAnew(Client client) {
        String told = "{'finish': 'FAIL', 'times': 2}, {'finish': 'AT_ONCE'}";
        rules(client, told).body("rules.hits", contains(0, 0));
        for (String title : List.of("First", "Second", "Third")) {
            term(client, title);
        }

        String used = client.anonymous()
                .get(RULES)
                .then()
                .body("rules.hits", contains(2, 1))
                .extract()
                .asString();
        client.json(used).put(RULES).then().statusCode(200).body("rules.hits", contains(0, 0));
        assertThat(status(client, term(client, "Fourth"))).isEqualTo("failed");
        rules(client, told).body("rules.hits", contains(0, 0));
    }

    @Test
    void entitiesAreTakenBackTooWhateverFamilyMakesThem(Client client) {
        rules(client, "{'finish': 'FAIL'}");
        int job = client.json(Role.SERVER_ADMIN, """
                [{"field_type": "RICH_TEXT", "name_singular": "Lost field", "allowed_otypes": ["data"]}]""")
                .post("/integration/v2/custom_field/")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");

        job(client, job).body("status", is("failed")).body("msg", is("Job failed as it was told to"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/custom_field/")
                .then()
                .body("name_singular", not(hasItem("Lost field")));
    }

    /** Clients parse it whatever has become of the job. */
    @Test
    void anUploadToAVirtualSourceThatFailsStillHasATextOfJsonAsItsResult(Client client) {
        rules(client, "{'finish': 'FAIL', 'error': 'The disk is full'}");
        String name = client.json(Role.SERVER_ADMIN, "{\"key\": \"3.full\"}")
                .post("/api/v1/bulk_metadata/extraction/3")
                .path("job_name");

        client.as(Role.VIEWER)
                .queryParam("name", name)
                .get("/api/v1/bulk_metadata/job/")
                .then()
                .body("status", is("failed"))
                .body("msg", is("The disk is full"))
                .body("result", is("""
                {"number_received":1,"updated_objects":0,"error_objects":[],"error":"The disk is full"}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                                     | rules is a list, such as [{"finish": "AFTER_POLLS", "polls": 3}]
        {'rules': [null]}                                      | A rule is an object, such as {"finish": "AT_ONCE"}
        {'rules': [{}]}                                        | finish is one of AT_ONCE, AFTER_POLLS, AFTER, FAIL
        {'rules': [{'finish': 3}]}                             | 'rules[0].finish' has to be one of AT_ONCE
        {'rules': [{'finish': 'LATER'}]}                       | 'rules[0].finish' has to be one of AT_ONCE
        {'rules': [{'finish': 'AT_ONCE', 'poll': 3}]}          | There is no field 'rules[0].poll'; did you mean 'polls'?
        {'rules': [{'finish': 'AFTER_POLLS'}]}                 | polls belongs to AFTER_POLLS, which needs it
        {'rules': [{'finish': 'AFTER_POLLS', 'polls': 0}]}     | polls is a whole number from 1 to 1000000
        {'rules': [{'finish': 'AFTER'}]}                       | after belongs to AFTER, which needs it, or to FAIL
        {'rules': [{'finish': 'AFTER', 'after': 'PT-1S'}]}     | after is a duration such as PT5S, of at most 36500 days
        {'rules': [{'finish': 'AT_ONCE', 'error': 'x'}]}       | error belongs to FAIL
        {'rules': [{'finish': 'FAIL', 'family': 'Therms'}]}    | The role table has no family 'Therms'
        {'rules': [{'finish': 'FAIL', 'error': 'unFinished'}]} | error does not have the word finished
        {'rules': [{'finish': 'FAIL', 'error': 'a\\u0000'}]}   | Null characters are not allowed.
        {'rules': [{'finish': 'FAIL', 'error': 'a\\udc00'}]}   | Surrogate characters are not allowed: U+DC00.
        {'rules': [{'finish': 'FAIL', 'times': 0}]}            | times is a whole number from 1
        """)
    void whatIsNoRuleIsToldWithWhatWasMeant(String body, String error, Client client) {
        client.json(body.replace('\'', '"')).put(RULES).then().statusCode(400).body("error", containsString(error));

        client.anonymous().get(RULES).then().body("rules", empty());
    }

    @Test
    void aTextThatNoJobHasRoomForIsRefusedByTheRule(Client client) {
        rules(client, "{'finish': 'FAIL', 'error': '%s'}".formatted("x".repeat(2000)));
        job(client, term(client, "Kestrel")).body("msg", is("x".repeat(2000)));

        client.json("{\"rules\": [{\"finish\": \"FAIL\", \"error\": \"%s\"}]}".formatted("x".repeat(2001)))
                .put(RULES)
                .then()
                .statusCode(400)
                .body("error", is("error is a text of at most 2000 characters"));
    }

    private static ValidatableResponse rules(Client client, String rules) {
        return client.json("{\"rules\": [" + rules.replace('\'', '"') + "]}")
                .put(RULES)
                .then()
                .statusCode(200);
    }

    private static int term(Client client, String title) {
        return client.json(Role.CATALOG_ADMIN, "[{\"title\": \"" + title + "\"}]")
                .post(TERMS)
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
    }

    private static String status(Client client, int id) {
        return job(client, id).extract().path("status");
    }

    private static ValidatableResponse job(Client client, int id) {
        return client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + id)
                .then()
                .statusCode(200);
    }
}
