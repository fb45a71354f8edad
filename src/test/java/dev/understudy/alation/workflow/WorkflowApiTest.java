package dev.understudy.alation.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workflows API, Requests API and Review Requests API. */
@ApiTest
class WorkflowApiTest {

    private static final String WORKFLOWS = "/integration/v2/workflows";
    private static final String REQUESTS = "/integration/v2/workflow_executions/";
    private static final String REVIEWS = "/integration/v2/workflow_stepexecutions/";
    private static final String CHANGE =
            "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 4, \"value\": \"<p>b</p>\"}], \"comment\": \"Better\"}";

    /** Two steps: first both Composer and anyone of Finance, then one of two. */
    private static final String TWO_STEPS = """
            workflows:
              - id: 9
                title: Careful changes
                type: CHANGE_REQUEST
                otype: table
                excluded: [{otype: table, id: 2}]
                steps:
                  - {id: 91, all_required: true, reviewers: [{otype: user, id: 5}, {otype: groupprofile, id: 8}]}
                  - {id: 92, min_approvals: 2, reviewers: [{otype: user, id: 1}, {otype: user, id: 2}, {otype: user, id: 3}]}""";

    /** Two workflows for columns: those of one table, and all others; and a draft before them. */
    private static final String OF_COLUMNS = """
            workflows:
              - {id: 7, title: To come, type: CHANGE_REQUEST, status: DRAFT, otype: column, steps: []}
              - {id: 8, title: Columns of orders, type: CHANGE_REQUEST, otype: column, included: [{otype: table, id: 1}], steps: [{id: 81, reviewers: [{otype: user, id: 4}]}]}
              - {id: 9, title: Columns, type: CHANGE_REQUEST, otype: attribute, excluded: [{otype: table, id: 2}], steps: [{id: 91, reviewers: [{otype: user, id: 4}]}]}""";

    private static final String SUGGESTION =
            "{\"type\": \"%s\", \"context\": {\"otype\": \"%s\", \"field_id\": 4, \"oid\": %d}, \"input\": {\"change\": {\"proposed\": \"What was paid\"}}}";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.VIEWER).get(path).then();
    }

    private static ValidatableResponse ask(Client client, String body) {
        return client.json(Role.COMPOSER, body).post(REQUESTS).then();
    }

    private static ValidatableResponse review(Client client, Role role, int step, String decision) {
        return client.as(role).put(REVIEWS + step + "/" + decision + "/").then();
    }

    private static int asked(Client client, String body) {
        return ask(client, body).statusCode(201).extract().path("step_executions[0].id");
    }

    @Test
    void workflowsAreListedWithStepsAndReviewers(Client client) {
        get(client, WORKFLOWS)
                .statusCode(200)
                .body("id", contains(1, 2, 3))
                .body("[0].size()", is(13))
                .body("[0].type", is("CHANGE_REQUEST"))
                .body("[0].status", is("PUBLISHED"))
                .body("[0].include_all", is(true))
                .body("[0].steps[0].size()", is(6))
                .body("[0].steps[0].min_approvals", is(1))
                .body(
                        "[0].steps[0].reviewers",
                        contains(
                                Map.of("otype", "user", "oid", 2, "name", "Catalog Admin"),
                                Map.of("otype", "user", "oid", 4, "name", "Steward")))
                .body("[0].created_by.name", is("Catalog Admin"))
                .body("[1].included_objects", contains(Map.of("otype", "glossary_v3", "oid", 1)))
                .body("[1].steps.order", contains(1, 2));
        get(client, WORKFLOWS + "/?type=add_object_request").body("id", contains(2));
        get(client, WORKFLOWS + "?status=DRAFT").body("id", contains(3));
        get(client, WORKFLOWS + "?search=TERMS&limit=1").body("id", contains(1)).header("X-Next-Page", notNullValue());
        get(client, WORKFLOWS + "?status=nonsense").statusCode(400);
        client.as(Role.SERVER_ADMIN).post(WORKFLOWS).then().statusCode(405);
    }

    @Test
    void anObjectIsPutIntoFoldersOfItsOwnHubOnly(Client client) {
        client.fixtures("""
                folders: [{id: 9, title: KPIs, hub: 1}]
                documents: [{id: 9, title: Sub, under: 1}]
                workflows:
                  - id: 9
                    title: More glossaries
                    type: ADD_OBJECT_REQUEST
                    otype: glossary_term
                    steps: [{id: 91, reviewers: [{otype: user, id: 4}]}]""");
        String request =
                "{\"workflow_id\": 9, \"otype\": \"glossary_term\", \"oid\": 1, \"target\": {\"otype\": \"glossary_v3\", \"oid\": %d}}";
        ask(client, request.formatted(4)).statusCode(400).body("target", contains("Object not found: glossary_v3:4."));
        int step = asked(client, request.formatted(9));
        ask(client, request.formatted(9))
                .statusCode(400)
                .body("target", contains("There is an open request for the object with id 1."));
        review(client, Role.STEWARD, step, "approve").statusCode(200);
        get(client, "/integration/v2/term/?id=1").body("[0].glossary_ids", contains(1, 9));
        String ofSub = request.replace("\"oid\": 1,", "\"oid\": 9,");
        review(client, Role.STEWARD, asked(client, ofSub.formatted(9)), "approve")
                .statusCode(200);
        get(client, "/integration/v2/document/?id=9")
                .body("[0].parent_document_id", is(1))
                .body("[0].nav_link_folder_ids", contains(9));
    }

    @Test
    void anApprovedRequestChangesTheObject(Client client) {
        int step = ask(client, CHANGE)
                .statusCode(201)
                .body("size()", is(17))
                .body("workflow_title", is("Changes of terms"))
                .body("type", is("CHANGE_REQUEST"))
                .body("status", is("IN_PROGRESS"))
                .body(
                        "changes",
                        contains(Map.of(
                                "field_id",
                                4,
                                "field_name",
                                "Description",
                                "old_value",
                                "<p>Customers lost in a month</p>",
                                "new_value",
                                "<p>b</p>")))
                .body("requested_by", equalTo(Map.of("otype", "user", "oid", 5, "name", "Composer")))
                .body("step_executions[0].status", is("PENDING"))
                .body("ts_completed", nullValue())
                .extract()
                .path("step_executions[0].id");

        client.as(Role.STEWARD)
                .get(REVIEWS + "todos/")
                .then()
                .statusCode(200)
                .body("id", contains(1, step))
                .body("[1].workflow_execution_id", is(2))
                .body("[1].changes[0].new_value", is("<p>b</p>"))
                .body("[1].requested_by.oid", is(5));

        client.json(Role.STEWARD, "{\"comment\": \"Fine\"}")
                .put(REVIEWS + step + "/approve/")
                .then()
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("execution_status", is("APPROVED"))
                .body("workflow_execution_id", is(2))
                .body("reviews[0].decision", is("APPROVED"))
                .body("reviews[0].comment", is("Fine"))
                .body("reviews[0].reviewer.oid", is(4))
                .body("reviews[0].ts_reviewed", matchesPattern(".*\\.\\d{6}Z"));

        get(client, "/integration/v2/term/?id=1").body("[0].description", is("<p>b</p>"));
        get(client, REQUESTS + "2")
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("ts_completed", matchesPattern(".*\\.\\d{6}Z"));
        client.as(Role.STEWARD).get(REVIEWS + "todos").then().body("id", contains(1));
        client.anonymous()
                .get("/_understudy/field-history?otype=glossary_term&oid=1")
                .then()
                .body("[0].field_id", is(4))
                .body("[0].user_id", is(5));
    }

    /** So does the vendor's SDK for agents; it goes by the answer's workflow_execution_id. */
    @Test
    void aContextNamesNoWorkflow(Client client) {
        client.fixtures(OF_COLUMNS);
        int step = ask(client, SUGGESTION.formatted("change_request", "attribute", 4))
                .statusCode(201)
                .body("workflow_execution_id", is(2))
                .body("id", is(2))
                .body("workflow_id", is(8))
                .body("type", is("CHANGE_REQUEST"))
                .body("status", is("IN_PROGRESS"))
                .body("otype", is("attribute"))
                .body("oid", is(4))
                .body("changes.field_id", contains(4))
                .body("changes.new_value", contains("<p>What was paid</p>"))
                .body("comment", is(""))
                .extract()
                .path("step_executions[0].id");
        ask(client, SUGGESTION.formatted("Change_Request", "COLUMN", 4))
                .statusCode(400)
                .body("changes", contains("There is an open request for the field with id 4."));
        review(client, Role.STEWARD, step, "approve").statusCode(200).body("execution_status", is("APPROVED"));
        get(client, "/integration/v2/column/?id=4").body("[0].description", is("<p>What was paid</p>"));

        String elsewhere = SUGGESTION.formatted("CHANGE_REQUEST", "attribute", 7);
        ask(client, elsewhere).statusCode(201).body("workflow_id", is(9));
        ask(client, elsewhere.replaceFirst("\\{", "{\"workflow_id\": 8, "))
                .statusCode(400)
                .body("oid", contains("The workflow does not govern this object."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "change_request | attribute | 5 | workflow_id | No published workflow governs this object.",
                "change_request | article | 1 | workflow_id | No published workflow governs this object.",
                "change_request | attribute | 999 | oid | Object not found: attribute:999.",
                "add_object_request | attribute | 4 | type | \"add_object_request\" is not a valid choice.",
                "other | attribute | 4 | type | \"other\" is not a valid choice.",
            })
    void whatNoWorkflowTakesIsRefused(String type, String otype, int oid, String field, String message, Client client) {
        client.fixtures(OF_COLUMNS);
        ask(client, SUGGESTION.formatted(type, otype, oid)).statusCode(400).body(field, contains(message));
    }

    @Test
    void aContextMustBeWhole(Client client) {
        String required = "This field is required.";
        ask(client, "{\"context\": {\"otype\": \"attribute\", \"oid\": 4, \"field_id\": 4}}")
                .statusCode(400)
                .body("size()", is(3))
                .body("input", contains(required));
        ask(client, "{\"input\": {\"change\": {\"proposed\": \"x\"}}}")
                .statusCode(400)
                .body("context", contains(required));
        ask(client, "{\"context\": {}, \"input\": {\"change\": {}}}")
                .statusCode(400)
                .body("context.otype", contains(required))
                .body("context.oid", contains(required))
                .body("context.field_id", contains(required))
                .body("input.change.proposed", contains(required));
        ask(client, "{}")
                .statusCode(400)
                .body("workflow_id", contains(required))
                .body("otype", contains(required));
    }

    /** Reviews take their time. */
    @Test
    void whatIsGoneMeanwhileIsNotWritten(Client client) {
        client.fixtures("""
                documents: [{id: 8, title: Gone, folders: [1]}]
                custom_templates: [{id: 61, title: Plain term, otype: glossary_term, fields: [8, 10005]}]""");
        int step = asked(client, """
                {"workflow_id": 1, "otype": "glossary_term", "oid": 1, "changes": [
                 {"field_id": 5, "value": "Draft"},
                 {"field_id": 8, "value": [{"otype": "groupprofile", "oid": 8}, {"otype": "user", "oid": 2}]},
                 {"field_id": 10005, "value": [{"otype": "glossary_term", "oid": 8}]}]}""");
        client.json(Role.CATALOG_ADMIN, "{\"id\": [8]}")
                .delete("/integration/v2/term/")
                .then()
                .statusCode(200);
        client.scim().delete("/scim/v2/Groups/8").then().statusCode(204);
        client.json(Role.CATALOG_ADMIN, "[{\"id\": 1, \"template_id\": 61}]")
                .put("/integration/v2/term/")
                .then()
                .statusCode(202);

        review(client, Role.STEWARD, step, "approve").statusCode(200).body("execution_status", is("APPROVED"));
        get(client, "/integration/v2/term/?id=1")
                .body("[0].custom_fields.field_id", contains(5, 8))
                .body("[0].custom_fields[0].value", is("Approved"))
                .body("[0].custom_fields[1].value", contains(Map.of("otype", "user", "oid", 2)));
    }

    @Test
    void aRejectedRequestChangesNothing(Client client) {
        int step = asked(client, CHANGE);
        review(client, Role.CATALOG_ADMIN, step, "reject")
                .statusCode(200)
                .body("status", is("REJECTED"))
                .body("execution_status", is("REJECTED"));
        get(client, "/integration/v2/term/?id=1").body("[0].description", is("<p>Customers lost in a month</p>"));
        review(client, Role.STEWARD, step, "approve")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"This review has already been completed.\",\"code\":\"400000\"}"));
        ask(client, CHANGE).statusCode(201);
    }

    @Test
    void onlyReviewersReviewAndOnlyOnce(Client client) {
        client.fixtures(
                "workflows: [{id: 8, title: Two, type: CHANGE_REQUEST, otype: glossary_term, steps: [{id: 81, min_approvals: 2, reviewers: [{otype: user, id: 4}, {otype: user, id: 2}]}]}]");
        int step = asked(client, CHANGE.replace("\"workflow_id\": 1", "\"workflow_id\": 8"));
        review(client, Role.SERVER_ADMIN, step, "approve")
                .statusCode(403)
                .body(equalTo(
                        "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}"));
        review(client, Role.COMPOSER, step, "reject").statusCode(403);
        review(client, Role.VIEWER, step, "approve").statusCode(403);
        review(client, Role.STEWARD, 999, "approve")
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.STEWARD).post(REVIEWS + step + "/approve/").then().statusCode(405);

        review(client, Role.STEWARD, step, "approve")
                .statusCode(200)
                .body("status", is("PENDING"))
                .body("execution_status", is("IN_PROGRESS"));
        client.as(Role.STEWARD).get(REVIEWS + "todos/").then().body("id", contains(1));
        review(client, Role.STEWARD, step, "reject")
                .statusCode(400)
                .body("detail", is("This review has already been completed."));
        review(client, Role.CATALOG_ADMIN, step, "approve").statusCode(200).body("execution_status", is("APPROVED"));
    }

    @Test
    void stepsAreReviewedOneAfterTheOther(Client client) {
        client.fixtures(TWO_STEPS);
        List<Integer> steps = ask(
                        client,
                        "{\"workflow_id\": 9, \"otype\": \"table\", \"oid\": 1, \"changes\": [{\"field_id\": 5, \"value\": \"Approved\"}]}")
                .statusCode(201)
                .body("step_executions.status", contains("PENDING", "NOT_STARTED"))
                .extract()
                .path("step_executions.id");
        int first = steps.get(0);
        int second = steps.get(1);
        review(client, Role.SERVER_ADMIN, second, "approve").statusCode(400);
        client.as(Role.SERVER_ADMIN).get(REVIEWS + "todos/").then().body("$", empty());

        review(client, Role.COMPOSER, first, "approve").statusCode(200).body("status", is("PENDING"));
        review(client, Role.STEWARD, first, "approve")
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("execution_status", is("IN_PROGRESS"));
        client.as(Role.SERVER_ADMIN).get(REVIEWS + "todos/").then().body("id", contains(second));
        review(client, Role.SERVER_ADMIN, second, "approve").body("status", is("PENDING"));
        review(client, Role.SOURCE_ADMIN, second, "approve").body("execution_status", is("APPROVED"));

        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=table&oid=1&field_id=5")
                .then()
                .body("value", contains("Approved"));
    }

    @Test
    void aNewTermIsMadeWhenItsRequestIsApproved(Client client) {
        String body =
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"title\": \"Basket\", \"description\": \"What is bought together\", \"template_id\": 3, \"target\": {\"otype\": \"glossary_v3\", \"oid\": 1}}";
        List<Integer> steps = ask(client, body)
                .statusCode(201)
                .body("type", is("ADD_OBJECT_REQUEST"))
                .body("oid", nullValue())
                .body("target.oid", is(1))
                .body("new_object.title", is("Basket"))
                .extract()
                .path("step_executions.id");
        get(client, "/integration/v2/term/?search=Basket").body("$", empty());
        review(client, Role.STEWARD, steps.get(0), "approve").statusCode(200);
        review(client, Role.CATALOG_ADMIN, steps.get(1), "approve").body("execution_status", is("APPROVED"));

        int term = get(client, "/integration/v2/term/?search=Basket")
                .body("[0].glossary_ids", contains(1))
                .body("[0].template_id", is(3))
                .body("[0].description", is("<p>What is bought together</p>"))
                .extract()
                .path("[0].id");
        get(client, REQUESTS + "2/").body("oid", is(term));
    }

    @Test
    void anExistingTermIsPutIntoOneMoreGlossaryAndBypassWorksAtOnce(Client client) {
        client.fixtures("folders: [{id: 7, title: KPIs, hub: 1, in: 1}]");
        client.json(
                        Role.CATALOG_ADMIN,
                        "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"oid\": 1, \"target\": {\"otype\": \"glossary_v3\", \"oid\": 7}}")
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("status", is("APPROVED"))
                .body("step_executions.status", contains("APPROVED", "APPROVED"))
                .body("ts_completed", notNullValue());
        get(client, "/integration/v2/term/?id=1").body("[0].glossary_ids", contains(1, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"otype\": \"glossary_term\"} | workflow_id | This field is required.",
                "{\"workflow_id\": 99, \"otype\": \"glossary_term\"} | workflow_id | No workflow with id 99 is published.",
                "{\"workflow_id\": 3, \"otype\": \"business_policy\", \"oid\": 1} | workflow_id | No workflow with id 3 is published.",
                "{\"workflow_id\": 1, \"otype\": \"table\", \"oid\": 1} | otype | The workflow does not govern objects of type table.",
                "{\"workflow_id\": 1, \"otype\": \"\", \"oid\": 1} | otype | This field may not be blank.",
                "{\"workflow_id\": 1, \"type\": \"ADD_object_request\", \"otype\": \"glossary_term\", \"oid\": 1} | type | The workflow does not take requests of type ADD_object_request.",
                "{\"workflow_id\": 1, \"type\": \"other\", \"otype\": \"glossary_term\", \"oid\": 1} | type | \"other\" is not a valid choice.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 99} | oid | Object not found: glossary_term:99.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\"} | oid | This field is required.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1} | changes | This field is required.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": []} | changes | This list may not be empty.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 6, \"value\": []}]} | changes | The field_id 6 is not present on the chosen template.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 5, \"value\": \"Maybe\"}]} | changes | The value `Maybe` is not allowed for field `Status` with field_id `5`.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 1, \"changes\": [{\"field_id\": 5, \"value\": \"Draft\"}, {\"field_id\": 5, \"value\": \"New\"}]} | changes | The field_id 5 is named twice.",
                "{\"workflow_id\": 1, \"otype\": \"glossary_term\", \"oid\": 2, \"changes\": [{\"field_id\": 5, \"value\": \"Approved\"}]} | changes | There is an open request for the field with id 5.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"oid\": 1, \"target\": {\"otype\": \"glossary_v3\", \"oid\": 1}} | target | The object with id 1 is there already.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"title\": \"x\"} | target | This field is required.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"title\": \"x\", \"target\": {\"otype\": \"table\", \"oid\": 1}} | target | Object not found: table:1.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"title\": \"x\", \"target\": {\"otype\": \"glossary_v3\", \"oid\": 2}} | target | The workflow does not govern this object.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"target\": {\"otype\": \"glossary_v3\", \"oid\": 1}} | title | This field is required.",
                "{\"workflow_id\": 2, \"otype\": \"glossary_term\", \"title\": \"x\", \"template_id\": 6, \"target\": {\"otype\": \"glossary_v3\", \"oid\": 1}} | template_id | Invalid pk \"6\" - object does not exist.",
            })
    void whatCannotBeAskedForIsRefused(String body, String field, String message, Client client) {
        ask(client, body)
                .statusCode(400)
                .body(field, contains(message))
                .body("detail['" + field + "']", contains(message))
                .body("code", is("400000"));
        get(client, REQUESTS).body("id", contains(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min_approvals: 0, reviewers: [{otype: user, id: 1}] | min_approvals is 1 to 9, not 0",
                "min_approvals: 10, reviewers: [{otype: groupprofile, id: 8}] | min_approvals is 1 to 9, not 10",
                "min_approvals: 2, reviewers: [{otype: user, id: 1}] | min_approvals is 2, but the step has 1 reviewers",
                "min_approvals: 2, reviewers: [{otype: user, id: 1}, {otype: user, id: 1}] | min_approvals is 2, but the step has 1 reviewers",
                "reviewers: [] | min_approvals is 1, but the step has 0 reviewers",
                "all_required: true, reviewers: [] | min_approvals is 1, but the step has 0 reviewers",
            })
    void aStepThatNobodyCouldEndIsAMistake(String step, String problem, Client client) {
        refused(client, "workflows:\n  - {title: A, type: CHANGE_REQUEST, otype: table, steps: [{%s}]}".formatted(step))
                .body("error", containsString("workflows"))
                .body("error", containsString("line 2"))
                .body("error", containsString(problem));
    }

    @Test
    void workflowsHaveTitlesOfTheirOwn(Client client) {
        String workflow = "\n  - {title: A, type: CHANGE_REQUEST, otype: table, steps: []}";
        refused(client, "workflows:" + workflow + workflow)
                .body("error", containsString("line 3"))
                .body("error", containsString("there is already one with the same title"));
        client.fixtures("workflows:" + workflow + workflow.replace("title: A", "title: B"));
    }

    private static ValidatableResponse refused(Client client, String document) {
        return client.anonymous()
                .contentType("application/yaml")
                .body(document)
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400);
    }

    @Test
    void excludedObjectsAreNotGoverned(Client client) {
        client.fixtures(TWO_STEPS);
        ask(
                        client,
                        "{\"workflow_id\": 9, \"otype\": \"table\", \"oid\": 2, \"changes\": [{\"field_id\": 5, \"value\": \"Draft\"}]}")
                .statusCode(400)
                .body("oid", contains("The workflow does not govern this object."));
    }

    /** Its places are kept for the day that it comes back. */
    @Test
    void whatLiesInSomethingDeletedIsNotGovernedByThat(Client client) {
        client.fixtures("""
                objects:
                  - {otype: schema, id: 90, key: 1.old, title: old, deleted: true}
                  - {otype: table, id: 90, key: 1.old.left, title: left, in: {otype: schema, id: 90}}
                """ + TWO_STEPS.replace("{otype: table, id: 2}", "{otype: schema, id: 90}"));
        ask(
                        client,
                        "{\"workflow_id\": 9, \"otype\": \"table\", \"oid\": 90, \"changes\": [{\"field_id\": 5, \"value\": \"Draft\"}]}")
                .statusCode(201);
    }

    @Test
    void requestsAreListedTheLatestFirst(Client client) {
        asked(client, CHANGE);
        get(client, REQUESTS).body("id", contains(2, 1)).body("[1].comment", is("Ready for a look"));
        get(client, REQUESTS + "?order_by=ts_created&limit=1")
                .body("id", contains(1))
                .header("X-Next-Page", REQUESTS + "?order_by=ts_created&limit=1&skip=1");
        get(client, REQUESTS + "?oid=2&otype=glossary_term").body("id", contains(1));
        get(client, REQUESTS + "?oid=2&otype=Glossary_Term").body("id", contains(1));
        get(client, REQUESTS + "?requested_by=5&workflow_id=1&status=in_progress")
                .body("$", hasSize(2));
        get(client, REQUESTS + "?status=APPROVED").body("$", empty());
        get(client, REQUESTS + "99").statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.json(Role.VIEWER, CHANGE).post(REQUESTS).then().statusCode(403);
    }

    @Test
    void deletingTheObjectClosesItsRequests(Client client) {
        client.json(Role.CATALOG_ADMIN, "{\"id\": [2]}")
                .delete("/integration/v2/term/")
                .then()
                .statusCode(200);
        get(client, REQUESTS + "1")
                .body("status", is("REJECTED"))
                .body("step_executions[0].status", is("REJECTED"))
                .body("ts_completed", notNullValue());
        client.as(Role.STEWARD).get(REVIEWS + "todos/").then().body("$", empty());
        review(client, Role.STEWARD, 1, "approve").statusCode(400);
    }

    /** Nobody can approve what nothing would come of. */
    @Test
    void noChangeOfATitleThatComesFromABiPlatformIsAskedFor(Client client) {
        client.fixtures(
                "workflows: [{id: 9, title: Reports, type: CHANGE_REQUEST, otype: bi_report, steps: [{id: 91, reviewers: [{otype: user, id: 4}]}]}]");
        String change =
                "{\"workflow_id\": 9, \"otype\": \"bi_report\", \"oid\": 1, \"changes\": [{\"field_id\": %d, \"value\": \"X\"}]}";

        ask(client, change.formatted(3))
                .statusCode(400)
                .body("changes", contains("No support for updating `title` field for `bi_report`."));
        ask(client, change.formatted(4)).statusCode(201);
    }
}
