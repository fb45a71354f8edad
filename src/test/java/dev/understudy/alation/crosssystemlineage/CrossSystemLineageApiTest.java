package dev.understudy.alation.crosssystemlineage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lineage API, {@code /integration/v2/cross_system_lineage/}. */
@ApiTest
class CrossSystemLineageApiTest {

    private static final String PATH = "/integration/v2/cross_system_lineage/";

    @BeforeEach
    void anotherServer(Client client) {
        client.fixtures("objects: [{otype: bi_server, id: 60, key: '60', title: Dashboards}]");
    }

    @Test
    void linksAreMadeListedAndShownWithWhateverElseIsSaidOfThem(Client client) {
        client.json(Role.CATALOG_ADMIN, """
                        [{"source_oid": 1, "target_oid": 60, "connection": "db.example.com:5432", "site": {"name": "Main"}}, {"source_oid": 8, "target_oid": 60}]""")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", contains(2, 3))
                .body("[0]", hasEntry("connection", "db.example.com:5432"))
                .body("[0].site.name", is("Main"))
                .body("[0].source_otype", is("data"))
                .body("[1].target_otype", is("bi_server"))
                .body("[1].connection", is(""))
                .body("[1].ts_created", not(nullValue()));

        client.as(Role.CATALOG_ADMIN)
                .get(PATH + "?limit=2")
                .then()
                .statusCode(200)
                .header("X-Next-Page", is(PATH + "?limit=2&skip=2"))
                .body("id", contains(1, 2));
        client.as(Role.SOURCE_ADMIN).get(PATH + "?target_otype=data").then().body("", empty());
        for (String spelling : List.of("2", "2/")) {
            client.as(Role.SOURCE_ADMIN)
                    .get(PATH + spelling)
                    .then()
                    .statusCode(200)
                    .body("site.name", is("Main"));
        }
        client.as(Role.SOURCE_ADMIN).post(PATH + "2/").then().statusCode(405);
        client.as(Role.STEWARD).get(PATH).then().statusCode(403);
    }

    @Test
    void aPutReplacesAndAPatchMerges(Client client) {
        client.json(
                        Role.SERVER_ADMIN,
                        "{\"source_oid\": 1, \"target_oid\": 60, \"connection\": \"a\", \"site\": \"x\", \"port\": 1}")
                .post(PATH)
                .then()
                .statusCode(201);

        client.json(Role.SERVER_ADMIN, "[{\"id\": 2, \"connection\": \"b\", \"port\": 2}]")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("[0].source_oid", is(1))
                .body("[0].connection", is("b"))
                .body("[0].site", is("x"))
                .body("[0].port", is(2));
        client.json(Role.SERVER_ADMIN, "{\"source_oid\": 8, \"target_oid\": 60, \"port\": 3}")
                .put(PATH + "2/")
                .then()
                .statusCode(200)
                .body("source_oid", is(8))
                .body("connection", is(""))
                .body("port", is(3))
                .body("$", not(hasKey("site")));
        client.json(Role.SERVER_ADMIN, "{\"connection\": \"c\"}")
                .patch(PATH + "2")
                .then()
                .statusCode(200)
                .body("source_oid", is(8));
        client.json(Role.SERVER_ADMIN, "[{\"id\": 2}]")
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].keySet()", contains("source_oid", "target_oid"));
    }

    @Test
    void linksMayTakeThePlacesOfEachOther(Client client) {
        links(client, "[%s, %s, %s]".formatted(link(1, "a"), link(1, "b"), link(1, "c")));

        client.json(
                        Role.SERVER_ADMIN,
                        "[{\"id\": 2, \"connection\": \"b\"}, {\"id\": 3, \"connection\": \"c\"}, {\"id\": 4, \"connection\": \"a\"}]")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("connection", contains("b", "c", "a"));
        client.as(Role.SERVER_ADMIN).get(PATH).then().body("connection", hasItems("b", "c", "a"));
        client.json(Role.SERVER_ADMIN, """
                        [{"id": 2, "source_oid": 1, "target_oid": 60, "connection": "c"}, {"id": 3, "source_oid": 1, "target_oid": 60, "connection": "b"}]""")
                .put(PATH)
                .then()
                .statusCode(200)
                .body("source_oid", contains(1, 1))
                .body("connection", contains("c", "b"));
        client.json(Role.SERVER_ADMIN, "[{\"id\": 2, \"connection\": \"x\"}, {\"id\": 3, \"connection\": \"a\"}]")
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("errors[1].non_field_errors", contains("This cross-system lineage exists already."));
        client.as(Role.SERVER_ADMIN).get(PATH).then().body("findAll { it.id > 1 }.connection", contains("c", "b", "a"));
    }

    @Test
    void whatIsSaidTwiceOfALinkAddsUp(Client client) {
        links(client, "[%s, %s]".formatted(link(1, "a"), link(1, "b")));

        client.json(Role.SERVER_ADMIN, """
                        [{"id": 2, "connection": "b"}, {"id": 2, "source_oid": 8, "site": "x"}, {"id": 2, "port": 1}]""").patch(PATH).then().statusCode(200).body("id", contains(2, 2, 2));

        client.as(Role.SERVER_ADMIN)
                .get(PATH + "2/")
                .then()
                .body("source_oid", is(8))
                .body("connection", is("b"))
                .body("site", is("x"))
                .body("port", is(1));
    }

    @Test
    void asManyAreDeletedAsAreNamed(Client client) {
        links(client, "[%s, %s]".formatted(link(1, "a"), link(1, "b")));
        String ids = IntStream.rangeClosed(2, 110_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        client.json(Role.SERVER_ADMIN, "[" + ids + "]").delete(PATH).then().statusCode(204);

        client.as(Role.SERVER_ADMIN).get(PATH).then().body("id", contains(1));
    }

    private static void links(Client client, String body) {
        client.json(Role.SERVER_ADMIN, body).post(PATH).then().statusCode(201);
    }

    private static String link(int source, String connection) {
        return "{\"source_oid\": %d, \"target_oid\": 60, \"connection\": \"%s\"}".formatted(source, connection);
    }

    @Test
    void whatIsWrongIsToldForEachAndNothingIsWritten(Client client) {
        String good = "{\"source_oid\": 1, \"target_oid\": 60}";
        Map.of(
                        "{}",
                        Map.of("source_oid", List.of("This field is required.")),
                        "{\"source_oid\": 99, \"target_oid\": 60}",
                        Map.of("source_oid", List.of("Invalid pk \"99\" - object does not exist.")),
                        "{\"source_oid\": 1, \"target_oid\": 99}",
                        Map.of("target_oid", List.of("Invalid pk \"99\" - object does not exist.")),
                        "{\"source_oid\": 1, \"target_otype\": \"table\", \"target_oid\": 1}",
                        Map.of("target_otype", List.of("\"table\" is not a valid choice.")),
                        "{\"source_oid\": 2, \"target_oid\": 60, \"notes\": [\"\\ud800\"]}",
                        Map.of("non_field_errors", List.of("Surrogate characters are not allowed: U+D800.")),
                        good,
                        Map.of("non_field_errors", List.of("This cross-system lineage exists already.")))
                .forEach((bad, errors) -> client.json(Role.CATALOG_ADMIN, "[" + good + ", " + bad + "]")
                        .post(PATH)
                        .then()
                        .statusCode(400)
                        .body("code", is("400000"))
                        .body("title", is("Invalid Payload"))
                        .body("errors[0]", equalTo(Map.of()))
                        .body(
                                "errors[1].values().flatten()[0]",
                                is(errors.values().iterator().next().get(0))));
        client.json(Role.CATALOG_ADMIN, "[{\"connection\": \"x\"}, {\"id\": 99}]")
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].id", contains("This field is required."))
                .body("errors[1].id", contains("Invalid pk \"99\" - object does not exist."));
        client.as(Role.CATALOG_ADMIN).get(PATH).then().body("id", contains(1));

        String betweenSources = "{\"source_oid\": 1, \"target_otype\": \"data\", \"target_oid\": 8}";
        client.json(Role.CATALOG_ADMIN, betweenSources)
                .post(PATH)
                .then()
                .statusCode(404)
                .body("detail", is("Feature flag not enabled"));
        client.conf("alation.feature_flags.DEV_enable_cross_system_lineage", true);
        client.json(Role.CATALOG_ADMIN, betweenSources).post(PATH).then().statusCode(201);
    }

    @Test
    void linksGoByTheirIdsOrWithOneOfTheirSystems(Client client) {
        client.json(
                        Role.SERVER_ADMIN,
                        "[{\"source_oid\": 1, \"target_oid\": 60}, {\"source_oid\": 8, \"target_oid\": 60}, {\"source_oid\": 2, \"target_oid\": 60}, {\"source_oid\": 9, \"target_oid\": 60}]")
                .post(PATH)
                .then()
                .statusCode(201);

        client.json(Role.SERVER_ADMIN, "[1, 99]").delete(PATH).then().statusCode(204);
        client.json(Role.SERVER_ADMIN, "{\"ids\": [2]}").delete(PATH).then().statusCode(204);
        client.as(Role.SERVER_ADMIN).delete(PATH + "3/").then().statusCode(204);
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/datasource/9/")
                .then()
                .statusCode(204);
        client.json(Role.SERVER_ADMIN, "[\"x\"]")
                .delete(PATH)
                .then()
                .statusCode(400)
                .body("ids", contains("A valid integer is required."));
        client.json(Role.SERVER_ADMIN, "{}")
                .delete(PATH)
                .then()
                .statusCode(400)
                .body("ids", contains("This field is required."));

        client.as(Role.SERVER_ADMIN).get(PATH).then().body("id", contains(4));
        client.as(Role.SERVER_ADMIN)
                .get(PATH + "3/")
                .then()
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.SERVER_ADMIN).delete(PATH + "3/").then().statusCode(404);
        client.json(Role.SERVER_ADMIN, "{}").patch(PATH + "3/").then().statusCode(404);
    }

    @Test
    void whatHiddenSystemsAreLinkedWithIsNotTold(Client client) {
        client.fixtures("""
                data_sources: [{id: 60, title: Vault, db_type: mysql, is_private: true, admins: [5]}]
                cross_system_lineage: [{id: 60, source: {otype: data, id: 60}, target: {otype: bi_server, id: 60}, connection: found}]""");
        String ends = "\"source_oid\": 60, \"target_oid\": 60, \"connection\": \"found\"";

        for (String method : List.of("POST", "PUT", "PATCH")) {
            send(client, "application/json", "[{\"id\": 1, " + ends + "}]", method, PATH)
                    .statusCode(400)
                    .body(
                            "errors",
                            contains(Map.of("source_oid", List.of("Invalid pk \"60\" - object does not exist."))));
        }
        client.json(Role.SERVER_ADMIN, "{" + ends + "}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("This cross-system lineage exists already."));
    }

    @Test
    void bodiesAreJsonWhateverMediaTypeTheyComeWith(Client client) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
            int id = send(client, type, "{\"source_oid\": 1, \"target_oid\": 60}", "POST", PATH)
                    .statusCode(201)
                    .extract()
                    .path("[0].id");
            String one = PATH + id + "/";
            String whole = "{\"source_oid\": 8, \"target_oid\": 60, \"site\": \"x\"}";
            send(client, type, whole, "PUT", one).statusCode(200).body("site", is("x"));
            send(client, type, "{\"site\": \"y\"}", "PATCH", one)
                    .statusCode(200)
                    .body("site", is("y"));
            send(client, type, "[{\"id\": %d, \"site\": \"z\"}]".formatted(id), "PATCH", PATH)
                    .statusCode(200)
                    .body("[0].site", is("z"));
            send(client, type, "[{\"id\": %d, \"source_oid\": 8, \"target_oid\": 60}]".formatted(id), "PUT", PATH)
                    .statusCode(200)
                    .body("[0]", not(hasKey("site")));
            send(client, type, "[%d]".formatted(id), "DELETE", PATH).statusCode(204);
        }
    }

    private static ValidatableResponse send(Client client, String type, String body, String method, String url) {
        return client.as(Role.CATALOG_ADMIN)
                .contentType(type)
                .body(body)
                .request(method, url)
                .then();
    }
}
