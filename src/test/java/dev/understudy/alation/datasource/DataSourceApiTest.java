package dev.understudy.alation.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Sources API, native: {@code /integration/v1/datasource/}. */
@ApiTest
class DataSourceApiTest {

    private static final String SOURCES = "/integration/v1/datasource/";

    /** What every source shows, whatever reaches it. */
    static final Set<String> KEYS = Set.of(
            ("id title description dbtype host port uri dbname db_username deployment_setup_complete private is_virtual is_hidden owner_ids"
                            + " url otype qualified_name icon deleted is_gone builtin_datasource latest_extraction_time"
                            + " latest_extraction_successful all_schemas limit_schemas exclude_schemas remove_filtered_schemas"
                            + " cron_extraction disable_auto_extraction enable_default_schema_extraction"
                            + " supports_default_schema_extraction nosql_mde_sample_size supports_md_diagnostics supports_profiling"
                            + " profiling_tip supports_compose enabled_in_compose supports_explain enable_designated_credential"
                            + " obfuscate_literals negative_filter_words unresolved_mention_fingerprint_method"
                            + " exclude_additional_columns_in_qli has_previewable_qli supports_qli_daterange supports_qli_diagnostics"
                            + " favorited_by_list can_data_upload data_upload_disabled_message can_toggle_ds_privacy jdbc_driver"
                            + " hive_logs_source_type hive_logs_source hive_tez_logs_source metastore_uri metastore_type"
                            + " has_metastore_uri is_hive is_presto_hive has_hdfs_based_qli has_aws_s3_based_qli has_aws_glue_metastore"
                            + " webhdfs_server webhdfs_port webhdfs_username qli_hive_connection_source qli_aws_region"
                            + " qli_aws_access_key_id aws_region aws_access_key_id")
                    .split(" "));

    private static int created(Client client, String body) {
        return client.send(Role.SERVER_ADMIN, "POST", SOURCES, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse get(Client client, int id) {
        return client.as(Role.VIEWER).get(SOURCES + id).then();
    }

    private static String unknown(int id) {
        return "{\"detail\":\"Data source with id " + id + " does not exist\",\"code\":\"404000\"}";
    }

    @Test
    void aSourceIsMadeReadMovedAndDeleted(Client client) {
        int id = created(client, """
                {"dbtype": "PostgreSQL", "host": "db.example.com", "port": 5432, "dbname": "shop", "db_username": "alation",
                 "db_password": "secret", "title": "Sales warehouse", "description": "What we sell", "nonsense": 1}""");
        Map<String, Object> made = get(client, id).statusCode(200).extract().path("$");
        Map<String, Object> expected = new HashMap<>(Map.of(
                "dbtype",
                "postgresql",
                "host",
                "db.example.com",
                "port",
                5432,
                "dbname",
                "shop",
                "uri",
                "postgresql://db.example.com:5432/shop",
                "db_username",
                "alation",
                "title",
                "Sales warehouse",
                "description",
                "<p>What we sell</p>",
                "url",
                "/data/" + id + "/",
                "otype",
                "data"));
        expected.putAll(Map.of(
                "deployment_setup_complete",
                true,
                "private",
                false,
                "is_virtual",
                false,
                "is_hidden",
                false,
                "deleted",
                false,
                "is_gone",
                false,
                "latest_extraction_successful",
                false,
                "cron_extraction",
                "",
                "webhdfs_port",
                50070,
                "compose_oauth_enabled",
                false));
        assertThat(made).containsAllEntriesOf(expected).containsEntry("latest_extraction_time", null);
        assertThat(made.keySet())
                .containsAll(KEYS)
                .hasSize(KEYS.size() + 1)
                .doesNotContain("connector_id", "db_password", "compose_default_uri");

        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id,
                        "{\"uri\": \"postgresql://new.example.com:5433/store\", \"is_hidden\": true, \"is_virtual\": true}")
                .statusCode(200)
                .body("host", is("new.example.com"))
                .body("port", is(5433))
                .body("dbname", is("store"))
                .body("title", is("Sales warehouse"))
                .body("is_hidden", is(false))
                .body("is_virtual", is(false));
        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id + "/",
                        "{\"host\": \"elsewhere\", \"dbtype\": \"mysql\", \"port\": 1, \"dbname\": \"x\"}")
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("errors[0].keySet()", contains("dbtype", "host", "port", "dbname"))
                .body("errors[0].host[0]", is("This field cannot be changed once the deployment setup is complete."));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + id, "{\"deployment_setup_complete\": false}")
                .body("deployment_setup_complete", is(true));

        client.as(Role.SERVER_ADMIN)
                .delete(SOURCES + id + "/")
                .then()
                .statusCode(204)
                .body(is(""));
        get(client, id).statusCode(404).body(equalTo(unknown(id)));
        client.as(Role.SERVER_ADMIN).delete(SOURCES + id).then().statusCode(404).body(equalTo(unknown(id)));
        client.as(Role.SERVER_ADMIN).get(SOURCES).then().body("id", not(hasItem(id)));
        get(client, 2).statusCode(404).body(equalTo(unknown(2)));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + "2/", "{}")
                .statusCode(404)
                .body(equalTo(unknown(2)));
    }

    /** Scripts send little, send forms, and send back what they have read of another source. */
    @Test
    void aVirtualSourceNeedsNoDatabase(Client client) {
        int virtual = created(
                client,
                "{\"dbtype\": \"customdb\", \"title\": \"Workday\", \"is_virtual\": true, \"deployment_setup_complete\": true}");
        get(client, virtual)
                .body("is_virtual", is(true))
                .body("host", nullValue())
                .body("uri", is(""))
                .body("description", is(""))
                .body("supports_profiling", is(false));
        String read = client.as(Role.VIEWER).get(SOURCES + virtual).asString();
        assertThat(created(client, read)).isGreaterThan(virtual);

        client.as(Role.SERVER_ADMIN)
                .formParam("dbtype", "postgresql")
                .formParam("title", "From a form")
                .formParam("is_virtual", "True")
                .formParam("private", "False")
                .formParam("deployment_setup_complete", "True")
                .post(SOURCES)
                .then()
                .statusCode(201)
                .body("is_virtual", is(true))
                .body("private", is(false))
                .body("title", is("From a form"));
    }

    /** A client of the real service takes the host of whatever has a dbname for a text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"dbname\": \"SHOP\" | ``",
                "\"host\": null, \"dbname\": \"SHOP\" | ``",
                "\"uri\": \"snowflake://?db=SHOP\" | ``",
                "\"uri\": \"snowflake://\", \"dbname\": \"SHOP\" | ``",
                "\"uri\": \"sqlserver://;serverName=db1;databaseName=SHOP\" | db1"
            })
    void whereThereIsADbnameThereIsAHost(String place, String host, Client client) {
        int id = created(client, "{\"dbtype\": \"snowflake\", \"title\": \"V\", \"is_virtual\": true, " + place + "}");

        get(client, id).body("host", is(host)).body("dbname", is("SHOP"));
    }

    @Test
    void whatIsReadOfASourceWithoutAHostMakesAnother(Client client) {
        int id = created(
                client,
                "{\"dbtype\": \"snowflake\", \"title\": \"V\", \"is_virtual\": true, \"uri\": \"snowflake://?db=SHOP\"}");

        String read = client.as(Role.VIEWER).get(SOURCES + id).asString();

        get(client, created(client, read))
                .body("host", is(""))
                .body("dbname", is("SHOP"))
                .body("uri", is("snowflake://?db=SHOP"));
    }

    @Test
    void aDbnameCountsBesideAUriThatNamesNone(Client client) {
        int id = created(client, """
                {"dbtype": "oracle", "uri": "oracle:thin:@db:1521", "dbname": "ORCL", "db_username": "a", "title": "t"}""");
        get(client, id).body("dbname", is("ORCL")).body("uri", is("oracle:thin:@db:1521"));

        int undeployed = created(client, "{\"dbtype\": \"oracle\", \"deployment_setup_complete\": false}");
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + undeployed, """
                {"uri": "oracle:thin:@db:1521", "dbname": "ORCL", "db_username": "a", "title": "t"}""")
                .statusCode(200)
                .body("host", is("db"))
                .body("port", is(1521))
                .body("dbname", is("ORCL"));

        client.fixtures(
                "data_sources: [{id: 60, title: t, db_type: oracle, uri: 'oracle:thin:@db:1521', dbname: ORCL}]");
        get(client, 60).body("dbname", is("ORCL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | dbtype | This field is required.",
                "{\"dbtype\": \"Access 97\"} | dbtype | \"Access 97\" is not a valid choice.",
                "{\"dbtype\": \"mysql\", \"port\": 1, \"db_username\": \"a\", \"title\": \"t\"} | host | This field is required.",
                "{\"dbtype\": \"mysql\", \"host\": \"h\", \"db_username\": \"a\", \"title\": \"t\"} | port | This field is required.",
                "{\"dbtype\": \"oracle\", \"host\": \"h\", \"port\": 1, \"db_username\": \"a\", \"title\": \"t\"} | dbname | This field is required.",
                "{\"dbtype\": \"mysql\", \"uri\": \"mysql://h\", \"title\": \"t\"} | db_username | This field is required.",
                "{\"dbtype\": \"mysql\", \"uri\": \"mysql://h\", \"db_username\": \"a\"} | title | This field is required.",
                "{\"dbtype\": \"mysql\", \"is_virtual\": true} | title | This field is required.",
                "{\"dbtype\": \"mysql\", \"uri\": \"mysql://h\", \"host\": \"h\"} | uri | This field cannot be combined with host and port.",
                "{\"dbtype\": \"mysql\", \"host\": \"h\", \"port\": 0} | port | Ensure this value is greater than or equal to 1.",
                "{\"dbtype\": \"mysql\", \"host\": \"h\", \"port\": 65536} | port | Ensure this value is less than or equal to 65535.",
                "{\"dbtype\": \"mysql\", \"host\": \"h\", \"port\": \"x\"} | port | A valid integer is required.",
                "{\"dbtype\": \"mysql\", \"is_virtual\": \"maybe\"} | is_virtual | Must be a valid boolean."
            })
    void whatIsIncompleteIsRefused(String body, String field, String message, Client client) {
        client.send(Role.SERVER_ADMIN, "POST", SOURCES, body)
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("detail", is("Please check the API documentation for more details on the spec."))
                .body("code", is("400000"))
                .body("errors[0]." + field + "[0]", is(message));
    }

    @Test
    void aSourceCanBeSetUpStepByStep(Client client) {
        int id = created(client, "{\"dbtype\": \"mysql\", \"deployment_setup_complete\": false}");
        client.as(Role.VIEWER).get(SOURCES).then().body("id", not(hasItem(id)));
        client.as(Role.VIEWER).get(SOURCES + "?include_undeployed=True").then().body("id", hasItem(id));
        get(client, id).statusCode(200).body("title", is("")).body("host", nullValue());

        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id,
                        "{\"dbtype\": \"oracle\", \"host\": \"db.example.com\", \"deployment_setup_complete\": false}")
                .statusCode(200)
                .body("dbtype", is("oracle"))
                .body("host", is("db.example.com"))
                .body("uri", is(""))
                .body("deployment_setup_complete", is(false));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + id, "{\"description\": \"Not yet\"}")
                .statusCode(400)
                .body("errors[0].keySet()", contains("title", "db_username", "port", "dbname"))
                .body("errors[0].title[0]", is("This field is required."));
        get(client, id).body("deployment_setup_complete", is(false)).body("description", is(""));
        client.send(Role.SERVER_ADMIN, "PUT", SOURCES + id, "{\"title\": \"\"}")
                .statusCode(400)
                .body("errors[0].title[0]", is("This field may not be blank."));
        client.send(
                        Role.SERVER_ADMIN,
                        "PUT",
                        SOURCES + id,
                        "{\"title\": \"Orders\", \"db_username\": \"alation\", \"port\": 1521, \"dbname\": \"ORD\"}")
                .statusCode(200)
                .body("deployment_setup_complete", is(true))
                .body("uri", is("oracle://db.example.com:1521/ORD"));
        client.as(Role.VIEWER).get(SOURCES).then().body("id", hasItem(id));
    }

    @Test
    void theListLeavesOutWhatIsNotInUse(Client client) {
        client.as(Role.VIEWER).get(SOURCES).then().statusCode(200).body("id", contains(1, 3, 8, 9, 10));
        client.as(Role.STEWARD).get(SOURCES).then().body("id", contains(1, 3, 7, 8, 9, 10));
        client.as(Role.VIEWER)
                .get(SOURCES + "?include_undeployed=1&include_hidden=true&nonsense=x")
                .then()
                .statusCode(200)
                .body("id", contains(1, 3, 4, 8, 9, 10));
        client.as(Role.SERVER_ADMIN)
                .get(SOURCES + "?include_hidden=true")
                .then()
                .body("id", contains(1, 3, 5, 7, 8, 9, 10));
        get(client, 4).statusCode(200);
        get(client, 5).statusCode(200).body("host", is("batch.example.com")).body("dbname", is("NIGHTLY"));
        client.as(Role.VIEWER).get(SOURCES + "?title=dEPOT").then().body("title", contains("Orphaned depot"));
        client.as(Role.VIEWER)
                .get(SOURCES + "?include_hidden=perhaps")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [include_hidden]"));
        client.as(Role.VIEWER).get(SOURCES + "x").then().statusCode(404);
    }

    @Test
    void theListIsReadPageByPage(Client client) {
        client.as(Role.VIEWER)
                .get(SOURCES + "?limit=2&skip=2&include_undeployed=True")
                .then()
                .header("X-Next-Page", SOURCES + "?include_undeployed=True&limit=2&skip=4")
                .body("id", contains(4, 8))
                .body("deployment_setup_complete", contains(false, true))
                .body("deleted", everyItem(is(false)));
        client.as(Role.VIEWER)
                .get(SOURCES + "?skip=20")
                .then()
                .body("$", empty())
                .header("X-Next-Page", nullValue());
    }

    @Test
    void whatBelongsToADeletedSourceIsGoneWithIt(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", hasItem("table"));

        client.as(Role.SOURCE_ADMIN).delete(SOURCES + "1/").then().statusCode(204);

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=customers")
                .then()
                .body("results.otype", not(hasItem("table")));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=\"Sales warehouse\"")
                .then()
                .body("results.otype", not(hasItem("datasource")));
        client.as(Role.VIEWER)
                .get("/integration/tag/GDPR scope/subject/?exclude_deleted=true")
                .then()
                .body("$", empty());
        client.json(Role.CATALOG_ADMIN, "{\"key\": \"1.shop.orders\", \"title\": \"Gone\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/table")
                .then()
                .body("error_objects", contains("Line 0. Key: 1.shop.orders. Object not found"));
        client.json(Role.SERVER_ADMIN, "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": []}")
                .put("/integration/v1/members_permission/")
                .then()
                .statusCode(404);
        client.as(Role.SOURCE_ADMIN)
                .delete(SOURCES + "1/")
                .then()
                .statusCode(404)
                .body(equalTo(unknown(1)));
    }

    @Test
    void titlesAndDescriptionsComeFromUploadsToo(Client client) {
        client.json(Role.CATALOG_ADMIN, "{\"key\": \"8\", \"title\": \"Bench\", \"description\": \"For all\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/mixed")
                .then()
                .body("updated_objects", is(1));

        get(client, 8).body("title", is("Bench")).body("description", is("<p>For all</p>"));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=bench").then().body("results.id", hasItem("8"));
    }

    @Test
    void theUserOfADeployedSourceIsNotEmptiedUnlessThereIsNoDatabase(Client client) {
        client.json(Role.SERVER_ADMIN, "{\"db_username\": \"\"}")
                .put("/integration/v1/datasource/9/")
                .then()
                .statusCode(400)
                .body("errors[0].db_username", contains("This field may not be blank."));
        client.json(Role.SERVER_ADMIN, "{\"db_username\": \"\"}")
                .put("/integration/v1/datasource/3/")
                .then()
                .statusCode(200);
    }
}
