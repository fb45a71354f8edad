package dev.understudy.alation.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Query API (Compose): what was run, and what it returned. */
@ApiTest
class ExecutionApiTest {

    private static final String QUERIES = "/integration/v1/query/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.COMPOSER).get(path).then();
    }

    private static void matches(Client client, String list, Integer... ids) {
        get(client, QUERIES + list).statusCode(200).body("id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void whoFollowsASessionComesToItsRows(Client client) {
        get(client, QUERIES + "execution_session/?query_id=1")
                .body("$", hasSize(1))
                .body("[0].size()", is(7))
                .body("[0].id", is(1))
                .body("[0].client_session_id", is("2024-05-01T09:24:12.341Z#5f3c8f0e4d9a1"))
                .body("[0].query_id", is(1))
                .body("[0].ts_start", is("2024-05-01T09:30:58.000100Z"))
                .body("[0].sandbox_id", is("compose-1"))
                .body("[0].is_scheduled", is(false))
                .body("[0].batch_ids", contains(1));
        get(client, QUERIES + "execution_batch/2")
                .body("size()", is(4))
                .body("query_id", is(2))
                .body("session_id", is(2))
                .body("events.id", contains(2, 3))
                .body("events.index_in_batch", contains(0, 1));
        get(client, QUERIES + "execution_event/2/")
                .body("size()", is(15))
                .body("batch_id", is(2))
                .body("session_id", is(2))
                .body("query_id", is(2))
                .body("index_in_batch", is(0))
                .body("statement_content", is("select id, amount from shop.orders"))
                .body("ts_executed", is("2024-05-02T06:30:00.000140Z"))
                .body("elapsed_seconds", is(1.25f))
                .body("num_result_rows", is(2))
                .body("canceled", is(false))
                .body("execution_error", nullValue())
                .body("db_username", is("reporting"))
                .body("url", is("/compose_execution_session/2/?from_event=2"))
                .body("datasource.size()", is(3))
                .body("datasource.title", is("Sales warehouse"))
                .body("result.size()", is(13))
                .body("result.id", is(2))
                .body("result.title", is("Scheduled result on Purchases by size 2024-05-02"))
                .body("result.url", is("/execution_result/2/"))
                .body("result.row_count", is(2))
                .body("result.byte_count", is(46))
                .body("result.data_schema[1].size()", is(4))
                .body("result.data_schema.original_name", contains("id", "amount", "note"))
                .body("result.data_schema.name", contains("id", "AMOUNT", "note"))
                .body("result.data_schema.norm_type", contains("INT", "FLOAT", "STRING"))
                .body("result.storage_status", is("STORED_ALL"))
                .body("result.truncated", is(false))
                .body("result.expired", is(false))
                .body("result.deleted", is(false))
                .body("result.ts_created", is("2024-05-02T06:30:01.250140Z"))
                .body("result.query.title", is("Purchases by size"));
        get(client, QUERIES + "execution_event/3/")
                .body("ts_executed", is("2024-05-02T06:30:01.250140Z"))
                .body("execution_error", is("permission denied for table customers"))
                .body("db_username", nullValue())
                .body("result", nullValue());
    }

    @Test
    void listsAreFilteredAndLeaveOutWhatIsHidden(Client client) {
        matches(client, "execution_session/", 1, 2);
        matches(client, "2/execution_session/", 2);
        matches(client, "execution_session/?is_scheduled=True", 2);
        matches(client, "execution_session/?batch_id=1", 1);
        matches(client, "execution_session/?ts_start__lt=2024-05-02&client_session_id__endswith=a1", 1);
        matches(client, "execution_session/?ts_start__gt=2020-01-01&ts_start__gt=2030-01-01");
        matches(client, "execution_session/?sandbox_id=schedule-1", 2);
        matches(client, "execution_session/?order_by=-ts_start", 2, 1);
        matches(client, "execution_batch/?session_id=2&event_id=3", 2);
        matches(client, "1/execution_batch/", 1);
        matches(client, "execution_event/", 1, 2, 3);
        matches(client, "2/execution_event/?index_in_batch=1", 3);
        matches(client, "execution_event/?elapsed_seconds__gt=0.25&elapsed_seconds__lte=1.25", 1, 2);
        matches(client, "execution_event/?elapsed_seconds__gt=0.25&elapsed_seconds__gt=99");
        matches(client, "execution_event/?elapsed_seconds=0.5", 1);
        matches(client, "execution_event/?elapsed_seconds__in=0.50,1.25", 1, 2);
        matches(client, "execution_event/?elapsed_seconds__isnull=true");
        matches(client, "execution_event/?elapsed_seconds__isnull=false&limit=1", 1);
        matches(client, "execution_event/?execution_error__isnull=false", 3);
        matches(client, "execution_event/?result_id__isnull=true", 3);
        matches(client, "execution_event/?result_id__isnull=False&id__isnull=false", 1, 2);
        matches(client, "execution_event/?datasource_id__isnull=true");
        matches(client, "execution_event/?canceled=true");
        matches(client, "execution_event/?num_result_rows__gte=3", 1);
        matches(client, "execution_event/?db_username=alation&batch_id__in=1,2", 1);
        matches(client, "execution_event/?statement_content__icontains=COUNT", 3);
        matches(client, "execution_event/?datasource_id=1&datasource_title__startswith=Sales&result_id=2", 2);
        matches(client, "execution_event/?datasource_id=2");
        matches(client, "execution_event/?order_by=-ts_executed&limit=1", 3);
        for (String lookup : List.of("", "__in")) {
            get(client, QUERIES + "execution_event/?elapsed_seconds" + lookup + "=x")
                    .statusCode(400)
                    .body("code", is("400000"));
        }
        for (String unknown :
                List.of("9/execution_event/", "execution_session/9/", "execution_batch/9/", "execution_event/9/")) {
            get(client, QUERIES + unknown).statusCode(404).body("detail", is("Not found."));
        }

        client.fixtures("""
            query_executions:
              - query: 5
                ts_start: 2024-06-01T09:00:00Z
                batches: [{events: [{statement: select 1, canceled: true}]}]
            """);
        matches(client, "execution_session/", 1, 2);
        get(client, QUERIES + "execution_event/4/").statusCode(404);
        client.as(Role.STEWARD).get(QUERIES + "execution_event/4/").then().body("canceled", is(true));
        client.as(Role.VIEWER).get(QUERIES + "execution_session/").then().statusCode(403);
    }

    @Test
    void scheduledRunsTellOfTheirScheduleAndNotToExplorers(Client client) {
        for (String list : List.of(
                "scheduled_run/",
                "2/scheduled_run/?schedule_username=user@example.com&schedule_db_uri__contains=warehouse")) {
            get(client, QUERIES + list)
                    .body("$", hasSize(1))
                    .body("[0].size()", is(12))
                    .body("[0].id", is(2))
                    .body("[0].is_scheduled", is(true))
                    .body("[0].batch_ids", contains(2))
                    .body("[0].client_session_id", matchesPattern("2024-05-02T06:30:00\\.000140#[0-9a-f]{8}"))
                    .body("[0].cron_expression", is("30 6 * * *"))
                    .body("[0].celery_task_name", is("rosemeta.tasks.query_scheduling.run_query_1"))
                    .body("[0].user.username", is("user@example.com"))
                    .body("[0].db_connection.username", is("reporting"))
                    .body("[0].events.id", contains(2, 3))
                    .body("[0].events[1].size()", is(6))
                    .body("[0].events[1].execution_error", is("permission denied for table customers"));
        }
        matches(client, "scheduled_run/?ts_start__gt=2024-06-01");
        matches(client, "1/scheduled_run/");
        get(client, QUERIES + "9/scheduled_run/").statusCode(404);
        client.as(Role.EXPLORER).get(QUERIES + "scheduled_run/").then().statusCode(403);
        client.as(Role.EXPLORER).get(QUERIES + "2/scheduled_run/").then().statusCode(403);
    }

    @Test
    void theLatestResultIsReadAsCsv(Client client) {
        client.as(Role.EXPLORER)
                .get(QUERIES + "1/result/latest")
                .then()
                .statusCode(200)
                .body("size()", is(3))
                .body("id", is(1))
                .body("truncated", is(false))
                .body("execution_event.size()", is(6))
                .body("execution_event.executed_at", is("2024-05-01T09:31:00.000100Z"))
                .body("execution_event.canceled", is(false))
                .body("execution_event.execution_error", nullValue())
                .body("execution_event.finished", is(true))
                .body("execution_event.finished_at", is("2024-05-01T09:31:00.500100Z"))
                .body("execution_event.seconds_taken", is(0.5f));
        csv(client, 1).body(is("id,days_late\r\n11,3\r\n12,\r\n15,41\r\n"));
        csv(client, 2)
                .header("Content-Disposition", equalTo("attachment; filename=\"execution_result_2.csv\""))
                .body(is("id,AMOUNT,note\r\n1,19.99,\"Gift, wrapped\"\r\n2,5.0,\"says \"\"no\"\"\"\r\n"));
        client.as(Role.EXPLORER).get("/integration/v1/result/1/csv/").then().statusCode(403);
        get(client, "/integration/v1/result/9/csv/").statusCode(404).body("detail", is("Not found."));
        get(client, QUERIES + "3/result/latest/").statusCode(404).body("code", is("404000"));
        get(client, QUERIES + "9/result/latest/").statusCode(404);
    }

    @Test
    void aRecordedRunIsAnAttemptOfItsSchedule(Client client) {
        client.fixtures("""
            query_executions:
              - {query: 2, schedule: 1, ts_start: 2024-04-01T06:30:00Z, batches: []}
              - query: 2
                schedule: 1
                ts_start: 2024-05-03T06:30:00.000200Z
                batches: [{events: [{statement: select 1, result: {columns: [{name: a, type: int}]}}]}]
              - {query: 60, schedule: 60, ts_start: 2024-05-03T04:00:00Z, batches: []}
            query_schedules:
              - {id: 60, query: 60, user: 5, cron_expression: "0 4 * * *", ts_next_run: 2024-05-03T04:00:00Z}
            queries:
              - {id: 60, data_source: 1, author: 5, content: select 1}
            """);

        client.as(Role.SERVER_ADMIN)
                .get(QUERIES + "2/")
                .then()
                .body("schedules[0].ts_last_attempt", is("2024-05-03T06:30:00.000200Z"))
                .body("schedules[0].db_connection.ts_last_used", is("2024-05-03T06:30:00.000200Z"))
                .body("schedules[0].overdue", is(false));
        client.as(Role.SERVER_ADMIN)
                .get(QUERIES + "60/")
                .then()
                .body("schedules[0].ts_last_attempt", is("2024-05-03T04:00:00.000000Z"))
                .body("schedules[0].overdue", is(false))
                .body("schedules[0].ts_next_run", not(startsWith("2024-05-03")));
        client.as(Role.SERVER_ADMIN)
                .get(QUERIES + "2/execution_event/?order_by=-id")
                .then()
                .body("[0].result.title", is("Scheduled result on Purchases by size 2024-05-03"));
    }

    @Test
    void whatIsDeletedOrExpiredIsNoResultAnyMore(Client client) {
        client.fixtures("""
            query_executions:
              - query: 5
                ts_start: 2024-06-01T09:00:00Z
                batches:
                  - events:
                      - {statement: select 1, num_result_rows: 1000, result: {columns: [{name: a, type: timestamp}], rows: [["\u00e9"], [null], [true]], truncated: true}}
                      - {statement: select 2, result: {columns: [{name: a, type: text}], ts_expiration: 2199-01-01T00:00:00Z}}
                      - {statement: select 3, result: {columns: [{name: a, type: text}], deleted: true}}
            """);
        client.as(Role.STEWARD).get(QUERIES + "5/result/latest/").then().body("id", is(4));
        client.as(Role.STEWARD).get("/integration/v1/result/3/csv/").then().body(is("a\r\n\u00e9\r\n\"\"\r\ntrue\r\n"));
        client.as(Role.STEWARD).get("/integration/v1/result/5/csv/").then().statusCode(404);
        get(client, "/integration/v1/result/4/csv/")
                .statusCode(403)
                .body("detail", is("You do not have permission to perform this action."));

        client.advance("P36500D");
        client.advance("P36500D");
        client.as(Role.SERVER_ADMIN)
                .get(QUERIES + "execution_event/?query_id=5")
                .then()
                .body("result.expired", contains(false, true, false))
                .body("result.deleted", contains(false, false, true))
                .body("result.truncated", contains(true, false, false))
                .body("num_result_rows", contains(1000, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        INT       | int; BIGINT unsigned; integer(11); int8; serial
        FLOAT     | double precision; numeric(12,2); FLOAT64; real; money
        TIMESTAMP | timestamp with time zone; timestamptz; timestamp_ntz(9); datetime2(7); date
        STRING    | interval; interval day to second; int4range; integer[]; numrange; daterange; point; realm""")
    void typesComeToWhatTheyAreCalled(String normType, String types, Client client) {
        List<String> all = List.of(types.split("; "));
        client.fixtures("""
            query_executions:
              - query: 5
                ts_start: 2024-06-01T09:00:00Z
                batches: [{events: [{statement: select 1, result: {columns: [%s]}}]}]
            """.formatted(
                        all.stream().map("{name: a, type: \"%s\"}"::formatted).collect(Collectors.joining(", "))));

        client.as(Role.STEWARD)
                .get(QUERIES + "execution_event/4/")
                .then()
                .body("result.data_schema.type", is(all))
                .body("result.data_schema.norm_type", everyItem(is(normType)));
    }

    private static ValidatableResponse csv(Client client, int result) {
        return get(client, "/integration/v1/result/" + result + "/csv?limit=1000")
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"));
    }
}
