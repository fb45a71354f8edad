package dev.understudy.alation.querylog;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Query Log Upload API. */
@ApiTest
class QueryLogApiTest {

    private static ValidatableResponse upload(Client client, String lines) {
        return client.as(Role.SERVER_ADMIN)
                .body(lines)
                .post("/api/v1/bulk_metadata/query_log_ingestion/1/")
                .then()
                .statusCode(200);
    }

    private static String event(String account, String time, String schemas, String sql) {
        return "{\"defaultDatabases\": \"%s\", \"sessionId\": \"s\", \"startTime\": \"%s\", \"text\": \"%s\", \"userName\": \"%s\"}"
                .formatted(schemas, time, sql.replace("\\", "\\\\").replace("\"", "\\\""), account);
    }

    private static ValidatableResponse accounts(Client client, String object) {
        return client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/" + object + "/db_account/")
                .then()
                .statusCode(200);
    }

    @Test
    void eventsAreCountedForWhatTheirStatementsMention(Client client) {
        upload(
                        client,
                        event("ana", "2024-06-01 10:00:00.12345", "shop", "select id from orders") + "\n\n"
                                + event("ana", "2024-06-02 10:00:00.123456", "", "SELECT o.ID FROM Shop.ORDERS o"))
                .body(equalTo("{\"number_received\":2,\"error_objects\":[],\"error\":\"\"}"));

        accounts(client, "table/1")
                .body("db_account", contains("ana", "etl_user", "reporting"))
                .body("[0].num_executions", is(2))
                .body("[0].ts_last_query", is("2024-06-02T10:00:00Z"));
        accounts(client, "attribute/1").body("[0].num_executions", is(2));
        accounts(client, "schema/1").body("[0].num_executions", is(2));
        accounts(client, "table/2").body("$", empty());

        upload(client, event("ana", "2024-05-01 10:00:00", "shop", "select * from orders"));
        accounts(client, "table/1")
                .body("[0].num_executions", is(3))
                .body("[0].ts_last_query", is("2024-06-02T10:00:00Z"));
        accounts(client, "attribute/1").body("[0].num_executions", is(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            secondsTaken     | "x"                       | A valid integer is required.
            numResultRows    | 1.5                       | A valid integer is required.
            totalIoCount     | [1]                       | A valid integer is required.
            delayTime        | "1.5.2"                   | A valid number is required.
            delayTime        | 1e400                     | A valid number is required.
            delayTime        | "1e400"                   | A valid number is required.
            sessionStartTime | "zz"                      | Datetime has wrong format.
            clientAddr       | {}                        | Not a valid string.
            secondsTaken     | 7                         |
            delayTime        | " 1.5e-3"                 |
            totalCpuTime     | 2                         |
            totalCpuTime     | true                      |
            totalIoCount     | null                      |
            sessionStartTime | "2024-06-01 10:00:00.123" |
            unknown          | [1]                       |
            """)
    void whatALineNeedNotSayMustFitAllTheSame(String key, String value, @Nullable String error, Client client) {
        String line = event("ana", "2024-06-01 10:00:00", "shop", "select id from orders")
                .replaceFirst("\\{", "{\"" + key + "\": " + value + ", ");
        upload(client, line)
                .body("number_received", is(1))
                .body("error_objects.size()", is(error == null ? 0 : 1))
                .body("error_objects[0]", error == null ? nullValue() : startsWith("Line 0. " + key + ": " + error));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^           | select 1 from dwh.shop.customers                            | 2
            hr, shop     | select 1 from "customers" -- from invoices                  | 2
            shop         | select 'from orders' from hr.orders join customers on true  | 2
            shop         | with orders as (select 1 from customers) select 1 from orders | 2
            shop         | select orders from customers                                | 2
            sales        | select 1 from eu.customers                                  | 60
            """)
    void namesAreReadInEverySpelling(String schemas, String sql, int table, Client client) {
        client.fixtures(
                "objects: [{otype: table, id: 60, key: 1.sales.eu.customers, name: customers, title: customers}]");

        upload(client, event("ana", "2024-06-01 10:00:00.1", schemas, sql));

        accounts(client, "table/" + table).body("db_account", contains("ana"));
        accounts(client, "table/1").body("db_account", contains("etl_user", "reporting"));
    }

    @Test
    void wrongLinesAreToldByNumberAndTheOthersCounted(Client client) {
        upload(client, """
                {"defaultDatabases": "", "sessionId": "s", "startTime": "2024-06-01 10:00:00.12345", "text": "select 1 from shop.customers", "userName": "ana", "numResultRows": "5", "engine": ["spark"]}
                not json
                {"defaultDatabases": "", "sessionId": "s", "startTime": "2024-06-01 10:00:00.12345", "text": "select 1"}
                {"defaultDatabases": "", "sessionId": "s", "startTime": "yesterday", "text": "select 1", "userName": "ana"}
                {"sessionId": "s"}
                {"defaultDatabases": null, "sessionId": "s", "startTime": "2024-06-01 10:00:00", "text": "select 1", "userName": ""}
                """)
                .body("number_received", is(6))
                .body(
                        "error_objects",
                        contains(
                                "Line 1. Invalid JSON",
                                "Line 2. userName: This field is required.",
                                "Line 3. startTime: Datetime has wrong format. Use one of these formats instead: "
                                        + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].",
                                "Line 4. defaultDatabases: This field is required.",
                                "Line 5. defaultDatabases: This field may not be null."))
                .body("error", is("5 errors were ignored"));
        accounts(client, "table/2").body("db_account", contains("ana")).body("[0].num_executions", is(1));
    }

    @Test
    void aLogOfThousandsIsCountedWhole(Client client) {
        String lines = IntStream.range(0, 2300)
                .mapToObj(
                        i -> event("u" + i % 3, "2024-06-01 10:00:00", "shop", "select id, x" + i + " from customers"))
                .collect(joining("\n"));

        upload(client, lines + "\nbroken\n".repeat(1200))
                .body("number_received", is(3500))
                .body("error_objects", hasSize(1000))
                .body("error", is("1200 errors were ignored"));

        accounts(client, "table/2").body("num_executions", contains(767, 767, 766));
    }

    @Test
    void onlyServerAdminsUploadAndOnlyToSourcesThatThereAre(Client client) {
        client.as(Role.SERVER_ADMIN)
                .body("")
                .post("/api/v1/bulk_metadata/query_log_ingestion/0")
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"Cannot find Datasource\"}"));
        upload(client, "").body(equalTo("{\"number_received\":0,\"error_objects\":[],\"error\":\"\"}"));
        for (Role other : new Role[] {Role.SOURCE_ADMIN, Role.CATALOG_ADMIN, Role.VIEWER}) {
            client.as(other)
                    .body("")
                    .post("/api/v1/bulk_metadata/query_log_ingestion/1/")
                    .then()
                    .statusCode(403)
                    .body("error", is("User does not have permission to perform this action"));
        }
    }

    /** Of another source with the same names nothing is counted. */
    @Test
    void aLogIsAboutItsOwnSource(Client client) {
        client.as(Role.SERVER_ADMIN)
                .body(event("ana", "2024-06-01 10:00:00", "shop", "select id from orders"))
                .post("/api/v1/bulk_metadata/query_log_ingestion/2/")
                .then()
                .statusCode(200)
                .body("error", is(""));

        accounts(client, "table/1").body("db_account", contains("etl_user", "reporting"));
    }
}
