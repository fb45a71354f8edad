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
import java.util.List;
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
                .body("fields.id", contains(4, 5, 10001, 8, 10002, 10003, 10004, 10005))
                .body("fields[1].options.title", hasItems("Draft", "Under Review", "Approved"))
                .body("fields[1].options[0].size()", is(4))
                .body("fields[1].options.old_index", contains(0, 1, 2, 3, 4, 5))
                .body("fields[2].options", nullValue())
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

    /** Captured from a real instance; one client reads the keys by their position. */
    @Test
    void keysStandInTheCapturedOrder(Client client) {
        client.fixtures("""
                custom_fields:
                  - {id: 10100, type: PICKER, name: Tier, tooltip: How much it matters, options: [Gold, Silver]}
                  - {id: 10101, type: OBJECT_SET, name: Owner, otypes: [user], backref: Owner of}
                custom_templates: [{id: 61, title: Tiered, otype: business_policy, fields: [10100, 10101]}]""");

        get(client, TEMPLATES + "61/").body(equalTo("""
                {"builtin_name":null,"fields":[\
                {"id":10100,"field_type":"PICKER","tooltip_text":"How much it matters","name_plural":"","name_singular":"Tier",\
                "backref_name":"","backref_tooltip_text":"","allow_multiple":false,"allowed_otypes":null,\
                "options":[{"title":"Gold","tooltip_text":"","article_id":null,"old_index":0},\
                {"title":"Silver","tooltip_text":"","article_id":null,"old_index":1}],"builtin_name":null},\
                {"id":10101,"field_type":"OBJECT_SET","tooltip_text":null,"name_plural":"","name_singular":"Owner",\
                "backref_name":"Owner of","backref_tooltip_text":null,"allow_multiple":false,"allowed_otypes":["user"],\
                "options":null,"builtin_name":null}],\
                "id":61,"layout_otype":93,"title":"Tiered","visual_config_id":null}"""));
    }

    /** Templates of articles list neither title nor description, although articles have both. */
    @Test
    void onlyTemplatesWithALayoutListTheDescription(Client client) {
        get(client, TEMPLATES + "1/").body("fields.id", contains(5, 10001, 8, 10003));
        client.fixtures(
                "custom_templates: [{id: 61, title: Laid out, otype: glossary_term, visual_config: 1, fields: [8]}]");
        get(client, TEMPLATES + "61/")
                .body("fields.id", contains(4, 8))
                .body("fields[0].builtin_name", is("description"));
    }

    @Test
    void theProductsOwnSpellingIsTheSame(Client client) {
        for (String path : List.of("", "3/")) {
            String documented = client.as(Role.VIEWER)
                    .get("/integration/v1/custom_template/" + path)
                    .asString();

            client.as(Role.VIEWER)
                    .get("/api/custom_template/" + path)
                    .then()
                    .statusCode(200)
                    .body(equalTo(documented));
        }
    }
}
