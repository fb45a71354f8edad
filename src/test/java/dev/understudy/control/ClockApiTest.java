package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /_understudy/clock}: the time of an instance is set, moved, stopped and started. */
@ApiTest
class ClockApiTest {

    private static final String NEW_YEAR = "2030-01-01T00:00:00Z";

    @Test
    void aStoppedClockShowsItsTimeUntilItIsMovedOrStarted(Client client) throws Exception {
        turn(client, "{'now': '%s', 'stopped': true}".formatted(NEW_YEAR))
                .body("now", is("2030-01-01T00:00:00.000000Z"))
                .body("stopped", is(true));
        assertThat(created(client)).isEqualTo("2030-01-01T00:00:00.000000Z");

        Together.call(4, caller -> turn(client, "{'advance': 'PT0.000001S'}").extract());
        assertThat(created(client)).isEqualTo("2030-01-01T00:00:00.000004Z");
        turn(client, "{'now': '2029-12-31T23:00:00Z', 'advance': 'PT30M'}")
                .body("now", is("2029-12-31T23:30:00.000000Z"));

        turn(client, "{'stopped': false}")
                .body("now", startsWith("2029-12-31T23:3"))
                .body("stopped", is(false));
        Instant first = Instant.parse(created(client));
        assertThat(first).isBetween("2029-12-31T23:30:00Z", "2029-12-31T23:40:00Z");
        assertThat(Instant.parse(created(client))).isAfter(first);

        turn(client, "{'stopped': true}");
        client.control().post("/_understudy/instances/" + client.instance() + "/reset");
        client.anonymous()
                .get("/_understudy/clock")
                .then()
                .body("ahead", is("PT0S"))
                .body("stopped", is(false));
    }

    /** The first Monday that is the first of a month. */
    @Test
    void aScheduleThatNamesTwoKindsOfDaysRunsWhenBothFit(Client client) {
        turn(client, "{'now': '%s', 'stopped': true}".formatted(NEW_YEAR));
        client.fixtures("""
            queries:
              - {id: 60, data_source: 1, author: 5, title: Monthly, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 9 1 * 1"}
            """);

        client.as(Role.STEWARD)
                .get("/integration/v1/query/60/")
                .then()
                .body("schedules[0].ts_next_run", is("2030-04-01T09:00:00.000000Z"));
    }

    @Test
    void tokensAndSchedulesFollowAClockThatIsSet(Client client) {
        turn(client, "{'now': '%s', 'stopped': true}".formatted(NEW_YEAR));
        client.fixtures("""
            queries:
              - {id: 60, data_source: 1, author: 5, title: Daily, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 4 * * *", db_username: nightly}
            """);
        String token = client.json("{\"refresh_token\": \"steward-refresh-token\", \"user_id\": 4}")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("api_access_token");

        turn(client, "{'advance': 'PT23H59M'}");
        client.withToken(token).get("/integration/v1/userinfo/").then().statusCode(200);
        client.as(Role.STEWARD)
                .get("/integration/v1/query/60/scheduled_run/")
                .then()
                .body("$", hasSize(1))
                .body("[0].ts_start", is("2030-01-01T04:00:00.000000Z"));
        turn(client, "{'now': '2030-01-02T00:00:01Z'}");
        client.withToken(token).get("/integration/v1/userinfo/").then().statusCode(403);
    }

    @Test
    void behindTheLastYearThereIsNoTime(Client client) {
        turn(client, "{'now': '9999-12-31T23:59:59.999999Z'}");

        client.anonymous().get("/_understudy/clock").then().body("now", is("9999-12-31T23:59:59.999999Z"));
        turn(client, "{'stopped': true}").body("now", is("9999-12-31T23:59:59.999999Z"));
        turn(client, "{'stopped': false}").body("now", is("9999-12-31T23:59:59.999999Z"));
        turn(client, "{'advance': 'PT-1H', 'stopped': true}").body("now", is("9999-12-31T22:59:59.999999Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                  | Say what to do with the clock: advance, a duration such as PT25H; now, a time such as 2030-01-01T00:00:00Z; or stopped, true or false
        {'stoped': true}                    | There is no field 'stoped'; did you mean 'stopped'?
        {'hour': 4}                         | There is no field 'hour'; there are: advance, now, stopped
        {'advance': '1h'}                   | 'advance' has to be a duration such as PT5S
        {'advance': -9223372036854775808}   | advance is a duration such as PT25H, of at most 36500 days
        {'now': 'tomorrow'}                 | 'now' has to be a time such as 2030-01-01T00:00:00Z
        {'now': '+10000-01-01T00:00:00Z'}   | The clock stays within the years 1970 to 9999
        {'stopped': 'maybe'}                | 'stopped' has to be true or false
        [1]                                 | 'the body' has to be an object
        """)
    void whatNobodyCanDoIsToldWithWhatWasMeant(String body, String error, Client client) {
        client.json(body.replace('\'', '"'))
                .put("/_understudy/clock")
                .then()
                .statusCode(400)
                .body("error", containsString(error));

        Map<String, String> clock =
                client.anonymous().get("/_understudy/clock").jsonPath().getMap("$");
        assertThat(Duration.parse(clock.get("ahead"))).isZero();
    }

    private static ValidatableResponse turn(Client client, String body) {
        return client.json(body.replace('\'', '"'))
                .put("/_understudy/clock")
                .then()
                .statusCode(200);
    }

    private static String created(Client client) {
        return client.json(Role.STEWARD, "{\"title\": \"Time\", \"body\": \"\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .extract()
                .path("ts_created");
    }
}
