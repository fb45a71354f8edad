package dev.understudy.alation.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Sources API, OCF: {@code /integration/v2/datasource/}. */
@ApiTest
class OcfDataSourceApiTest {

    private static final String SOURCES = "/integration/v2/datasource/";
    private static final String NEW =
            "{\"connector_id\": %d, \"title\": \"Shop\", \"uri\": \"http://localhost:8080\", \"db_username\": \"Test\", \"is_hidden\": %s}";

    private static int created(Client client, int connector, boolean hidden) {
        return client.send(Role.SERVER_ADMIN, "POST", SOURCES, NEW.formatted(connector, hidden))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String unknown(int id) {
        return "{\"detail\":\"Data source with id " + id + " does not exist\",\"code\":\"404000\"}";
    }

    @Test
    void aSourceIsMadeReadChangedAndDeleted(Client client) {
        int id = client.send(Role.SERVER_ADMIN, "POST", SOURCES, """
                        {"connector_id": 2, "title": "Shop", "uri": "mysql://db.example.com:3306/shop", "db_username": "alation",
                         "db_password": "a secret of more than the seventy-two bytes that the hash of passwords can take in", "description": "What we sell", "deployment_setup_complete": true}""")
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> made =
                client.as(Role.VIEWER).get(SOURCES + id).then().extract().path("$");
        Map<String, Object> expected = new HashMap<>(Map.of(
                "connector_id",
                2,
                "dbtype",
                "ocf",
                "uri",
                "mysql://db.example.com:3306/shop",
                "db_username",
                "alation",
                "uses_ocf_agent",
                false,
                "is_virtual",
                false,
                "private",
                false,
                "has_metastore_uri",
                false));
        expected.put("host", null);
        expected.put("port", null);
        expected.put("dbname", null);
        expected.put("webhdfs_port", null);
        assertThat(made).containsAllEntriesOf(expected);
        assertThat(made.keySet())
                .containsAll(DataSourceApiTest.KEYS)
                .hasSize(DataSourceApiTest.KEYS.size() + 3)
                .doesNotContain("db_password", "compose_oauth_enabled");

        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id,
                        "{\"title\": \"Store\", \"description\": null, \"is_hidden\": true}")
                .statusCode(200)
                .body("title", is("Store"))
                .body("description", is("<p>What we sell</p>"))
                .body("is_hidden", is(false));
        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id + "/",
                        "{\"connector_id\": 16, \"uri\": \"x\", \"compose_default_uri\": \"y\"}")
                .statusCode(200)
                .body("connector_id", is(16))
                .body("uses_ocf_agent", is(true))
                .body("uri", is("x"));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + id + "/", "{\"compose_default_uri\": true}")
                .statusCode(200);
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + id + "/", "{\"compose_default_uri\": 5}")
                .statusCode(400)
                .body("errors[0].compose_default_uri[0]", is("Not a valid string."));

        client.as(Role.SERVER_ADMIN).delete(SOURCES + id).then().statusCode(204).body(is(""));
        client.as(Role.VIEWER).get(SOURCES + id).then().statusCode(404).body(equalTo(unknown(id)));
        client.as(Role.SERVER_ADMIN).delete(SOURCES + id).then().statusCode(404).body(equalTo(unknown(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | {} | connector_id | This field is required.",
                "POST | {\"connector_id\": 2, \"uri\": \"x\", \"db_username\": \"x\"} | title | This field is required.",
                "POST | {\"connector_id\": 2, \"title\": \"x\", \"db_username\": \"x\"} | uri | This field is required.",
                "POST | {\"connector_id\": 2, \"title\": \"x\", \"uri\": \"x\"} | db_username | This field is required.",
                "POST | {\"connector_id\": 14, \"title\": \"x\", \"uri\": \"x\", \"db_username\": \"x\"} | connector_id | Connector with id 14 is not for databases.",
                "PUT | {\"connector_id\": 15} | connector_id | Connector with id 15 is not for databases.",
                "PUT | {\"title\": \"\"} | title | This field may not be blank.",
                "PUT | {\"uri\": \" \"} | uri | This field may not be blank.",
                "PUT | {\"db_username\": \"\"} | db_username | This field may not be blank."
            })
    void badInputIsRefused(String method, String body, String field, String message, Client client) {
        client.send(Role.SERVER_ADMIN, method, method.equals("PUT") ? SOURCES + "2/" : SOURCES, body)
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("errors[0]." + field + "[0]", is(message))
                .body("code", is("400000"));
        client.as(Role.VIEWER).get(SOURCES + "2/").then().body("connector_id", is(3));
    }

    @Test
    void anUnknownConnectorIsNotFound(Client client) {
        String expected = "{\"detail\":\"Connector with id 99 does not exist\",\"code\":\"404000\"}";
        client.send(Role.SERVER_ADMIN, "POST", SOURCES, NEW.formatted(99, false))
                .statusCode(404)
                .body(equalTo(expected));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + "2/", "{\"connector_id\": 99}")
                .statusCode(404)
                .body(equalTo(expected));
    }

    /** Clients find out by it which version of the API a source speaks. */
    @Test
    void eachVersionOfTheApiShowsItsOwnSources(Client client) {
        for (int other : new int[] {1, 3, 999}) {
            client.as(Role.VIEWER).get(SOURCES + other).then().statusCode(404).body(equalTo(unknown(other)));
            client.send(Role.SERVER_ADMIN, "PUT", SOURCES + other, "{}")
                    .statusCode(404)
                    .body(equalTo(unknown(other)));
            client.as(Role.SERVER_ADMIN).delete(SOURCES + other).then().statusCode(404);
        }
        int id = created(client, 2, false);
        client.as(Role.VIEWER).get(SOURCES).then().body("id", contains(2, 6, id));
        client.as(Role.VIEWER).get("/integration/v1/datasource/").then().body("id", not(hasItem(id)));
        client.as(Role.VIEWER).get("/integration/v1/datasource/" + id).then().statusCode(404);
    }

    @Test
    void suspendedAndHiddenSourcesAreLeftOutIfTheyShallBe(Client client) {
        int hidden = created(client, 2, true);

        client.as(Role.VIEWER).get(SOURCES + "?limit=1000").then().body("id", contains(2, 6));
        client.as(Role.VIEWER).get(SOURCES + "?exclude_suspended=True").then().body("id", contains(2));
        client.as(Role.VIEWER).get(SOURCES + "?include_hidden=True").then().body("id", contains(2, 6));
        client.as(Role.SERVER_ADMIN)
                .get(SOURCES + "?include_hidden=True")
                .then()
                .body("id", contains(2, 6, hidden));
        client.as(Role.VIEWER)
                .get(SOURCES + "6?exclude_suspended=false&limit=1000")
                .then()
                .statusCode(200);
        client.as(Role.VIEWER)
                .get(SOURCES + "6?exclude_suspended=True")
                .then()
                .statusCode(404)
                .body(equalTo(unknown(6)));
        client.as(Role.VIEWER).get(SOURCES + "2?exclude_suspended=True").then().statusCode(200);
        client.as(Role.VIEWER)
                .get(SOURCES + "?title=lake")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [title]"));
    }

    /** Which type that is tells whether schemas have names of several parts. */
    @Test
    void theConnectorThatASourceHasSaysNothingOfItsType(Client client) {
        client.fixtures("data_sources: [{id: 80, title: Old, db_type: sqlserver, connector: 2, uri: 'sqlserver://h'}]");
        String url = "/integration/v2/datasource/80/";

        client.json(Role.SERVER_ADMIN, "{\"connector_id\": 2}").put(url).then().statusCode(200);
        filter(client, url, List.of("A", "B"));

        client.json(Role.SERVER_ADMIN, "{\"connector_id\": 5}").put(url).then().statusCode(200);
        client.json(Role.SERVER_ADMIN, "{\"connector_id\": 2}").put(url).then().statusCode(200);
        filter(client, url, List.of("A.B"));
    }

    private static void filter(Client client, String source, List<String> parts) {
        client.json(Role.SERVER_ADMIN, "{\"schemas\": [\"A.B\"]}")
                .patch(source + "sync_configuration/metadata_extraction/")
                .then()
                .statusCode(200)
                .body("schemas", contains(parts));
    }
}
