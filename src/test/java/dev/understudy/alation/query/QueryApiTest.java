package dev.understudy.alation.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Query API (Compose): making and reading queries. */
@ApiTest
class QueryApiTest {

    private static final String QUERIES = "/integration/v1/query/";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";
    private static final String DENIED = "You do not have permission to perform this action.";

    private static ValidatableResponse get(Client client, Role role, String path) {
        return client.as(role).urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse create(Client client, Role role, String body) {
        return client.json(role, body).post(QUERIES).then();
    }

    private static void refused(Client client, String body, String field, String message) {
        create(client, Role.SERVER_ADMIN, body)
                .statusCode(400)
                .body(field, contains(message))
                .body("detail." + field, contains(message))
                .body("code", is("400000"));
    }

    @Test
    void aQueryIsMadeWithTagsAndDomainsForSomebodyElseAndReadBack(Client client) {
        int id = create(client, Role.SERVER_ADMIN, """
            {"datasource_id": 1, "content": "select 1; select 2;", "title": "Ping", "description": "For <b>tests</b>",
             "published": true, "saved": false, "tag_names": ["GDPR scope", "new one"], "domain_ids": [1],
             "author": {"email": "user@example.com"}, "unknown": 1}""")
                .statusCode(201)
                .body("size()", is(17))
                .body("datasource_id", is(1))
                .body("autosave_content", is("select 1; select 2;"))
                .body("content", is("select 1; select 2;"))
                .body("title", is("Ping"))
                .body("saved", is(true))
                .body("published", is(true))
                .body("description", is("<p>For <b>tests</b></p>"))
                .body("url", is("/integration/v1/query/6/"))
                .body("catalog_url", is("/query/6/"))
                .body("compose_url", is("/compose/query/6/"))
                .body("has_unsaved_changes", is(false))
                .body("ts_last_saved", matchesPattern(TIME))
                .body("schedules", empty())
                .body("datasource.size()", is(4))
                .body("datasource.title", is("Sales warehouse"))
                .body("datasource.uri", is("postgresql://warehouse.example.com:5432/sales"))
                .body("datasource.url", is("/data/1/"))
                .body("domains", hasSize(1))
                .body("domains[0].size()", is(3))
                .body("domains[0].title", is("Finance"))
                .body("tags.name", contains("GDPR scope", "new one"))
                .body("tags[0].size()", is(6))
                .body("tags[0].url", is("/tag/1/"))
                .body("tags[1].ts_updated", matchesPattern(TIME))
                .extract()
                .path("id");
        get(client, Role.EXPLORER, QUERIES + id + "?limit=1000")
                .statusCode(200)
                .body("title", is("Ping"))
                .body("$", not(hasKey("author")));
        get(client, Role.EXPLORER, QUERIES + id + "/sql/?limit=1000")
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .body(is("select 1; select 2;"));
        get(client, Role.VIEWER, "/integration/v1/search/?q=ping")
                .body("results.otype", contains("query_or_statement"));
        get(client, Role.STEWARD, "/integration/tag/new%20one/subject/").body("subject.otype", contains("query"));

        client.as(Role.STEWARD)
                .delete("/integration/tag/{name}/subject/query/{id}/", "GDPR scope", id)
                .then()
                .statusCode(204);
        client.json(
                        Role.CATALOG_ADMIN,
                        "{\"id\": 1, \"otype\": \"query\", \"oid\": [%d], \"exclude\": true}".formatted(id))
                .post("/integration/v2/domain/membership/")
                .then()
                .statusCode(201);
        get(client, Role.EXPLORER, QUERIES + id + "/")
                .body("tags.name", contains("new one"))
                .body("domains", empty());
    }

    /** In lower case its first letter is two. */
    @Test
    void anAuthorIsKnownByANameInAnyCase(Client client) {
        client.fixtures("users: [{id: 60, username: İpek, role: COMPOSER}]");

        for (String name : List.of("İpek", "İPEK")) {
            create(
                            client,
                            Role.SERVER_ADMIN,
                            "{\"datasource_id\": 1, \"content\": \"x\", \"author\": {\"username\": \"%s\"}}"
                                    .formatted(name))
                    .statusCode(201);
        }
    }

    @Test
    void aDraftHasNothingSavedAndNobodyKnowsWhoseQueriesAre(Client client) {
        int id = create(client, Role.COMPOSER, """
            {"datasource_id": 2, "content": "select 1", "saved": false, "author": {"id": 5, "username": "composer@example.com"}}""")
                .statusCode(201)
                .body("content", is(""))
                .body("autosave_content", is("select 1"))
                .body("saved", is(false))
                .body("has_unsaved_changes", is(true))
                .body("ts_last_saved", nullValue())
                .body("title", is(""))
                .body("description", is(""))
                .body("datasource.uri", is(""))
                .body("tags", empty())
                .extract()
                .path("id");

        get(client, Role.STEWARD, QUERIES + id + "/sql").statusCode(200).body(is(""));
        get(client, Role.STEWARD, QUERIES + id).statusCode(200).body("id", is(id));
        get(client, Role.STEWARD, QUERIES + "99/")
                .statusCode(404)
                .body("detail", is("Not found."))
                .body("code", is("404000"));
        get(client, Role.STEWARD, QUERIES + "99/sql/").statusCode(404);
        get(client, Role.STEWARD, QUERIES + "import/?return_to=x").statusCode(404);
        client.as(Role.SERVER_ADMIN)
                .patch(QUERIES + id + "/")
                .then()
                .statusCode(405)
                .body("detail", is("Method \"PATCH\" not allowed."))
                .body("code", is("405000"));
    }

    @Test
    void whatIsMissingOrNotThereIsToldByField(Client client) {
        refused(client, "{\"content\": \"select 1\"}", "datasource_id", "This field is required.");
        refused(client, "{\"datasource_id\": 1, \"content\": \" \"}", "content", "This field may not be blank.");
        refused(
                client,
                "{\"datasource_id\": \"x\", \"content\": \"x\"}",
                "datasource_id",
                "A valid integer is required.");
        refused(
                client,
                "{\"datasource_id\": 99, \"content\": \"x\"}",
                "datasource_id",
                "Invalid pk \"99\" - object does not exist.");
        refused(
                client,
                "{\"datasource_id\": 1, \"content\": \"x\", \"domain_ids\": [1, 99]}",
                "domain_ids",
                "Invalid pk \"99\" - object does not exist.");
        refused(
                client,
                "{\"datasource_id\": 1, \"content\": \"x\", \"tag_names\": [\"\"]}",
                "tag_names",
                "This field may not be blank.");
        refused(
                client,
                "{\"datasource_id\": 1, \"content\": \"x\", \"tag_names\": [\"%s\"]}".formatted("x".repeat(501)),
                "tag_names",
                "Ensure this field has no more than 500 characters.");
        for (String author : List.of(
                "{}",
                "{\"id\": 99}",
                "{\"email\": \"nobody@example.com\"}",
                "{\"email\": \"APIUser1\"}",
                "{\"username\": \"apiuser@example.com\"}",
                "{\"id\": 4, \"email\": \"composer@example.com\"}")) {
            refused(
                    client,
                    "{\"datasource_id\": 1, \"content\": \"x\", \"author\": %s}".formatted(author),
                    "author",
                    "Author not found.");
        }
        // who is to be the author must see the data source
        refused(
                client,
                "{\"datasource_id\": 7, \"content\": \"x\", \"author\": {\"id\": 5}}",
                "datasource_id",
                "Invalid pk \"7\" - object does not exist.");
        create(client, Role.COMPOSER, "{\"datasource_id\": 7, \"content\": \"x\"}")
                .statusCode(400);
        create(client, Role.CATALOG_ADMIN, "{\"datasource_id\": 1, \"content\": \"x\", \"author\": {\"id\": 5}}")
                .statusCode(403)
                .body("detail", is(DENIED))
                .body("code", is("403000"));
        create(client, Role.EXPLORER, "{").statusCode(403).body("detail", is(DENIED));
        create(client, Role.COMPOSER, "{").statusCode(400).body("code", is("400000"));
        get(client, Role.SERVER_ADMIN, QUERIES).body("id", contains(1, 2, 3, 4, 5));
    }

    @Test
    void hiddenQueriesAreRefusedByIdAndInNoList(Client client) {
        get(client, Role.COMPOSER, QUERIES).body("id", contains(1, 2, 3, 4));
        get(client, Role.STEWARD, QUERIES).body("id", contains(1, 2, 3, 4, 5));
        get(client, Role.CATALOG_ADMIN, QUERIES + "5/")
                .statusCode(403)
                .body("detail", is(DENIED))
                .body("code", is("403000"));
        get(client, Role.CATALOG_ADMIN, QUERIES + "5/sql/").statusCode(403).body("detail", is(DENIED));
        get(client, Role.CATALOG_ADMIN, QUERIES + "5/execution_session/").statusCode(403);
        get(client, Role.VIEWER, QUERIES + "1/").statusCode(403);
        get(client, Role.VIEWER, QUERIES).statusCode(403);

        client.conf("understudy.queries.unpublished_are_private", true);
        create(client, Role.COMPOSER, "{\"datasource_id\": 1, \"content\": \"x\"}")
                .statusCode(201);
        create(client, Role.COMPOSER, "{\"datasource_id\": 1, \"content\": \"x\", \"published\": true}")
                .statusCode(201);
        get(client, Role.COMPOSER, QUERIES + "?id__gt=5").body("id", contains(6, 7));
        get(client, Role.STEWARD, QUERIES + "?id__gt=5").body("id", contains(7));
    }

    @Test
    void listsAreFilteredByEveryFieldWithTheLookupsOfDjango(Client client) {
        matches(client, "id=1&id=3", 1, 3);
        matches(client, "id__in=1,4", 1, 4);
        matches(client, "id__gte=2&id__lt=4", 2, 3);
        matches(client, "id__gt=1&id__gt=100");
        matches(client, "id__gt=100&id__gt=3", 4);
        matches(client, "ts_last_saved__gt=2020-01-01&ts_last_saved__gt=2030-01-01");
        matches(client, "title=Late payments", 1);
        matches(client, "title__icontains=LATE", 1);
        matches(client, "title__contains=LATE");
        matches(client, "title__istartswith=purchases", 2);
        matches(client, "title__endswith=yet", 3);
        matches(client, "description__iendswith=late%3C%2FP%3E", 1);
        matches(client, "content__icontains=LIMIT", 1, 4);
        matches(client, "content__contains=%25");
        matches(client, "autosave_content__startswith=select serial", 4);
        matches(client, "saved=True", 1, 2, 4);
        matches(client, "saved=false&published=False", 3);
        matches(client, "ts_last_saved__gt=2024-04-12 12:03:40", 1);
        matches(client, "ts_last_saved=2024-04-12T12:03:40.120031Z", 1);
        matches(client, "ts_last_saved__isnull=true", 3);
        matches(client, "datasource_id=2", 4);
        matches(client, "datasource_title__icontains=finance", 4);
        matches(client, "datasource_uri__startswith=postgresql:", 1, 2, 3);
        matches(client, "datasource_uri=", 4);
        matches(client, "schedule_enabled=true", 2);
        matches(client, "schedule_enabled=false", 1);
        matches(client, "schedule_cron_expression=30 6 * * *", 2);
        matches(client, "schedule_ts_last_attempt__gte=2024-05-02", 2);
        matches(client, "schedule_ts_last_attempt__isnull=True", 1);
        matches(client, "schedule_celery_task_name=rosemeta.tasks.query_scheduling.run_query_2", 1);
        matches(client, "schedule_username=user@example.com", 2);
        matches(client, "schedule_user_is_active=false", 1);
        matches(client, "schedule_db_uri__contains=warehouse", 1, 2);
        matches(client, "schedule_db_ts_last_used__lt=2024-03-01", 1, 2);
        matches(client, "datasource_title=nowhere");
        matches(client, "no_such_filter=1", 1, 2, 3, 4);
        matches(client, "order_by=-title", 2, 3, 4, 1);
        matches(client, "order_by=-ts_last_saved", 1, 4, 2, 3);
        matches(client, "skip=4");

        get(client, Role.EXPLORER, QUERIES + "?limit=2&saved=True")
                .header("X-Next-Page", equalTo("/integration/v1/query/?saved=True&limit=2&skip=2"));
        for (String unreadable :
                List.of("id=x", "id__in=1,x", "saved=maybe", "ts_last_saved__gt=now", "title__isnull=x")) {
            get(client, Role.EXPLORER, QUERIES + "?" + unreadable)
                    .statusCode(400)
                    .body("detail", is("Invalid query parameters: [" + unreadable.replaceAll("=.*", "") + "]"))
                    .body("code", is("400000"));
        }
        get(client, Role.EXPLORER, QUERIES + "?order_by=author").statusCode(400).body("code", is("400006"));
    }

    private static void matches(Client client, String filter, Integer... ids) {
        get(client, Role.EXPLORER, QUERIES + "?" + filter.replace(" ", "%20"))
                .statusCode(200)
                .body("id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void aScheduleHasAllItsKeysAndGoesWithTheDataSource(Client client) {
        get(client, Role.EXPLORER, QUERIES + "2/")
                .body("schedules", hasSize(1))
                .body("schedules[0].size()", is(10))
                .body("schedules[0].enabled", is(true))
                .body("schedules[0].cron_expression", is("30 6 * * *"))
                .body("schedules[0].ts_last_attempt", is("2024-05-02T06:30:00.000140Z"))
                .body("schedules[0].overdue", is(false))
                .body("schedules[0].ts_next_run", matchesPattern("20\\d\\d-\\d\\d-\\d\\dT06:30:00\\.000000Z"))
                .body("schedules[0].celery_queue", is("run_scheduling"))
                .body("schedules[0].celery_task_name", is("rosemeta.tasks.query_scheduling.run_query_1"))
                .body("schedules[0].user", is(Map.of("username", "user@example.com", "is_active", true)))
                .body("schedules[0].db_connection.size()", is(4))
                .body("schedules[0].db_connection.uri", is("postgresql://warehouse.example.com:5432/sales"))
                .body("schedules[0].db_connection.username", is("reporting"))
                .body("schedules[0].latest_session.size()", is(6))
                .body("schedules[0].latest_session.id", is(2))
                .body("schedules[0].latest_session.batch_ids", contains(2));
        get(client, Role.EXPLORER, QUERIES + "1/")
                .body("schedules[0].latest_session", nullValue())
                .body("schedules[0].user.is_active", is(false));

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/datasource/1/")
                .then()
                .statusCode(204);
        get(client, Role.EXPLORER, QUERIES).body("id", contains(4));
        get(client, Role.EXPLORER, QUERIES + "2/").statusCode(404);
        get(client, Role.EXPLORER, QUERIES + "execution_event/").body("$", empty());
        get(client, Role.COMPOSER, "/integration/v1/result/1/csv/").statusCode(404);
    }

    /** So it is for a moment while a data source is being deleted. */
    @Test
    void whatADataSourceHasLeftBehindIsNotThere(Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("extends: starter\nrows: [{table: data_source, key: {id: 1}, values: {deleted: true}}]")
                .put("/_understudy/instances/" + client.instance() + "/dataset")
                .then()
                .statusCode(204);

        get(client, Role.SERVER_ADMIN, QUERIES).statusCode(200).body("id", contains(4, 5));
        get(client, Role.SERVER_ADMIN, QUERIES + "1/").statusCode(404).body("detail", is("Not found."));
        get(client, Role.SERVER_ADMIN, QUERIES + "execution_event/")
                .statusCode(200)
                .body("$", empty());
        get(client, Role.SERVER_ADMIN, QUERIES + "execution_event/1/").statusCode(404);
        get(client, Role.SERVER_ADMIN, QUERIES + "scheduled_run/")
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void mistakesInDatasetsAreToldWithTheirLine(Client client) {
        refusedFixture(client, "queries: [{data_source: 1, author: 5}]", "a query has a content, unless it is a draft");
        refusedFixture(
                client,
                "query_schedules: [{query: 1, user: 5, cron_expression: \"0 0 31 2 *\"}]",
                "is not a valid cron expression");
        refusedFixture(
                client,
                "query_executions: [{query: 1, ts_start: 2024-05-01T03:00:00Z, batches: [{events: [{statement: x,"
                        + " result: {columns: [{name: a, type: int}], rows: [[1, 2]]}}]}]}]",
                "a row of a result is a list of 1 single values, one for each column");
        refusedFixture(
                client,
                "simulated_databases: [{source: 1, schemas: [{name: s, tables: [{name: t, columns: [{name: a, type:"
                        + " int}], rows: [[1, 2]]}]}]}]",
                "a row of table 't' is a list of 1 single values, one for each column");
        refusedFixture(
                client,
                "simulated_databases: [{source: 1, schemas: [{name: s, tables: [{name: t, row_count: -1}]}]}]",
                "row_count is a number from 0, not -1");
    }

    private static void refusedFixture(Client client, String document, String message) {
        client.anonymous()
                .contentType("application/yaml")
                .body(document)
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", containsString(message));
    }
}
