package dev.understudy.alation.customfield;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom Field API. */
@ApiTest
class CustomFieldApiTest {

    private static final String FIELDS = "/integration/v2/custom_field/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.CATALOG_ADMIN).get(path).then();
    }

    private static ValidatableResponse post(Client client, String body) {
        return client.json(Role.CATALOG_ADMIN, body).post(FIELDS).then();
    }

    @Test
    void fieldsOfEveryTypeAreMadeAndReadBack(Client client) {
        List<String> lines = client.bulk("POST", FIELDS, """
                [{"field_type": "RICH_TEXT", "name_singular": "Caveats", "tooltip_text": "What to mind"},
                 {"field_type": "DATE", "name_singular": "Go-live"},
                 {"field_type": "PICKER", "name_singular": "Tier", "options": ["Gold", "Silver"]},
                 {"field_type": "MULTI_PICKER", "name_singular": "Region", "name_plural": "Regions", "options": ["EU", "US"]},
                 {"field_type": "OBJECT_SET", "name_singular": "Sponsor", "name_plural": "Sponsors", "allow_multiple": true,
                  "allowed_otypes": ["user", "groupprofile"], "backref_name": "Sponsor of"},
                 {"field_type": "OBJECT_SET", "name_singular": "Source table", "allow_multiple": false,
                  "allowed_otypes": ["table"], "backref_name": "Source of", "name_plural": null}]""").extract().path("result");

        org.assertj.core.api.Assertions.assertThat(lines)
                .containsExactly(
                        "{\"msg\": \"Starting bulk creation of Custom Fields...\", \"data\": {}}",
                        "{\"msg\": \"Finished bulk creation of Custom Fields\", \"data\": {\"field_ids\": [10014, 10015, 10016, 10017, 10018, 10019]}}");
        get(client, FIELDS + "10014/")
                .statusCode(200)
                .body("size()", is(11))
                .body("field_type", is("RICH_TEXT"))
                .body("tooltip_text", is("What to mind"))
                .body("name_plural", is(""))
                .body("options", nullValue())
                .body("allowed_otypes", nullValue())
                .body("allow_multiple", is(false));
        get(client, FIELDS + "10017").body("options", contains("EU", "US"));
        get(client, FIELDS + "10018/?limit=1000")
                .body("allowed_otypes", contains("groupprofile", "user"))
                .body("backref_name", is("Sponsor of"));
        get(client, FIELDS + "10019").body("allow_multiple", is(false)).body("allowed_otypes", contains("table"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"field_type\": \"PICKER\", \"name_singular\": \"A\", \"options\": \"x\"} | {\"options\":[\"Expected a list of items but got type \\\"str\\\".\"]}",
                "{\"field_type\": \"PICKER\", \"name_singular\": \"A\"} | {\"options\":[\"This field is required.\"]}",
                "{\"field_type\": \"PICKER\", \"name_singular\": \"A\", \"options\": []} | {\"options\":[\"This list may not be empty.\"]}",
                "{\"field_type\": \"RICH_TEXTS\", \"name_singular\": \"A\"} | {\"field_type\":[\"\\\"RICH_TEXTS\\\" is not a valid choice.\"]}",
                "{\"field_type\": \"PEOPLE_SET\", \"name_singular\": \"A\"} | {\"field_type\":[\"\\\"PEOPLE_SET\\\" is not a valid choice.\"]}",
                "{\"field_type\": \"TEXT\", \"name_singular\": \"A\"} | {\"field_type\":[\"\\\"TEXT\\\" is not a valid choice.\"]}",
                "{\"field_type\": \"DATE\", \"name_singular\": \" \"} | {\"name_singular\":[\"This field may not be blank.\"]}",
                "{\"field_type\": \"DATE\"} | {\"name_singular\":[\"This field is required.\"]}",
                "{\"field_type\": \"MULTI_PICKER\", \"name_singular\": \"A\", \"options\": [\"x\"]} | {\"name_plural\":[\"This field is required.\"]}",
                "{\"field_type\": \"OBJECT_SET\", \"name_singular\": \"A\", \"allow_multiple\": false, \"allowed_otypes\": [\"nonsense\"], \"backref_name\": \"B\"} | {\"allowed_otypes\":[\"\\\"nonsense\\\" is not a valid choice.\"]}",
                "{\"field_type\": \"OBJECT_SET\", \"name_singular\": \"A\"} | {\"allow_multiple\":[\"This field is required.\"],\"allowed_otypes\":[\"This field is required.\"],\"backref_name\":[\"This field is required.\"]}",
                "{\"field_type\": \"OBJECT_SET\", \"name_singular\": \"A\", \"allow_multiple\": false, \"allowed_otypes\": [\"user\"], \"backref_name\": \" \"} | {\"backref_name\":[\"This field may not be blank.\"]}",
                "{\"field_type\": \"PICKER\", \"name_singular\": \"A\", \"options\": [\"a\", \"b\", \"a \"]} | {\"options\":[\"The option `a` is given more than once.\"]}",
            })
    void oneBadDefinitionRefusesAll(String definition, String errors, Client client) {
        post(client, "[{\"field_type\": \"DATE\", \"name_singular\": \"Good\"}, " + definition + "]")
                .statusCode(400)
                .body(equalTo("[{}," + errors + "]"));
        get(client, FIELDS + "?name_singular=Good").body("$", hasSize(0));
    }

    @Test
    void definitionsComeInAList(Client client) {
        post(client, "{\"field_type\": \"DATE\", \"name_singular\": \"A\"}")
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"non_field_errors\":[\"Expected a list of items but got type \\\"dict\\\".\"],"
                                        + "\"detail\":{\"non_field_errors\":[\"Expected a list of items but got type \\\"dict\\\".\"]},\"code\":\"400000\"}"));
    }

    @ParameterizedTest
    @CsvSource({"title,3", "description,4", "business_glossary_status,5", "steward,8"})
    void builtInFieldsHaveTheIdsThatToolsHardCode(String name, int id, Client client) {
        get(client, FIELDS + "builtin/" + name + "/?limit=1000")
                .statusCode(200)
                .body("id", is(id))
                .body("builtin_name", is(name));
        get(client, FIELDS + "builtin/nonsense/")
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        get(client, FIELDS + "99999/").statusCode(404);
    }

    @Test
    void theListIsFilteredAndPaged(Client client) {
        get(client, FIELDS)
                .body(
                        "id",
                        contains(3, 4, 5, 6, 7, 8, 9, 10001, 10002, 10003, 10004, 10005, 10009, 10011, 10012, 10013));
        get(client, FIELDS + "?field_type=multi_picker").body("id", contains(10004, 10009));
        get(client, FIELDS + "?field_type=TEXT&field_type=multi_picker").body("id", contains(3, 10004, 10009));
        get(client, FIELDS + "?field_type=NONSENSE").statusCode(200).body("$", hasSize(0));
        get(client, FIELDS + "?allow_multiple=True").body("allow_multiple", everyItem(is(true)));
        get(client, FIELDS + "?name_singular__icontains=DATA").body("id", contains(10002, 10004, 10009));
        get(client, FIELDS + "?name_singular__contains=DATA").body("$", hasSize(0));
        get(client, FIELDS + "?name_plural=Stewards&id=8&id=5").body("id", contains(8));
        get(client, FIELDS + "?tooltip_text__contains=look").body("id", contains(10001));
        get(client, FIELDS + "?limit=2&skip=2")
                .body("id", contains(5, 6))
                .header("X-Next-Page", FIELDS + "?limit=2&skip=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense=1", "id=x", "allow_multiple=maybe"})
    void whatTheListDoesNotKnowIsRefused(String query, Client client) {
        get(client, FIELDS + "?" + query)
                .statusCode(400)
                .body("code", is("400006"))
                .body("detail", startsWith("Invalid query parameters: ["));
    }

    @Test
    void fieldsAreForAdminsOnly(Client client) {
        client.as(Role.STEWARD).get(FIELDS).then().statusCode(403);
    }
}
