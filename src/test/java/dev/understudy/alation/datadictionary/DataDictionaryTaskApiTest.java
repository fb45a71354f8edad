package dev.understudy.alation.datadictionary;

import static dev.understudy.alation.datadictionary.Uploads.errors;
import static dev.understudy.alation.datadictionary.Uploads.send;
import static dev.understudy.alation.datadictionary.Uploads.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Dictionary API: tasks, their errors and reports, and which uploads are refused. */
@ApiTest
class DataDictionaryTaskApiTest {

    private static final String PATH = "/integration/v1/data_dictionary/";
    private static final String GOOD = "key,5|Status\nshop.orders,Draft\n";

    @Test
    void aTaskTellsWhatTheUploadDid(Client client) {
        String link = send(client, Role.COMPOSER, "data/1", "x.csv", """
                        key,5|Status
                        shop.orders,Draft
                        shop.nothing,Draft
                        shop.nowhere,Draft
                        "shop.customers",Non"sense
                        """)
                .then()
                .statusCode(202)
                .body("task.id", is("dd1c7a50-0000-4000-8000-000000000002"))
                .body("task.type", is("COMMIT_TO_CATALOG"))
                .body("task.state", is("QUEUED"))
                .body("task.ts_created", endsWith("Z"))
                .body("task.links", hasSize(1))
                .body("task.links[0].rel", is("info and status"))
                .body(
                        "task.links[0].href",
                        endsWith("/integration/v1/data_dictionary/tasks/dd1c7a50-0000-4000-8000-000000000002"))
                .extract()
                .path("task.links[0].href");

        String report = client.as(Role.STEWARD)
                .basePath("")
                .get(link)
                .then()
                .statusCode(200)
                .body("id", is("dd1c7a50-0000-4000-8000-000000000002"))
                .body("type", is("COMMIT_TO_CATALOG"))
                .body("state", is("COMPLETED"))
                .body("status", is("PARTIALLY_SUCCEEDED"))
                .body(
                        "progress",
                        is(Map.of(
                                "total_batches", 1,
                                "batches_completed", 1,
                                "total_number_of_batches", 1,
                                "number_of_batches_completed", 1)))
                .body("result.records", is(Map.of("total", 4, "succeeded", 1, "failed", 3)))
                .body("ts_completed", notNullValue())
                .body("ts_updated", notNullValue())
                .body("dd_resource.id", is("dd1cd0c0-0000-4000-8000-000000000002"))
                .body("dd_resource.oid", is(1))
                .body("dd_resource.otype", is("data"))
                .body("dd_resource.user_id", is(5))
                .body(
                        "report_download_link",
                        matchesRegex(
                                "http://localhost:\\d+/@[a-z]+/download/data_dictionary/data_1_5_\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-\\d{6}\\.csv/"))
                .extract()
                .path("report_download_link");

        client.as(Role.COMPOSER)
                .basePath("")
                .get(report)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(equalTo("""
                        key,5|Status,status,error
                        shop.orders,Draft,SUCCEEDED,
                        shop.nothing,Draft,FAILED,Object not found
                        shop.nowhere,Draft,FAILED,Object not found
                        shop.customers,"Non""sense",FAILED,"The value `Non""sense` is not allowed for field `Status`"
                        """.replace("\n", "\r\n")));
    }

    @Test
    void errorsTellWhichRowsFailedForTheSameReason(Client client) {
        var task = task(client, "data/1", """
                key,5|Status
                shop.nothing,Draft
                shop.nowhere,Draft
                shop.orders,Draft
                shop.never,Draft
                """);

        errors(client, task)
                .body("name", contains("TaskflowException", "TaskflowException"))
                .body("fatal", contains(false, false))
                .body("error_message", contains("Object not found", "Object not found"))
                .body("category", contains("Data Error", "Data Error"))
                .body("[0].timestamp", is(task.extract().<String>path("ts_completed")))
                .body("[0].original_error_message", is((Object) null))
                .body("[0].details.error", is("Object not found"))
                .body("[0].details.items.total", is(2))
                .body("[0].details.items.range.start", is(Map.of("index", 0, "key", "shop.nothing")))
                .body("[0].details.items.range.end", is(Map.of("index", 1, "key", "shop.nowhere")))
                .body("[0].details.items.range.start_inclusive", is(true))
                .body("[0].details.items.range.end_inclusive", is(true))
                .body("[1].details.items.range.start", is(Map.of("index", 3, "key", "shop.never")));
        String errors = PATH + "tasks/" + task.extract().path("id") + "/errors";
        client.as(Role.STEWARD)
                .get(errors + "/?limit=1000&skip=1")
                .then()
                .statusCode(200)
                .body("details.items.range.start.key", contains("shop.never"));
        String next = client.as(Role.STEWARD)
                .get(errors + "?limit=1")
                .then()
                .body("$", hasSize(1))
                .extract()
                .header("X-Next-Page");
        client.as(Role.STEWARD).urlEncodingEnabled(false).get(next).then().body("details.items.total", contains(1));
    }

    @Test
    void aFileOfAnotherCharsetSpoilsNothing(Client client) {
        byte[] latin = "key,3|title\nshop.customers,K\u00e4ufer\n".getBytes(StandardCharsets.ISO_8859_1);

        client.as(Role.STEWARD)
                .multiPart("file", "latin.csv", latin, "text/csv")
                .multiPart("overwrite_values", "true")
                .put(PATH + "data/1/upload/")
                .then()
                .statusCode(400);
        client.as(Role.STEWARD).get("/integration/v2/table/?id=2").then().body("title", contains(""));
    }

    @Test
    void aFileThatBreaksOffIsWrittenUpToThere(Client client) {
        var task = task(client, "data/1", "key,5|Status\nshop.orders,Draft\nshop.customers,\"Draft\n");

        task.body("status", is("PARTIALLY_SUCCEEDED")).body("result.records.failed", is(1));
        errors(client, task)
                .body("error_message", contains("From here on the file cannot be read as CSV."))
                .body("fatal", contains(true))
                .body("category", contains("System Error"));
        Uploads.values(client, "table", 1).body(Uploads.value(5), is("Draft"));
    }

    @Test
    void aFileWithAVeryLongRowIsWrittenUpToThere(Client client) {
        String tooLong = "From here on the file cannot be read: a row has 500000 characters at most.";
        String row = "shop.orders,Draft" + ",x".repeat(200_000) + "\n";

        var task = task(
                client,
                "data/1",
                "key,5|Status\nshop.orders,Draft\n" + row + "shop.customers" + row + row + "a,".repeat(260_000));

        task.body("status", is("PARTIALLY_SUCCEEDED")).body("result.records.succeeded", is(1));
        errors(client, task)
                .body("error_message", contains("The row has 200002 cells, the header has 2", tooLong))
                .body("fatal", contains(false, true));
        send(client, Role.STEWARD, "data/1", "x.csv", "key" + ",x".repeat(260_000))
                .then()
                .statusCode(400)
                .body("detail", is(tooLong));
    }

    @Test
    void manyRowsAreSeveralBatches(Client client) {
        String file = IntStream.range(0, 1100)
                .mapToObj(i -> "shop.orders," + (i % 2 == 0 ? "Draft" : "Approved"))
                .collect(Collectors.joining("\n", "key,5|Status\n", ""));

        var task = task(client, "data/1", file, "overwrite_values=true");

        task.body("status", is("SUCCEEDED"))
                .body("progress.total_batches", is(3))
                .body("progress.number_of_batches_completed", is(3))
                .body("result.records.succeeded", is(1100));
        errors(client, task).body("$", empty());
        String report = client.as(Role.STEWARD)
                .basePath("")
                .get(task.extract().<String>path("report_download_link"))
                .asString();
        assertThat(report.lines()).hasSize(1101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "article/1 | x | Unsupported object type: article",
                "attribute/1 | x | Unsupported object type: attribute",
                "data/1 | `` | The file has no rows.",
                "data/1 | key,title | The file has no rows.",
                "data/1 | `key,title\n,\n` | The file has no rows.",
                "data/1 | title,description | The header must name key or al_datadict_item_properties.",
                "data/1 | `key,Title,title\nx,y,z` | The header names a column twice: title",
                "data/1 | `key,3|name,title\nx,y,z` | The header names a column twice: title",
                "data/1 | `\"key` | From here on the file cannot be read as CSV.",
            })
    void whatCannotBeLookedAtIsA400(String object, String file, String detail, Client client) {
        send(client, Role.STEWARD, object, "x.csv", file)
                .then()
                .statusCode(400)
                .body("code", is("400000"))
                .body("title", is("Invalid Payload"))
                .body("detail", is(detail));
        client.as(Role.STEWARD)
                .multiPart("other", "x")
                .put(PATH + "data/1/upload/")
                .then()
                .statusCode(400)
                .body("detail", is("The file is required."));
        send(client, Role.STEWARD, "data/1", "x.csv", GOOD, "overwrite_values=perhaps")
                .then()
                .statusCode(400)
                .body("code", is("400006"));
        send(client, Role.STEWARD, "data/1", "x.csv", "key,a\0\nx,y")
                .then()
                .statusCode(400)
                .body("detail", is("Null characters are not allowed."));
    }

    @Test
    void whatIsNotThereIsA404(Client client) {
        send(client, Role.STEWARD, "data/99", "x.csv", GOOD)
                .then()
                .statusCode(404)
                .body("code", is("404000"));
        for (String path : new String[] {
            PATH + "tasks/dd1c7a50-0000-4000-8000-000000000099/",
            PATH + "tasks/dd1cd0c0-0000-4000-8000-000000000001/",
            PATH + "tasks/1/",
            PATH + "tasks/1/errors/",
            "/download/data_dictionary/data_1_4_2024-03-01T09-16-10-250000/",
            "/download/data_dictionary/x.csv/"
        }) {
            client.as(Role.STEWARD).get(path).then().statusCode(404).body("detail", is("Not found."));
        }
        client.as(Role.STEWARD)
                .get("/download/data_dictionary/data_1_4_2024-03-01T09-16-10-250000.csv")
                .then()
                .statusCode(200)
                .body(containsString("shop.returns,One row per return,Draft,FAILED,Object not found"));
        client.as(Role.VIEWER)
                .get("/download/data_dictionary/data_1_4_2024-03-01T09-16-10-250000.csv/")
                .then()
                .statusCode(403);
    }

    @Test
    void onlyAdminsUploadWhereRightsAreNotChecked(Client client) {
        send(client, Role.COMPOSER, "data/1", "x.csv", GOOD).then().statusCode(202);
        send(client, Role.VIEWER, "data/1", "x.csv", GOOD).then().statusCode(403);

        client.conf("alation.feature_flags.disable_perm_check_on_upload_dd", true);

        for (Role role : new Role[] {Role.COMPOSER, Role.STEWARD, Role.SOURCE_ADMIN}) {
            send(client, role, "data/1", "x.csv", GOOD).then().statusCode(403).body("code", is("403000"));
        }
        for (Role role : new Role[] {Role.CATALOG_ADMIN, Role.SERVER_ADMIN}) {
            send(client, role, "data/1", "x.csv", GOOD).then().statusCode(202);
        }
    }

    @Test
    void whatStoodInTheRowsIsForWhoeverUploadedThemAndServerAdmins(Client client) {
        String id = send(client, Role.COMPOSER, "data/1", "x.csv", "key,5|Status\nshop.nothing,Draft\n")
                .then()
                .extract()
                .path("task.id");
        String errors = PATH + "tasks/" + id + "/errors/";
        String link = client.as(Role.STEWARD).get(PATH + "tasks/" + id).path("report_download_link");
        String report = link.substring(link.indexOf("/download"));

        for (String rows : List.of(errors, report)) {
            client.as(Role.STEWARD).get(rows).then().statusCode(404).body("detail", is("Not found."));
            client.as(Role.COMPOSER).get(rows).then().statusCode(200);
            client.as(Role.SERVER_ADMIN).get(rows).then().statusCode(200);
        }
    }

    @Test
    void whoDoesNotSeeTheSourceUploadsNothingAndSeesNoTask(Client client) {
        client.fixtures("""
                data_sources: [{id: 50, title: Secrets, db_type: postgresql, admins: [5], is_private: true}]
                objects:
                  - {otype: schema, id: 50, key: 50.s, title: s}
                """);
        String file = "al_datadict_item_properties,5|Status\noid=50;otype=schema,Draft\n";
        String id = send(client, Role.COMPOSER, "data/50", "x.csv", file)
                .then()
                .statusCode(202)
                .extract()
                .path("task.id");
        client.as(Role.COMPOSER).get(PATH + "tasks/" + id).then().body("status", is("SUCCEEDED"));

        send(client, Role.STEWARD, "data/50", "x.csv", file).then().statusCode(404);
        client.as(Role.STEWARD).get(PATH + "tasks/" + id).then().statusCode(404);
        client.as(Role.STEWARD).get(PATH + "tasks/" + id + "/errors").then().statusCode(404);
        errors(client, task(client, "data/1", file)).body("error_message", contains("Object not found"));
    }
}
