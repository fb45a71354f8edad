package dev.understudy.alation.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the SCIM service says of itself, and of what it cannot do. */
@ApiTest
class ScimErrorApiTest {

    private static ValidatableResponse error(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/scim+json")
                .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
                .body("status", is(String.valueOf(status)))
                .body("detail", not(emptyOrNullString()));
    }

    @Test
    void everyErrorHasOneShape(Client client) {
        error(client.scim().get("/scim/v2/Nothing").then(), 404).body("detail", is("Not Found"));
        error(client.scim().get("/scim/v1/Users").then(), 404);
        error(client.scim().get("/scim").then(), 404);
        error(client.scim().delete("/scim/v2/Users").then(), 405)
                .header("Allow", containsString("POST"))
                .body("detail", is("Method \"DELETE\" not allowed."));
        error(
                client.scim()
                        .contentType("text/xml")
                        .body("<a/>")
                        .post("/scim/v2/Users")
                        .then(),
                415);
        error(client.scimJson("{\"userName\": ").post("/scim/v2/Users").then(), 400)
                .body("scimType", is("invalidSyntax"))
                .body("detail", is("JSON parse error - Expecting value: line 1 column 14 (char 13)"));
        error(client.scimJson("{").patch("/scim/v2/Users/7").then(), 400)
                .body("scimType", is("invalidSyntax"))
                .body(
                        "detail",
                        is(
                                "JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"));
        error(client.scimJson("[]").post("/scim/v2/Users").then(), 400)
                .body("scimType", is("invalidSyntax"))
                .body("detail", is("The body is no JSON object"));
        error(
                        client.scim()
                                .contentType("application/scim+json")
                                .post("/scim/v2/Users")
                                .then(),
                        400)
                .body("detail", is("POST call made with empty body"));
        for (String path : new String[] {"", "/Me", "/Bulk", "/.search"}) {
            error(client.scimJson("{}").post("/scim/v2" + path).then(), 501)
                    .body("detail", is("This is not implemented"));
        }
    }

    @Test
    void hugeAndDeepBodiesAreRefusedQuickly(Client client) {
        String deep = "{\"userName\": \"a\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        error(client.scimJson(deep).post("/scim/v2/Users").then(), 413);
        String huge = "{\"userName\": \"" + "a".repeat(9_000_000) + "\"}";
        error(client.scimJson(huge).post("/scim/v2/Users").then(), 413);
    }

    @Test
    void bothMediaTypesAreTaken(Client client) {
        client.scim()
                .contentType("application/json; charset=utf-8")
                .accept("application/scim+json")
                .body("{\"userName\": \"ada\"}")
                .post("/scim/v2/Users/")
                .then()
                .statusCode(201)
                .contentType("application/scim+json");
    }

    @Test
    void theServiceDescribesItself(Client client) {
        client.scim()
                .get("/scim/v2/ServiceProviderConfig")
                .then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body("patch.supported", is(true))
                .body("bulk.supported", is(false))
                .body("bulk.maxOperations", is(1000))
                .body("bulk.maxPayloadSize", is(1_048_576))
                .body("filter.supported", is(true))
                .body("filter.maxResults", is(50))
                .body("changePassword.supported", is(false))
                .body("sort.supported", is(false))
                .body("etag.supported", is(false))
                .body("authenticationSchemes.type", containsInAnyOrder("httpbasic", "oauthbearertoken"))
                .body("meta.location", endsWith("/scim/v2/ServiceProviderConfig"));
        client.scim()
                .get("/scim/v2/ResourceTypes")
                .then()
                .body("totalResults", is(2))
                .body("Resources.endpoint", contains("/Users", "/Groups"));
        client.scim()
                .get("/scim/v2/ResourceTypes/User")
                .then()
                .body("schema", is("urn:ietf:params:scim:schemas:core:2.0:User"))
                .body("description", is("User Account"));
        error(client.scim().get("/scim/v2/ResourceTypes/Device").then(), 404)
                .body("detail", is("Resource Device not found"));
        client.scim()
                .get("/scim/v2/Schemas")
                .then()
                .body("totalResults", is(2))
                .body("Resources[0].attributes.name", hasItems("userName", "name", "emails", "active"));
        client.scim()
                .get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group")
                .then()
                .body("id", is("urn:ietf:params:scim:schemas:core:2.0:Group"))
                .body("attributes.name", hasItems("displayName", "members"));
        error(client.scim().get("/scim/v2/Schemas/urn:x").then(), 404);
    }
}
