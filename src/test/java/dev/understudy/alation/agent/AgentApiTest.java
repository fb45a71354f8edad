package dev.understudy.alation.agent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alation Agent API: agents themselves. */
@ApiTest
class AgentApiTest {

    private static final String AGENTS = "/integration/v1/agent/";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    @Test
    void anAgentIsMadeAndRenamedAndDeleted(Client client) {
        int id = create(client, "hamburg-dmz")
                .statusCode(201)
                .body("size()", is(9))
                .body("id", is(3))
                .body("name", is("hamburg-dmz"))
                .body("is_connected", is(false))
                .body("version", nullValue())
                .body("certificate_expires_at", nullValue())
                .body("last_connected_at", nullValue())
                .body("connectors.size()", is(0))
                .body("created_at", matchesRegex(TIME))
                .body("updated_at", matchesRegex(TIME))
                .extract()
                .path("id");

        client.advance("PT1H");
        rename(client, id, "bremen-dmz").statusCode(200).body("id", is(id)).body("name", is("bremen-dmz"));
        rename(client, id, "bremen-dmz").statusCode(200);
        ValidatableResponse shown = agent(client, id).body("name", is("bremen-dmz"));
        shown.body("updated_at", not(is(shown.extract().<String>path("created_at"))));
        client.as(Role.SERVER_ADMIN).get(AGENTS + id + "/").then().statusCode(200);

        client.as(Role.SERVER_ADMIN)
                .delete(AGENTS + id + "/")
                .then()
                .statusCode(204)
                .body(emptyString());
        client.as(Role.SERVER_ADMIN)
                .delete(AGENTS + id)
                .then()
                .statusCode(404)
                .body("detail", is("Not found."))
                .body("code", is("404000"));
        create(client, "bremen-dmz").statusCode(201).body("id", is(id + 1));
    }

    @Test
    void aNameMustBeThereAndLikeNoOther(Client client) {
        refusedName(client, "{}", "This field is required.");
        refusedName(client, "{\"name\": \" \"}", "This field may not be blank.");
        refusedName(client, "{\"name\": null}", "This field may not be null.");
        refusedName(
                client,
                "{\"name\": \"" + "n".repeat(256) + "\"}",
                "Ensure this field has no more than 255 characters.");
        refusedName(client, "{\"name\": \"oslo-dmz\"}", "agent with this name already exists.");

        agent(client, 1).body("name", is("frankfurt-dmz"));
        list(client, "").body("id", contains(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "PATCH,''", "DELETE,''", "POST,resync/", "POST,sign_certificate/", "POST,revoke_certificate/"
    })
    void whatIsDoneToAnAgentThatIsNotThereIsNotFound(String method, String verb, Client client) {
        client.json(Role.SERVER_ADMIN, "{\"name\": \"x\", \"CSR\": \"x\"}")
                .request(method, AGENTS + "99/" + verb)
                .then()
                .statusCode(404)
                .body("detail", is("Not found."))
                .body("code", is("404000"));
    }

    @Test
    void theListComesInPages(Client client) {
        client.fixtures("agents: [{id: 10, name: a}, {id: 11, name: b}, {id: 12, name: c}]");

        list(client, "").body("id", contains(1, 2, 10, 11, 12));
        list(client, "?limit=2&skip=1")
                .body("id", contains(2, 10))
                .header("X-Next-Page", is(AGENTS + "?limit=2&skip=3"));
        String next = list(client, "?offset=2&limit=2")
                .body("id", contains(10, 11))
                .extract()
                .header("X-Next-Page");
        client.as(Role.SERVER_ADMIN).get(next).then().body("id", contains(12)).header("X-Next-Page", nullValue());
        client.as(Role.SERVER_ADMIN)
                .get(AGENTS + "?offset=-1")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [offset]"));
    }

    @Test
    void anAgentShowsTheConnectorsThatLiveOnIt(Client client) {
        client.fixtures("""
                connectors:
                  - {id: 30, name: Hive OCF Connector, agent: 1}
                  - {id: 31, name: Impala OCF Connector, uses_agent: true}""");

        agent(client, 1)
                .body("connectors.id", contains(16, 30))
                .body("connectors[1].size()", is(2))
                .body("connectors[1].name", is("Hive OCF Connector"));
        list(client, "").body("[1].connectors.name", contains("Vertica OCF Connector"));
    }

    @Test
    void whatIsConnectedCanBeResynchronisedByAJob(Client client) {
        client.job(resync(client, 1))
                .body("msg", startsWith("Job finished in "))
                .body("result", nullValue());

        client.as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + resync(client, 2))
                .then()
                .body("status", is("failed"))
                .body("msg", not(containsString("finished")))
                .body("result", is("Agent 2 is not connected."));
        client.as(Role.SERVER_ADMIN)
                .get(AGENTS + "1/resync/")
                .then()
                .statusCode(405)
                .body("detail", is("Method \"GET\" not allowed."))
                .body("code", is("405000"));
    }

    /** Sections of fixtures say when the agent connected, what became of its certificate, and whether it ever will. */
    @Test
    void fixturesSayInWhatStateAnAgentIs(Client client) {
        client.fixtures("""
                agents:
                  - {id: 10, name: expired, connects: 2023-05-01T00:00:00Z}
                  - {id: 11, name: revoked, last_connected: 2023-05-01T00:00:00Z}
                  - {id: 12, name: never, connects: 2023-05-01T00:00:00Z, expires: 2099-01-01T00:00:00Z, stays_off: true}
                  - {id: 13, name: later, connects: 2098-01-01T00:00:00Z}""");

        agent(client, 10)
                .body("is_connected", is(false))
                .body("version", is("1.7.2.4360"))
                .body("certificate_expires_at", is("2024-04-30T00:00:00.000000Z"))
                .body("last_connected_at", is("2023-05-01T00:00:00.000000Z"));
        agent(client, 11)
                .body("is_connected", is(false))
                .body("version", is("1.7.2.4360"))
                .body("certificate_expires_at", nullValue())
                .body("last_connected_at", is("2023-05-01T00:00:00.000000Z"));
        agent(client, 12)
                .body("is_connected", is(false))
                .body("version", nullValue())
                .body("certificate_expires_at", is("2099-01-01T00:00:00.000000Z"))
                .body("last_connected_at", nullValue());
        agent(client, 13).body("is_connected", is(false)).body("last_connected_at", nullValue());
        client.anonymous()
                .contentType("application/yaml")
                .body("agents: [{name: x, expires: 2099-01-01T00:00:00Z}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", containsString("expires needs connects"));
    }

    @Test
    void agentsThatAreGoneLeaveTheirConnectors(Client client) {
        client.as(Role.SERVER_ADMIN).delete(AGENTS + "1").then().statusCode(204);

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/connectors/")
                .then()
                .body("name", hasItem("Teradata OCF Connector"));
    }

    private static ValidatableResponse create(Client client, String name) {
        return client.json(Role.SERVER_ADMIN, "{\"name\": \"" + name + "\"}")
                .post(AGENTS)
                .then();
    }

    private static ValidatableResponse rename(Client client, int id, String name) {
        return client.json(Role.SERVER_ADMIN, "{\"name\": \"" + name + "\"}")
                .patch(AGENTS + id)
                .then();
    }

    private static ValidatableResponse agent(Client client, int id) {
        return client.as(Role.SERVER_ADMIN).get(AGENTS + id).then().statusCode(200);
    }

    private static ValidatableResponse list(Client client, String query) {
        return client.as(Role.SERVER_ADMIN).get(AGENTS + query).then().statusCode(200);
    }

    private static int resync(Client client, int id) {
        return client.as(Role.SERVER_ADMIN)
                .post(AGENTS + id + "/resync/")
                .then()
                .statusCode(202)
                .body("size()", is(1))
                .extract()
                .path("job_id");
    }

    /** Whether an agent is to be made or renamed. */
    private static void refusedName(Client client, String body, String why) {
        refused(client.json(Role.SERVER_ADMIN, body).post(AGENTS), why);
        refused(client.json(Role.SERVER_ADMIN, body).patch(AGENTS + 1), why);
    }

    private static void refused(Response answer, String why) {
        answer.then()
                .statusCode(400)
                .body("size()", is(4))
                .body("title", is("Invalid Payload"))
                .body("detail", is("Please check the API documentation for more details on the spec."))
                .body("errors", contains(Map.of("name", List.of(why))))
                .body("code", is("400000"));
    }
}
