package dev.understudy.alation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents API. */
@ApiTest
class DocumentApiTest {

    static final String DOCUMENTS = "/integration/v2/document/";

    private static ValidatableResponse get(Client client, String query) {
        return client.as(Role.VIEWER).get(DOCUMENTS + query).then();
    }

    private static ValidatableResponse send(Client client, String method, String body) {
        return client.json(Role.CATALOG_ADMIN, body).request(method, DOCUMENTS).then();
    }

    @Test
    void aDocumentIsMadeInAJobAndReadBack(Client client) {
        client.bulk("POST", DOCUMENTS, """
                [{"title": "Returns", "description": "How goods come back", "document_hub_id": 2, "parent_folder_id": 3,
                  "nav_link_folder_ids": [2], "template_id": 4,
                  "custom_fields": [{"field_id": 5, "value": "Approved"}, {"field_id": 10002, "value": [{"otype": "user", "oid": 4}]}]},
                 {"title": "Returns", "document_hub_id": 2, "parent_folder_id": 2, "nav_link_folder_ids": []}]""")
                .body(
                        "result",
                        equalTo(Map.of(
                                "created_term_count",
                                2,
                                "created_terms",
                                List.of(Map.of("id", 6, "title", "Returns"), Map.of("id", 7, "title", "Returns")))));

        get(client, "?id=6&limit=1000")
                .statusCode(200)
                .body("[0].size()", is(17))
                .body("[0].description", is("<p>How goods come back</p>"))
                .body("[0].document_hub_id", is(2))
                .body("[0].parent_folder_id", is(3))
                .body("[0].parent_document_id", nullValue())
                .body("[0].nav_link_folder_ids", contains(2))
                .body("[0].nav_links_count", is(1))
                .body("[0].folder_ids", contains(3, 2))
                .body("[0].deleted", is(false))
                .body("[0].ts_created", matchesPattern(".*\\.\\d{6}Z"))
                .body("[0].ts_deleted", nullValue())
                .body("[0].custom_fields", hasSize(2))
                .body(
                        "[0].custom_fields[0]",
                        equalTo(Map.of("field_id", 5, "field_name", "Status", "value", "Approved")))
                .body("[0].custom_fields[1].value[0].oid", is(4));
    }

    @Test
    void foldersMayBeGivenAsBefore2024(Client client) {
        client.bulk("POST", DOCUMENTS, "[{\"title\": \"Old\", \"document_hub_id\": 2, \"folder_ids\": [2, 3]}]");
        get(client, "?id=6").body("[0].parent_folder_id", is(2)).body("[0].nav_link_folder_ids", contains(3));
    }

    @Test
    void aDocumentThatIsSentBackAsItWasReadStays(Client client) {
        client.bulk("POST", DOCUMENTS, """
                [{"title": "Linked in another hub", "document_hub_id": 2, "parent_folder_id": 2, "nav_link_folder_ids": [1]},
                 {"title": "At the top", "document_hub_id": 2, "nav_link_folder_ids": [2]},
                 {"title": "Below", "document_hub_id": 2, "parent_document_id": 3, "nav_link_folder_ids": [3, 2]}]""");
        String before = get(
                        client,
                        "?id=6&id=7&id=8&values=id,parent_folder_id,parent_document_id,folder_ids,nav_link_folder_ids")
                .body("parent_folder_id", contains(2, null, null))
                .body("folder_ids", contains(List.of(2, 1), List.of(2), List.of(3, 2)))
                .extract()
                .asString();

        client.bulk("PUT", DOCUMENTS, before).body("result.updated_term_count", is(3));

        get(client, "?id=6&id=7&id=8&values=id,parent_folder_id,parent_document_id,folder_ids,nav_link_folder_ids")
                .body(equalTo(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"folder_ids\": [], \"nav_link_folder_ids\": [3] | | 3",
                "\"folder_ids\": [2], \"nav_link_folder_ids\": [3] | | 3",
                "\"folder_ids\": [2, 3], \"parent_folder_id\": 2 | 2 | 3",
                "\"folder_ids\": [2, 1] | 2 | 1",
                "\"folder_ids\": [2, 3], \"parent_document_id\": 3 | | 3",
            })
    void olderFoldersSayOnlyWhatTheNewerFieldsLeaveOpen(
            String place, @Nullable Integer parent, int link, Client client) {
        client.bulk("POST", DOCUMENTS, "[{\"title\": \"New\", \"document_hub_id\": 2, " + place + "}]");
        client.bulk("POST", DOCUMENTS, "[{\"title\": \"Changed\", \"document_hub_id\": 2}]");
        client.bulk("PUT", DOCUMENTS, "[{\"id\": 7, " + place + "}]");

        get(client, "?id=6&id=7")
                .body("parent_folder_id", contains(parent, parent))
                .body("nav_link_folder_ids", contains(List.of(link), List.of(link)));
    }

    @Test
    void ofOlderFoldersOnlyTheParentIsOfTheDocumentsHub(Client client) {
        String message = "The following Folders don’t exist or are deleted (folder_ids: [1])";
        for (String document : List.of(
                "{\"title\": \"x\", \"document_hub_id\": 2, \"folder_ids\": [1, 2]}",
                "{\"id\": 3, \"folder_ids\": [1, 2]}")) {
            send(client, document.contains("title") ? "POST" : "PUT", "[" + document + "]")
                    .statusCode(400)
                    .body("invalid_documents[0].errors", contains(Map.of("folder_ids", List.of(message))));
        }
        send(client, "PUT", "[{\"id\": 3, \"folder_ids\": [2, 999]}]")
                .statusCode(400)
                .body(
                        "invalid_documents[0].errors[0].folder_ids",
                        contains("The following Folders don’t exist or are deleted (folder_ids: [999])"));
    }

    @Test
    void allThatIsWrongStandsInTheOrderOfTheRealService(Client client) {
        send(client, "POST", """
                [{"title": "Good", "document_hub_id": 2, "parent_folder_id": 2},
                 {"document_hub_id": 2, "parent_folder_id": 2},
                 {"title": "Bad", "document_hub_id": 2, "template_id": 4, "folder_ids": [999],
                  "custom_fields": [{"field_id": 999, "value": "x"}, {"field_id": 5, "value": "Draft"}, {"field_id": 10004, "value": ["x"]}]},
                 {"title": "No template", "document_hub_id": 2, "parent_folder_id": 998, "custom_fields": [{"field_id": 5, "value": "Draft"}]}]""")
                .statusCode(400)
                .body("size()", is(2))
                .body("job_id", nullValue())
                .body("invalid_documents.index", contains(1, 2, 3))
                .body("invalid_documents[0].errors", contains(Map.of("title", List.of("This field is required."))))
                .body("invalid_documents[0].document.document_hub_id", is(2))
                .body(
                        "invalid_documents[1].errors[0].folder_ids",
                        contains("The following Folders don’t exist or are deleted (folder_ids: [999])"))
                .body(
                        "invalid_documents[1].errors[1][0].field_id",
                        contains("The field_id 999 is not present on the chosen template."))
                .body("invalid_documents[1].errors[1][1].size()", is(0))
                .body(
                        "invalid_documents[1].errors[1][2].non_field_errors",
                        contains(
                                "The value `['x']` is not allowed for field `Data classification` with field_id `10004`."))
                .body(
                        "invalid_documents[2].errors[0].parent_folder_id",
                        contains("The following Folders don’t exist or are deleted (parent_folder_id: [998])"))
                .body(
                        "invalid_documents[2].errors[1].custom_fields",
                        contains("Custom field values were included, but no template was specified."));
        get(client, "?search=Good").body("$", hasSize(0));
    }

    @Test
    void aFieldThatCannotBeReadHidesNothingElseThatIsWrong(Client client) {
        send(client, "POST", """
                [{"document_hub_id": 2, "parent_folder_id": 998, "template_id": 4,
                  "custom_fields": [{"field_id": 999, "value": "x"}]},
                 {"document_hub_id": 2, "template_id": "x", "custom_fields": [{"field_id": 999, "value": "x"}]},
                 "no object"]""")
                .statusCode(400)
                .body("invalid_documents[0].errors", hasSize(3))
                .body("invalid_documents[0].errors[0].title", contains("This field is required."))
                .body(
                        "invalid_documents[0].errors[1].parent_folder_id",
                        contains("The following Folders don’t exist or are deleted (parent_folder_id: [998])"))
                .body(
                        "invalid_documents[0].errors[2][0].field_id",
                        contains("The field_id 999 is not present on the chosen template."))
                .body("invalid_documents[1].errors", hasSize(1))
                .body("invalid_documents[1].errors[0].keySet()", contains("title", "template_id"))
                .body("invalid_documents[2].errors", hasSize(1));
        send(client, "PUT", """
                [{"template_id": 4, "parent_document_id": 999, "custom_fields": [{"field_id": 999, "value": "x"}]},
                 {"id": 3, "title": [], "parent_document_id": 3}]""")
                .statusCode(400)
                .body("invalid_documents[0].errors", hasSize(3))
                .body("invalid_documents[0].errors[0].id", contains("This field is required."))
                .body("invalid_documents[1].errors[0].title", contains("Not a valid string."))
                .body("invalid_documents[1].errors[1].keySet()", contains("parent_document_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \" \", \"document_hub_id\": 2} | title | This field may not be blank.",
                "{\"title\": null, \"document_hub_id\": 2} | title | This field may not be null.",
                "{\"title\": \"x\"} | document_hub_id | This field is required.",
                "{\"title\": \"x\", \"document_hub_id\": 9} | document_hub_id | Invalid pk \"9\" - object does not exist.",
                "{\"title\": \"x\", \"document_hub_id\": 2, \"template_id\": 6} | template_id | Invalid pk \"6\" - object does not exist.",
                "{\"title\": \"x\", \"document_hub_id\": 2, \"parent_folder_id\": 1} | parent_folder_id | The following Folders don’t exist or are deleted (parent_folder_id: [1])",
                "{\"title\": \"x\", \"document_hub_id\": 2, \"parent_document_id\": 99} | parent_document_id | The following Documents don’t exist or are deleted (parent_document_id: [99])",
                "{\"title\": \"x\", \"document_hub_id\": 2, \"description\": []} | description | Not a valid string.",
            })
    void aBadDocumentStartsNoJob(String document, String field, String message, Client client) {
        send(client, "POST", "[" + document + "]")
                .statusCode(400)
                .body("job_id", nullValue())
                .body("invalid_documents[0].errors[0]['" + field + "']", contains(message));
    }

    @Test
    void bodiesAreArrays(Client client) {
        send(client, "POST", "{\"title\": \"x\"}")
                .statusCode(400)
                .body("non_field_errors", contains("Expected a list of items but got type \"dict\"."))
                .body("code", is("400000"));
        client.bulk("POST", DOCUMENTS, "[]").body("result.created_term_count", is(0));
    }

    @Test
    void whatIsLeftOutStaysAndUnknownIdsArePassedOver(Client client) {
        client.bulk("PUT", DOCUMENTS, """
                [{"id": 3, "title": "Refund guide", "document_hub_id": 1, "template_id": 4, "custom_fields": [{"field_id": 5, "value": "Draft"}]},
                 {"id": 4, "parent_folder_id": 2, "nav_link_folder_ids": [3]}, {"id": 9999, "title": "x"}]""")
                .body(
                        "result",
                        equalTo(Map.of(
                                "updated_term_count", 2, "updated_terms", List.of(Map.of("id", 3), Map.of("id", 4)))));

        get(client, "?id=3")
                .body("[0].title", is("Refund guide"))
                .body("[0].description", is("<p>How to pay money back</p>"))
                .body("[0].document_hub_id", is(2))
                .body("[0].folder_ids", contains(3, 2))
                .body("[0].custom_fields.field_id", contains(5, 10001))
                .body("[0].child_documents_count", is(0));
        get(client, "?id=4")
                .body("[0].parent_folder_id", is(2))
                .body("[0].parent_document_id", nullValue())
                .body("[0].nav_link_folder_ids", contains(3));
    }

    @Test
    void aDocumentLiesInOnePlace(Client client) {
        String message = "parent_folder_id and parent_document_id cannot both be given.";
        for (String document : List.of(
                "{\"title\": \"x\", \"document_hub_id\": 2, \"parent_folder_id\": 2, \"parent_document_id\": 3}",
                "{\"id\": 4, \"parent_folder_id\": 2, \"parent_document_id\": 3}")) {
            send(client, document.contains("title") ? "POST" : "PUT", "[" + document + "]")
                    .statusCode(400)
                    .body("invalid_documents[0].errors[0].non_field_errors", contains(message));
        }
        client.bulk(
                "POST",
                DOCUMENTS,
                "[{\"title\": \"Sub\", \"document_hub_id\": 1, \"parent_document_id\": 1, \"folder_ids\": [1]}]");
        get(client, "?id=6").body("[0].parent_document_id", is(1)).body("[0].parent_folder_id", nullValue());
        client.bulk("PUT", "/integration/v2/term/", "[{\"id\": 6, \"glossary_ids\": []}]");
        get(client, "?id=6").body("[0].parent_document_id", is(1));
        client.bulk("PUT", "/integration/v2/term/", "[{\"id\": 6, \"glossary_ids\": [1]}]");
        get(client, "?id=6").body("[0].parent_document_id", nullValue()).body("[0].parent_folder_id", is(1));
    }

    @Test
    void whatLiesBelowADocumentMayBeLinkedInFolders(Client client) {
        client.fixtures("documents: [{id: 70, title: Sub, hub: 2, under: 3, folders: [2]}]");
        get(client, "?id=70")
                .body("[0].parent_document_id", is(3))
                .body("[0].parent_folder_id", nullValue())
                .body("[0].nav_link_folder_ids", contains(2));
    }

    @Test
    void documentsLieFiftyDeepInEachOtherAtMost(Client client) {
        client.fixtures(FolderApiTest.chain("documents", "under"));

        send(client, "POST", "[{\"title\": \"Deeper\", \"document_hub_id\": 2, \"parent_document_id\": 149}]")
                .statusCode(400)
                .body(
                        "invalid_documents[0].errors[0].parent_document_id",
                        contains("Cannot lie deeper than 50 levels."));
        send(client, "PUT", "[{\"id\": 100, \"parent_document_id\": 3}]")
                .statusCode(400)
                .body(
                        "invalid_documents[0].errors[0].parent_document_id",
                        contains("Cannot lie deeper than 50 levels."));
        send(client, "PUT", "[{\"id\": 101, \"parent_document_id\": 3}]").statusCode(202);
    }

    @Test
    void changesAreCheckedLikeNewDocuments(Client client) {
        send(client, "PUT", """
                [{"title": "x"}, {"id": 3, "title": ""}, {"id": 3, "custom_fields": [{"field_id": 5, "value": "Draft"}]},
                 {"id": 3, "parent_document_id": 4}]""")
                .statusCode(400)
                .body("invalid_documents.index", contains(0, 1, 2, 3))
                .body("invalid_documents[0].errors[0].id", contains("This field is required."))
                .body("invalid_documents[1].errors[0].title", contains("This field may not be blank."))
                .body("invalid_documents[1].document.id", is(3))
                .body(
                        "invalid_documents[2].errors[0].custom_fields",
                        contains("Custom field values were included, but no template was specified."))
                .body(
                        "invalid_documents[3].errors[0].parent_document_id",
                        contains("Cannot be moved under itself or its own descendant."));
        get(client, "?id=3").body("[0].title", is("Refund handbook"));
    }

    @Test
    void aDocumentMayChangePlacesWithTheOneThatItLiesIn(Client client) {
        send(client, "PUT", "[{\"id\": 4, \"parent_folder_id\": 3}, {\"id\": 3, \"parent_document_id\": 4}]")
                .statusCode(202);
        get(client, "?id=3&id=4").body("parent_document_id", contains(4, null));
    }

    @Test
    void deletingTakesWhatLiesBelowAlongAndSkipsUnknownIds(Client client) {
        send(client, "DELETE", "{\"id\": [3, 77]}")
                .statusCode(200)
                .body(equalTo("{\"deleted_document_count\":1,\"deleted_document_ids\":[3]}"));

        get(client, "?document_hub_id=2").body("$", empty());
        get(client, "?document_hub_id=2&deleted=True")
                .body("id", contains(3, 4))
                .body("[0].deleted", is(true))
                .body("[0].ts_deleted", matchesPattern(".*\\.\\d{6}Z"));
        send(client, "DELETE", "{\"id\": 3}")
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"id\":[\"Expected a list of items but got type \\\"int\\\".\"],\"detail\":{\"id\":[\"Expected a list of items but got type \\\"int\\\".\"]},\"code\":\"400000\"}"));
        send(client, "DELETE", "{\"ids\": [1]}").statusCode(400).body("id", contains("This field is required."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?id=1&id=4 | 1,4",
                "?document_hub_id=1 | 1,2,5",
                "?parent_folder_id=3 | 3",
                "?parent_document_id=3 | 4",
                "?nav_link_folder_id=2 | 3",
                "?folder_id=2 | 3",
                "?folder_id=1&folder_id=2 | 1,2,3,5",
                "?search=REVENUE%20handbook | 2,3",
                "?search=%22refund%20handbook%22 | 3",
                "?search='refund%20handbook' | 3",
                "?search='refund%20handbook'%20customers | 1,3",
                "?search='handbook%20refund' | ''",
                "?search=customer's | ''",
                "?search=customers | 1",
                "?search=%25 | ''",
                "?deleted=false | 1,2,3,4,5",
                "?deleted=true | ''",
            })
    void theListIsFiltered(String query, String ids, Client client) {
        List<Integer> expected = Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(Integer::valueOf)
                .toList();
        client.as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get(DOCUMENTS + query)
                .then()
                .statusCode(200)
                .body("id", equalTo(expected));
    }

    @Test
    void valuesSelectsPropertiesAndPagesAreLinked(Client client) {
        get(client, "?values=title, description&limit=1")
                .body("[0].keySet()", containsInAnyOrder("title", "description"))
                .header("X-Next-Page", matchesPattern("/integration/v2/document/\\?values=title.*&limit=1&skip=1"));
        get(client, "?skip=100").statusCode(200).body("$", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?id=x", "?nonsense=1", "?deleted=maybe", "?folder_id=x"})
    void whatTheListCannotReadIsA400(String query, Client client) {
        get(client, query).statusCode(400).body("code", is("400006"));
    }

    @Test
    void aThousandDocumentsGoInOneRequest(Client client) {
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"title\": \"Page " + i
                        + "\", \"document_hub_id\": 2, \"parent_folder_id\": 2, \"template_id\": 4,"
                        + " \"custom_fields\": [{\"field_id\": 5, \"value\": \"Draft\"}]}")
                .collect(Collectors.joining(",", "[", "]"));
        client.bulk("POST", DOCUMENTS, thousand).body("result.created_term_count", is(1000));
        get(client, "?limit=1000&folder_id=2&skip=1").body("$", hasSize(1000)).body("[999].title", is("Page 999"));
        client.as(Role.VIEWER).get("/integration/v2/folder/?id=2").then().body("[0].child_documents_count", is(1000));
    }

    @Test
    void aDocumentIsReadByItsPath(Client client) {
        get(client, "3/").statusCode(200).body("title", is("Refund handbook")).body("child_documents_count", is(1));
        get(client, "3").body("custom_fields.field_name", contains("Review date"));
        get(client, "99/").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.json(Role.CATALOG_ADMIN, "{\"id\": [3]}")
                .delete(DOCUMENTS)
                .then()
                .statusCode(200);
        get(client, "3/").statusCode(404);
        client.as(Role.CATALOG_ADMIN).put(DOCUMENTS + "1/").then().statusCode(405);
    }

    @Test
    void anInstanceWithoutTheFieldOfATextTakesNoValueForIt(Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("""
                        users: [{id: 1, username: ada, role: SERVER_ADMIN}]
                        tokens: [{id: 1, user: 1, name: own, refresh_token: r, access_token: server-admin-token}]
                        document_hubs: [{id: 1, title: Terms}]
                        custom_fields: [{id: 5, type: RICH_TEXT, name: Note}]
                        custom_templates: [{id: 7, title: Term, otype: glossary_term, fields: [5]}]""")
                .put("/_understudy/instances/" + client.instance() + "/dataset")
                .then()
                .statusCode(204);

        client.json(
                        Role.SERVER_ADMIN,
                        "[{\"title\": \"x\", \"template_id\": 7, \"custom_fields\": [{\"field_id\": 4, \"value\": \"y\"}]}]")
                .post("/integration/v2/term/")
                .then()
                .statusCode(400)
                .body(
                        "invalid_terms[0].errors[0][0].field_id",
                        contains("The field_id 4 is not present on the chosen template."));
    }

    /** Whatever the template carries, an object has a title and a description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/integration/v2/document/ | custom_fields | \"document_hub_id\": 2, \"template_id\": 4",
                "/integration/v2/folder/ | custom_fields | \"document_hub_id\": 2, \"template_id\": 5",
                "/integration/v2/term/ | custom_fields | \"template_id\": 3",
                "/integration/v1/business_policies/ | fields | \"template_id\": 6",
            })
    void titleAndDescriptionCountAsBeingOnEveryTemplate(String path, String key, String rest, Client client) {
        String values = ", \"%s\": [{\"field_id\": 3, \"value\": \"%s\"}, {\"field_id\": 4, \"value\": \"%s\"}]}]";
        client.json(Role.CATALOG_ADMIN, "[{\"title\": \"Before\", " + rest + values.formatted(key, "Zebra", "Striped"))
                .post(path)
                .then()
                .statusCode(202);
        int id = client.as(Role.CATALOG_ADMIN)
                .get(path + "?search=Zebra")
                .then()
                .body("title", contains("Zebra"))
                .body("description", contains("<p>Striped</p>"))
                .extract()
                .path("[0].id");

        client.json(
                        Role.CATALOG_ADMIN,
                        "[{\"id\": " + id + ", " + rest + values.formatted(key, "Okapi", "Half striped"))
                .put(path)
                .then()
                .statusCode(202);
        client.as(Role.CATALOG_ADMIN)
                .get(path + "?id=" + id)
                .then()
                .body("title", contains("Okapi"))
                .body("description", contains("<p>Half striped</p>"));
        client.json(Role.CATALOG_ADMIN, "[{\"id\": " + id + ", " + rest + values.formatted(key, "", "x"))
                .put(path)
                .then()
                .statusCode(400);
    }

    @Test
    void theJobTellsTheTitleThatAFieldGave(Client client) {
        client.bulk(
                        "POST",
                        DOCUMENTS,
                        "[{\"title\": \"Before\", \"document_hub_id\": 2, \"template_id\": 4, \"custom_fields\": [{\"field_id\": 3, \"value\": \"After\"}]}]")
                .body("result.created_terms.title", contains("After"));
    }

    @Test
    void hubsAreListedAsCollectionTypes(Client client) {
        client.fixtures("document_hubs: [{id: 70, title: Sales Glossary}]");

        client.as(Role.VIEWER)
                .get("/api/v1/collection_type/?id=70")
                .then()
                .statusCode(200)
                .body(equalTo("[{\"id\":70,\"top_level_nav_name\":\"Sales Glossary\"}]"));
    }

    @Test
    void listsAreOrderedByIdAndNothingElse(Client client) {
        get(client, "?order_by=-id&limit=2").body("id", contains(5, 4));
        get(client, "?order_by=zzz")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [order_by]\",\"code\":\"400006\"}"));
    }

    @Test
    void whereADocumentLiesNoLinkToItIsShown(Client client) {
        client.bulk(
                "POST",
                DOCUMENTS,
                "[{\"title\": \"Returns\", \"document_hub_id\": 2, \"parent_folder_id\": 2, \"nav_link_folder_ids\": [2, 3, 3]}]");
        get(client, "?id=6").body("[0].folder_ids", contains(2, 3)).body("[0].nav_link_folder_ids", contains(3));
    }

    @Test
    void searchLooksAtWhatReadersSeeOfADescription(Client client) {
        send(client, "PUT", """
                [{"id": 3, "description": "<p class=\\"a>b\\">Net <strong>reve</strong>nue&nbsp; of R&amp;D<br>in &lt;€&gt;</p><ul><li>first</li><li>second</li></ul>"}]""").statusCode(202);

        for (String shown : List.of("r&d", "'revenue of'", "'net revenue of R&D in <€>'", "\"first second\"", "<€>")) {
            assertThat(found(client, shown)).as(shown).containsExactly(3);
        }
        for (String markup : List.of("</p>", "'<p'", "strong", "a>b", "&amp;", "nbsp", "firstsecond")) {
            assertThat(found(client, markup)).as(markup).isEmpty();
        }
        client.as(Role.VIEWER)
                .queryParam("search", "</p>")
                .get("/integration/v2/folder/")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    private static List<Integer> found(Client client, String searched) {
        return client.as(Role.VIEWER)
                .queryParam("search", searched)
                .get(DOCUMENTS)
                .path("id");
    }

    @Test
    void notEverySearchIsTakenUp(Client client) {
        String most = IntStream.range(0, 20).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        for (String list : List.of("document", "folder", "term")) {
            String path = "/integration/v2/" + list + "/";
            client.as(Role.VIEWER)
                    .queryParam("search", most + " WORD1")
                    .get(path)
                    .then()
                    .statusCode(200);
            client.as(Role.VIEWER)
                    .queryParam("search", most + " more")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"The search query is too complex.\",\"code\":\"400000\"}"));
        }
    }
}
