package dev.understudy.alation.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy API and Policy Groups API. */
@ApiTest
class PolicyApiTest {

    private static final String POLICIES = "/integration/v1/business_policies/";
    private static final String GROUPS = "/integration/v1/policy_group";

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.CATALOG_ADMIN).get(path).then();
    }

    private static ValidatableResponse send(Client client, String method, String body) {
        return client.json(Role.CATALOG_ADMIN, body).request(method, POLICIES).then();
    }

    private static ValidatableResponse job(Client client, String method, String body) {
        int id = send(client, method, body).statusCode(202).extract().path("task.id");
        return get(client, "/api/v1/bulk_metadata/job/?id=" + id).statusCode(200);
    }

    @Test
    void policiesAreMadeInATaskThatTellsNoIds(Client client) {
        send(client, "POST", "[{\"title\": \"Access\"}]")
                .statusCode(202)
                .body("size()", is(1))
                .body("task.type", is("BUSINESS_POLICY_BULK_CREATE"))
                .body("task.state", is("QUEUED"))
                .body("task.status", is("NA"))
                .body("task.ts_started", matchesPattern(".*\\.\\d{6}Z"))
                .body("task.links.rel", contains("status", "info", "errors"));
        job(client, "POST", """
                [{"title": "Masking", "description": "Hide it", "template_id": 6, "policy_group_ids": [1],
                  "fields": [{"field_id": 5, "value": "Draft"}, {"field_id": 8, "value": [{"otype": "user", "oid": 4}]}]}, {"title": "Masking"}]""")
                .body("status", is("successful"))
                .body(
                        "result",
                        contains(
                                "Successfully processed 2 items (index range: [0, 1])",
                                "All total 1 batches with a limit of 250 items attempted. [Succeeded: 2, Failed: 0, Total: 2]"));

        get(client, POLICIES + "?search=mask")
                .body("id", contains(3, 4))
                .body("[0].size()", is(7))
                .body("[0].description", is("<p>Hide it</p>"))
                .body("[0].otype", is("business_policy"))
                .body("[0].url", is("/policy/3/"))
                .body("[0].stewards", hasSize(1))
                .body("[0].stewards[0].size()", is(10))
                .body("[0].stewards[0].name", is("Steward"))
                .body("[0].stewards[0].otype_display_name", is("User"))
                .body("[1].stewards", empty());
        get(client, GROUPS).body("[0].policies_count", is(2));
        get(client, "/integration/v2/custom_field_value/?otype=business_policy&oid=3&field_id=5")
                .body("value", contains("Draft"));
    }

    @Test
    void largeWritesAreReportedInBatches(Client client) {
        String many = IntStream.range(0, 251)
                .mapToObj(i -> "{\"title\": \"P" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        job(client, "POST", many)
                .body(
                        "result",
                        contains(
                                "Successfully processed 250 items (index range: [0, 249])",
                                "Successfully processed 1 items (index range: [250, 250])",
                                "All total 2 batches with a limit of 250 items attempted. [Succeeded: 251, Failed: 0, Total: 251]"));
    }

    @Test
    void changesKeepWhatIsLeftOutAndMoveBetweenGroups(Client client) {
        client.fixtures("policy_groups: [{id: 2, title: Risk}, {id: 3, title: Law}]");
        job(
                        client,
                        "PUT",
                        "[{\"id\": 1, \"policy_group_ids\": {\"add\": [2, 3], \"remove\": [1]}, \"fields\": [{\"field_id\": 5, \"value\": \"Approved\"}]}]")
                .body("result[0]", is("Successfully processed 1 items (index range: [0, 0])"));
        get(client, GROUPS + "/").body("policies_count", contains(0, 1, 1, 0));
        get(client, POLICIES + "?id=1").body("title", contains("Retention")).body("[0].stewards", hasSize(2));

        job(client, "PUT", "[{\"id\": 1, \"title\": \"Keeping\", \"policy_group_ids\": {\"replace\": [1]}}]");
        get(client, GROUPS).body("policies_count", contains(1, 0, 0, 0));
        get(client, POLICIES + "?id=1")
                .body("title", contains("Keeping"))
                .body("description", contains("<p>Seven years</p>"));
    }

    /** What an item says of a policy counts for those behind it. */
    @Test
    void valuesAreJudgedByTheTemplateThatAnItemBeforeNames(Client client) {
        client.fixtures("""
                custom_fields: [{id: 20001, type: RICH_TEXT, name: Scope}]
                custom_templates: [{id: 70, title: Scoped, otype: business_policy, fields: [20001]}]""");
        String scope = "{\"id\": 1, \"fields\": [{\"field_id\": 20001, \"value\": \"All\"}]}";

        send(client, "PUT", "[" + scope + ", {\"id\": 1, \"template_id\": 70}]")
                .statusCode(400)
                .body("fields[0].field_id", contains("The field_id 20001 is not present on the chosen template."));
        job(client, "PUT", "[{\"id\": 1, \"template_id\": 70}, " + scope + "]")
                .body("status", is("successful"))
                .body("result[0]", is("Successfully processed 2 items (index range: [0, 1])"));
    }

    @Test
    void unknownPoliciesFailInTheJob(Client client) {
        job(client, "PUT", "[{\"id\": 1, \"title\": \"Kept\"}, {\"id\": 99, \"title\": \"x\"}]")
                .body("status", is("successful"))
                .body(
                        "result",
                        contains(
                                "Successfully processed 1 items (index range: [0, 1])",
                                "Failed to process 1 items (index range: [0, 1])",
                                "All total 1 batches with a limit of 250 items attempted. [Succeeded: 1, Failed: 1, Total: 2]"));
        int id = send(client, "PUT", "[{\"id\": 99, \"title\": \"x\"}]")
                .statusCode(202)
                .extract()
                .path("task.id");
        get(client, "/api/v1/bulk_metadata/job/?id=" + id)
                .body("status", is("failed"))
                .body("result[0]", is("Failed to process 1 items (index range: [0, 0])"));
        get(client, "/api/job_error/?job_id=" + id)
                .body("[0].index", is(0))
                .body("[0].error", is("Policy with id 99 does not exist"));
    }

    @Test
    void deletedPoliciesAreShownOnRequestOnly(Client client) {
        send(client, "DELETE", "{\"ids\": [1, 99]}").statusCode(204).body(emptyOrNullString());
        get(client, POLICIES).statusCode(200).body("$", empty());
        get(client, POLICIES + "?deleted=true").body("id", contains(1));
        get(client, GROUPS).body("[0].policies_count", is(0));
        send(client, "DELETE", "{\"id\": [1]}")
                .statusCode(400)
                .body("ids", contains("This field is required."))
                .body("code", is("400000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | [{\"description\": \"x\"}] | title | This field is required.",
                "POST | [{\"title\": \"Good\"}, {\"title\": null}] | title | This field may not be null.",
                "POST | [{\"title\": \"x\", \"template_id\": 3}] | template_id | Invalid pk \"3\" - object does not exist.",
                "POST | [{\"title\": \"x\", \"policy_group_ids\": [9]}] | policy_group_ids | Invalid pk \"9\" - object does not exist.",
                "POST | [{\"title\": \"x\", \"description\": \" \"}] | description | This field may not be blank.",
                "POST | [{\"title\": \"x\", \"policy_group_ids\": []}] | policy_group_ids | This list may not be empty.",
                "POST | [{\"title\": \"x\", \"fields\": []}] | fields | This list may not be empty.",
                "POST | [{\"title\": \"x\", \"policy_group_ids\": {\"add\": [1]}}] | policy_group_ids | Expected a list of items but got type \"dict\".",
                "POST | [{\"title\": \"x\", \"fields\": [{\"field_id\": 5, \"value\": \"Draft\"}]}] | fields | Custom field values were included, but no template was specified.",
                "POST | {\"title\": \"x\"} | non_field_errors | Expected a list of items but got type \"dict\".",
                "PUT | [{\"title\": \"x\"}] | id | This field is required.",
                "PUT | [{\"id\": 1, \"policy_group_ids\": {\"add\": [1], \"replace\": [1]}}] | policy_group_ids | replace cannot be combined with add or remove.",
            })
    void whatIsWrongIsToldAtOnceAndNothingIsDone(
            String method, String body, String field, String message, Client client) {
        send(client, method, body)
                .statusCode(400)
                .body(field, contains(message))
                .body("detail['" + field + "']", contains(message))
                .body("code", is("400000"));
        get(client, POLICIES).body("title", contains("Retention"));
    }

    @Test
    void aFlatListOfGroupsIsForNewPoliciesOnly(Client client) {
        send(client, "PUT", "[{\"id\": 1, \"policy_group_ids\": [1]}]")
                .statusCode(400)
                .body(
                        "policy_group_ids.non_field_errors",
                        contains("Invalid data. Expected a dictionary, but got list."));
    }

    @Test
    void wrongValuesAreToldUnderFields(Client client) {
        send(
                        client,
                        "POST",
                        "[{\"title\": \"x\", \"template_id\": 6, \"fields\": [{\"field_id\": 5, \"value\": \"Nonsense\"}, {\"field_id\": 10004, \"value\": []}]}]")
                .statusCode(400)
                .body("fields[0].non_field_errors[0]", startsWith("The value `Nonsense` is not allowed"))
                .body("fields[1].field_id", contains("The field_id 10004 is not present on the chosen template."));
    }

    @Test
    void groupsAreReadOnly(Client client) {
        get(client, GROUPS + "?search=PRIV&order_by=-title")
                .body("[0].size()", is(8))
                .body("[0].otype", is("policy_group"))
                .body("[0].url", is("/policy_group/1/"))
                .body("[0].stewards.id", contains(2));
        get(client, GROUPS + "?search='privacy'").body("id", contains(1));
        get(client, GROUPS + "?order_by=nonsense").statusCode(400);
        client.as(Role.CATALOG_ADMIN)
                .post(GROUPS)
                .then()
                .statusCode(405)
                .body("detail", is("Method \"POST\" not allowed."));
        client.as(Role.STEWARD).get(POLICIES).then().statusCode(403);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/business_policies/")
                .then()
                .statusCode(404)
                .contentType("text/html");
        get(client, POLICIES)
                .body("[0].stewards.otype", containsInAnyOrder("user", "groupprofile"))
                .body("[0].stewards.otype_display_name", containsInAnyOrder("User", "Group Profile"));
    }

    @Test
    void aStewardThatIsADeletedGroupIsShownAsDeleted(Client client) {
        String value =
                "{\"field_id\": 8, \"otype\": \"%s\", \"oid\": 1, \"value\": [{\"otype\": \"groupprofile\", \"oid\": 8}, {\"otype\": \"user\", \"oid\": 4}]}";
        client.json(
                        Role.CATALOG_ADMIN,
                        "[" + value.formatted("business_policy") + "," + value.formatted("policy_group") + "]")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);
        for (String path : List.of(POLICIES, GROUPS)) {
            get(client, path + "?id=1").body("[0].stewards.deleted", contains(false, false));
        }

        client.scim().delete("/scim/v2/Groups/8").then().statusCode(204);
        for (String path : List.of(POLICIES, GROUPS)) {
            get(client, path + "?id=1")
                    .body("[0].stewards.find { it.otype == 'groupprofile' }.deleted", is(true))
                    .body("[0].stewards.find { it.otype == 'user' }.deleted", is(false));
        }
    }

    @Test
    void aTitleIsNotEmptied(Client client) {
        send(client, "PUT", "[{\"id\": 1, \"title\": \" \"}]")
                .statusCode(400)
                .body("title", contains("This field may not be blank."));
    }
}
