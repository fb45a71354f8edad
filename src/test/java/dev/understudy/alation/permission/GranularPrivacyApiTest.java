package dev.understudy.alation.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Schemas and tables that are private or public by themselves, while a flag is on. */
@ApiTest
class GranularPrivacyApiTest {

    /** Of an API resource, which everybody sees. */
    private static final String FIELD_OF_THAT_NAME = "api_resource_field5";

    private static final String FLAG = "alation.granular_object_privacy.enabled";
    private static final String MEMBERS = "/integration/v1/members_permission/";
    private static final String PRIVACY = "/integration/v1/privacy_settings/";

    private static ValidatableResponse set(Client client, Role role, String type, int id, String privacy) {
        return client.json(role, """
            {"resource_type": "%s", "resource_id": %d, "privacy": "%s"}\
            """.formatted(type, id, privacy))
                .patch(PRIVACY)
                .then();
    }

    private static List<Integer> ids(Client client, Role role, String list) {
        return client.as(role)
                .get("/integration/v2/" + list + "/")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static List<String> found(Client client, Role role, String words) {
        return client.as(role)
                .get("/integration/v1/search/?q=" + words)
                .then()
                .extract()
                .path("results.collect { it.otype + it.id }");
    }

    @Test
    void aPrivateTableIsForItsMembersAndTheAdminsOfItsSource(Client client) {
        set(client, Role.SOURCE_ADMIN, "table", 2, "PRIVATE")
                .statusCode(404)
                .body("detail", is("Feature flag not enabled"));
        client.conf(FLAG, true);
        set(client, Role.CATALOG_ADMIN, "table", 2, "PRIVATE").statusCode(403);
        set(client, Role.SOURCE_ADMIN, "table", 99, "PRIVATE").statusCode(404).body("detail", is("Not found."));
        set(client, Role.SERVER_ADMIN, "bi_report", 1, "PRIVATE")
                .statusCode(404)
                .body("detail", is("Not found."));

        set(client, Role.SOURCE_ADMIN, "table", 2, "PRIVATE")
                .statusCode(200)
                .body("resource_type", is("table"))
                .body("resource_id", is(2))
                .body("privacy", is("PRIVATE"));

        assertThat(ids(client, Role.VIEWER, "table")).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(ids(client, Role.VIEWER, "column")).doesNotContain(5, 6).contains(1, 7);
        assertThat(found(client, Role.VIEWER, "customers")).doesNotContain("table2");
        assertThat(found(client, Role.VIEWER, "email")).containsExactly(FIELD_OF_THAT_NAME);
        assertThat(found(client, Role.VIEWER, "current"))
                .as("a conversation about it")
                .isEmpty();
        client.as(Role.VIEWER).get("/integration/v1/conversations/1/").then().statusCode(404);
        assertThat(ids(client, Role.COMPOSER, "table"))
                .as("an admin of the source")
                .contains(2);
        assertThat(found(client, Role.COMPOSER, "email")).containsExactlyInAnyOrder("column6", FIELD_OF_THAT_NAME);
        assertThat(ids(client, Role.SERVER_ADMIN, "table")).contains(2);

        client.json(Role.SOURCE_ADMIN, """
            {"resource_type": "table", "resource_id": 2, "members": [{"type": "user", "id": 7}]}\
            """)
                .post(MEMBERS)
                .then()
                .statusCode(201)
                .body("members.permission", contains("VIEWER"));
        assertThat(ids(client, Role.VIEWER, "table")).contains(2);
        assertThat(found(client, Role.VIEWER, "email")).containsExactlyInAnyOrder("column6", FIELD_OF_THAT_NAME);

        client.json(Role.SOURCE_ADMIN, "{\"members\": [{\"type\": \"user\", \"id\": 7}]}")
                .delete(MEMBERS + "table/2/members/")
                .then()
                .statusCode(204);
        assertThat(ids(client, Role.VIEWER, "table")).doesNotContain(2);
        client.conf(FLAG, false);
        assertThat(ids(client, Role.VIEWER, "table")).contains(2);
        assertThat(found(client, Role.VIEWER, "email")).containsExactlyInAnyOrder("column6", FIELD_OF_THAT_NAME);
    }

    @Test
    void newMembersSeeWhatIsPrivateByWhatItLiesIn(Client client) {
        client.conf(FLAG, true);
        client.fixtures("""
                schemas: [{id: 70, key: 7.dbo2}]
                tables: [{id: 70, key: 7.dbo2.wages, schema: 70}]""");
        for (String type : List.of("schema", "table")) {
            added(client, type, 70).body("members.permission", contains("VIEWER"));
        }
        set(client, Role.SERVER_ADMIN, "schema", 70, "PUBLIC").statusCode(200);
        added(client, "table", 70).body("members.permission", contains("ADMIN"));
        added(client, "schema", 1).body("members.permission", contains("ADMIN"));
    }

    /** A dataset need not say where a table lies, and may have places go round in a circle. */
    @Test
    void newMembersSeeWhatIsPrivateByItsSourceWhateverItLiesIn(Client client) {
        client.conf(FLAG, true);
        client.fixtures("""
                objects:
                  - {otype: table, id: 71, key: 7.sales.loose, title: loose}
                  - {otype: schema, id: 72, key: 7.round, title: round, in: {otype: table, id: 73}}
                  - {otype: table, id: 73, key: 7.round.and, title: and, in: {otype: schema, id: 72}}""");

        added(client, "table", 71).body("members.permission", contains("VIEWER"));
        added(client, "table", 73).body("members.permission", contains("VIEWER"));
        added(client, "schema", 72).body("members.permission", contains("VIEWER"));
    }

    private static ValidatableResponse added(Client client, String type, int id) {
        return client.json(Role.SERVER_ADMIN, """
            {"resource_type": "%s", "resource_id": %d, "members": [{"type": "user", "id": 7}]}\
            """.formatted(type, id))
                .post(MEMBERS)
                .then()
                .statusCode(201);
    }

    @Test
    void theNearestThatIsPrivateOrPublicByItselfCounts(Client client) {
        client.conf(FLAG, true);
        set(client, Role.SERVER_ADMIN, "schema", 1, "PRIVATE").statusCode(200);
        assertThat(ids(client, Role.VIEWER, "schema")).containsExactly(2, 3);
        assertThat(ids(client, Role.VIEWER, "table")).containsExactly(6, 7);
        assertThat(ids(client, Role.VIEWER, "column")).containsExactly(12, 13, 14, 15);

        set(client, Role.SERVER_ADMIN, "table", 3, "PUBLIC").statusCode(200);
        set(client, Role.SERVER_ADMIN, "data", 1, "PRIVATE").statusCode(200);
        assertThat(ids(client, Role.VIEWER, "table")).containsExactly(3, 6, 7);
        assertThat(ids(client, Role.VIEWER, "column")).containsExactly(7, 12, 13, 14, 15);
        assertThat(found(client, Role.VIEWER, "invoices")).contains("table3");

        set(client, Role.SERVER_ADMIN, "schema", 1, "PUBLIC").statusCode(200);
        assertThat(ids(client, Role.VIEWER, "table")).containsExactly(1, 2, 3, 4, 5, 6, 7);
        set(client, Role.SERVER_ADMIN, "schema", 1, "INHERIT").statusCode(200);
        set(client, Role.SERVER_ADMIN, "table", 3, "INHERIT").statusCode(200);
        assertThat(ids(client, Role.VIEWER, "table")).containsExactly(6, 7);
        assertThat(found(client, Role.VIEWER, "invoices")).isEmpty();
    }

    /** Who makes one private that nobody administers would lose it otherwise. */
    @Test
    void whoMakesATablePrivateBecomesItsAdminIfItHasNone(Client client) {
        client.conf(FLAG, true);

        set(client, Role.SERVER_ADMIN, "table", 7, "PRIVATE").statusCode(200);

        client.json(Role.SERVER_ADMIN, """
            {"resource_type": "table", "resource_id": 7, "members": [{"type": "user", "id": 3}]}\
            """)
                .post(MEMBERS)
                .then()
                .statusCode(201)
                .body("members.member_id", contains(1, 3))
                .body("members.permission", contains("ADMIN", "VIEWER"));
    }

    /** Who writes to a source sees all that is in it, unless the roles do not count. */
    @Test
    void inSoftModeNothingHiddenIsWrittenOrNamed(Client client) {
        client.conf(FLAG, true);
        client.fixtures("""
                schemas: [{id: 60, key: 1.secret}]
                columns: [{id: 60, key: 1.shop.customers.geo, schema: 1, table: 2, type: "struct<lat:int>"}]""");
        set(client, Role.SERVER_ADMIN, "table", 2, "PRIVATE").statusCode(200);
        set(client, Role.SERVER_ADMIN, "schema", 60, "PRIVATE").statusCode(200);
        client.json("{\"mode\": \"WARN\"}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(200);

        assertThat(refused(client, "PATCH", "table", "{\"id\": 2, \"title\": \"x\"}, {\"key\": \"1.shop.customers\"}"))
                .containsExactly("Table with id 2 does not exist", "Table 1.shop.customers does not exist");
        assertThat(refused(client, "PATCH", "column", "{\"id\": 5, \"title\": \"x\"}"))
                .containsExactly("Column with id 5 does not exist");
        assertThat(refused(client, "PATCH", "schema", "{\"id\": 60, \"title\": \"x\"}"))
                .containsExactly("Schema with id 60 does not exist");
        assertThat(refused(client, "PATCH", "column/children", """
                {"parent_key": "1.shop.customers.geo", "key": "geo.lat", "title": "x"}"""))
                .containsExactly("Column 1.shop.customers.geo does not exist");
        assertThat(refused(client, "POST", "schema", "{\"key\": \"1.SECRET\"}"))
                .containsExactly("Schema 1.SECRET does not exist");
        assertThat(refused(client, "POST", "table", "{\"key\": \"1.shop.Customers\"}, {\"key\": \"1.secret.new\"}"))
                .containsExactly("Table 1.shop.Customers does not exist", "Schema 1.secret does not exist");
        assertThat(refused(client, "POST", "column", "{\"key\": \"1.shop.customers.new\", \"column_type\": \"int\"}"))
                .containsExactly("Table 1.shop.customers does not exist");
        patch(client, "table", "{\"id\": 2, \"title\": \"By an admin\"}");
    }

    /** What is said to a Catalog Admin, of whom nothing is written. */
    private static List<String> refused(Client client, String method, String list, String items) {
        int job = client.json(Role.CATALOG_ADMIN, "[" + items + "]")
                .request(method, "/integration/v2/" + list + "/?ds_id=1")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        return client.job(job).body("result[0].mapping", empty()).extract().path("result[0].errors.error");
    }

    @Test
    void dataSourcesDoNotNameTheirHiddenSchemas(Client client) {
        client.conf(FLAG, true);
        client.fixtures("schemas: [{id: 60, key: 1.Secret}]");
        client.as(Role.SERVER_ADMIN)
                .post("/integration/v2/datasource/1/refresh_available_schemas/")
                .then()
                .statusCode(202);
        client.json(Role.SERVER_ADMIN, """
                        {"cron_extraction": "", "limit_schemas": [], "exclude_schemas": ["secret", "Later"], "remove_filtered_schemas": false}""")
                .put("/integration/v1/datasource/1/sync_configuration/metadata_extraction/")
                .then()
                .statusCode(200);
        set(client, Role.SERVER_ADMIN, "schema", 1, "PRIVATE").statusCode(200);
        set(client, Role.SERVER_ADMIN, "schema", 60, "PRIVATE").statusCode(200);

        for (String one : List.of("/integration/v1/datasource/1/", "/integration/v1/datasource/")) {
            String told = one.endsWith("1/") ? "%s" : "find { it.id == 1 }.%s";
            client.as(Role.VIEWER)
                    .get(one)
                    .then()
                    .body(told.formatted("all_schemas"), not(containsString("shop")))
                    .body(told.formatted("exclude_schemas"), is("Later"));
            client.as(Role.COMPOSER)
                    .get(one)
                    .then()
                    .body(told.formatted("all_schemas"), containsString("shop"))
                    .body(told.formatted("exclude_schemas"), is("secret,Later"));
        }
    }

    @Test
    void inSoftModeExtractionDoesNotNameThemEither(Client client) {
        client.conf(FLAG, true);
        client.fixtures("""
                schemas: [{id: 60, key: 1.Secret}, {id: 61, key: 2.Hidden}]
                simulated_databases:
                  - {source: 1, schemas: [{name: secret, tables: [{name: pay}]}, {name: open}]}
                  - {source: 2, schemas: [{name: hidden}, {name: open}]}""");
        for (int schema : List.of(60, 61)) {
            set(client, Role.SERVER_ADMIN, "schema", schema, "PRIVATE").statusCode(200);
        }
        client.as(Role.SERVER_ADMIN)
                .post("/integration/v2/datasource/2/refresh_available_schemas/")
                .then()
                .statusCode(202);
        client.json("{\"mode\": \"WARN\"}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(200);

        told(client, "/integration/v1/datasource/1/available_schemas/", "schemas", contains("open"));
        told(client, "/integration/v2/datasource/2/available_schemas/?limit=1", "schemas", contains("open"));
        String own = "/integration/v1/datasource/1/sync_configuration/metadata_extraction/";
        client.json(Role.SERVER_ADMIN, "{\"exclude_schemas\": [\"secret\", \"Later\"]}")
                .patch(own)
                .then()
                .statusCode(200);
        told(client, own, "exclude_schemas", contains("Later"));
        String ofConnector = "/integration/v2/datasource/2/sync_configuration/metadata_extraction/";
        client.json(Role.SERVER_ADMIN, "{\"schemas\": [[\"Hidden\"], [\"Later\"]]}")
                .patch(ofConnector)
                .then()
                .statusCode(200);
        told(client, ofConnector, "schemas", contains(List.of("Later")));
        client.json(Role.VIEWER, "{\"datasource_id\": 1, \"schema\": \"secret\", \"table\": \"pay\"}")
                .post("/api/v1/table/sync/")
                .then()
                .statusCode(404)
                .body("error", is("The data source has no table secret.pay"));
    }

    private static void told(Client client, String url, String path, Matcher<?> told) {
        client.as(Role.VIEWER).get(url).then().statusCode(200).body(path, told);
    }

    @Test
    void noKeyTellsOfWhatIsPrivateByItself(Client client) {
        client.conf(FLAG, true);
        client.fixtures("""
                schemas: [{id: 60, key: 1.secret}]
                tables: [{id: 60, key: 1.secret.pay, schema: 60}]
                columns: [{id: 60, key: 1.secret.pay.id, schema: 60, table: 60, type: int}]""");
        patch(client, "table", "{\"id\": 1, \"base_table_key\": \"1.Secret.pay\"}");
        patch(client, "column", "{\"id\": 1, \"index\": {\"referencedColumnId\": \"1.secret.pay.later\"}}");
        assertThat(keys(client, Role.VIEWER)).containsExactly("1.Secret.pay", "1.secret.pay.later");

        set(client, Role.SERVER_ADMIN, "schema", 60, "PRIVATE").statusCode(200);
        assertThat(keys(client, Role.VIEWER)).containsOnlyNulls();
        assertThat(keys(client, Role.SERVER_ADMIN)).containsExactly("1.Secret.pay", "1.secret.pay.later");
        assertThat(browsed(client, Role.CATALOG_ADMIN)).isNull();
        assertThat(browsed(client, Role.SERVER_ADMIN)).isEqualTo("1.Secret.pay");

        set(client, Role.SERVER_ADMIN, "table", 60, "PUBLIC").statusCode(200);
        assertThat(keys(client, Role.VIEWER)).containsExactly("1.Secret.pay", "1.secret.pay.later");
        set(client, Role.SERVER_ADMIN, "table", 60, "PRIVATE").statusCode(200);
        assertThat(keys(client, Role.VIEWER)).containsOnlyNulls();
    }

    private static void patch(Client client, String list, String item) {
        int job = client.json(Role.SERVER_ADMIN, "[" + item + "]")
                .patch("/integration/v2/" + list + "/?ds_id=1")
                .path("job_id");
        client.job(job).body("result[0].errors", empty());
    }

    /** What table 1 stands for, and what column 1 refers to. */
    private static List<String> keys(Client client, Role role) {
        String base = client.as(role).get("/integration/v2/table/?id=1").path("[0].base_table_key");
        String referenced = client.as(role).get("/integration/v2/column/?id=1").path("[0].index.referencedColumnId");
        return Arrays.asList(base, referenced);
    }

    /** What table 1 stands for, as browsing tells it. */
    private static String browsed(Client client, Role role) {
        return client.as(role).get("/catalog/table/?id=1").path("[0].base_table");
    }
}
