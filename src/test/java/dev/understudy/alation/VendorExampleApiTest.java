package dev.understudy.alation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The examples of Alation's Python SDK: their calls, with the ids and titles that they expect of an instance. */
@ApiTest
class VendorExampleApiTest {

    private static final String FOLDERS = "/integration/v2/folder/";
    private static final String DOCUMENTS = "/integration/v2/document/";
    private static final String TERMS = "/integration/v2/term/";
    private static final String POLICIES = "/integration/v1/business_policies/";
    private static final String CONFIGS = "/integration/visual_config/";

    private static ValidatableResponse get(Client client, String path, Object... parameters) {
        return client.as(Role.CATALOG_ADMIN)
                .queryParam("limit", 1000)
                .get(path, parameters)
                .then()
                .statusCode(200);
    }

    private static int onlyId(Client client, String path, Object... parameters) {
        return get(client, path, parameters).body("$", hasSize(1)).extract().path("[0].id");
    }

    private static int field(Client client, String name) {
        return onlyId(client, "/integration/v2/custom_field/?name_singular={name}", name);
    }

    private static int template(Client client, String title) {
        return onlyId(client, "/integration/v1/custom_template/?title={title}", title);
    }

    @Test
    void aFolderIsMadeReadUpdatedAndDeleted(Client client) {
        int description = field(client, "Description");
        String fields = "\"custom_fields\": [{\"field_id\": " + description + ", \"value\": \"%s\"}]";
        String folder =
                "\"title\": \"Test Document Hub Folder\", \"description\": \"Test Document Hub Folder\", \"document_hub_id\": 4, \"template_id\": 43, "
                        + fields;

        int id = client.bulk("POST", FOLDERS, "[{" + folder.formatted("Approved") + "}]")
                .body("result.created_folder_count", is(1))
                .extract()
                .path("result.created_folders[0].id");
        get(client, FOLDERS + "?id=" + id).body("description", contains("<p>Approved</p>"));
        get(client, FOLDERS + "?document_hub_id=4").body("id", hasItem(id)).body("document_hub_id", everyItem(is(4)));
        get(client, FOLDERS + "?values=title, description").body("[0].size()", is(2));
        client.bulk("PUT", FOLDERS, "[{\"id\": " + id + ", " + folder.formatted("Under Review") + "}]")
                .body("result.updated_folder_count", is(1))
                .body("result.updated_folders[0].id", is(id));
        client.send(Role.CATALOG_ADMIN, "DELETE", FOLDERS, "{\"ids\": [" + id + "]}")
                .statusCode(200)
                .body("deleted_folder_ids", contains(id));
    }

    @Test
    void aFieldThatIsNotOnTheFoldersTemplateIsRefusedInTheRecordedWords(Client client) {
        String folder =
                "{\"title\":\"Test Document Hub Folder\",\"description\":\"Test Document Hub Folder\",\"document_hub_id\":2,"
                        + "\"custom_fields\":[{\"field_id\":999999999999999,\"value\":\"Production\"}],\"template_id\":43}";
        client.send(Role.CATALOG_ADMIN, "POST", FOLDERS, "[" + folder + "]")
                .statusCode(400)
                .body(equalTo(
                        "{\"job_id\":null,\"invalid_folders\":[{\"index\":0,\"errors\":[[{\"field_id\":[\"The field_id 999999999999999 is not present on the chosen template.\"]}]],\"folder\":"
                                + folder + "}]}"));
    }

    @Test
    void aDocumentIsMadeReadUpdatedAndDeleted(Client client) {
        int folder = get(client, FOLDERS + "?document_hub_id=2").extract().path("[0].id");
        int id = client.bulk("POST", DOCUMENTS, """
                        [{"title": "My KPI 1x1", "description": "This is the description for KPI 1", "template_id": %d, "folder_ids": [%d],
                          "document_hub_id": 2, "custom_fields": [{"field_id": %d, "value": "Approved"}]}]""".formatted(
                                template(client, "DS Test 6"), folder, field(client, "Status")))
                .body("result.created_term_count", is(1))
                .extract()
                .path("result.created_terms[0].id");

        get(client, DOCUMENTS + "?id=" + id)
                .body("title", contains("My KPI 1x1"))
                .body("[0].custom_fields.value", contains("Approved"));
        client.bulk(
                        "PUT",
                        DOCUMENTS,
                        "[{\"id\": " + id + ", \"description\": \"This is another description for KPI 1\"}]")
                .body("result.updated_terms.id", contains(id));
        client.send(Role.CATALOG_ADMIN, "DELETE", DOCUMENTS, "{\"id\": [" + id + "]}")
                .statusCode(200)
                .body("deleted_document_ids", contains(id));
    }

    @Test
    void aFolderAndAnOptionThatThereAreNotAreRefusedInTheRecordedWords(Client client) {
        String document =
                "{\"title\":\"My KPI 1x1\",\"description\":\"This is the description for KPI 1\",\"template_id\":49,\"folder_ids\":[999999999999999],"
                        + "\"document_hub_id\":2,\"custom_fields\":[{\"field_id\":10009,\"value\":[\"reddddddd\"]}]}";
        get(client, "/integration/v2/custom_field/?name_singular=Data Categorization")
                .body("id", contains(10009));
        get(client, "/integration/v1/custom_template/?title=DS Test 6").body("id", contains(49));
        client.send(Role.CATALOG_ADMIN, "POST", DOCUMENTS, "[" + document + "]")
                .statusCode(400)
                .body(equalTo(
                        "{\"job_id\":null,\"invalid_documents\":[{\"index\":0,\"errors\":[{\"folder_ids\":[\"The following Folders don\u2019t exist or are deleted (folder_ids: [999999999999999])\"]},"
                                + "[{\"non_field_errors\":[\"The value `['reddddddd']` is not allowed for field `Data Categorization` with field_id `10009`.\"]}]],\"document\":"
                                + document + "}]}"));
    }

    @Test
    void aTermIsMadeFoundUpdatedAndDeleted(Client client) {
        int id = client.bulk("POST", TERMS, """
                        [{"title": "My Term 1", "description": "This is the description for Term 1", "template_id": %d, "glossary_ids": [1],
                          "custom_fields": [{"field_id": %d, "value": "Approved"}]}]""".formatted(template(client, "DS Test 4"), field(client, "Status")))
                .extract()
                .path("result.created_terms[0].id");

        get(client, TERMS + "?search={phrase}", "'My Term 1'").body("id", contains(id));
        client.bulk(
                        "PUT",
                        TERMS,
                        "[{\"id\": " + id + ", \"description\": \"This is yet another description for Term 1\"}]")
                .body("result.updated_terms.id", contains(id));
        client.send(Role.CATALOG_ADMIN, "DELETE", TERMS, "{\"id\": [" + id + "]}")
                .statusCode(200)
                .body("deleted_term_ids", contains(id));
    }

    @Test
    void aPolicyIsMadeFoundUpdatedAndDeleted(Client client) {
        String policy = "\"title\": \"Business Policy Example\", \"template_id\": " + template(client, "GDPR");
        String steward = "\"fields\": [{\"field_id\": 8, \"value\": [{\"otype\": \"user\", \"oid\": %d}]}]";
        client.send(
                        Role.CATALOG_ADMIN,
                        "POST",
                        POLICIES,
                        "[{" + policy + ", \"policy_group_ids\": [1], " + steward.formatted(1) + "}]")
                .statusCode(202);

        int id = get(client, POLICIES).extract().path("find { it.title == 'Business Policy Example' }.id");
        get(client, POLICIES + "?id=" + id).body("[0].stewards.id", contains(1));
        client.send(
                        Role.CATALOG_ADMIN,
                        "PUT",
                        POLICIES,
                        "[{\"id\": " + id + ", " + policy + ", \"policy_group_ids\": {\"add\": [1]}, "
                                + steward.formatted(2) + "}]")
                .statusCode(202);
        get(client, POLICIES + "?id=" + id).body("[0].stewards.id", contains(2));
        client.send(Role.CATALOG_ADMIN, "DELETE", POLICIES, "{\"ids\": [" + id + "]}")
                .statusCode(204);
    }

    @Test
    void policyGroupsAndTemplatesAreFoundByTheirNames(Client client) {
        get(client, "/integration/v1/policy_group?search=GDPR Policies").body("title", contains("GDPR Policies"));
        get(client, "/integration/v1/custom_template/42/").body("title", is("DS Document"));
        get(client, "/integration/v1/custom_template/?title=DS Document").body("id", contains(42));
    }

    @Test
    void aFieldIsGivenAValue(Client client) {
        int formula = field(client, "Formula");
        client.bulk(
                "PUT",
                "/integration/v2/custom_field_value/async/",
                "[{\"field_id\": " + formula + ", \"otype\": \"glossary_term\", \"oid\": 5, \"value\": \"a + b\"}]");
        get(client, "/integration/v2/custom_field_value/?otype=glossary_term&oid=5&field_id=" + formula)
                .body("value", contains("<p>a + b</p>"));
    }

    @Test
    void aVisualConfigIsMadeReadAndUpdatedButNotDeleted(Client client) {
        String description = component(4, "BUILT_IN", "MAIN") + ", ";
        String groups = """
                {"label": "Data Product Info", "open_by_default": true, "panel": "MAIN", "is_group": true, "components": [%s, %s]},
                {"label": "Owners", "open_by_default": true, "panel": "SIDEBAR", "is_group": true, "components": [%s]}""".formatted(
                        component(10011, "USER_DEFINED", "MAIN"),
                        component(10012, "USER_DEFINED", "MAIN"),
                        component(8, "BUILT_IN", "SIDEBAR"));
        String config =
                "{\"collection_type_id\": 2, \"title\": \"%s\", \"layout_otype\": \"glossary_term\", \"component_list_in_config\": [%s]}";

        int id = client.send(
                        Role.CATALOG_ADMIN, "POST", CONFIGS, config.formatted("Data Product", description + groups))
                .statusCode(201)
                .extract()
                .path("id");
        get(client, CONFIGS + "glossary_term/").body("id", hasItem(id));
        get(client, CONFIGS + id + "/").body("component_list_in_config.panel", contains("MAIN", "MAIN", "SIDEBAR"));
        get(client, "/integration/v1/custom_template/?title=Data Product")
                .body("[0].fields.id", contains(4, 10011, 10012, 8));
        client.send(
                        Role.CATALOG_ADMIN,
                        "PUT",
                        CONFIGS + id + "/",
                        config.formatted("Data Product UPDATED", description + groups))
                .statusCode(200)
                .body("title", is("Data Product UPDATED custom fields"));
        client.send(Role.CATALOG_ADMIN, "DELETE", CONFIGS + id + "/", "").statusCode(400);
        client.send(Role.CATALOG_ADMIN, "POST", CONFIGS, config.formatted("Data Product", groups))
                .statusCode(400)
                .body(equalTo("{\"detail\":\"No default custom fields(4,8) in the request\",\"code\":\"400000\"}"));
    }

    @Test
    void aTableIsFlaggedAndATermTagged(Client client) {
        for (int table : new int[] {1, 3}) {
            String subject = "\"subject\": {\"id\": " + table + ", \"otype\": \"table\"}";
            int id = client.send(
                            Role.CATALOG_ADMIN,
                            "POST",
                            "/integration/flag/",
                            "{\"flag_type\": \"WARNING\", \"flag_reason\": \"Something went wrong.\", " + subject + "}")
                    .statusCode(201)
                    .extract()
                    .path("id");
            get(client, "/integration/flag/?otype=table&oid=" + table).body("id", hasItem(id));
            client.send(Role.CATALOG_ADMIN, "DELETE", "/integration/flag/" + id + "/", "")
                    .statusCode(204);
        }
        String subjects = "/integration/tag/SDK Demo Tag/subject/";
        client.send(Role.CATALOG_ADMIN, "POST", subjects, "{\"oid\": 1, \"otype\": \"glossary_term\"}")
                .statusCode(200);
        get(client, subjects + "?order_by=-ts_tagged").body("subject.id", contains(1));
        client.send(Role.CATALOG_ADMIN, "DELETE", subjects + "glossary_term/1/", "")
                .statusCode(204);
        get(client, "/integration/tag/")
                .body("name", containsInAnyOrder("GDPR scope", "finance/2024 #1", "SDK Demo Tag"));
        get(client, subjects).body("subject.id", not(hasItem(1)));
    }

    private static String component(int field, String type, String panel) {
        return "{\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": %d, \"component_type\": \"%s\", \"page_defined_type\": null, \"panel\": \"%s\"}"
                .formatted(field, type, panel);
    }
}
