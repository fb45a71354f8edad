package dev.understudy.alation.visualconfig;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/?title=Recipe")
                .then()
                .body("[0].visual_config_id", is(2))
                .body("[0].fields.id", contains(5));
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
                .body("fields", hasSize(0))
                .body("title", is("Business term"));

        client.as(Role.CATALOG_ADMIN).delete(CONFIGS + "1/").then().statusCode(204);
        get(client, CONFIGS + "1").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/3")
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
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"component_type\": \"BUILT_IN\", \"panel\": \"TOP\"}]} | panel",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": []} | detail",
                "{\"title\": \"x\", \"layout_otype\": \"table\", \"component_list_in_config\": [{\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": 999, \"component_type\": \"USER_DEFINED\", \"panel\": \"MAIN\"}, {\"rendered_otype\": \"CUSTOM_FIELD\", \"rendered_oid\": 4, \"component_type\": \"BUILT_IN\", \"panel\": \"MAIN\"}]} | detail",
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
    void layoutsAreForAdminsOnly(Client client) {
        client.as(Role.STEWARD).get(CONFIGS).then().statusCode(403);
    }
}
