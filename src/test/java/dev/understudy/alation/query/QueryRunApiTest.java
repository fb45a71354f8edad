package dev.understudy.alation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running queries against simulated databases, by hand and by schedule. */
@ApiTest
class QueryRunApiTest {

    private static final String QUERIES = "/integration/v1/query/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then().statusCode(200);
    }

    private static ValidatableResponse run(Client client, int query) {
        return client.anonymous().post("/_understudy/queries/{id}/run", query).then();
    }

    private static void turn(Client client, String now) {
        client.json("{\"now\": \"%s\"}".formatted(now))
                .put("/_understudy/clock")
                .then()
                .statusCode(200);
    }

    @Test
    void aRunLeavesASessionWithBatchEventsAndResults(Client client) {
        client.fixtures("""
            simulated_databases:
              - source: 1
                schemas:
                  - name: shop
                    tables:
                      - {name: orders, columns: [{name: id, type: bigint}, {name: Amount, type: "numeric(12,2)"}], rows: [[1, 2.5], [2, null]]}
            queries:
              - {id: 60, data_source: 1, author: 5, title: Two, content: "select amount, id from SHOP.orders; -- all;\\nselect * from orders limit 1;"}
            """);
        run(client, 60)
                .statusCode(200)
                .body("session_id", is(3))
                .body("batch_id", is(3))
                .body("event_ids", contains(4, 5))
                .body("execution_error", nullValue());

        get(client, QUERIES + "60/execution_session/")
                .body("client_session_id", everyItem(matchesPattern(".*\\.\\d{3}Z#[0-9a-f]{13}")))
                .body("sandbox_id", contains("compose-60"))
                .body("is_scheduled", contains(false));
        get(client, QUERIES + "60/execution_event/")
                .body(
                        "statement_content",
                        contains("select amount, id from SHOP.orders", "select * from orders limit 1"))
                .body("db_username", contains("alation", null))
                .body("num_result_rows", contains(2, 1))
                .body("result.title", contains("", ""))
                .body("result.row_count", contains(2, 1))
                .body("result[0].data_schema.name", contains("Amount", "id"))
                .body("result[0].data_schema.norm_type", contains("FLOAT", "INT"));
        get(client, QUERIES + "60/result/latest/").body("id", is(4)).body("execution_event.finished", is(true));
        get(client, "/integration/v1/result/3/csv/").body(is("Amount,id\r\n2.5,1\r\n,2\r\n"));
    }

    @Test
    void rowsThatNobodyHasSaidAreMadeUpAndComeInChunks(Client client) {
        client.fixtures("""
            simulated_databases:
              - source: 1
                schemas:
                  - name: shop
                    tables:
                      - name: kinds
                        columns: [{name: a, type: integer}, {name: b, type: double precision}, {name: c, type: boolean}, {name: d, type: timestamp}, {name: e, type: date}, {name: f, type: varchar(9)}]
                      - {name: many, row_count: 20000, columns: [{name: id, type: int}, {name: name, type: text}]}
            queries:
              - {id: 60, data_source: 1, author: 5, content: select * from shop.kinds limit 2}
              - {id: 61, data_source: 1, author: 5, content: select * from shop.many limit 15737}
              - {id: 62, data_source: 1, author: 5, autosave_content: select a from kinds}
            """);
        run(client, 60);
        run(client, 61);
        run(client, 62);

        get(client, "/integration/v1/result/3/csv/").body(is("""
            a,b,c,d,e,f
            1,1.5,true,2024-01-01 09:00:00,2024-01-02,f 1
            2,2.5,false,2024-01-01 10:00:00,2024-01-03,f 2
            """.replace("\n", "\r\n")));
        get(client, QUERIES + "61/execution_event/")
                .body("num_result_rows", contains(1000))
                .body("result.row_count", contains(15737));
        String csv = get(client, "/integration/v1/result/4/csv/").extract().asString();
        assertThat(csv.lines()).hasSize(15738).startsWith("id,name", "1,name 1").endsWith("15737,name 15737");
        get(client, "/integration/v1/result/5/csv/").body(startsWith("a\r\n1\r\n"));
    }

    @Test
    void resultsOfAMegabyteExpireAfterAWeek(Client client) {
        client.fixtures("""
            simulated_databases:
              - source: 1
                schemas: [{name: shop, tables: [{name: many, row_count: 80000, columns: [{name: id, type: int}, {name: name, type: text}]}]}]
            queries:
              - {id: 60, data_source: 1, author: 5, content: select * from shop.many limit 80000}
              - {id: 61, data_source: 1, author: 5, content: select * from shop.many limit 1000}
            """);
        run(client, 60);
        run(client, 61);
        String events = QUERIES + "execution_event/?query_id__in=60,61";
        get(client, events).body("result.expired", contains(false, false)).body("result[1].ts_expiration", nullValue());
        Instant created = Instant.parse(get(client, events).extract().path("result[0].ts_created"));
        get(client, events)
                .body(
                        "result[0].ts_expiration",
                        startsWith(created.plus(Duration.ofDays(7)).toString().substring(0, 19)));

        client.advance("P6D");
        get(client, QUERIES + "60/result/latest/").body("id", is(3));
        get(client, "/integration/v1/result/3/csv/");

        client.advance("P1D");
        get(client, events).body("result.expired", contains(true, false));
        for (String gone : List.of(QUERIES + "60/result/latest/", "/integration/v1/result/3/csv/")) {
            client.as(Role.SERVER_ADMIN)
                    .get(gone)
                    .then()
                    .statusCode(404)
                    .body(is("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        }
        get(client, QUERIES + "61/result/latest/").body("id", is(4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        drop table shop.orders              | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select id from shop.orders where 1  | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select from shop.orders             | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select * from                       | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select id, from shop.orders         | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select id from shop.orders limit x  | Understudy runs SELECT columns FROM table LIMIT n, and no other statements
        select nothing from shop.orders     | Column nothing does not exist
        select * from shop.nothing          | Table shop.nothing does not exist""")
    void whatCannotBeRunFailsAndEndsTheBatch(String statement, String error, Client client) {
        client.fixtures(
                "queries: [{id: 60, data_source: 1, author: 5, content: \"select id from shop.orders; %s; select 3\"}]"
                        .formatted(statement));

        run(client, 60).body("event_ids", hasSize(2)).body("execution_error", is(error));

        get(client, QUERIES + "60/execution_event/")
                .body("execution_error", contains(null, error))
                .body("[1].result", nullValue());
    }

    @Test
    void databasesFailAsFixturesSay(Client client) {
        client.fixtures("""
            queries:
              - {id: 60, data_source: 3, author: 5, content: select * from reports.monthly_figures}
              - {id: 61, data_source: 1, author: 5, content: " ; "}
            simulated_databases: [{source: 1, fault: MISSING_PRIVILEGE, denied_schemas: [shop]}, {source: 2, fault: UNREACHABLE}]
            """);
        run(client, 1).body("execution_error", is("User \"alation\" lacks the privilege USAGE on schema shop"));
        run(client, 4).body("execution_error", startsWith("Could not connect to "));
        run(client, 60).body("execution_error", is("Data source with id 3 is virtual and has no database"));
        run(client, 61).body("event_ids", empty()).body("execution_error", nullValue());
        run(client, 99).statusCode(404).body("error", is("There is no query with the id 99"));
        client.anonymous()
                .post("/_understudy/queries/1/run?schedule=1")
                .then()
                .statusCode(404)
                .body("error", is("The query has no schedule with the id 1"));
    }

    @Test
    void aRunByHandIsAnAttemptOfItsSchedule(Client client) {
        client.fixtures("""
            queries:
              - {id: 60, data_source: 1, author: 5, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 4 * * *", ts_next_run: 2024-06-01T04:00:00Z}
              - {id: 61, query: 60, user: 5, cron_expression: "0 4 * * *", ts_next_run: 2190-06-01T04:00:00Z}
            """);
        for (int schedule : List.of(60, 61)) {
            client.anonymous()
                    .post("/_understudy/queries/60/run?schedule={id}", schedule)
                    .then()
                    .statusCode(200);
        }

        List<String> starts =
                get(client, QUERIES + "60/scheduled_run/").extract().path("ts_start");
        get(client, QUERIES + "60/")
                .body("schedules.ts_last_attempt", is(starts))
                .body("schedules.db_connection.ts_last_used", is(starts))
                .body("schedules.overdue", contains(false, false))
                .body("schedules.ts_next_run", contains(not(startsWith("2024")), startsWith("2190")));
    }

    private static ValidatableResponse tell(Client client, String path, String body) {
        return client.anonymous()
                .contentType("application/json")
                .body(body)
                .patch("/_understudy/queries/" + path)
                .then();
    }

    @Test
    void schedulesAreChangedAndSwitchedOff(Client client) {
        client.fixtures("""
            queries: [{id: 60, data_source: 1, author: 5, content: select id from shop.orders limit 1}]
            query_schedules: [{id: 60, query: 60, user: 5, cron_expression: "0 4 * * *", ts_next_run: 2024-06-01T04:00:00Z}]
            """);
        tell(client, "schedules/60", "{\"cronExpression\": \"30 5 * * *\"}").statusCode(204);
        get(client, QUERIES + "60/")
                .body("schedules[0].cron_expression", is("30 5 * * *"))
                .body("schedules[0].overdue", is(false))
                .body("schedules[0].ts_next_run", matchesPattern(".*T05:30:00\\.000000Z"));

        tell(client, "schedules/60", "{\"enabled\": false}").statusCode(204);
        client.advance("P2D");
        get(client, QUERIES + "60/scheduled_run/").body("$", empty());
        tell(client, "schedules/60", "{\"enabled\": true}").statusCode(204);
        client.advance("P1D");
        get(client, QUERIES + "60/scheduled_run/").body("$", hasSize(1));

        tell(client, "schedules/60", "{\"cronExpression\": \"x\"}")
                .statusCode(400)
                .body("error", is("\"x\" is not a valid cron expression"));
        tell(client, "schedules/60", "{}")
                .statusCode(400)
                .body("error", is("Either enabled is required, true or false, or cronExpression"));
        tell(client, "schedules/99", "{\"enabled\": true}")
                .statusCode(404)
                .body("error", is("There is no schedule with the id 99"));
    }

    @Test
    void resultsAreSaidToBeTruncatedExpiredOrDeleted(Client client) {
        String result = "/integration/v1/result/1/csv/";
        get(client, result);
        tell(client, "results/1", "{\"truncated\": true}").statusCode(204);
        get(client, QUERIES + "1/execution_event/").body("result.truncated", contains(true));
        for (String state : List.of("expired", "deleted")) {
            tell(client, "results/1", "{\"%s\": true}".formatted(state)).statusCode(204);
            get(client, QUERIES + "1/execution_event/").body("result." + state, contains(true));
            client.as(Role.SERVER_ADMIN).get(result).then().statusCode(404);
            tell(client, "results/1", "{\"%s\": false}".formatted(state)).statusCode(204);
            get(client, result);
        }
        tell(client, "results/1", "{}")
                .statusCode(400)
                .body("error", is("One of truncated, expired and deleted is required, true or false"));
        tell(client, "results/99", "{\"deleted\": true}")
                .statusCode(404)
                .body("error", is("There is no result with the id 99"));
    }

    @Test
    void schedulesRunWhenTheClockIsMovedPastThem(Client client) {
        client.fixtures("""
            queries:
              - {id: 60, data_source: 1, author: 5, title: Daily, content: select id from shop.orders limit 1}
              - {id: 61, data_source: 1, author: 5, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 4 * * *", db_username: nightly}
              - {id: 61, query: 61, user: 5, cron_expression: "0 5 * * *", ts_next_run: 2024-06-01T05:00:00Z}
              - {id: 62, query: 61, user: 5, cron_expression: "0 4 * * *", disabled: true}
            """);
        get(client, QUERIES + "61/").body("schedules.overdue", contains(true, false));

        client.advance("P2D");
        get(client, QUERIES + "60/scheduled_run/")
                .body("$", hasSize(2))
                .body("ts_start", everyItem(matchesPattern(".*T04:00:00\\.000000Z")))
                .body("client_session_id", everyItem(matchesPattern(".*T04:00:00\\.000000#[0-9a-f]{8}")));
        get(client, QUERIES + "60/execution_event/")
                .body("result.title", everyItem(matchesPattern("Scheduled result on Daily \\d{4}-\\d\\d-\\d\\d")))
                .body("db_username", everyItem(is("nightly")));
        get(client, QUERIES + "60/")
                .body("schedules[0].ts_last_attempt", matchesPattern(".*T04:00:00\\.000000Z"))
                .body("schedules[0].overdue", is(false));
        // what was overdue since long ago is caught up with, but not for ever
        get(client, QUERIES + "61/scheduled_run/?limit=1000").body("$", hasSize(100));
        get(client, QUERIES + "61/").body("schedules.overdue", contains(false, false));

        client.anonymous()
                .post("/_understudy/queries/60/run?schedule=60")
                .then()
                .statusCode(200);
        get(client, QUERIES + "60/scheduled_run/").body("$", hasSize(3)).body("is_scheduled", everyItem(is(true)));
    }

    /** Only what somebody has put off stays put off. */
    @Test
    void schedulesRunOnWhenTheClockIsSetBack(Client client) {
        client.fixtures("""
            queries:
              - {id: 60, data_source: 1, author: 5, content: select id from shop.orders limit 1}
              - {id: 61, data_source: 1, author: 5, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 4 * * *"}
              - {id: 61, query: 61, user: 5, cron_expression: "0 4 * * *", ts_next_run: 2190-06-01T04:00:00Z}
            """);
        client.advance("P2D");
        client.advance("-P1D");
        get(client, QUERIES + "60/scheduled_run/").body("$", hasSize(2));

        client.advance("P1D");

        get(client, QUERIES + "60/scheduled_run/").body("$", hasSize(3));
        get(client, QUERIES + "61/scheduled_run/").body("$", empty());
        get(client, QUERIES + "61/").body("schedules.ts_next_run", contains("2190-06-01T04:00:00.000000Z"));
    }

    /** Clients could not read a year of five digits. */
    @Test
    void noScheduleIsToldToRunWhereNoClockComes(Client client) {
        client.fixtures("""
            queries: [{id: 60, data_source: 1, author: 5, content: select id from shop.orders limit 1}]
            query_schedules: [{id: 60, query: 60, user: 5, cron_expression: "0 4 1 1 *", ts_next_run: 9999-01-01T04:00:00Z}]
            """);
        turn(client, "9998-12-31T00:00:00Z");
        turn(client, "9999-12-01T00:00:00Z");
        assertRunsNoMore(client);

        turn(client, "9999-12-31T00:00:00Z"); // where all tokens have expired
        turn(client, "9999-12-29T00:00:00Z");
        assertRunsNoMore(client);
    }

    private static void assertRunsNoMore(Client client) {
        get(client, QUERIES + "60/")
                .body("schedules.ts_last_attempt", contains("9999-01-01T04:00:00.000000Z"))
                .body("schedules.ts_next_run", contains("9999-12-29T23:59:59.999999Z"))
                .body("schedules.overdue", contains(false));
    }

    /** Each move passes some of the time, and whoever is first has run what is due in it. */
    @Test
    void movesOfTheClockAtTheSameTimeRunNothingTwice(Client client) throws Exception {
        client.fixtures("""
            queries: [{id: 60, data_source: 1, author: 5, content: select id from shop.orders limit 1}]
            query_schedules: [{id: 60, query: 60, user: 5, cron_expression: "0 * * * *", ts_next_run: 2030-01-01T01:00:00Z}]
            """);
        turn(client, "2030-01-01T00:30:00Z");

        List<Integer> statuses = Together.call(
                4,
                caller -> client.json("{\"advance\": \"PT1H\"}")
                        .put("/_understudy/clock")
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        List<String> starts =
                get(client, QUERIES + "60/scheduled_run/").extract().path("ts_start");
        assertThat(starts).doesNotHaveDuplicates().contains("2030-01-01T04:00:00.000000Z");
    }

    /** A schedule that runs such a query keeps neither the clock nor the others from going on. */
    @Test
    void moreColumnsThanAResultCanNameAreRefused(Client client) {
        String type = "t".repeat(250_000);
        client.fixtures("""
            simulated_databases:
              - source: 1
                schemas: [{name: shop, tables: [{name: long, columns: [{name: a, type: int}, {name: b, type: %s}]}]}]
            queries:
              - {id: 60, data_source: 1, author: 5, content: "select %sa from long"}
              - {id: 61, data_source: 1, author: 5, content: "select b, b, b, b from long"}
              - {id: 62, data_source: 1, author: 5, content: "select %sa from long"}
              - {id: 63, data_source: 1, author: 5, content: "select b, b, b from long"}
            query_schedules:
              - {id: 60, query: 62, user: 5, cron_expression: "0 4 * * *"}
              - {id: 61, query: 60, user: 5, cron_expression: "0 4 * * *"}
            """.formatted(type, "a, ".repeat(1599), "a, ".repeat(1600)));
        run(client, 60).body("execution_error", nullValue());
        run(client, 61)
                .body(
                        "execution_error",
                        is("The columns of a statement have names and types that are too long together"));
        run(client, 62).body("execution_error", is("A statement selects 1600 columns at most, not 1601"));
        run(client, 63).body("execution_error", nullValue());

        client.advance("P1D");
        get(client, QUERIES + "60/scheduled_run/").body("$", hasSize(1));
        get(client, QUERIES + "62/scheduled_run/").body("$", hasSize(1));
    }

    /** What is cut into chunks is never cut within a character; a row that alone is more than a result holds is not there. */
    @Test
    void rowsMayBeLongerThanAChunk(Client client) {
        String text = "x".repeat(999_999) + "😀".repeat(100_000);
        client.fixtures("""
            simulated_databases:
              - source: 1
                schemas: [{name: shop, tables: [{name: long, columns: [{name: a, type: text}], rows: [[short], [%s]]}]}]
            queries:
              - {id: 60, data_source: 1, author: 5, content: select a from long}
              - {id: 61, data_source: 1, author: 5, content: "select a, a, a, a, a, a, a, a, a, a, a, a, a, a, a from long"}
            query_executions:
              - query: 60
                ts_start: 2024-06-01T09:00:00Z
                batches: [{events: [{statement: select 1, result: {columns: [{name: a, type: text}], rows: [[short], [%s]]}}]}]
            """.formatted(text, text));
        run(client, 60).body("execution_error", nullValue());
        run(client, 61).body("execution_error", nullValue());

        for (int result : List.of(3, 4)) {
            String csv = get(client, "/integration/v1/result/" + result + "/csv/")
                    .extract()
                    .asString();
            assertThat(csv.equals("a\r\nshort\r\n" + text + "\r\n")).isTrue();
        }
        get(client, QUERIES + "61/execution_event/")
                .body("result.row_count", contains(1))
                .body("result.truncated", contains(true));
    }

    @Test
    void ofAQueryTwoHundredStatementsAreRun(Client client) {
        client.fixtures("queries: [{id: 60, data_source: 1, author: 5, content: \""
                + "select id from shop.orders limit 1;".repeat(202) + "\"}]");

        run(client, 60)
                .body("event_ids", hasSize(201))
                .body("execution_error", is("Understudy runs 200 statements of a query at most"));
    }

    /** Its queries have gone with it. */
    @Test
    void aScheduleWhoseDataSourceIsGoneTakesNoOtherAlong(Client client) {
        client.fixtures("""
            data_sources: [{id: 90, title: Brief, db_type: mysql}]
            queries:
              - {id: 60, data_source: 90, author: 5, content: select id from shop.orders limit 1}
              - {id: 61, data_source: 1, author: 5, content: select id from shop.orders limit 1}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 3 * * *"}
              - {id: 61, query: 61, user: 5, cron_expression: "0 4 * * *"}
            """);
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/datasource/90/")
                .then()
                .statusCode(204);

        client.json("{\"advance\": \"P1D\"}").put("/_understudy/clock").then().statusCode(200);

        get(client, QUERIES + "61/scheduled_run/").body("$", hasSize(1));
    }
}
