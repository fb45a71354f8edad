package dev.understudy.alation.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SCIM groups, {@code /scim/v2/Groups}. */
@ApiTest
class ScimGroupApiTest {

    private static ValidatableResponse post(Client client, String body) {
        return client.scimJson(body).post("/scim/v2/Groups").then();
    }

    private static ValidatableResponse patch(Client client, String operations) {
        return client.scimJson("{\"Operations\": " + operations + "}")
                .patch("/scim/v2/Groups/8")
                .then();
    }

    private static ValidatableResponse members(Client client) {
        return client.scim().get("/scim/v2/Groups/8").then().statusCode(200);
    }

    @Test
    void aGroupIsOneOfTheCatalogUntilItIsDeleted(Client client) {
        String id = post(
                        client,
                        "{\"displayName\": \"Analysts\", \"members\": [{\"value\": \"4\"}, {\"value\": \"4\"}]}")
                .statusCode(201)
                .contentType("application/scim+json")
                .header("Location", endsWith("/scim/v2/Groups/9"))
                .body("members.value", contains("4"))
                .body("members[0].'$ref'", endsWith("/scim/v2/Users/4"))
                .extract()
                .path("id");
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/{id}/", id)
                .then()
                .statusCode(200)
                .body("display_name", is("Analysts"))
                .body("url", is("/group/9/"));
        String value = "[{\"otype\": \"table\", \"oid\": 1, \"field_id\": 8, \"value\":"
                + " [{\"otype\": \"groupprofile\", \"oid\": 9}]}]";
        client.bulk("PUT", "/integration/v2/custom_field_value/async/", value);

        client.scim().delete("/scim/v2/Groups/" + id).then().statusCode(204);

        client.scim().get("/scim/v2/Groups/" + id).then().statusCode(404).body("detail", is("Resource 9 not found"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/{id}/", id)
                .then()
                .statusCode(404);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/")
                .then()
                .body("display_name", not(hasItem("Analysts")));
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v2/custom_field_value/?otype=table&oid=1&field_id=8")
                .then()
                .statusCode(200)
                .body("[0].value.oid", contains(9));
        post(client, "{\"displayName\": \"Analysts\"}").statusCode(201).body("members", empty());
    }

    @Test
    void groupsThatStandForRolesAreNoneOfTheProviders(Client client) {
        client.scim()
                .get("/scim/v2/Groups")
                .then()
                .body("totalResults", is(1))
                .body("Resources.displayName", contains("Finance"));
        client.scim().get("/scim/v2/Groups/4").then().statusCode(404);
        client.scim().delete("/scim/v2/Groups/4").then().statusCode(404);
        client.scim().get("/scim/v2/Groups/none").then().statusCode(404).body("detail", is("Resource none not found"));
        client.scim().get("/scim/v2/Users/4").then().body("groups.value", contains("8"));
        post(client, "{\"displayName\": \"stewards\"}")
                .statusCode(409)
                .body("scimType", is("uniqueness"))
                .body("detail", is("There is already a group stewards"));
        post(client, "{\"displayName\": null}")
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("The attribute displayName is required"));
    }

    @Test
    void membersComeAndGoInTheOrderOfOperations(Client client) {
        patch(client, """
                [{"op": "add", "path": "members", "value": {"value": "5"}}, {"op": "add", "path": "members", "value": ["6"]},
                 {"op": "remove", "path": "members[value eq \\"5\\" or value eq \\"4\\"]"},
                 {"op": "add", "path": "members", "value": [{"value": "6"}, {"value": "7"}]}]""").statusCode(200).body("members.value", contains("6", "7"));
        patch(
                        client,
                        "[{\"op\": \"remove\", \"path\": \"members\"}, {\"op\": \"add\", \"value\": {\"members\": [{\"value\": \"1\"}]}}]")
                .body("members.value", contains("1"));
        patch(
                        client,
                        "[{\"op\": \"remove\", \"path\": \"members\", \"value\": [{\"value\": \"3\"}, {\"value\": \"x\"}]}]")
                .statusCode(200)
                .body("members.value", contains("1"));
        patch(client, "[{\"op\": \"remove\", \"path\": \"members\", \"value\": []}]")
                .statusCode(200)
                .body("members.value", contains("1"));
        patch(client, "[{\"op\": \"remove\", \"path\": \"members\"}]").body("members", empty());
    }

    /** There are no parts of what a group has, nor members that are nothing. */
    @Test
    void whatLeadsNowhereChangesNothing(Client client) {
        patch(client, """
                [{"op": "replace", "path": "members", "value": [{"value": "5"}, {"value": null}, {"display": "x"}, null]},
                 {"op": "remove", "path": "members.display"}, {"op": "remove", "path": "members[value eq \\"5\\"].display"},
                 {"op": "replace", "value": {"displayName.x": "y", "externalId.x": "y", "members.value": "6"}}]""")
                .statusCode(200)
                .body("displayName", is("Finance"))
                .body("externalId", is("00g1finance"))
                .body("members.value", contains("5"));
    }

    @Test
    void nothingIsDoneIfAnythingIsWrong(Client client) {
        patch(client, """
                [{"op": "replace", "path": "displayName", "value": "Other"},
                 {"op": "add", "path": "members", "value": [{"value": "5"}, {"value": "999"}]}]""")
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("Can not add a non-existent user to group"));
        patch(client, "[{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"steward\"}]}]")
                .statusCode(400);
        patch(client, "[{\"op\": \"add\", \"path\": \"members[value eq \\\"5\\\"]\", \"value\": {\"value\": \"5\"}}]")
                .statusCode(400)
                .body("scimType", is("invalidPath"))
                .body("detail", is("Single members can be removed only"));
        patch(client, "[{\"op\": \"remove\", \"path\": \"members[display eq \\\"Steward\\\"]\"}]")
                .statusCode(400)
                .body("scimType", is("invalidFilter"))
                .body("detail", is("Members are found by their value only"));
        patch(client, "[{\"op\": \"replace\", \"path\": \"displayName\", \"value\": [\"a\"]}]")
                .statusCode(400)
                .body("detail", is("The value of displayName is not of its type"));
        patch(client, "[{\"op\": \"remove\", \"path\": \"displayName\"}]").statusCode(400);
        patch(
                        client,
                        "[{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"" + "\\ud83d\\ude00".repeat(128)
                                + "\"}]")
                .statusCode(400)
                .body("detail", is("A value is longer than what can be kept."));
        patch(client, "[{\"op\": \"replace\", \"value\": {\"id\": \"9\"}}]")
                .statusCode(400)
                .body("scimType", is("mutability"));

        members(client).body("displayName", is("Finance")).body("members.value", contains("4", "7"));
    }

    @Test
    void manyMembersTakeNoMoreStatementsThanFew(Client client, Statements statements) {
        client.fixtures(IntStream.range(100, 160)
                .mapToObj("  - {id: %1$d, username: user%1$d}"::formatted)
                .collect(Collectors.joining("\n", "users:\n", "")));
        List<String> few = statements.during(() -> replace(client, 2).body("members.value", contains("100", "101")));

        List<String> many = statements.during(() -> replace(client, 60).statusCode(200));

        assertThat(few).isNotEmpty();
        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    }

    private static ValidatableResponse replace(Client client, int count) {
        String members = IntStream.range(100, 100 + count)
                .mapToObj("{\"value\": \"%d\"}"::formatted)
                .collect(Collectors.joining(", "));
        return client.scimJson("{\"displayName\": \"Finance\", \"members\": [" + members + "]}")
                .put("/scim/v2/Groups/8")
                .then();
    }

    @Test
    void aGroupIsNoMember(Client client) {
        String group = "{\"value\": \"8\", \"type\": \"Group\"}";
        post(client, "{\"displayName\": \"nest\", \"members\": [" + group + "]}")
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("A group cannot be a member of a group"));
        patch(client, "[{\"op\": \"add\", \"path\": \"members\", \"value\": [" + group + "]}]")
                .statusCode(400);
        members(client).body("members.value", not(hasItem("8")));
    }
}
