package dev.understudy.alation.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SCIM users, {@code /scim/v2/Users}. */
@ApiTest
class ScimUserApiTest {

    private static ValidatableResponse post(Client client, String body) {
        return client.scimJson(body).post("/scim/v2/Users").then();
    }

    private static ValidatableResponse patch(Client client, String id, String operations) {
        return client.scimJson("{\"Operations\": " + operations + "}")
                .patch("/scim/v2/Users/" + id)
                .then();
    }

    private static String ada(Client client) {
        return post(client, "{\"userName\": \"ada@example.com\", \"displayName\": \"Ada\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aNewUserIsAViewerOfTheCatalogUntilTheyAreDeleted(Client client) {
        String id = post(client, "{\"userName\": \"Ada@example.com\", \"roles\": [\"SERVER_ADMIN\"], \"emails\": []}")
                .statusCode(201)
                .contentType("application/scim+json")
                .header("Location", endsWith("/@" + client.instance() + "/scim/v2/Users/14"))
                .body("id", is("14"))
                .body("displayName", is("Ada@example.com"))
                .body("emails[0].value", is("Ada@example.com"))
                .body("active", is(true))
                .body("meta.created", startsWith("20"))
                .extract()
                .path("id");

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/user/{id}/", id)
                .then()
                .statusCode(200)
                .body("display_name", is("Ada@example.com"))
                .body("email", is("Ada@example.com"))
                .body("url", is("/user/14/"));
        client.scim().delete("/scim/v2/Users/" + id).then().statusCode(204);
        client.scim().get("/scim/v2/Users/" + id).then().statusCode(404).body("detail", is("Resource 14 not found"));
        client.scim()
                .get("/scim/v2/Users?filter=id eq \"14\"")
                .then()
                .statusCode(200)
                .body("totalResults", is(0));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/user/{id}/", id)
                .then()
                .statusCode(200);

        post(
                        client,
                        "{\"userName\": \"ADA@example.com\", \"name\": {\"givenName\": \"Ada\", \"familyName\": \"King\"}}")
                .statusCode(201)
                .body("id", is(id))
                .body("userName", is("ADA@example.com"))
                .body("displayName", is("Ada King"));
    }

    @Test
    void aNameMadeOfLongNamesIsCutToFit(Client client) {
        String name = "{\"givenName\": \"%s\", \"familyName\": \"%s\"}".formatted("g".repeat(150), "f".repeat(150));

        post(client, "{\"userName\": \"ada@example.com\", \"name\": " + name + "}")
                .statusCode(201)
                .body("name.familyName", is("f".repeat(150)))
                .body("displayName", is("g".repeat(150) + " " + "f".repeat(104)));
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndBackWithAllTheirGroups(Client client) {
        String session = client.logIn("steward@example.com").getValue("sessionid");
        client.anonymous()
                .cookie("sessionid", session)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200);

        patch(client, "4", "[{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}]")
                .statusCode(200)
                .body("active", is(false));

        client.as(Role.STEWARD).get("/integration/v1/userinfo/").then().statusCode(403);
        client.anonymous()
                .cookie("sessionid", session)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403);
        client.json("{\"user_id\": 4, \"refresh_token\": \"steward-refresh-token\"}")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(401);

        patch(client, "4", "[{\"op\": \"add\", \"value\": {\"ACTIVE\": \"true\"}}]")
                .statusCode(200);
        client.as(Role.STEWARD)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("role", is("STEWARD"));
        client.scim().get("/scim/v2/Users/4").then().body("groups.display", contains("Finance"));

        client.scim().delete("/scim/v2/Users/4").then().statusCode(204);
        client.as(Role.STEWARD).get("/integration/v1/userinfo/").then().statusCode(403);
        client.scim().get("/scim/v2/Groups/8").then().body("members.value", contains("7"));
    }

    @Test
    void allIsDoneOrNothing(Client client) {
        String id = ada(client);

        patch(client, id, """
                [{"op": "replace", "path": "displayName", "value": "Countess"}, {"op": "remove", "path": "userName"}]""")
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("The attribute userName is required"));

        client.scim().get("/scim/v2/Users/" + id).then().body("displayName", is("Ada"));
    }

    @Test
    void namesAreTakenInAnyCase(Client client) throws Exception {
        String id = ada(client);
        post(client, "{\"userName\": \"ADA@EXAMPLE.COM\"}")
                .statusCode(409)
                .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
                .body("status", is("409"))
                .body("scimType", is("uniqueness"))
                .body("detail", is("There is already a user ADA@EXAMPLE.COM"));
        patch(client, id, "[{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"viewer@example.com\"}]")
                .statusCode(409);
        patch(client, id, "[{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"ADA@example.com\"}]")
                .statusCode(200)
                .body("userName", is("ADA@example.com"));

        List<Integer> statuses = Together.call(
                4,
                n -> post(client, "{\"userName\": \"%s\"}".formatted(n % 2 == 0 ? "Bob" : "BOB"))
                        .extract()
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);

        client.scimJson("{\"userName\": \"APIUser1\"}") // which is what 9 is called
                .put("/scim/v2/Users/10")
                .then()
                .statusCode(409)
                .body("scimType", is("uniqueness"))
                .body("detail", is("There is already a user APIUser1"));
        client.scimJson("{\"userName\": \"apiUSER1\"}")
                .put("/scim/v2/Users/10")
                .then()
                .statusCode(200)
                .body("userName", is("apiUSER1"));
        client.scim().delete("/scim/v2/Users/9").then().statusCode(204);
        post(client, "{\"userName\": \"apiuser1\"}").statusCode(409); // 10 has that name, too
        client.scim().delete("/scim/v2/Users/10").then().statusCode(204);
        post(client, "{\"userName\": \"apiUSER1\"}").statusCode(201).body("id", is("10"));
        client.scim().delete("/scim/v2/Users/10").then().statusCode(204);
        post(client, "{\"userName\": \"apiuser1\"}").statusCode(201).body("id", is("9"));
    }

    @Test
    void whatCannotBeKeptIsRefused(Client client) {
        String long151 = "x".repeat(151);
        post(client, "{}").statusCode(400).body("detail", is("The attribute userName is required"));
        post(client, "{\"userName\": \" \"}").statusCode(400).body("scimType", is("invalidValue"));
        post(client, "{\"userName\": \"" + long151 + "\"}")
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("A value is longer than what can be kept."));
        post(client, "{\"userName\": \"a\", \"title\": \"" + "\\ud83d\\ude00".repeat(128) + "\"}")
                .statusCode(400)
                .body("detail", is("A value is longer than what can be kept."));
        post(client, "{\"userName\": \"a\\u0000b\"}").statusCode(400).body("scimType", is("invalidValue"));
        post(client, "{\"userName\": \"a\", \"name\": {\"givenName\": [1, 2]}}")
                .statusCode(400)
                .body("detail", is("The value of name.givenName is not of its type"));
        post(client, "{\"userName\": \"a\", \"active\": \"perhaps\"}")
                .statusCode(400)
                .body("detail", is("The value of active is not of its type"));
        client.scimJson("{\"id\": \"5\", \"userName\": \"viewer@example.com\"}")
                .put("/scim/v2/Users/7")
                .then()
                .statusCode(400)
                .body("scimType", is("mutability"))
                .body("detail", is("The id cannot be changed"));
        client.scim().get("/scim/v2/Users?count=0").then().body("totalResults", is(11));
    }

    /** Which is seen before an id is used up. */
    @Test
    void aNameThatIsTooLongInLowerCaseIsRefused(Client client) {
        String first = post(client, "{\"userName\": \"first\"}").extract().path("id");

        post(client, "{\"userName\": \"" + "\\u0130".repeat(76) + "\"}") // two letters each in lower case
                .statusCode(400)
                .body("detail", is("A value is longer than what can be kept."));

        String next = String.valueOf(Long.parseLong(first) + 1);
        post(client, "{\"userName\": \"next\"}").statusCode(201).body("id", is(next));
    }

    @Test
    void operationsThatMakeNoSenseAreRefused(Client client) {
        patch(client, "7", "[]")
                .statusCode(400)
                .body("scimType", is("invalidSyntax"))
                .body("detail", is("PATCH call made without operations array"));
        client.scimJson("{}").patch("/scim/v2/Users/7").then().statusCode(400);
        patch(client, "7", "[{\"op\": \"remove\"}]")
                .statusCode(400)
                .body("scimType", is("noTarget"))
                .body("detail", is("\"path\" must be specified during \"remove\" PATCH calls"));
        patch(client, "7", "[{\"op\": \"frob\", \"path\": \"title\", \"value\": 1}]")
                .statusCode(400)
                .body("detail", is("An operation is add, replace or remove"));
        patch(client, "7", "[{\"op\": \"add\", \"value\": 1}]")
                .statusCode(400)
                .body("detail", is("Without a path the value is an object"));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"title\"}]")
                .statusCode(400)
                .body("detail", is("To add or replace something takes a value"));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"a b\", \"value\": 1}]")
                .statusCode(400)
                .body("scimType", is("invalidPath"))
                .body("detail", is("Not a path: a b"));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"" + "a".repeat(4001) + "\", \"value\": 1}]")
                .statusCode(400)
                .body("detail", is("The path is longer than 4000 characters"));
        patch(client, "7", "[" + "{\"op\": \"remove\", \"path\": \"title\"}, ".repeat(1000) + "{\"op\": \"add\"}]")
                .statusCode(400)
                .body("detail", is("A PATCH has at most 1000 operations"));
        String emails = IntStream.rangeClosed(0, 100)
                .mapToObj("{\"value\": \"%d@b.com\"}"::formatted)
                .collect(Collectors.joining(", "));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"emails\", \"value\": [" + emails + "]}]")
                .statusCode(400)
                .body("detail", is("A user has at most 100 e-mails"));
        Stream.of(
                        "name",
                        "emails[type eq [1]]",
                        "emails[type eq \\\"work\\\"].value.x",
                        "name[givenName eq 1].x",
                        "emails[type gt 1].value")
                .forEach(path -> patch(client, "7", "[{\"op\": \"add\", \"path\": \"" + path + "\", \"value\": {}}]")
                        .statusCode(400));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"name\", \"value\": {}}]")
                .body("detail", is("There is no such operation at name"));
        patch(client, "7", "[{\"op\": \"add\", \"path\": \"userName.first\", \"value\": 1}]")
                .statusCode(400);
        patch(client, "7", "[{\"op\": \"replace\", \"path\": \"id\", \"value\": \"8\"}]")
                .statusCode(400)
                .body("scimType", is("mutability"));
    }

    @Test
    void whatIsUnknownOrNothingIsPassedOver(Client client) {
        patch(client, "7", """
                [{"op": "ADD", "path": "nickName", "value": "V"}, {"op": "replace", "path": "title", "value": null},
                 {"op": "replace", "value": {"not a path": 1, "phoneNumbers[type eq \\"work\\"].value": "1",
                 "groups": [{"value": "8"}], "DisplayName": "Vera", "name": {"givenName": "V."}}},
                 {"op": "add", "path": "urn:ietf:params:scim:schemas:core:2.0:User:title", "value": "Reader"},
                 {"op": "remove", "path": "roles"}, {"op": "remove", "path": "emails[type eq \\"home\\"]"}]""")
                .statusCode(200)
                .body("displayName", is("Vera"))
                .body("title", is("Reader"))
                .body("name.givenName", is("V."))
                .body("name.familyName", is("Viewer"))
                .body("emails.value", contains("viewer@example.com"))
                .body("$", not(hasKey("nickName")));
        patch(
                        client,
                        "7",
                        "[{\"op\": \"remove\", \"path\": \"displayName\"}, {\"op\": \"remove\", \"path\": \"emails\"}]")
                .statusCode(200)
                .body("displayName", is("V. Viewer"))
                .body("emails.value", contains("viewer@example.com"));
        patch(client, "7", """
                [{"op": "replace", "path": "emails",
                  "value": [{"value": "a@b.com", "type": "home"}, {"value": "c@d.com", "primary": "True"}]}]""")
                .statusCode(200)
                .body("emails", hasSize(1))
                .body("emails[0].value", is("c@d.com"))
                .body("emails[0].type", is("work"));
    }

    @Test
    void onlyWhatIsWantedIsShown(Client client) {
        client.scim()
                .get("/scim/v2/Users/7?attributes=name.familyName,urn:ietf:params:scim:schemas:core:2.0:User:userName")
                .then()
                .body("keySet()", contains("schemas", "id", "userName", "name"))
                .body("name.keySet()", contains("familyName"));
        client.scim()
                .get("/scim/v2/Users?count=2&startIndex=7&excludedAttributes=groups,NAME,emails.type,id")
                .then()
                .body("totalResults", is(11))
                .body("itemsPerPage", is(2))
                .body("startIndex", is(7))
                .body("Resources.id", contains("7", "8"))
                .body("Resources[0]", not(hasKey("groups")))
                .body("Resources[0]", not(hasKey("name")))
                .body("Resources[0].emails[0].type", nullValue())
                .body("Resources[0].emails[0].value", is("viewer@example.com"))
                .body("Resources.active", contains(true, false));
        client.scimJson("{\"userName\": \"viewer@example.com\"}")
                .urlEncodingEnabled(false)
                .put("/scim/v2/Users/7?attributes=%00")
                .then()
                .statusCode(400);
        client.scim().get("/scim/v2/Users/7").then().body("displayName", is("Viewer"));
    }

    @Test
    void attributesThatAreNothingArePassedOver(Client client) {
        client.scimJson("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "id eq \\"7\\"",
                         "attributes": ["userName", null], "excludedAttributes": [null]}""")
                .post("/scim/v2/Users/.search")
                .then()
                .statusCode(200)
                .body("Resources[0].keySet()", contains("schemas", "id", "userName"));
    }

    @Test
    void listsArePartedAsAsked(Client client) {
        client.scim()
                .get("/scim/v2/Users")
                .then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:ListResponse"))
                .body("totalResults", is(11))
                .body("Resources.id", hasSize(11))
                .body("Resources.userName", hasItem("user@example.com"));
        client.scim()
                .get("/scim/v2/Users?count=0")
                .then()
                .body("totalResults", is(11))
                .body("Resources", empty());
        client.scim().get("/scim/v2/Users/?count=-3").then().body("itemsPerPage", is(0));
        client.scim().get("/scim/v2/Users?startIndex=999999999999").then().body("Resources", empty());
        client.scim()
                .get("/scim/v2/Users?startIndex=0")
                .then()
                .statusCode(400)
                .body("scimType", is("invalidValue"))
                .body("detail", is("startIndex must be 1 or more"));
        client.scim()
                .get("/scim/v2/Users?count=many")
                .then()
                .statusCode(400)
                .body("detail", is("count must be a whole number"));
        client.scimJson("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "userName sw \\"steward\\"",
                 "count": 1, "attributes": ["displayName"]}""")
                .post("/scim/v2/Users/.search")
                .then()
                .statusCode(200)
                .body("Resources[0].keySet()", contains("schemas", "id", "displayName"));
        client.scimJson("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "id pr",
                 "startIndex": 99999999999999999999}""")
                .post("/scim/v2/Users/.search")
                .then()
                .statusCode(400)
                .body("detail", is("The value of startIndex is not of its type"));
        client.scimJson("{\"filter\": \"userName pr\"}")
                .post("/scim/v2/Users/.search")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid schema uri. Must be SearchRequest."));
        client.scimJson("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]}")
                .post("/scim/v2/Groups/.search")
                .then()
                .statusCode(400)
                .body("scimType", is("invalidFilter"))
                .body("detail", containsString("No filter query specified"));
    }

    @Test
    void whatTheProviderCallsAUserCanBeRemoved(Client client) {
        client.scim().get("/scim/v2/Users/11").then().body("externalId", is("00u1author"));
        patch(client, "11", "[{\"op\": \"remove\", \"path\": \"externalId\"}]")
                .statusCode(200)
                .body("externalId", nullValue());
    }
}
