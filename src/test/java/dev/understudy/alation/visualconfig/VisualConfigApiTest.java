package dev.understudy.alation.visualconfig;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Visual configs, beyond the table. */
@ApiTest
class VisualConfigApiTest {

    private static final String CONFIGS = "/integration/visual_config/";
    private static final String DESCRIPTION =
            "{\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": 4, \"page_defined_type\": null, \"component_type\": \"BUILT_IN\", \"panel\": \"MAIN\"}";
    private static final String STATUS = DESCRIPTION.replace("4", "5").replace("BUILT_IN", "USER_DEFINED");

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.CATALOG_ADMIN).get(path).then();
    }

    private static String config(String title, String otype, String... components) {
        return "{\"title\": \"%s\", \"layout_otype\": \"%s\", \"collection_type_id\": 2, \"component_list_in_config\": [%s]}"
                .formatted(title, otype, String.join(",", components));
    }

    @Test
    void aLayoutOfDocumentsMakesATemplateOfItsName(Client client) {
        String group =
                "{\"label\": \"More\", \"open_by_default\": true, \"panel\": \"MAIN\", \"is_group\": true, \"components\": ["
                        + STATUS + "]}";
        client.json(Role.CATALOG_ADMIN, config("Recipe", "glossary_term", DESCRIPTION, group))
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .body("id", is(2))
                .body("layout_otype", is("glossary_term"))
                .body("component_list_in_config", hasSize(2))
                .body("component_list_in_config[1].components[0].rendered_oid", is(5))
                .body("size()", is(4));
        get(client, CONFIGS + "2/")
                .body("component_list_in_config[0]", equalTo(new JsonPath(DESCRIPTION).getMap("$")))
                .body("component_list_in_config[1]", equalTo(new JsonPath(group).getMap("$")));

        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/?title=Recipe")
                .then()
                .body("[0].visual_config_id", is(2))
                .body("[0].fields.id", contains(4, 5));

        client.json(Role.CATALOG_ADMIN, config("Cookery", "glossary_term", DESCRIPTION))
                .put(CONFIGS + "2/")
                .then()
                .statusCode(200);
        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/?title=Cookery")
                .then()
                .body("[0].visual_config_id", is(2))
                .body("[0].fields.id", contains(4));
    }

    @Test
    void theTemplateListsTheBuiltInFieldsThatAreShown(Client client) {
        String title = DESCRIPTION.replace("4", "3");
        String steward = DESCRIPTION.replace("4", "8");
        client.json(Role.CATALOG_ADMIN, config("Recipe", "glossary_term", title, STATUS, steward, DESCRIPTION))
                .post(CONFIGS)
                .then()
                .statusCode(201);

        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/?title=Recipe")
                .then()
                .body("[0].fields.id", contains(3, 5, 8, 4));
    }

    /** A client drops a component, or a group, that lacks a key. */
    @Test
    void answersHaveEveryKey(Client client) {
        String page =
                "{\"rendered_otype\": null, \"page_defined_type\": \"catalog.tags\", \"component_type\": \"PAGE_DEFINED\", \"panel\": \"SIDEBAR\", \"other\": 1}";
        String group = "{\"label\": \"More\", \"panel\": \"MAIN\", \"is_group\": true, \"components\": [" + page + "]}";
        int id = client.json(Role.CATALOG_ADMIN, config("Page", "table", page, DESCRIPTION, group))
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Map<String, Object> shown = new HashMap<>();
        shown.put("rendered_otype", null);
        shown.put("rendered_oid", null);
        shown.put("page_defined_type", "catalog.tags");
        shown.put("component_type", "PAGE_DEFINED");
        shown.put("panel", "SIDEBAR");
        get(client, CONFIGS + id)
                .body("component_list_in_config[0]", equalTo(shown))
                .body(
                        "component_list_in_config[2]",
                        equalTo(Map.of(
                                "label",
                                "More",
                                "open_by_default",
                                false,
                                "panel",
                                "MAIN",
                                "is_group",
                                true,
                                "components",
                                List.of(shown))));

        client.fixtures(
                "visual_configs: [{id: 40, title: x, layout_otype: table, components: [{component_type: BUILT_IN, panel: MAIN}]}]");
        get(client, CONFIGS + "40").body("component_list_in_config[0].size()", is(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api_resource", "bi_report_column", "doc_schema", "domain", "policy", "policy_group", "table"})
    void pagesOfManyTypesAreLaidOut(String otype, Client client) {
        client.json(Role.CATALOG_ADMIN, config("Page", otype, DESCRIPTION))
                .post(CONFIGS)
                .then()
                .statusCode(201);
        get(client, CONFIGS + otype + "/").body("title", contains("Page")).body("layout_otype", contains(otype));
    }

    @ParameterizedTest
    @CsvSource({"column, attribute", "Table, table", "DATASOURCE, data", "Glossary_Term, glossary_term"})
    void typesAreNamedInAnySpelling(String spelt, String otype, Client client) {
        int id = client.json(Role.CATALOG_ADMIN, config("Page", spelt, DESCRIPTION))
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .body("layout_otype", is(otype))
                .extract()
                .path("id");
        client.json(Role.CATALOG_ADMIN, config("Page", spelt, DESCRIPTION))
                .put(CONFIGS + id + "/")
                .then()
                .statusCode(200)
                .body("layout_otype", is(otype));
        get(client, CONFIGS + spelt + "/").body("title", hasItem("Page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[7]", "[{rendered_oid: x}]", "[{is_group: true, components: 7}]"})
    void fixturesLayOutComponentsAndGroupsOnly(String components, Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("visual_configs: [{id: 40, title: x, layout_otype: table, components: " + components + "}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", containsString("components must be a list of components and groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"glossary_term", "glossary_v3"})
    void layoutsOfWhatLiesInHubsStay(String otype, Client client) {
        int id = client.json(Role.CATALOG_ADMIN, config("Page", otype, DESCRIPTION))
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        client.as(Role.CATALOG_ADMIN)
                .delete(CONFIGS + id)
                .then()
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"detail\":\"Visual configs of documents and document folders cannot be deleted.\",\"code\":\"400000\"}"));
        get(client, CONFIGS + id).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"glossary_term, table", "table, glossary_v3"})
    void whatIsLaidOutInHubsStaysSoAndNothingElseBecomesSo(String before, String after, Client client) {
        int id = client.json(Role.CATALOG_ADMIN, config("Page", before, DESCRIPTION))
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        client.json(Role.CATALOG_ADMIN, config("Page", after, DESCRIPTION))
                .put(CONFIGS + id + "/")
                .then()
                .statusCode(400)
                .body("layout_otype", contains("\"" + after + "\" is not a valid choice."));
        get(client, CONFIGS + id + "/").body("layout_otype", is(before));
    }

    @Test
    void aLayoutMayComeAsAForm(Client client) {
        client.as(Role.CATALOG_ADMIN)
                .formParam("title", "Form")
                .formParam("layout_otype", "table")
                .formParam("component_list_in_config[0]rendered_otype", "CUSTOM_FIELD")
                .formParam("component_list_in_config[0]rendered_oid", "4")
                .formParam("component_list_in_config[0]component_type", "BUILT_IN")
                .formParam("component_list_in_config[0]panel", "MAIN")
                .formParam("component_list_in_config[0]page_defined_type", "")
                .post(CONFIGS)
                .then()
                .statusCode(201)
                .body("component_list_in_config[0].rendered_oid", is(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void hubsThatThereAreNotAreRefused(String method, Client client) {
        client.json(
                        Role.CATALOG_ADMIN,
                        config("Page", "glossary_term", DESCRIPTION).replace("id\": 2", "id\": 77"))
                .request(method, method.equals("PUT") ? CONFIGS + "1/" : CONFIGS)
                .then()
                .statusCode(400)
                .body("collection_type_id", contains("Invalid pk \"77\" - object does not exist."))
                .body("code", is("400000"));
    }

    @Test
    void aLayoutWithoutTheDescriptionIsRefused(Client client) {
        for (String components : new String[] {"", STATUS, DESCRIPTION.replace("4", "8")}) {
            client.json(Role.CATALOG_ADMIN, config("Page", "table", components))
                    .post(CONFIGS)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"No default custom fields(4,8) in the request\",\"code\":\"400000\"}"));
        }
    }

    @Test
    void layoutsAreListedByTypeReplacedAndDeleted(Client client) {
        get(client, CONFIGS).statusCode(200).body("id", contains(1));
        get(client, CONFIGS + "glossary_term/").body("id", contains(1));
        get(client, CONFIGS + "table/").statusCode(200).body("$", hasSize(0));
        get(client, CONFIGS + "nonsense/").statusCode(400).body("code", is("400000"));
        get(client, CONFIGS + "1/?limit=1000").statusCode(200).body("title", is("Business term"));

        client.json(Role.CATALOG_ADMIN, config("Term", "glossary_term", DESCRIPTION))
                .put(CONFIGS + "1/")
                .then()
                .statusCode(200)
                .body("title", is("Term custom fields"))
                .body("component_list_in_config", hasSize(1));
        get(client, CONFIGS + "1").body("title", is("Term"));
        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/3")
                .then()
                .body("fields.id", contains(4))
                .body("title", is("Term"));

        client.fixtures("""
                visual_configs: [{id: 30, title: Page, layout_otype: table, components: []}]
                custom_templates: [{id: 30, title: Page, otype: table, visual_config: 30, fields: [5]}]""");
        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/30")
                .then()
                .body("visual_config_id", is(30))
                .body("fields.id", contains(4, 5));
        client.as(Role.CATALOG_ADMIN).delete(CONFIGS + "30/").then().statusCode(204);
        get(client, CONFIGS + "30").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/30")
                .then()
                .statusCode(200)
                .body("visual_config_id", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"layout_otype\": \"table\", \"component_list_in_config\": []} | title",
                "{\"title\": \"x\", \"layout_otype\": \"nonsense\", \"component_list_in_config\": []} | layout_otype",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{}]} | component_type",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"component_type\": \"PAGE_DEFINED\", \"panel\": \"MAIN\"}]} | page_defined_type",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": null, \"page_defined_type\": null, \"component_type\": \"PAGE_DEFINED\", \"panel\": \"MAIN\"}]} | page_defined_type",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"page_defined_type\": null, \"component_type\": \"BUILT_IN\", \"panel\": \"MAIN\"}]} | rendered_otype",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": \"CUSTOM_FIELD\", \"page_defined_type\": null, \"component_type\": \"BUILT_IN\", \"panel\": \"MAIN\"}]} | rendered_oid",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": null, \"page_defined_type\": null, \"component_type\": \"OTHER\", \"panel\": \"MAIN\"}]} | component_type",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"is_group\": true, \"label\": \"x\", \"panel\": \"MAIN\"}]} | components",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"is_group\": true, \"panel\": \"MAIN\", \"components\": []}]} | label",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"is_group\": true, \"label\": \"x\", \"panel\": \"TOP\", \"components\": []}]} | panel",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [7]} | non_field_errors",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": null, \"page_defined_type\": null, \"component_type\": \"BUILT_IN\", \"panel\": \"TOP\"}]} | panel",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": []} | detail",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": 999, \"page_defined_type\": null, \"component_type\": \"USER_DEFINED\", \"panel\": \"MAIN\"}, {\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": 4, \"page_defined_type\": null, \"component_type\": \"BUILT_IN\", \"panel\": \"MAIN\"}]} | detail",
            })
    void whatCannotBeLaidOutIsRefused(String body, String field, Client client) {
        client.json(Role.CATALOG_ADMIN, body)
                .post(CONFIGS)
                .then()
                .statusCode(400)
                .body("code", is("400000"))
                .body("containsKey('" + field + "')", is(true));
        get(client, CONFIGS).body("$", hasSize(1));
    }

    @Test
    void theOpenApiDocumentSaysWhatALayoutShows(Client client) {
        client.control()
                .get("/v3/api-docs/alation")
                .then()
                .body(
                        "components.schemas.Shown.oneOf.'$ref'",
                        contains("#/components/schemas/PageComponent", "#/components/schemas/ComponentGroup"));
    }

    @Test
    void layoutsAreForAdminsOnly(Client client) {
        client.as(Role.STEWARD).get(CONFIGS).then().statusCode(403);
    }

    @Test
    void theProductsOwnSpellingIsTheSame(Client client) {
        for (String path : List.of("", "1/")) {
            String documented = client.as(Role.CATALOG_ADMIN)
                    .get("/integration/visual_config/" + path)
                    .asString();

            client.as(Role.CATALOG_ADMIN)
                    .get("/api/v2/visual_config/" + path)
                    .then()
                    .statusCode(200)
                    .body(equalTo(documented));
        }
    }
}
