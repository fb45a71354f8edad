package dev.understudy.alation.domain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** My Domains API. */
@ApiTest
class MyDomainApiTest {

    private static ValidatableResponse put(Client client, String body) {
        return client.json(Role.CATALOG_ADMIN, body)
                .put("/integration/v1/my_domains/")
                .then();
    }

    @Test
    void listsReplaceThoseThereAreAndAbsentOnesStay(Client client) {
        put(client, "[{\"domain_id\": 1, \"users\": [4, 7, 4], \"groups\": [8]}, {\"domain_id\": 2, \"users\": [5]}]")
                .statusCode(200)
                .body(
                        equalTo(
                                "[{\"domain_id\":1,\"users\":[4,7],\"groups\":[8]},{\"domain_id\":2,\"users\":[5],\"groups\":[]}]"));
        put(client, "{\"id\": 1, \"user_ids\": [2]}")
                .statusCode(200)
                .body(equalTo("[{\"domain_id\":1,\"users\":[2],\"groups\":[8]}]"));
        client.json(Role.SERVER_ADMIN, "[{\"domain_id\": 1, \"groups\": []}]")
                .put("/integration/v1/fed_catalog/my_domains")
                .then()
                .statusCode(200)
                .body(equalTo("[{\"domain_id\":1,\"users\":[2],\"groups\":[]}]"));
        client.as(Role.CATALOG_ADMIN).get("/integration/v1/my_domains/").then().statusCode(405);
    }

    @Test
    void aDomainThatIsNamedTwiceIsShownOnceAsItIsStored(Client client) {
        put(
                        client,
                        "[{\"domain_id\": 1, \"users\": [4]}, {\"domain_id\": 2}, {\"domain_id\": 1, \"users\": [5], \"groups\": [8]}]")
                .statusCode(200)
                .body(
                        equalTo(
                                "[{\"domain_id\":1,\"users\":[5],\"groups\":[8]},{\"domain_id\":2,\"users\":[],\"groups\":[]}]"));
        put(client, "[{\"domain_id\": 1}]").body("[0].users", contains(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"domain_id\": 1, \"users\": [5]}, {}] | 400 | domain_id[0] | This field is required.",
                "[{\"domain_id\": 1, \"users\": [5]}, {\"domain_id\": 1, \"users\": [99]}] | 400 | users[0] | user with id 99 does not exist",
                "[{\"domain_id\": 1, \"users\": [5]}, {\"domain_id\": 1, \"groups\": [99]}] | 400 | groups[0] | groupprofile with id 99 does not exist",
                "[{\"domain_id\": 1, \"users\": [5]}, {\"domain_id\": 99}] | 404 | detail | Not found.",
                "[{\"domain_id\": 1, \"users\": \"all\"}] | 400 | [0].users[0] | Expected a list of items but got type \"str\".",
            })
    void anythingWrongChangesNothing(String body, int status, String path, String message, Client client) {
        put(client, body).statusCode(status).body(path, is(message));
        put(client, "[{\"domain_id\": 1}]").body(equalTo("[{\"domain_id\":1,\"users\":[],\"groups\":[]}]"));
    }

    @Test
    void aDeletedDomainIsToldApart(Client client) {
        client.json(Role.CATALOG_ADMIN, "{\"id\": [2]}")
                .delete("/integration/v2/domain/")
                .then()
                .statusCode(202);
        put(client, "[{\"domain_id\": 2, \"users\": [5]}]")
                .statusCode(400)
                .body("detail", is("Cannot assign domain 2.  The domain has been deleted."));
    }
}
