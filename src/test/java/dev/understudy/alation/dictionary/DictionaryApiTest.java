package dev.understudy.alation.dictionary;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom fields read through the data dictionary. */
@ApiTest
class DictionaryApiTest {

    private static final String DICTIONARY = "/api/v1/bulk_metadata/data_dictionary/";

    private static ValidatableResponse read(Client client, String otype, String customFields) {
        return client.as(Role.VIEWER)
                .queryParam("custom_fields", customFields)
                .get(DICTIONARY + otype)
                .then();
    }

    @Test
    void objectsWithAnyOfTheValuesAreListedLineByLine(Client client) {
        client.json(
                        Role.CATALOG_ADMIN,
                        "[{\"field_id\": 5, \"otype\": \"table\", \"oid\": 1, \"value\": \"Approved\"}, {\"field_id\": 8, \"otype\": \"table\", \"oid\": 2, \"value\": [{\"otype\": \"groupprofile\", \"oid\": 8}, {\"otype\": \"user\", \"oid\": 4}]}]")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);

        read(client, "table", "{\"steward\": [], \"Status\": [\"Approved\"]}")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(
                        equalTo(
                                "{\"key\": \"1.shop.orders\", \"steward\": \"steward@example.com:user\", \"Status\": \"Approved\"}\n"
                                        + "{\"key\": \"1.shop.customers\", \"steward\": \"Finance:groupprofile;steward@example.com:user\"}\n"));
        read(client, "table", "{\"Steward\": [\"finance\"]}")
                .body(
                        equalTo(
                                "{\"key\": \"1.shop.customers\", \"Steward\": \"Finance:groupprofile;steward@example.com:user\"}\n"));
        read(client, "table", "{\"Data classification\": [\"Personal\"]}")
                .body(equalTo("{\"key\": \"1.shop.customers\", \"Data classification\": \"Personal;Confidential\"}\n"));
        read(client, "table", "{\"Status\": [\"Draft\"]}")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(emptyString());
        read(client, "column/", "{\"Status\": []}").statusCode(200).body(emptyString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "table | nonsense | The parameter custom_fields is not a JSON object of fields.",
                "table | {} | The parameter custom_fields is not a JSON object of fields.",
                "table | {\"Nonsense\": []} | Cannot find custom field: Nonsense",
                "table | {\"Status\": [{}]} | The values wanted of Status are not a list of texts.",
                "article | {\"Status\": []} | Invalid object type: article",
            })
    void whatCannotBeReadIsA400(String otype, String customFields, String error, Client client) {
        read(client, otype, customFields).statusCode(400).body("error", equalTo(error));
        client.as(Role.VIEWER)
                .get(DICTIONARY + "table")
                .then()
                .statusCode(400)
                .body("error", equalTo("The parameter custom_fields is required."));
        client.withToken("nonsense")
                .get(DICTIONARY + "table")
                .then()
                .statusCode(401)
                .body("error", equalTo("Invalid token"));
    }

    @Test
    void deletedObjectsAreListedOnRequest(Client client) {
        client.fixtures(
                "objects: [{otype: table, id: 50, key: 1.shop.old, title: old, deleted: true}]\nfield_values: [{otype: table, oid: 50, field: 10001, value: \"2020-01-01\"}]");
        read(client, "table", "{\"Review date\": []}").statusCode(200).body(emptyString());
        client.as(Role.VIEWER)
                .queryParam("custom_fields", "{\"Review date\": []}")
                .queryParam("include_deleted", "True")
                .get(DICTIONARY + "table")
                .then()
                .body(equalTo("{\"key\": \"1.shop.old\", \"Review date\": \"2020-01-01\"}\n"));
    }

    @Test
    void keysAreShownQuotedOnlyWhereTheyMustBe(Client client) {
        client.fixtures("""
                objects:
                  - {otype: attribute, id: 50, key: '1."DB.HR"."Staff"."First.Name"', title: a}
                  - {otype: attribute, id: 51, key: '1.DB.HR.REP\\"CLIENT.COU\\"\\.NTRY', title: b}
                field_values:
                  - {otype: attribute, oid: 50, field: 10001, value: "2020-01-01"}
                  - {otype: attribute, oid: 51, field: 10001, value: "2020-01-02"}
                """);
        read(client, "column", "{\"Review date\": []}").body(equalTo("""
                {"key": "1.DB.HR.Staff.\\"First.Name\\"", "Review date": "2020-01-01"}
                {"key": "1.DB.HR.REP\\\\\\"CLIENT.COU\\\\\\"\\\\.NTRY", "Review date": "2020-01-02"}
                """));
    }

    @Test
    void titlesAndDescriptionsAreValuesToo(Client client) {
        client.json(
                        Role.SERVER_ADMIN,
                        "[{\"key\": \"1.shop.orders\", \"title\": \"Orders\", \"description\": \"Who bought\"}]")
                .patch("/integration/v2/table/?ds_id=1")
                .then()
                .statusCode(202);

        read(client, "table", "{\"Title\": [\"orders\"]}")
                .body(equalTo("{\"key\": \"1.shop.orders\", \"Title\": \"Orders\"}\n"));
        read(client, "table", "{\"Description\": []}")
                .body(containsString("{\"key\": \"1.shop.orders\", \"Description\": \"<p>Who bought</p>\"}\n"));
        read(client, "table", "{\"Title\": [\"customers\"]}").body(emptyString());
    }

    @Test
    void onlyReferencesHaveAType(Client client) {
        client.fixtures("""
                custom_fields: [{id: 20001, type: PICKER, name: Level, options: ["Tier: 1", "Tier"]}]
                field_values:
                  - {otype: table, oid: 1, field: 20001, value: "Tier: 1"}
                """);
        client.json(Role.SERVER_ADMIN, "[{\"key\": \"1.shop.orders\", \"title\": \"Orders: EU\"}]")
                .patch("/integration/v2/table/?ds_id=1")
                .then()
                .statusCode(202);

        read(client, "table", "{\"Level\": [\"Tier\"]}").statusCode(200).body(emptyString());
        read(client, "table", "{\"title\": [\"Orders\"]}").statusCode(200).body(emptyString());
        read(client, "table", "{\"Level\": [\"tier: 1\"]}")
                .body(equalTo("{\"key\": \"1.shop.orders\", \"Level\": \"Tier: 1\"}\n"));
    }

    @Test
    void ofSeveralFieldsOfOneNameAnyWillDo(Client client) {
        client.fixtures("""
                custom_fields:
                  - {id: 20001, type: PICKER, name: Level, options: [High, Low]}
                  - {id: 20002, type: PICKER, name: Level, options: [High, Low]}
                field_values:
                  - {otype: table, oid: 1, field: 20001, value: Low}
                  - {otype: table, oid: 1, field: 20002, value: High}
                """);

        for (String level : List.of("Low", "High")) {
            read(client, "table", "{\"Level\": [\"%s\"]}".formatted(level))
                    .body(equalTo("{\"key\": \"1.shop.orders\", \"Level\": \"%s\"}\n".formatted(level)));
        }
    }
}
