package dev.understudy.alation.document;

import static org.hamcrest.Matchers.contains;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Terms API. */
@ApiTest
class TermApiTest {

    private static final String TERMS = "/integration/v2/term/";

    private static ValidatableResponse get(Client client, String query) {
        return client.as(Role.VIEWER).get(TERMS + query).then();
    }

    private static ValidatableResponse send(Client client, String method, String body) {
        return client.json(Role.CATALOG_ADMIN, body).request(method, TERMS).then();
    }

    @Test
    void aTermIsMadeChangedAndDeleted(Client client) {
        client.bulk("POST", TERMS, """
                [{"title": "Gross margin", "description": "Before costs", "template_id": 3, "glossary_ids": [1],
                  "custom_fields": [{"field_id": 5, "value": "Approved"}, {"field_id": 8, "value": [{"otype": "groupprofile", "oid": 8}]}]}]""")
                .body(
                        "result",
                        equalTo(Map.of(
                                "created_term_count",
                                1,
                                "created_terms",
                                List.of(Map.of("id", 6, "title", "Gross margin")))));
        get(client, "?id=6")
                .body("[0].size()", is(10))
                .body("[0].glossary_ids", contains(1))
                .body("[0].template_id", is(3))
                .body("[0].ts_updated", matchesPattern(".*\\.\\d{6}Z"))
                .body(
                        "[0].custom_fields[1]",
                        equalTo(Map.of(
                                "field_id",
                                8,
                                "field_name",
                                "Steward",
                                "value",
                                List.of(Map.of("otype", "groupprofile", "oid", 8)))));

        client.bulk("PUT", TERMS, "[{\"id\": 6, \"title\": \"Margin\", \"glossary_ids\": []}]")
                .body(
                        "result",
                        equalTo(Map.of(
                                "updated_term_count",
                                1,
                                "updated_terms",
                                List.of(Map.of("id", 6, "title", "Margin")))));
        get(client, "?id=6").body("[0].glossary_ids", empty()).body("[0].description", is("<p>Before costs</p>"));

        send(client, "DELETE", "{\"id\": [6, 99]}")
                .statusCode(200)
                .body(equalTo("{\"deleted_term_ids\":[6],\"deleted_term_count\":1}"));
        get(client, "?id=6").statusCode(200).body("$", empty());
        get(client, "?id=6&deleted=true").body("[0].deleted", is(true));
    }

    @Test
    void badTermsStartNoJob(Client client) {
        send(client, "POST", "[{\"description\": \"x\"}, {\"title\": \"x\", \"glossary_ids\": [99, 2]}]")
                .statusCode(400)
                .body("job_id", nullValue())
                .body("invalid_terms[0].errors[0].title", contains("This field is required."))
                .body("invalid_terms[0].term.description", is("x"))
                .body(
                        "invalid_terms[1].errors[0].glossary_ids",
                        contains("The following Glossaries don’t exist or are deleted (glossary_ids: [99, 2])"));
        send(client, "PUT", "[{\"title\": \"x\"}]")
                .statusCode(400)
                .body("invalid_terms[0].errors[0].id", contains("This field is required."));
        send(client, "DELETE", "{\"id\": 1}")
                .statusCode(400)
                .body("id", contains("Expected a list of items but got type \"int\"."))
                .body("detail.id", hasSize(1))
                .body("code", is("400000"));
    }

    @Test
    void termsAreTheDocumentsOfTheGlossaryHub(Client client) {
        get(client, "").body("id", contains(1, 2, 5));
        client.bulk(
                "POST",
                DocumentApiTest.DOCUMENTS,
                "[{\"title\": \"ARPU\", \"document_hub_id\": 1, \"parent_folder_id\": 1}]");
        get(client, "?search=arpu").body("id", contains(6)).body("[0].glossary_ids", contains(1));

        client.bulk("PUT", TERMS, "[{\"id\": 3, \"title\": \"x\"}, {\"id\": 1, \"title\": \"Churn\"}]")
                .body("result.updated_term_count", is(1));
        send(client, "DELETE", "{\"id\": [3]}").statusCode(200).body("deleted_term_count", is(0));
        client.as(Role.VIEWER)
                .get(DocumentApiTest.DOCUMENTS + "?id=1&id=3")
                .then()
                .body("title", contains("Churn", "Refund handbook"));
    }

    @Test
    void foldersOfOtherHubsAreNoGlossaries(Client client) {
        client.bulk("PUT", DocumentApiTest.DOCUMENTS, "[{\"id\": 2, \"nav_link_folder_ids\": [2]}]");
        get(client, "?id=2").body("[0].glossary_ids", contains(1));
        get(client, "?glossary_id=2").body("$", empty());

        client.bulk("PUT", TERMS, "[{\"id\": 2, \"glossary_ids\": [1]}]");
        client.as(Role.VIEWER).get(DocumentApiTest.DOCUMENTS + "?id=2").then().body("[0].folder_ids", contains(1, 2));
    }

    @Test
    void searchLooksAtTitlesForAnyOfTheWords(Client client) {
        get(client, "?search=churn revenue").body("id", contains(1, 2));
        get(client, "?search=customers").body("$", empty());
        get(client, "?glossary_id=1").body("id", contains(1, 2, 5));
        get(client, "?limit=1").header("X-Next-Page", TERMS + "?limit=1&skip=1");
        client.fixtures("folders: [{id: 9, title: KPIs, hub: 1}]");
        client.bulk("PUT", TERMS, "[{\"id\": 2, \"glossary_ids\": [9, 1]}]");
        get(client, "?glossary_id=9").body("id", contains(2)).body("[0].glossary_ids", contains(9, 1));
        get(client, "?glossary_id=1").body("id", contains(1, 2, 5));
    }
}
