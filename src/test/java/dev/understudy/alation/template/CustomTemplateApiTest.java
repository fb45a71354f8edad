package dev.understudy.alation.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Custom Template API. */
@ApiTest
class CustomTemplateApiTest {

    private static final String TEMPLATES = "/integration/v1/custom_template/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.VIEWER).get(path).then();
    }

    @Test
    void aTemplateShowsItsFieldsWithOptionsAsObjects(Client client) {
        get(client, TEMPLATES + "3")
                .statusCode(200)
                .body("title", is("Business term"))
                .body("layout_otype", is(96))
                .body("visual_config_id", is(1))
                .body("builtin_name", nullValue())
                .body("size()", is(6))
                .body("fields.id", contains(5, 10001, 8, 10002, 10003, 10004, 10005))
                .body("fields[0].options.title", hasItems("Draft", "Under Review", "Approved"))
                .body("fields[0].options[0].size()", is(4))
                .body("fields[1].options", nullValue())
                .body("fields[0].size()", is(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Business term", "Knowledge document", "Data policy", "Table", "Column"})
    void everyKindOfObjectHasATemplateWithTheUsualFields(String title, Client client) {
        client.as(Role.VIEWER)
                .queryParam("title", title)
                .queryParam("limit", 1000)
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].fields.field_type", hasItems("PICKER", "DATE", "OBJECT_SET", "RICH_TEXT"))
                .body("[0].fields.find { it.field_type == 'PICKER' }.name_singular", is("Status"));
    }

    @ParameterizedTest
    @CsvSource({"article, 0", "column, 1", "datasource, 7", "schema, 23", "business_policy, 93", "domain, 97"})
    void theTypeOfObjectsIsANumber(String otype, int number, Client client) {
        client.fixtures("custom_templates: [{id: 61, title: Any, otype: " + otype + ", fields: [5]}]");

        get(client, TEMPLATES + "61/").statusCode(200).body("layout_otype", is(number));
    }

    @Test
    void templatesAreMadeByFixturesAndMayShareATitle(Client client) {
        client.fixtures("custom_templates: [{id: 61, title: Table, otype: article, fields: [5]}]");

        get(client, TEMPLATES + "?title=Table").body("id", contains(7, 61)).body("layout_otype", contains(27, 0));
        get(client, TEMPLATES + "?limit=1&skip=1")
                .body("id", contains(2))
                .header("X-Next-Page", TEMPLATES + "?limit=1&skip=2");
        get(client, TEMPLATES + "?title=Nonsense").statusCode(200).body("$", hasSize(0));
        get(client, TEMPLATES + "99/").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"y\", \"custom_templates\": [61]}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("custom_templates.title", contains("Table"));
    }
}
