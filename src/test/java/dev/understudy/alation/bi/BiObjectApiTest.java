package dev.understudy.alation.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual BI Server Sources APIs: folders, reports, datasources, connections, their columns, and users. */
@ApiTest
class BiObjectApiTest {

    private static final String SERVER = "/integration/v2/bi/server/1/";

    private static ValidatableResponse send(Client client, String method, String path, String body) {
        return client.json(Role.SERVER_ADMIN, body)
                .request(method, SERVER + path)
                .then();
    }

    /** What the job of a bulk write that is accepted reports. */
    private static ValidatableResponse upsert(Client client, String path, String items) {
        int job = send(client, "POST", path, items).statusCode(202).extract().path("job_id");
        return client.job(job);
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).get(SERVER + url).then();
    }

    private static ValidatableResponse delete(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).delete(SERVER + url).then();
    }

    private static ValidatableResponse byExternalId(Client client, String path, String externalId) {
        return client.as(Role.SERVER_ADMIN)
                .queryParam("keyField", "external_id")
                .queryParam("oids", externalId)
                .get(SERVER + path)
                .then()
                .statusCode(200);
    }

    @Test
    void objectsAreMadeChangedAndReadByExternalId(Client client) {
        upsert(client, "folder/", """
                [{"external_id": "ws-9", "name": "Finance", "parent_folder": "sales", "num_reports": null,
                  "created_at": "2025-04-10 00:00:00-08:00", "source_url": "groups/ws-9", "bi_object_type": "Workspace",
                  "subfolders": [4, 5], "reports": ["nowhere"], "popularity": 3, "id": null}]""")
                .body("msg", matchesPattern("Job finished in .*"))
                .body("result", hasSize(2))
                .body("result[0]", is("1 BIFolder object(s) received, 1 new object(s) created"))
                .body("result[1]", matchesPattern("BI_V2_API_SYNCING took \\d+\\.\\d\\ds"));
        upsert(client, "folder/", """
                [{"external_id": "ws-9", "name": "Money", "owner": "me"}, {"external_id": "ws-10", "name": "New"}]""")
                .body(
                        "result[0]",
                        is("2 BIFolder object(s) received, 1 new object(s) created, 1 existing object(s) updated"));
        upsert(client, "folder", "[{\"external_id\": \"ws-9\", \"owner\": null}]")
                .body("result[0]", is("1 BIFolder object(s) received, 1 existing object(s) updated"));

        byExternalId(client, "folder/", "ws-9").body(equalTo("""
                [{"id":2,"external_id":"ws-9","name":"Money","created_at":"2025-04-10T08:00:00.000000Z",\
                "last_updated":null,"source_url":"groups/ws-9","bi_object_type":"Workspace",\
                "description_at_source":null,"owner":null,"num_reports":0,"num_report_accesses":0,\
                "parent_folder":"sales","popularity":null,"subfolders":[],"connections":[],"reports":[],\
                "datasources":[]}]"""));
        get(client, "folder/1/")
                .body("subfolders", contains("ws-9"))
                .body("reports", contains("revenue"))
                .body("datasources", contains("orders"))
                .body("connections", contains("warehouse"));
    }

    @Test
    void allKindsHaveTheirKeysAndShowWhoNamesThem(Client client) {
        upsert(client, "report/", """
                [{"external_id": "r1", "name": "R1", "report_type": "simple", "num_accesses": 4, "popularity": 0.25,
                  "parent_folder": "sales", "parent_datasources": ["orders"]},
                 {"external_id": "r2", "name": "R2", "parent_reports": ["r1", "revenue"]}]""");
        upsert(client, "report/column", """
                [{"external_id": "r1.a", "name": "A", "report": "r1", "values": ["1", "2"], "expression": "SUM(x)"},
                 {"external_id": "r2.a", "name": "A", "report": "r2", "parent_report_columns": ["r1.a"],
                  "parent_datasource_columns": ["orders.net"]}]""")
                .body("result[0]", startsWith("2 BIReportColumn object(s) received, 2 new"));
        upsert(client, "datasource/column/", """
                [{"external_id": "c", "name": "C", "datasource": "orders", "parent_datasource_columns": ["orders.net"],
                  "parent_connection_columns": ["warehouse.net"], "hint": {"a": [1]}, "derived_report_columns": ["no"]}]""").body("result[0]", startsWith("1 BIDatasourceColumn object(s)"));
        upsert(client, "connection/", "[{\"external_id\": \"files\", \"name\": \"F\", \"data_files\": [\"a.csv\"]}]")
                .body("result[0]", startsWith("1 BIConnection object(s)"));

        byExternalId(client, "report", "r1")
                .body("[0].report_type", is("SIMPLE"))
                .body("[0].popularity", is(0.25f))
                .body("[0].parent_folder", is("sales"))
                .body("[0].parent_reports", empty())
                .body("[0].parent_datasources", contains("orders"))
                .body("[0].sub_reports", contains("r2"))
                .body("[0].report_columns", contains("r1.a"));
        byExternalId(client, "report", "r2").body("[0].parent_reports", contains("r1", "revenue"));
        byExternalId(client, "report/column/", "r1.a")
                .body("[0].derived_report_columns", contains("r2.a"))
                .body("[0].values", contains("1", "2"));
        byExternalId(client, "datasource/column", "orders.net")
                .body("[0].derived_datasource_columns", contains("c"))
                .body("[0].derived_report_columns", contains("revenue.net", "r2.a"));
        byExternalId(client, "datasource/column", "c")
                .body("[0].hint.a", contains(1))
                .body("[0].derived_report_columns", empty());
        get(client, "datasource/1/")
                .body("reports", contains("revenue", "r1"))
                .body("datasource_columns", contains("orders.net", "c"))
                .body("parent_connections", contains("warehouse"));
        get(client, "connection/1")
                .body("port", is(5432))
                .body("connection_columns", contains("warehouse.net"))
                .body("datasources", contains("orders"));
        get(client, "connection/column/1/").body("derived_datasource_columns", contains("orders.net", "c"));
        byExternalId(client, "connection", "files").body("[0].data_files", contains("a.csv"));
    }

    @Test
    void usersAreThoseOfThePlatform(Client client) {
        send(client, "PUT", "user", """
                [{"external_id": "s", "name": "Stew", "email": "Steward@example.com", "badge": 7, "user_id": 99}]""").statusCode(202);

        byExternalId(client, "user", "s").body(equalTo("""
                [{"id":2,"external_id":"s","name":"Stew","email":"Steward@example.com","user_id":4,"badge":7}]"""));
        send(client, "PATCH", "user/2/", "{\"email\": null, \"badge\": 8}")
                .statusCode(200)
                .body("user_id", nullValue())
                .body("badge", is(8));
        send(client, "PATCH", "user/", "{}").statusCode(400).body("code", is("400005"));
        delete(client, "user/2").statusCode(204);
        get(client, "user/").body("external_id", contains("analyst"));
    }

    @Test
    void usersAreKnownByTheirEMailAndNotByAUsername(Client client) {
        upsert(client, "user/", "[{\"external_id\": \"u\", \"name\": \"U\", \"email\": \"APIUser1\"}]");
        byExternalId(client, "user", "u").body("[0].user_id", nullValue());
    }

    @Test
    void titlesAreThePlatformsAndDescriptionsThePeoples(Client client) {
        String values = "[{\"otype\": \"bi_report\", \"oid\": 1, \"field_id\": %d, \"value\": \"Mine\"}]";
        client.json(Role.CATALOG_ADMIN, values.formatted(3))
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("No support for updating `title` field for `bi_report`."));
        client.json(Role.CATALOG_ADMIN, values.formatted(4))
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);
        client.json(Role.STEWARD, "{\"key\": \"1.BI_report.Revenue\", \"Status\": \"Draft\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/bi_report")
                .then()
                .body("updated_objects", is(1));

        upsert(client, "report", "[{\"external_id\": \"revenue\", \"name\": \"Renamed\"}]");

        client.as(Role.VIEWER)
                .queryParam("q", "Mine")
                .get("/integration/v1/search/")
                .then()
                .body("results.title", contains("Renamed"));
    }

    /** Whatever stands before it in the payload, or was there before, is found; all else is left out and told. */
    @Test
    void parentsAreFoundWhereTheyAreThereOrFurtherUp(Client client) {
        upsert(client, "folder/", """
                [{"external_id": "late", "name": "L", "parent_folder": "b"}, {"external_id": "a", "name": "A"},
                 {"external_id": "b", "name": "B", "parent_folder": "a"}, {"external_id": "top", "name": "T", "parent_folder": ""}]""")
                .body("result", hasSize(3))
                .body("result[2]", is("Parent object not found: parent_folder b of late"));
        upsert(client, "report/", """
                [{"external_id": "r", "name": "R", "parent_folder": "nowhere", "parent_datasources": ["D_001", "orders"]}]""")
                .body(
                        "result[2]",
                        is("Parent object not found: parent_folder nowhere of r; parent_datasources D_001 of r"));

        byExternalId(client, "folder", "late").body("[0].parent_folder", nullValue());
        byExternalId(client, "folder", "b").body("[0].parent_folder", is("a"));
        byExternalId(client, "folder", "top").body("[0].parent_folder", nullValue());
        byExternalId(client, "report", "r")
                .body("[0].parent_folder", nullValue())
                .body("[0].parent_datasources", contains("orders"));
    }

    @Test
    void aCircleOfFoldersIsRefused(Client client) {
        upsert(client, "folder/", "[{\"external_id\": \"a\", \"name\": \"A\", \"parent_folder\": \"sales\"}]");

        int job = send(client, "POST", "folder/", """
                [{"external_id": "new", "name": "N", "parent_folder": "a"},
                 {"external_id": "sales", "name": "S", "parent_folder": "new"}]""").statusCode(202).extract().path("job_id");

        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("failed"))
                .body("result", contains("Cannot be moved under itself or its own descendant."));
        byExternalId(client, "folder", "new").body("", empty());
        send(client, "PATCH", "folder/1/", "{\"parent_folder\": \"a\"}")
                .statusCode(400)
                .body("errors[0].parent_folder", contains("Cannot be moved under itself or its own descendant."))
                .body("code", is("400002"));
        get(client, "folder/1/").body("parent_folder", nullValue());

        upsert(client, "folder/", """
                [{"external_id": "a", "parent_folder": null, "name": "A"}, {"external_id": "sales", "parent_folder": "a"}]""");
        get(client, "folder/1/").body("parent_folder", is("a"));
    }

    @Test
    void foldersLieFiftyDeepInEachOtherAtMost(Client client) {
        upsert(client, "folder/", chain("a", 50)).body("status", is("successful"));
        int job = send(client, "POST", "folder/", chain("b", 51))
                .statusCode(202)
                .extract()
                .path("job_id");

        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("failed"))
                .body("result", contains("Cannot lie deeper than 50 levels."));
        byExternalId(client, "folder", "b0").body("", empty());
        int top = byExternalId(client, "folder", "a0").extract().path("[0].id");
        send(client, "PATCH", "folder/" + top + "/", "{\"parent_folder\": \"sales\"}")
                .statusCode(400)
                .body("errors[0].parent_folder", contains("Cannot lie deeper than 50 levels."));
        send(client, "PATCH", "folder/" + top + "/", "{\"name\": \"Top\"}").statusCode(200);
    }

    /** Folders that lie in each other. */
    private static String chain(String name, int folders) {
        return IntStream.range(0, folders)
                .mapToObj(i -> "{\"external_id\": \"%1$s%2$d\", \"name\": \"%1$s%2$d\", \"parent_folder\": %3$s}"
                        .formatted(name, i, i == 0 ? "null" : "\"" + name + (i - 1) + "\""))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void onlyWhatIsGivenOfOneChanges(Client client) {
        send(
                        client,
                        "PATCH",
                        "report/1/",
                        "{\"name\": \"Sales\", \"parent_datasources\": null, \"external_id\": \"rev 1+/\"}")
                .statusCode(200)
                .body("id", is(1))
                .body("name", is("Sales"))
                .body("external_id", is("rev 1+/"))
                .body("parent_folder", is("sales"))
                .body("parent_datasources", empty())
                .body("report_columns", contains("revenue.net"))
                .body("created_at", is("2024-01-15T10:00:00.000000Z"))
                .body("owner", is("analyst"));
        get(client, "report/column/1/").body("report", is("rev 1+/"));
        client.as(Role.VIEWER)
                .queryParam("q", "Sales")
                .queryParam("filters", "{\"otypes\": [\"bi_report\"]}")
                .get("/integration/v1/search/")
                .then()
                .body("results.title", contains("Sales"))
                .body("results[0].breadcrumbs.otype", contains("bi_server", "bi_folder"));

        for (String parent : List.of("", "nowhere")) {
            send(client, "PATCH", "report/1", "{\"parent_folder\": \"" + parent + "\"}")
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"Parent object not found\",\"code\":\"400002\"}"));
        }
        send(client, "PATCH", "report/1/", "{\"id\": 2, \"name\": \"Other\"}")
                .statusCode(400)
                .body("code", is("400003"));
        send(client, "PATCH", "report/1/", "{\"parent_folder\": null}").body("parent_folder", nullValue());
        send(client, "PATCH", "report/1/", "[]").statusCode(400).body("code", is("400002"));
        send(client, "PATCH", "report/99/", "{}").statusCode(404);
        upsert(client, "report/", "[{\"external_id\": \"other\", \"name\": \"O\"}]");
        send(client, "PATCH", "report/1/", "{\"external_id\": \"other\"}")
                .statusCode(400)
                .body("errors[0].external_id", contains("BI object with this external_id already exists."))
                .body("code", is("400002"));
        get(client, "report/1/").body("name", is("Sales"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"external_id": "a", "name": "A"}                         | 400002 | Expected a list of items but got type "dict".
            [{"name": "A"}, {"external_id": "a"}]                     | 400004 | The external_id of a BI object is missing.
            [{"external_id": null, "name": 5}]                        | 400004 | The external_id of a BI object is missing.
            [{"external_id": "a"}]                                    | 400002 | This field is required.
            [{"external_id": "a", "name": "A"}, {"external_id": "b", "name": []}] | 400002 | Not a valid string.
            [{"external_id": "a", "name": "A", "report_type": "PIE"}] | 400002 | "PIE" is not a valid choice.
            [{"external_id": "a", "name": "A", "popularity": "x"}]    | 400002 | A valid number is required.
            [{"external_id": "a", "name": "A", "popularity": 1e400}]  | 400002 | A valid number is required.
            [{"external_id": "a", "name": "A", "created_at": "soon"}] | 400002 | Datetime has wrong format.
            [{"external_id": "a", "name": "A", "parent_reports": "x"}]| 400002 | Expected a list of items
            [{"external_id": "revenue", "name": "A", "id": 2}]        | 400003 | The id in the body is not that of the BI object.
            [5]                                                       | 400002 | Expected a dictionary
            [                                                         | 400000 | JSON parse error
            """)
    void whatIsWrongIsToldAtOnceAndNothingIsWritten(String items, String code, String detail, Client client) {
        String answer = send(client, "POST", "report/", items)
                .statusCode(400)
                .body("code", is(code))
                .extract()
                .path("detail");

        assertThat(answer).contains(detail);
        get(client, "report/").body("external_id", contains("revenue"));
    }

    @Test
    void unknownKeysThatAreKeptHaveNothingThatNoDatabaseKeeps(Client client) {
        for (String kind : List.of("user", "datasource/column", "connection/column")) {
            send(client, "PATCH", kind + "/1/", "{\"foo\": [\"\\ud800\"]}")
                    .statusCode(400)
                    .body("errors[0].non_field_errors", contains("Surrogate characters are not allowed: U+D800."))
                    .body("code", is("400002"));
            send(client, "PATCH", kind + "/1/", "{\"f\\u0000\": 1}")
                    .statusCode(400)
                    .body("errors[0].non_field_errors", contains("Null characters are not allowed."));
        }
        send(client, "POST", "user/", "[{\"external_id\": \"u\", \"name\": \"U\", \"foo\": {\"a\": \"\\u0000\"}}]")
                .statusCode(400);
        send(client, "PATCH", "folder/1/", "{\"foo\": \"\\ud800\"}").statusCode(200);
        client.control()
                .get("/_understudy/instances/{name}/dataset", client.instance())
                .then()
                .statusCode(200);
    }

    @Test
    void ofTheSameExternalIdTheLastCounts(Client client) {
        upsert(client, "report/", """
                [{"external_id": "r", "name": "First", "owner": "x"}, {"external_id": "r", "name": "Last"},
                 {"external_id": "R", "name": "Another"}]""").body("result[0]", is("3 BIReport object(s) received, 2 new object(s) created"));

        byExternalId(client, "report/", "r").body("name", contains("Last")).body("owner", contains(nullValue()));
    }

    @Test
    void whatIsSaidTwiceIsThereFromItsFirstPlaceOn(Client client) {
        upsert(client, "folder/", """
                [{"external_id": "p", "name": "P"}, {"external_id": "k", "name": "K", "parent_folder": "p"},
                 {"external_id": "q", "name": "Q"}, {"external_id": "p", "name": "P2", "parent_folder": "q"}]""").body("result", hasSize(2));
        upsert(client, "report/", """
                [{"external_id": "a", "name": "A"}, {"external_id": "b", "name": "B", "parent_reports": ["a"]},
                 {"external_id": "a", "name": "A2"}]""").body("result", hasSize(2));

        byExternalId(client, "folder/", "k").body("parent_folder", contains("p"));
        byExternalId(client, "folder/", "p").body("name", contains("P2")).body("parent_folder", contains("q"));
        byExternalId(client, "report/", "b").body("[0].parent_reports", contains("a"));
        get(client, "report/").body("external_id", contains("revenue", "a", "b"));
    }

    @Test
    void popularityMayBeAText(Client client) {
        send(client, "PATCH", "report/1/", "{\"popularity\": \" 1.5 \", \"num_accesses\": \"5\"}")
                .statusCode(200)
                .body("popularity", is(1.5f))
                .body("num_accesses", is(5));
        client.as(Role.SERVER_ADMIN)
                .formParam("popularity", "0.25")
                .patch(SERVER + "report/1/")
                .then()
                .statusCode(200)
                .body("popularity", is(0.25f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | 1",
                "false | 0",
                "'1_0.5' | 10.5",
                "'٣' | 3",
                "' -.5e0_1 ' | -5",
                "'+1_2.' | 12",
                "'٣.٥' | 3.5"
            })
    void popularityIsWhateverPythonTakesForANumber(String sent, float read, Client client) {
        String value = sent.equals("true") || sent.equals("false") ? sent : '"' + sent + '"';
        send(client, "PATCH", "report/1/", "{\"popularity\": " + value + "}")
                .statusCode(200)
                .body("popularity", is(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1__0", "_1", "1_", "1._5", "1e", "0x1", "1d", "NaN", "Infinity", "", "."})
    void allElseIsNone(String sent, Client client) {
        send(client, "PATCH", "report/1/", "{\"popularity\": \"" + sent + "\"}")
                .statusCode(400)
                .body("errors[0].popularity", contains("A valid number is required."));
    }

    @Test
    void popularityIsNoLongText(Client client) {
        send(client, "PATCH", "report/1/", "{\"popularity\": \"" + "1".repeat(1001) + "\"}")
                .statusCode(400)
                .body("errors[0].popularity", contains("String value too large."));
    }

    @Test
    void anEmptyTextAmongParentsIsNoParent(Client client) {
        upsert(client, "report/", """
                [{"external_id": "rb", "name": "RB", "parent_reports": ["revenue"], "parent_datasources": ["orders"]}]""");
        for (String changes : List.of("{\"parent_reports\": [\"\"]}", "{\"parent_datasources\": [\"orders\", \"\"]}")) {
            send(client, "PATCH", "report/2/", changes)
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"Parent object not found\",\"code\":\"400002\"}"));
        }
        byExternalId(client, "report/", "rb")
                .body("[0].parent_reports", contains("revenue"))
                .body("[0].parent_datasources", contains("orders"));
    }

    @Test
    void linksToWhatWasDeletedDoNotComeBackWithIt(Client client) {
        upsert(client, "report/", """
                [{"external_id": "r", "name": "R", "parent_reports": ["revenue"], "parent_datasources": ["orders"]}]""");
        delete(client, "datasource/1/").statusCode(204);
        delete(client, "report/1/").statusCode(204);

        upsert(client, "datasource/", "[{\"external_id\": \"orders\", \"name\": \"O\"}]");
        upsert(client, "report/", "[{\"external_id\": \"revenue\", \"name\": \"R\"}]");

        byExternalId(client, "report/", "r")
                .body("[0].parent_reports", empty())
                .body("[0].parent_datasources", empty());
        get(client, "report/1/").body("sub_reports", empty());
        get(client, "datasource/1/").body("reports", empty());
    }

    @Test
    void ofExternalIdsThatDifferInCaseOnlyTheOneSpeltSoIsMeant(Client client) {
        upsert(client, "report/", "[{\"external_id\": \"Revenue\", \"name\": \"Another\"}]");
        int another = byExternalId(client, "report/", "Revenue").extract().path("[0].id");
        client.json(Role.STEWARD, "{\"key\": \"1.bi_report.Revenue\", \"description\": \"Peculiar\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/bi_report")
                .then()
                .body("updated_objects", is(1));
        client.as(Role.VIEWER)
                .queryParam("q", "Peculiar")
                .get("/integration/v1/search/")
                .then()
                .body("results.title", contains("Another"));
        int job = client.json(Role.SERVER_ADMIN, """
                        {"paths": [[[{"otype": "table", "key": "1.shop.invoices"}], [{"otype": "bi_report", "key": "1.bi_report.Revenue"}]]]}""")
                .post("/integration/v2/lineage/")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        client.job(job);

        client.json(Role.SERVER_ADMIN, """
                        {"key_type": "fully_qualified_name", "root_nodes": [{"id": "1.shop.invoices", "otype": "table"}], "direction": "downstream"}""")
                .post("/integration/v2/bulk_lineage/")
                .then()
                .body("graph[0].neighbors.id", contains(another))
                .body("graph[1].fully_qualified_name", is("1.bi_report.Revenue"));
    }

    @Test
    void listsAreReadInPagesAndByKeys(Client client) {
        upsert(
                client,
                "report/",
                IntStream.range(0, 150)
                        .mapToObj(i -> "{\"external_id\": \"r %d,x\", \"name\": \"R\"}".formatted(i))
                        .collect(Collectors.joining(",", "[", "]")));

        get(client, "report/").header("X-Next-Page", nullValue()).body("", hasSize(100));
        get(client, "report/?limit=100&offset=100").body("", hasSize(51)).body("[0].id", is(101));
        get(client, "report/?limit=1000").body("", hasSize(151));
        get(client, "report/?keyField=id&oids=3,2&oids=999,5").body("id", contains(2, 3, 5));
        get(client, "report/?oids=2&limit=1&offset=1").body("", empty());
        byExternalId(client, "report/", "r 7,x").body("id", contains(9));
        byExternalId(client, "report/", "revenue,r 7").body("id", contains(1));
        get(client, "report/?keyField=name")
                .statusCode(400)
                .body("detail", is("Invalid keyField: name"))
                .body("code", is("400001"));
        get(client, "report/?oids=abc").statusCode(400).body("code", is("400006"));
        get(client, "report/?offset=-1").statusCode(400).body("code", is("400006"));
        get(client, "report/999/").statusCode(404).body("code", is("404000"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/bi/server/99/report/")
                .then()
                .statusCode(404)
                .body("detail", is("Not found."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?oids=2,3", "?oids=2&oids=3", "?keyField=external_id&oids= a&oids=b ", "?oids=2,3,99"})
    void whatIsDeletedIsNamedInTheQuery(String query, Client client) {
        upsert(
                client,
                "report",
                "[{\"external_id\": \"a\", \"name\": \"A\"}, {\"external_id\": \"b\", \"name\": \"B\"}]");

        delete(client, "report/" + query).statusCode(204).body(is(""));

        get(client, "report/").body("external_id", contains("revenue"));
    }

    @Test
    void whatIsDeletedMayBeNamedInTheBodyAndHasToBeNamed(Client client) {
        delete(client, "report/column").statusCode(400).body("code", is("400005"));
        send(client, "DELETE", "report/column", "{}")
                .statusCode(400)
                .body("detail", is("The ids of BI objects are missing."));
        get(client, "report/column").body("id", contains(1));

        send(client, "DELETE", "report/column", "{\"oids\": 1}").statusCode(204);
        send(client, "DELETE", "report/", "{\"oids\": [\"revenue\"], \"keyField\": \"external_id\"}")
                .statusCode(204);

        get(client, "report/column").body("", empty());
        get(client, "report/").body("", empty());
        delete(client, "report/1/").statusCode(404);
        delete(client, "report/?oids=1").statusCode(204);
    }

    /** Only where all have to stand in one text it has to be taken apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["a,b"]        | external_id | revenue, a, b
            [" a", "a,c "] | external_id | revenue, b, a,b
            "a,b"          | external_id | revenue
            [2.0, " 3 "]   | id          | revenue, a,b
            "2,3.0"        | id          | revenue, a,b""")
    void inAListOfABodyEachValueStandsForItself(String oids, String keyField, String left, Client client) {
        upsert(
                client,
                "report",
                "[{\"external_id\": \"a\", \"name\": \"A\"}, {\"external_id\": \"b\", \"name\": \"B\"},"
                        + " {\"external_id\": \"a,b\", \"name\": \"C\"}]");

        send(client, "DELETE", "report/", "{\"oids\": %s, \"keyField\": \"%s\"}".formatted(oids, keyField))
                .statusCode(204);

        get(client, "report/").body("external_id", contains(left.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"2,3\"]", "[2.5]", "[true]", "\"2,x\"", "{}"})
    void whatIsNoIdDeletesNothing(String oids, Client client) {
        send(client, "DELETE", "report/", "{\"oids\": %s}".formatted(oids))
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [oids]"))
                .body("code", is("400006"));
    }

    @Test
    void columnsGoWithWhatTheyAreOfAndFoldersLeaveWhatLiesInThem(Client client) {
        delete(client, "folder/1/").statusCode(204);
        get(client, "report/1/").body("parent_folder", nullValue());
        client.as(Role.VIEWER)
                .queryParam("q", "Revenue")
                .queryParam("filters", "{\"otypes\": [\"bi_report\"]}")
                .get("/integration/v1/search/")
                .then()
                .body("results[0].breadcrumbs.otype", contains("bi_server"));
        delete(client, "datasource/1/").statusCode(204);
        delete(client, "connection/1/").statusCode(204);
        get(client, "datasource/column/").body("", empty());
        get(client, "connection/column/").body("", empty());
        get(client, "report/1").body("parent_datasources", empty());
        get(client, "report/column/1").body("parent_datasource_columns", empty());
        delete(client, "report?oids=1").statusCode(204);
        get(client, "report/column/").body("", empty());

        upsert(client, "report/", "[{\"external_id\": \"revenue\", \"name\": \"Again\"}]")
                .body("result[0]", is("1 BIReport object(s) received, 1 new object(s) created"));

        get(client, "report/1/")
                .body("name", is("Again"))
                .body("owner", nullValue())
                .body("report_columns", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a"})
    void foldersComeBackTogetherWithWhatTheyLieIn(String deleted, Client client) {
        String both = """
                [{"external_id": "a", "name": "A"}, {"external_id": "b", "name": "B", "parent_folder": "a"}]""";
        upsert(client, "folder/", both);
        List<Integer> ids =
                get(client, "folder/?keyField=external_id&oids=a,b").extract().path("id");
        delete(client, "folder/?keyField=external_id&oids=" + deleted).statusCode(204);

        upsert(client, "folder/", both)
                .body("status", is("successful"))
                .body("result[0]", startsWith("2 BIFolder object(s) received, " + deleted.split(",").length + " new"));

        get(client, "folder/?keyField=external_id&oids=a,b")
                .body("id", is(ids))
                .body("parent_folder", contains(null, "a"))
                .body("[0].subfolders", contains("b"));
    }

    @Test
    void whatIsNewAndWhatIsThereMayBePutIntoWhatComesBack(Client client) {
        upsert(client, "folder/", "[{\"external_id\": \"a\", \"name\": \"A\"}]");
        delete(client, "folder/?keyField=external_id&oids=a").statusCode(204);

        upsert(client, "folder/", """
                [{"external_id": "a", "name": "A"}, {"external_id": "new", "name": "N", "parent_folder": "a"},
                 {"external_id": "sales", "parent_folder": "a"}]""")
                .body(
                        "result[0]",
                        is("3 BIFolder object(s) received, 2 new object(s) created, 1 existing object(s) updated"));

        byExternalId(client, "folder/", "a").body("[0].subfolders", contains("sales", "new"));
        get(client, "folder/1/").body("parent_folder", is("a"));
    }

    @Test
    void whoWritesTheSameAtOnceMakesOne(Client client) throws Exception {
        List<Integer> jobs = Together.call(
                4,
                caller -> send(client, "POST", "report/", "[{\"external_id\": \"r\", \"name\": \"R\"}]")
                        .statusCode(202)
                        .extract()
                        .<Integer>path("job_id"));

        assertThat(jobs).hasSize(4);
        byExternalId(client, "report/", "r").body("", hasSize(1));
    }
}
