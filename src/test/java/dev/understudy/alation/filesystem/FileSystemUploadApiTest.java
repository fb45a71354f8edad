package dev.understudy.alation.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upload Virtual File System. */
@ApiTest
class FileSystemUploadApiTest {

    private static final String UPLOAD = "/api/v1/bulk_metadata/file_upload/";

    private static final String CUSTOMERS =
            "{\"path\": \"inbox\", \"name\": \"customers.csv\", \"is_directory\": false, \"size_in_bytes\": 4096}";

    private static int upload(Client client, int fileSystem, String lines) {
        return client.json(Role.SERVER_ADMIN, lines)
                .post(UPLOAD + fileSystem + "/")
                .then()
                .statusCode(200)
                .extract()
                .path("job.id");
    }

    private static ValidatableResponse errors(Client client, int job) {
        return client.as(Role.VIEWER).get("/api/job_error/?job_id=" + job).then();
    }

    /** Which of the keys name something, told by an upload that names it. */
    private static List<String> present(Client client, String otype, String... keys) {
        String lines = Stream.of(keys)
                .map(key -> "{\"key\": \"" + key.replace("\\", "\\\\") + "\", \"Status\": \"Draft\"}")
                .collect(Collectors.joining("\n"));
        List<String> missing = client.json(Role.STEWARD, lines)
                .post("/api/v1/bulk_metadata/custom_fields/default/" + otype)
                .path("error_objects");
        return Stream.of(keys)
                .filter(key ->
                        missing.stream().noneMatch(error -> error.endsWith("Key: " + key + ". Object not found")))
                .toList();
    }

    private static String line(String path, String name, boolean directory) {
        return "{\"path\": \"%s\", \"name\": \"%s\", \"is_directory\": %s}".formatted(path, name, directory);
    }

    @Test
    void anUploadReplacesAllThatLiesInTheFileSystem(Client client) {
        client.json(Role.STEWARD, "{\"key\": \"3/inbox/customers.csv\", \"description\": \"Who buys\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/file")
                .then()
                .body("updated_objects", is(1));

        int job = client.json(Role.SERVER_ADMIN, """

                        {"path": "/", "name": "Archive", "is_directory": true, "ts_last_modified": "2024-05-01 10:00:00", "owner": null}
                        {"path": "/Archive/2024/", "name": "ledger.csv", "is_directory": false, "size_in_bytes": 12, "ts_last_accessed": "2024-05-01T10:00:00.250Z", "permission_bits": 755, "storage_type": 3, "colour": "red"}
                        {"path": "", "name": "Archive", "is_directory": false}
                        """)
                .post(UPLOAD + "3?remove_not_seen=true")
                .then()
                .statusCode(200)
                .extract()
                .path("job.id");

        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("successful"))
                .body("result", contains("Uploaded 3 directories and files."));
        errors(client, job).body("$", empty());
        assertThat(present(client, "directory", "3/Archive", "3./Archive/2024/", "3/archive", "3/inbox"))
                .containsExactly("3/Archive", "3./Archive/2024/");
        assertThat(present(client, "file", "3/Archive", "3./Archive/2024/ledger.csv", "3/inbox/customers.csv"))
                .containsExactly("3/Archive", "3./Archive/2024/ledger.csv");
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=ledger.csv")
                .then()
                .body("total", is(1))
                .body("results[0].otype", is("file"))
                .body("results[0].name", is("ledger.csv"))
                .body("results[0].title", is("ledger.csv"))
                .body(
                        "results[0].url",
                        endsWith("/file/"
                                + client.as(Role.VIEWER)
                                        .get("/integration/v1/search/?q=ledger.csv")
                                        .path("results[0].id")
                                + "/"))
                .body("results[0].breadcrumbs.title", contains("Landing zone", null, null))
                .body("results[0].breadcrumbs.name", contains(null, "Archive", "2024"))
                .body("results[0].breadcrumbs.otype", contains("filesystem", "directory", "directory"));

        upload(client, 3, CUSTOMERS);

        assertThat(present(client, "directory", "3/Archive", "3/inbox")).containsExactly("3/inbox");
        assertThat(present(client, "file", "3/Archive", "3/inbox/customers.csv"))
                .containsExactly("3/inbox/customers.csv");
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=file&field_id=4")
                .then()
                .body("oid", contains(1))
                .body("value", contains("<p>Who buys</p>"));
    }

    /** A public script does. */
    @Test
    void whatIsADirectoryMayBeSaidInText(Client client) {
        int job = upload(client, 3, """
                {"path": "/", "name": "Archive", "is_directory": "true"}
                {"path": "/Archive", "name": "ledger.csv", "is_directory": "false"}""");

        errors(client, job).body("$", empty());
        assertThat(present(client, "directory", "3/Archive", "3/Archive/ledger.csv"))
                .containsExactly("3/Archive");
        assertThat(present(client, "file", "3/Archive", "3/Archive/ledger.csv"))
                .containsExactly("3/Archive/ledger.csv");
    }

    @Test
    void theJobIsNamedWithItsLinks(Client client) {
        client.json(Role.SERVER_ADMIN, CUSTOMERS)
                .post(UPLOAD + "3/")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"job\":{\"id\":4,\"url\":\"/api/job/4/\",\"errors_url\":\"/api/job_error/?job_id=4\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n"})
    void anUploadOfNothingRemovesAll(String body, Client client) {
        client.fixtures("file_systems: [{id: 60, title: Another}]\n"
                + "files: [{id: 60, file_system: 60, path: kept.csv, name: kept.csv}]");

        int job = upload(client, 3, body);

        client.job(job).body("result", contains("Uploaded 0 directories and files."));
        assertThat(present(client, "directory", "3/inbox")).isEmpty();
        assertThat(present(client, "file", "3/inbox/customers.csv", "60/kept.csv"))
                .containsExactly("60/kept.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: nonsense",
                "Accept: text/plain"
            })
    void theBodyIsReadAsItComes(String header, Client client) {
        String lines = "\uFEFF" + line("", "müll", true) + "\r\n\r\n" + CUSTOMERS + "\r\n";

        assertThat(client.raw(Role.SERVER_ADMIN, "POST", UPLOAD + "3", List.of(header), lines))
                .startsWith("HTTP/1.1 200");

        assertThat(present(client, "directory", "3/inbox", "3/müll")).containsExactly("3/inbox", "3/müll");
    }

    @Test
    void badLinesAreToldAndTheOthersTaken(Client client) {
        int job = upload(client, 3, """
                %s

                [1]
                {"path": "inbox"}
                {"path": "inbox", "name": "a/b", "is_directory": "maybe"}
                {"path": "inbox", "name": "a/b", "is_directory": false}
                {"path": "inbox", "name": "c", "is_directory": false, "permission_bits": 798, "storage_type": 4, "size_in_bytes": "many"}
                {"path": "inbox", "name": "c", "is_directory": false, "permission_bits": 798, "storage_type": 4}
                {"path": "%s", "name": "deep", "is_directory": false}
                {"path": "inbox", "name": "c", "is_directory": false, "x": %s}
                """.formatted(CUSTOMERS, "d/".repeat(50), "[".repeat(200) + "]".repeat(200)));

        client.job(job).body("result", contains("Uploaded 1 directories and files."));
        errors(client, job)
                .body(
                        "message",
                        contains(
                                "Failed to import the uploaded file at line 2. Data may be malformed.",
                                "Line 3. name: This field is required. is_directory: This field is required.",
                                "Line 4. is_directory: Must be a valid boolean.",
                                "Line 5. name: A name has no delimiter in it.",
                                "Line 6. size_in_bytes: A valid integer is required.",
                                "Line 7. permission_bits: \"798\" is not a valid choice. storage_type: \"4\" is not a valid choice.",
                                "Line 8. path: A path has 2000 characters and 50 names at most.",
                                "Failed to import the uploaded file at line 9. Data may be malformed."));
    }

    @Test
    void whereNoLineIsGoodTheJobFailsAndNothingIsRemoved(Client client) {
        int job = upload(client, 3, "nonsense\n".repeat(1200));

        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + job)
                .then()
                .body("status", is("failed"))
                .body("result", nullValue());
        errors(client, job)
                .body("$", hasSize(1000))
                .body("[999].message", is("Failed to import the uploaded file at line 999. Data may be malformed."));
        assertThat(present(client, "file", "3/inbox/customers.csv")).hasSize(1);
    }

    @Test
    void aTreeOfManyChunksIsBroughtUpToDate(Client client) {
        List<String> all = IntStream.range(0, 1300)
                .mapToObj(i -> line("big/d" + i % 7, "f" + i, false))
                .toList();
        upload(client, 3, String.join("\n", all));
        assertThat(present(client, "file", "3/big/d0/f0", "3/big/d4/f1299")).hasSize(2);

        int job = upload(client, 3, String.join("\n", all.subList(0, 4)) + "\n" + line("big", "d6", true));

        client.job(job).body("result", contains("Uploaded 5 directories and files."));
        assertThat(present(client, "file", "3/big/d0/f0", "3/big/d3/f3", "3/big/d4/f4", "3/big/d4/f1299"))
                .containsExactly("3/big/d0/f0", "3/big/d3/f3");
        assertThat(present(client, "directory", "3/big", "3/big/d3", "3/big/d4", "3/big/d6"))
                .containsExactly("3/big", "3/big/d3", "3/big/d6");
    }

    @Test
    void pathsArePartedByTheDelimiterOfTheFileSystem(Client client) {
        client.fixtures("file_systems: [{id: 60, title: Share, delimiter: '\\'}]");

        upload(client, 60, "{\"path\": \"\\\\a\\\\b\\\\\", \"name\": \"c/d\", \"is_directory\": false}");

        upload(
                client,
                60,
                "{\"path\": \"\\\\a\\\\b\\\\\", \"name\": \"c/d\", \"is_directory\": false}\n".repeat(2)
                        + line("", "/x", false) + "\n" + line("", "x", false) + "\n" + line("", "x/", true));

        assertThat(present(client, "file", "60/a\\b\\c/d")).hasSize(1);
        assertThat(present(client, "directory", "60/a", "60/a\\b")).hasSize(2);
    }

    @Test
    void whatIsNoFileSystemIsA400AndNobodyElseMayUpload(Client client) {
        client.json(Role.SERVER_ADMIN, "")
                .post(UPLOAD + "0/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"Cannot find FileSystem id: 0\"}"));
        client.json(Role.CATALOG_ADMIN, "")
                .post(UPLOAD + "3/")
                .then()
                .statusCode(403)
                .body("error", is("User does not have permission to perform this action"));
    }
}
