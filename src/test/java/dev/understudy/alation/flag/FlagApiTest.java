package dev.understudy.alation.flag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags API. */
@ApiTest
class FlagApiTest {

    private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

    private static ValidatableResponse raise(Client client, Role role, String body) {
        return client.json(role, body).post("/integration/flag/").then();
    }

    private static String flag(String type, String otype, int oid, String reason) {
        return """
                {"flag_type": "%s", "subject": {"id": %d, "otype": "%s"}, "flag_reason": "%s"}""".formatted(type, oid, otype, reason);
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.VIEWER).get(url).then();
    }

    @Test
    void aFlagIsRaisedAndReadBack(Client client) {
        int id = raise(client, Role.STEWARD, flag("DEPRECATION", "Table", 1, "Stale"))
                .statusCode(201)
                .body("flag_type", is("DEPRECATION"))
                .body("flag_reason", is("<p>Stale</p>"))
                .body("subject", equalTo(Map.of("otype", "table", "id", 1, "url", "/table/1/")))
                .body("user", equalTo(Map.of("id", 4, "url", "/user/4/", "display_name", "Steward")))
                .body("ts_created", matchesPattern(".*\\.\\d{6}Z"))
                .body("$", not(hasKey("status")))
                .extract()
                .path("id");

        for (String url : new String[] {"/integration/flag/" + id, "/integration/flag/" + id + "/"}) {
            get(client, url).statusCode(200).body("id", is(id)).body("ts_updated", matchesPattern(".*\\.\\d{6}Z"));
        }
        get(client, "/integration/flag/?oid=1&otype=table&limit=1000").body("id", contains(1, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "{\"flag_reason\": \"\"}"})
    void anothersFlagIsNobodysToChangeWhateverTheySay(String body, Client client) {
        client.json(Role.CATALOG_ADMIN, body)
                .put("/integration/flag/1/")
                .then()
                .statusCode(403)
                .body("detail", is("You do not have permission to perform this action."));
        client.json(Role.SERVER_ADMIN, body).put("/integration/flag/1/").then().statusCode(400);
    }

    @Test
    void everyUserMayEndorseButThereIsOneWarning(Client client) {
        int first = raise(client, Role.COMPOSER, flag("ENDORSEMENT", "table", 1, ""))
                .statusCode(201)
                .body("flag_reason", is(""))
                .extract()
                .path("id");
        raise(client, Role.COMPOSER, "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 1, \"otype\": \"table\"}}")
                .statusCode(201)
                .body("id", is(first));
        get(client, "/integration/flag/?oid=1&otype=table").body("flag_type", contains("ENDORSEMENT", "ENDORSEMENT"));

        raise(client, Role.STEWARD, flag("WARNING", "table", 2, "Loaded monthly"))
                .statusCode(201)
                .body("id", is(2))
                .body("flag_reason", is("<p>Loaded monthly</p>"))
                .body("user.id", is(4))
                .body("ts_created", is("2024-02-02T08:00:00.123456Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {\"flag_type\":[\"This field is required.\"],\"subject\":[\"This field is required.\"]}",
                "{\"flag_type\": \"PRAISE\", \"subject\": {\"id\": 1, \"otype\": \"table\"}} | {\"flag_type\":[\"\\\"PRAISE\\\" is not a valid choice.\"]}",
                "{\"flag_type\": \"WARNING\", \"subject\": {\"id\": 1, \"otype\": \"table\"}, \"flag_reason\": null} | {\"flag_reason\":[\"This field is required.\"]}",
                "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 1, \"otype\": \"article\"}} | {\"subject\":[\"Invalid otype\"]}",
                "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 1, \"otype\": \"nonsense\"}} | {\"subject\":[\"Invalid otype\"]}",
                "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 99, \"otype\": \"table\"}} | {\"subject\":[\"Invalid pk \\\"99\\\" - object does not exist.\"]}",
                "{\"flag_type\": \"WARNING\", \"subject\": {\"id\": 1, \"otype\": \"table\"}} | {\"flag_reason\":[\"This field is required.\"]}",
                "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 1, \"otype\": \"table\"}, \"flag_reason\": \"x\"} | {\"flag_reason\":[\"An endorsement has no reason.\"]}",
                "{\"flag_type\": \"WARNING\", \"subject\": 5, \"flag_reason\": \"x\"} | {\"subject\":{\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got int.\"]}}",
            })
    void badFlagsAreRefusedWithoutACode(String body, String answer, Client client) {
        raise(client, Role.STEWARD, body).statusCode(400).body(equalTo(answer));
        get(client, "/integration/flag/").body("$", hasSize(2));
    }

    @Test
    void onlyWhoRaisedItOrAServerAdminChangesIt(Client client) {
        String reason = "{\"flag_reason\": \"Loaded daily\", \"flag_type\": \"DEPRECATION\"}";
        client.json(Role.STEWARD, reason)
                .put("/integration/flag/2/")
                .then()
                .statusCode(403)
                .body(equalTo(
                        "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}"));
        client.as(Role.STEWARD).delete("/integration/flag/2/").then().statusCode(403);

        client.json(Role.COMPOSER, reason)
                .put("/integration/flag/2")
                .then()
                .statusCode(200)
                .body("flag_reason", is("<p>Loaded daily</p>"))
                .body("flag_type", is("WARNING"))
                .body("user.id", is(5));
        client.json(Role.SERVER_ADMIN, reason)
                .put("/integration/flag/2/")
                .then()
                .statusCode(200);
        client.json(Role.STEWARD, reason)
                .put("/integration/flag/1/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"flag_reason\":[\"An endorsement has no reason.\"]}"));
        client.json(Role.COMPOSER, "{}")
                .put("/integration/flag/2/")
                .then()
                .statusCode(400)
                .body("flag_reason[0]", is("This field is required."));
        client.json(Role.COMPOSER, "{\"flag_reason\": null}")
                .put("/integration/flag/2/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"flag_reason\":[\"This field is required.\"]}"));

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/flag/2")
                .then()
                .statusCode(204)
                .body(emptyOrNullString());
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/flag/2/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        client.json(Role.SERVER_ADMIN, reason)
                .put("/integration/flag/2/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
        get(client, "/integration/flag/2").statusCode(404).body(equalTo(NOT_FOUND));
    }

    @Test
    void theListIsFilteredAndPaged(Client client) {
        get(client, "/integration/flag/?oid=2").body("id", contains(2));
        get(client, "/integration/flag/?otype=TABLE&limit=1")
                .body("id", contains(1))
                .header("X-Next-Page", "/integration/flag/?otype=TABLE&limit=1&skip=1");
        get(client, "/integration/flag/?otype=schema").body("$", empty());
        get(client, "/integration/flag/?oid=x")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [oid]\"}"));
    }

    @Test
    void flagsOfDeletedObjectsCanBeLeftOut(Client client) {
        client.as(Role.SERVER_ADMIN)
                .urlEncodingEnabled(false)
                .delete("/integration/v1/api_resource/GET:https://api.example.com/v1/orders/")
                .then()
                .statusCode(204);
        client.fixtures("flags: [{id: 9, type: ENDORSEMENT, otype: api_resource, oid: 2, owner: 4}]");

        get(client, "/integration/flag/?otype=api_resource")
                .body("id", contains(9))
                .body("[0].subject.url", is("/api_resource/2/"));
        get(client, "/integration/flag/?otype=api_resource&exclude_deleted=True")
                .body("$", empty());
        get(client, "/integration/flag/?otype=api_resource&exclude_deleted=false")
                .body("$", hasSize(1));
    }

    /** As clients write it that send the key always. */
    @Test
    void aReasonThatIsNullIsNone(Client client) {
        raise(
                        client,
                        Role.STEWARD,
                        "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"id\": 2, \"otype\": \"table\"}, \"flag_reason\": null}")
                .statusCode(201)
                .body("flag_reason", is(""));
    }
}
