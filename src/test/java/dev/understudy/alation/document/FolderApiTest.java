package dev.understudy.alation.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of document hubs, beyond the table. */
@ApiTest
class FolderApiTest {

    private static final String FOLDERS = "/integration/v2/folder/";

    private static ValidatableResponse get(Client client, String query) {
        return client.as(Role.VIEWER).get(FOLDERS + query).then();
    }

    private static ValidatableResponse send(Client client, String method, String body) {
        return client.json(Role.CATALOG_ADMIN, body).request(method, FOLDERS).then();
    }

    @ParameterizedTest
    @CsvSource({"folder,folder,4", "document,document,3", "term,term,1"})
    void aTemplateOfNullIsNone(String path, String kind, long id, Client client) {
        String url = "/integration/v2/" + path + "/";
        client.bulk("PUT", url, "[{\"id\": " + id + ", \"title\": \"Kept\"}]");
        client.as(Role.VIEWER).get(url + "?id=" + id).then().body("[0].template_id", notNullValue());
        client.bulk("PUT", url, "[{\"id\": " + id + ", \"template_id\": null}]");
        client.as(Role.VIEWER).get(url + "?id=" + id).then().body("[0].template_id", nullValue());

        client.bulk("POST", url, "[{\"title\": \"Bare\", \"document_hub_id\": 1, \"template_id\": null}]");
        client.json(
                        Role.CATALOG_ADMIN,
                        "[{\"id\": " + id
                                + ", \"template_id\": null, \"custom_fields\": [{\"field_id\": 5, \"value\": \"Draft\"}]}]")
                .put(url)
                .then()
                .statusCode(400)
                .body(
                        "invalid_" + kind + "s[0].errors[0].custom_fields",
                        contains("Custom field values were included, but no template was specified."));
        client.json(Role.CATALOG_ADMIN, "[{\"id\": " + id + ", \"template_id\": \"x\"}]")
                .put(url)
                .then()
                .statusCode(400)
                .body("invalid_" + kind + "s[0].errors[0].template_id", contains("A valid integer is required."));
    }

    @Test
    void foldersAreMadeMovedAndRead(Client client) {
        client.bulk("POST", FOLDERS, """
                [{"title": "KPIs", "document_hub_id": 2, "template_id": 5, "custom_fields": [{"field_id": 5, "value": "Draft"}]},
                 {"title": "Deep", "document_hub_id": 2, "parent_folder_id": 3, "description": "Below"}]""")
                .body(
                        "result",
                        equalTo(Map.of(
                                "created_folder_count",
                                2,
                                "created_folders",
                                List.of(Map.of("id", 6, "title", "KPIs"), Map.of("id", 7, "title", "Deep")))));
        get(client, "?id=6")
                .body("[0].size()", is(14))
                .body("[0].custom_fields[0].value", is("Draft"))
                .body("[0].parent_folder_id", nullValue());
        get(client, "?id=3").body("[0].child_folders_count", is(1)).body("[0].child_documents_count", is(1));
        get(client, "?id=2").body("[0].nav_links_count", is(1));

        client.bulk(
                        "PUT",
                        FOLDERS,
                        "[{\"id\": 7, \"parent_folder_id\": null, \"document_hub_id\": 1}, {\"id\": 6, \"title\": \"Figures\"}, {\"id\": 99999, \"title\": \"x\"}]")
                .body(
                        "result",
                        equalTo(Map.of(
                                "updated_folder_count",
                                2,
                                "updated_folders",
                                List.of(Map.of("id", 7, "title", "Deep"), Map.of("id", 6, "title", "Figures")))));
        get(client, "?id=7").body("[0].parent_folder_id", nullValue()).body("[0].document_hub_id", is(2));
    }

    @Test
    void deletingAFolderTakesAlongWhatLiesInIt(Client client) {
        send(client, "DELETE", "{\"ids\": [2, 999]}")
                .statusCode(200)
                .body(equalTo("{\"deleted_folder_count\":1,\"deleted_folder_ids\":[2]}"));

        get(client, "").body("id", contains(1, 4, 5));
        get(client, "?deleted=true")
                .body("id", contains(2, 3))
                .body("[0].ts_deleted", is(org.hamcrest.Matchers.notNullValue()));
        client.as(Role.VIEWER)
                .get(DocumentApiTest.DOCUMENTS + "?deleted=true")
                .then()
                .body("id", contains(3, 4))
                .body("[0].nav_link_folder_ids", empty());
        send(client, "DELETE", "{\"id\": [1]}").statusCode(400).body("ids", contains("This field is required."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | {\"document_hub_id\": 2} | title | This field is required.",
                "POST | {\"title\": \"x\", \"document_hub_id\": 9} | document_hub_id | Invalid pk \"9\" - object does not exist.",
                "POST | {\"title\": \"x\", \"document_hub_id\": 1, \"parent_folder_id\": 2} | parent_folder_id | The following Folders don’t exist or are deleted (parent_folder_id: [2])",
                "POST | {\"title\": \"x\", \"document_hub_id\": 2, \"custom_fields\": [{\"field_id\": 5, \"value\": \"x\"}]} | custom_fields | Custom field values were included, but no template was specified.",
                "PUT | {\"title\": \"x\"} | id | This field is required.",
                "PUT | {\"id\": 2, \"parent_folder_id\": 3} | parent_folder_id | Cannot be moved under itself or its own descendant.",
                "PUT | {\"id\": 2, \"parent_folder_id\": 2} | parent_folder_id | Cannot be moved under itself or its own descendant.",
                "PUT | {\"id\": 2, \"parent_folder_id\": \"x\"} | parent_folder_id | A valid integer is required.",
            })
    void aBadFolderStartsNoJob(String method, String folder, String field, String message, Client client) {
        send(client, method, "[" + folder + "]")
                .statusCode(400)
                .body("job_id", nullValue())
                .body("invalid_folders[0].errors[0]['" + field + "']", contains(message));
    }

    @Test
    void aFolderMayChangePlacesWithTheOneThatItLiesIn(Client client) {
        send(client, "PUT", "[{\"id\": 3, \"parent_folder_id\": null}, {\"id\": 2, \"parent_folder_id\": 3}]")
                .statusCode(202);
        get(client, "?id=2&id=3").body("parent_folder_id", contains(3, null));
    }

    @Test
    void foldersLieFiftyDeepInEachOtherAtMost(Client client) {
        client.fixtures(chain("folders", "in"));

        send(client, "POST", "[{\"title\": \"Deeper\", \"document_hub_id\": 2, \"parent_folder_id\": 149}]")
                .statusCode(400)
                .body("invalid_folders[0].errors[0].parent_folder_id", contains("Cannot lie deeper than 50 levels."));
        send(client, "PUT", "[{\"id\": 3, \"title\": \"x\"}, {\"id\": 100, \"parent_folder_id\": 2}]")
                .statusCode(400)
                .body("invalid_folders[0].index", is(1))
                .body("invalid_folders[0].errors[0].parent_folder_id", contains("Cannot lie deeper than 50 levels."));
        send(client, "PUT", "[{\"id\": 149, \"parent_folder_id\": null}, {\"id\": 100, \"parent_folder_id\": 149}]")
                .statusCode(202);
    }

    /** Fifty objects that lie in each other, from 100 down to 149. */
    static String chain(String section, String liesIn) {
        return IntStream.range(100, 150)
                .mapToObj(id -> "  - {id: %d, title: D%d, hub: 2%s}"
                        .formatted(id, id, id == 100 ? "" : ", " + liesIn + ": " + (id - 1)))
                .collect(Collectors.joining("\n", section + ":\n", ""));
    }

    @Test
    void twoFoldersCannotBeMovedIntoEachOther(Client client) {
        client.fixtures("folders: [{id: 8, title: A, hub: 2}, {id: 9, title: B, hub: 2}]");
        send(client, "PUT", "[{\"id\": 8, \"parent_folder_id\": 9}, {\"id\": 9, \"parent_folder_id\": 8}]")
                .statusCode(400);
        get(client, "?id=8&id=9").body("parent_folder_id", contains(null, null));
    }

    @Test
    void fieldValueErrorsStandInAListOfTheirOwn(Client client) {
        send(
                        client,
                        "POST",
                        "[{\"title\": \"x\", \"document_hub_id\": 2, \"template_id\": 5, \"custom_fields\": [{\"field_id\": 999, \"value\": 1}]}]")
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"job_id\":null,\"invalid_folders\":[{\"index\":0,\"errors\":[[{\"field_id\":[\"The field_id 999 is not present on the chosen template.\"]}]],"
                                        + "\"folder\":{\"title\":\"x\",\"document_hub_id\":2,\"template_id\":5,\"custom_fields\":[{\"field_id\":999,\"value\":1}]}}]}"));
    }

    @Test
    void theListIsFiltered(Client client) {
        get(client, "?document_hub_id=2").body("id", contains(2, 3));
        get(client, "?parent_folder_id=2").body("id", contains(3));
        get(client, "?search=mean").body("id", contains(1));
        get(client, "?limit=1&skip=2").body("$", hasSize(1));
        get(client, "?nonsense=1").statusCode(400);
        client.as(Role.STEWARD).delete(FOLDERS).then().statusCode(403);
    }

    @Test
    void aFolderIsReadByItsPath(Client client) {
        get(client, "2/").statusCode(200).body("title", is("How-tos")).body("size()", is(14));
        get(client, "2?limit=1000").statusCode(200).body("child_folders_count", is(1));
        get(client, "99/").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        send(client, "DELETE", "{\"ids\": [2]}").statusCode(200);
        get(client, "2/").statusCode(404);
        client.as(Role.CATALOG_ADMIN).delete(FOLDERS + "1/").then().statusCode(405);
    }
}
