package dev.understudy.alation.extraction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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

/** How extraction is set up: the configurations of the Data Sources APIs. */
@ApiTest
class SyncConfigurationApiTest {

    private static final String NATIVE = "/integration/v1/datasource/1/sync_configuration/metadata_extraction/";
    private static final String OCF = "/integration/v2/datasource/2/sync_configuration/metadata_extraction/";
    private static final String GENERAL = "/integration/v2/datasource/2/configuration/";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then();
    }

    @Test
    void aNativeSourceIsSetUpWholeOrInPart(Client client) {
        get(client, NATIVE)
                .statusCode(200)
                .body("size()", is(5))
                .body("cron_extraction", is(""))
                .body("disable_auto_extraction", is(false))
                .body("limit_schemas", empty())
                .body("exclude_schemas", empty())
                .body("remove_filtered_schemas", is(false));

        client.send(Role.SERVER_ADMIN, "PUT", NATIVE, """
            {"cron_extraction": "12 0 * * *", "disable_auto_extraction": true, "limit_schemas": [],
             "exclude_schemas": ["hr"], "remove_filtered_schemas": true}\
            """)
                .statusCode(200)
                .body("cron_extraction", is("12 0 * * *"))
                .body("disable_auto_extraction", is(true))
                .body("exclude_schemas", contains("hr"));
        client.send(
                        Role.SERVER_ADMIN,
                        "PATCH",
                        NATIVE,
                        "{\"exclude_schemas\": [], \"limit_schemas\": [\"shop\", \"A.B\"]}")
                .statusCode(200)
                .body("cron_extraction", is("12 0 * * *"))
                .body("limit_schemas", contains("shop", "A.B"))
                .body("exclude_schemas", empty())
                .body("remove_filtered_schemas", is(true));
        get(client, NATIVE).body("limit_schemas", contains("shop", "A.B"));

        client.send(Role.SERVER_ADMIN, "PUT", NATIVE, """
            {"cron_extraction": "", "limit_schemas": [], "exclude_schemas": [], "remove_filtered_schemas": false}\
            """).statusCode(200).body("disable_auto_extraction", is(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | {} | cron_extraction | This field is required.",
                "PUT | {\"cron_extraction\": \"1 2 3 4 5\", \"limit_schemas\": \"x\", \"exclude_schemas\": [],"
                        + " \"remove_filtered_schemas\": true} | limit_schemas | Expected a list of items but got type"
                        + " \"str\".",
                "PATCH | {\"cron_extraction\": \"daily\"} | cron_extraction | \"daily\" is not a valid cron"
                        + " expression.",
                "PATCH | {\"cron_extraction\": \"61 * * * *\"} | cron_extraction | \"61 * * * *\" is not a valid cron"
                        + " expression.",
                "PATCH | {\"cron_extraction\": \"0 1 2 * * *\"} | cron_extraction | \"0 1 2 * * *\" is not a valid"
                        + " cron expression.",
                "PATCH | {\"cron_extraction\": \"0 0 30 2 *\"} | cron_extraction | \"0 0 30 2 *\" is not a valid"
                        + " cron expression.",
                "PATCH | {\"cron_extraction\": \"0 0 30 2 1\"} | cron_extraction | \"0 0 30 2 1\" is not a valid"
                        + " cron expression.",
                "PATCH | {\"limit_schemas\": [\"a\"], \"exclude_schemas\": [\"b\"]} | non_field_errors | limit_schemas"
                        + " and exclude_schemas cannot both be given.",
                "PATCH | {\"remove_filtered_schemas\": \"maybe\"} | remove_filtered_schemas | Must be a valid boolean.",
            })
    void whatIsWrongIsToldAndNothingIsChanged(String method, String body, String field, String message, Client client) {
        client.send(Role.SERVER_ADMIN, method, NATIVE, body)
                .statusCode(400)
                .body("errors[0]." + field, contains(message))
                .body("title", is("Invalid Payload"))
                .body("code", is("400000"));
        get(client, NATIVE).body("cron_extraction", is("")).body("limit_schemas", empty());
    }

    @Test
    void aSourceOfAConnectorHasOneListAndASwitch(Client client) {
        get(client, OCF)
                .statusCode(200)
                .body("size()", is(6))
                .body("schemas", empty())
                .body("is_inclusive_filter", is(false))
                .body("configuration_parameters.name", contains("auth_type", "password"));

        client.send(Role.SERVER_ADMIN, "PATCH", OCF, """
            {"cron_extraction": "0 3 * * 1-5", "schemas": [["FINANCE", "LEDGER"], ["camera_club"]],
             "is_inclusive_filter": true, "remove_filtered_schemas": true,
             "configuration_parameters": [{"name": "auth_type", "value": "OAUTH"}]}\
            """)
                .statusCode(200)
                .body("cron_extraction", is("0 3 * * 1-5"))
                .body("schemas", contains(List.of("FINANCE", "LEDGER"), List.of("camera_club")))
                .body("is_inclusive_filter", is(true))
                .body("remove_filtered_schemas", is(true))
                .body("configuration_parameters[0].value", is("OAUTH"));
        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"filter_type\": false, \"schemas\": [\"FINANCE.STAGING\"]}")
                .body("schemas", contains(List.of("FINANCE", "STAGING")))
                .body("is_inclusive_filter", is(false))
                .body("cron_extraction", is("0 3 * * 1-5"));
        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"filter_mode\": \"true\"}")
                .body("is_inclusive_filter", is(true));
        get(client, OCF).body("schemas", contains(List.of("FINANCE", "STAGING")));
        client.as(Role.CATALOG_ADMIN).get(GENERAL).then().body("configuration_parameters[0].value", is("OAUTH"));

        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"schemas\": [[\"A.B\", \"C\"], [\"D\"]]}")
                .body("schemas", contains(List.of("A.B", "C"), List.of("D")));
        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"schemas\": [[\"A.B\"], \"C.D\"]}")
                .body("schemas", contains(List.of("A.B"), List.of("C", "D")));
        get(client, OCF).body("schemas", contains(List.of("A.B"), List.of("C", "D")));
        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"schemas\": [[\"A\", \"\", \"B\"]]}")
                .statusCode(400);
        client.send(Role.SERVER_ADMIN, "PATCH", OCF, "{\"schemas\": [[]]}")
                .statusCode(400)
                .body("errors[0].schemas", contains("Each schema is a list of the parts of its name."));
        client.send(Role.SERVER_ADMIN, "PUT", OCF, "{}")
                .statusCode(405)
                .body("detail", is("Method \"PUT\" not allowed."));
    }

    @Test
    void eachVersionHasSourcesOfItsOwn(Client client) {
        get(client, NATIVE.replace("/1/", "/2/"))
                .statusCode(404)
                .body("detail", is("Data source with id 2 does not exist"));
        get(client, OCF.replace("/2/", "/1/")).statusCode(404);
        client.as(Role.CATALOG_ADMIN).get(GENERAL.replace("/2/", "/7/")).then().statusCode(404);
        get(client, NATIVE.replace("/1/", "/3/")).statusCode(200);
        client.as(Role.SOURCE_ADMIN).get(NATIVE).then().statusCode(403);
        client.as(Role.CATALOG_ADMIN).get(OCF).then().statusCode(403);
    }

    /** Of the general configuration even a Server Admin is told only if the source is theirs. */
    @Test
    void parametersAreForAdminsOfTheSourceAndSecretsForNobody(Client client) {
        client.as(Role.SERVER_ADMIN).get(GENERAL).then().statusCode(403);
        client.as(Role.SOURCE_ADMIN).get(GENERAL).then().statusCode(403);
        client.as(Role.CATALOG_ADMIN)
                .get(GENERAL)
                .then()
                .statusCode(200)
                .body("configuration_parameters.size()", is(2))
                .body("configuration_parameters[0].size()", is(5))
                .body("configuration_parameters[0].value", is("BASIC"))
                .body("configuration_parameters[0].type", is("STRING"))
                .body("configuration_parameters.required", contains(true, true))
                .body("configuration_parameters.encrypted", contains(false, true))
                .body("configuration_parameters[1].value", nullValue());

        client.json(Role.CATALOG_ADMIN, """
            {"configuration_parameters": [{"name": "auth_type", "value": "OAUTH"}, {"name": "password", "value": "secret"}]}\
            """)
                .patch(GENERAL)
                .then()
                .statusCode(200)
                .body("configuration_parameters.value", contains(is("OAUTH"), nullValue()));
        client.json(Role.CATALOG_ADMIN, "{\"configuration_parameters\": [{\"name\": \"auth_type\"}]}")
                .patch(GENERAL)
                .then()
                .statusCode(200)
                .body("configuration_parameters[0].value", is("OAUTH"));
        client.json(Role.CATALOG_ADMIN, "{\"configuration_parameters\": [{\"name\": \"auth_type\", \"value\": []}]}")
                .patch(GENERAL)
                .then()
                .statusCode(400)
                .body("errors[0].configuration_parameters", contains("Not a valid string."));
        client.json(Role.CATALOG_ADMIN, "{\"configuration_parameters\": [{\"name\": \"auth_type\", \"value\": null}]}")
                .patch(GENERAL)
                .then()
                .body("configuration_parameters[0].value", is("BASIC"));
        client.json(Role.CATALOG_ADMIN, "{\"configuration_parameters\": [{\"name\": \"colour\", \"value\": \"red\"}]}")
                .patch(GENERAL)
                .then()
                .statusCode(400)
                .body("errors[0].configuration_parameters", contains("\"colour\" is not a valid choice."));
    }
}
