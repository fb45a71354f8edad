package dev.understudy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One story across the families of governance, told by those who would: an admin, a composer, a steward, a viewer. */
@ApiTest
class GovernanceStoryTest {

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)");

    @Test
    void aTermIsBornClassifiedFoundChangedAndBuried(Client client) {
        int field = aField(client);
        client.fixtures("""
                custom_templates: [{id: 80, title: Measure, otype: glossary_term, fields: [%d, 5, 8]}]
                workflows: [{id: 80, title: Changes of measures, type: CHANGE_REQUEST, otype: glossary_term, included: [{otype: glossary_v3, id: 1}],
                             steps: [{id: 80, reviewers: [{otype: user, id: 4}]}]}]
                """.formatted(field));
        int term = aTermWithValues(client, field);

        client.json(Role.STEWARD, "{\"otype\": \"glossary_term\", \"oid\": " + term + "}")
                .post("/integration/tag/{name}/subject/", "KPI / board")
                .then()
                .statusCode(200);
        client.json(Role.CATALOG_ADMIN, "{\"id\": 1, \"otype\": \"glossary_v3\", \"oid\": [1], \"recursive\": true}")
                .post("/integration/v2/domain/membership/")
                .then()
                .statusCode(201);
        client.json(Role.CATALOG_ADMIN, "[{\"synonyms\": [\"shrinkage\", \"inventory loss\"]}]")
                .post("/integration/v1/search-synonym/")
                .then()
                .statusCode(201);
        find(client, "inventory loss", "{\"domain_ids\": [1], \"tags\": [\"KPI / board\"]}", List.of("Shrinkage"));

        int request = client.json(
                        Role.COMPOSER,
                        "{\"workflow_id\": 80, \"otype\": \"glossary_term\", \"oid\": " + term
                                + ", \"changes\": [{\"field_id\": " + field
                                + ", \"value\": \"Monthly\"}, {\"field_id\": 5, \"value\": \"Approved\"}]}")
                .post("/integration/v2/workflow_executions/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int todo = client.as(Role.STEWARD)
                .get("/integration/v2/workflow_stepexecutions/todos/")
                .then()
                .body("workflow_execution_id", hasItem(request))
                .extract()
                .path("find { it.workflow_execution_id == " + request + " }.id");
        client.as(Role.STEWARD)
                .put("/integration/v2/workflow_stepexecutions/" + todo + "/approve/")
                .then()
                .statusCode(200)
                .body("execution_status", is("APPROVED"));
        client.as(Role.VIEWER)
                .get("/integration/v2/document/?id=" + term)
                .then()
                .body("[0].custom_fields.find { it.field_id == " + field + " }.value", is("Monthly"))
                .body("[0].custom_fields.find { it.field_id == 5 }.value", is("Approved"));
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=glossary_term&oid=" + term + "&field_id=" + field)
                .then()
                .body("value", contains("Monthly"));

        everythingGoesWithTheTerm(client, term);
    }

    private static int aField(Client client) {
        String result = client.bulk(
                        "POST",
                        "/integration/v2/custom_field/",
                        "[{\"field_type\": \"PICKER\", \"name_singular\": \"Reported\", \"options\": [\"Weekly\", \"Monthly\"]}]")
                .body("result[1]", containsString("field_ids"))
                .extract()
                .path("result[1]");
        Matcher id = NUMBER.matcher(result);
        if (!id.find()) {
            throw new AssertionError(result);
        }
        return Integer.parseInt(id.group(1));
    }

    private static int aTermWithValues(Client client, int field) {
        int template = client.as(Role.VIEWER)
                .get("/integration/v1/custom_template/?title=Measure")
                .then()
                .body("[0].fields.id", hasItem(field))
                .extract()
                .path("[0].id");
        int term = client.bulk(
                        "POST",
                        "/integration/v2/term/",
                        "[{\"title\": \"Shrinkage\", \"description\": \"What is missing at stocktaking\", \"glossary_ids\": [1], \"template_id\": "
                                + template + ", \"custom_fields\": [{\"field_id\": " + field
                                + ", \"value\": \"Weekly\"}, {\"field_id\": 8, \"value\": [{\"otype\": \"user\", \"oid\": 4}]}]}]")
                .extract()
                .path("result.created_terms[0].id");
        client.as(Role.VIEWER)
                .get("/integration/v2/term/?id=" + term)
                .then()
                .body("[0].custom_fields.value", hasItem("Weekly"));
        return term;
    }

    private static void everythingGoesWithTheTerm(Client client, int term) {
        int open = client.json(
                        Role.COMPOSER,
                        "{\"workflow_id\": 80, \"otype\": \"glossary_term\", \"oid\": " + term
                                + ", \"changes\": [{\"field_id\": 4, \"value\": \"x\"}]}")
                .post("/integration/v2/workflow_executions/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        client.json(
                        Role.CATALOG_ADMIN,
                        "[{\"field_id\": 10005, \"otype\": \"glossary_term\", \"oid\": 1, \"value\": [{\"otype\": \"glossary_term\", \"oid\": "
                                + term + "}]}]")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);

        client.json(Role.CATALOG_ADMIN, "{\"id\": [" + term + "]}")
                .delete("/integration/v2/term/")
                .then()
                .statusCode(200)
                .body("deleted_term_count", is(1));

        find(client, "shrinkage", "{}", List.of());
        find(client, "", "{\"tags\": [\"KPI / board\"]}", List.of());
        client.as(Role.VIEWER)
                .get("/integration/tag/{name}/subject/?exclude_deleted=true", "KPI / board")
                .then()
                .statusCode(200)
                .body("$", empty());
        client.as(Role.VIEWER)
                .get("/integration/v2/workflow_executions/" + open)
                .then()
                .body("status", is("REJECTED"));
        client.as(Role.STEWARD)
                .get("/integration/v2/workflow_stepexecutions/todos/")
                .then()
                .body("findAll { it.oid == " + term + " }", empty());
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=glossary_term&oid=" + term)
                .then()
                .body("$", empty());
        client.as(Role.VIEWER).get("/integration/v2/folder/?id=1").then().body("[0].child_documents_count", is(3));
        client.as(Role.CATALOG_ADMIN) // a reference to it stays where it was written, as in the product
                .get("/integration/v2/custom_field_value/?otype=glossary_term&oid=1&field_id=10005")
                .then()
                .body("[0].value", hasSize(1));
        client.as(Role.VIEWER).get("/integration/v2/term/?deleted=true").then().body("id", equalTo(List.of(term)));
    }

    private static void find(Client client, String q, String filters, List<String> titles) {
        client.as(Role.VIEWER)
                .queryParam("q", q)
                .queryParam("filters", filters)
                .get("/integration/v1/search/")
                .then()
                .statusCode(200)
                .body("results.title", equalTo(titles));
    }
}
