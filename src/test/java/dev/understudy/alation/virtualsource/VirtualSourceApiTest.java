package dev.understudy.alation.virtualsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upload Virtual Data Source. Data source 3 of the starter dataset is a virtual one. */
@ApiTest
class VirtualSourceApiTest {

    private static final String UPLOAD = "/api/v1/bulk_metadata/extraction/";

    private static final String STAFF = """
            {"key": "3.HR"}
            {"key": "3.HR.STAFF", "table_type": "TABLE", "title": "Staff"}
            {"key": "3.HR.STAFF.ID", "column_type": "int", "position": 1}
            {"key": "3.HR.STAFF.NAME", "column_type": "text", "position": "2", "nullable": true}
            {"key": "3.HR.STAFF.PK", "index_type": "PRIMARY", "column_names": ["ID"]}
            """;

    /** Uploads into data source 3, and answers what the job reports: a text, which is JSON. */
    private static JsonPath upload(Client client, String query, String lines) {
        return upload(client, 3, query, lines);
    }

    private static JsonPath upload(Client client, int source, String query, String lines) {
        String name = client.json(Role.SOURCE_ADMIN, lines)
                .post(UPLOAD + source + query)
                .then()
                .statusCode(200)
                .extract()
                .path("job_name");
        String result = client.as(Role.VIEWER)
                .queryParam("name", name)
                .get("/api/v1/bulk_metadata/job/")
                .then()
                .statusCode(200)
                .body("status", is("successful"))
                .extract()
                .path("result");
        return JsonPath.from(result);
    }

    /** Which of the keys name something, told by an upload that names it. */
    private static List<String> present(Client client, String otype, String... keys) {
        String lines = Stream.of(keys)
                .map(key -> "{\"key\": \"" + key.replace("\"", "\\\"") + "\", \"Status\": \"Draft\"}")
                .collect(Collectors.joining("\n"));
        List<String> missing = client.json(Role.STEWARD, lines)
                .post("/api/v1/bulk_metadata/custom_fields/default/" + otype)
                .path("error_objects");
        return Stream.of(keys)
                .filter(key ->
                        missing.stream().noneMatch(error -> error.endsWith("Key: " + key + ". Object not found")))
                .toList();
    }

    private static List<String> refused(Client client, String lines) {
        return upload(client, "", lines).getList("error_objects");
    }

    @Test
    void theJobIsAskedForByItsName(Client client) {
        String name = client.json(Role.SOURCE_ADMIN, STAFF).post(UPLOAD + "3").path("job_name");

        assertThat(name)
                .matches(
                        "MetadataExtraction#3_\\d{4}(-\\d\\d){5}-\\d{6}-00-00-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        client.as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/v1/bulk_metadata/job/?name=" + name.replace("#", "%23"))
                .then()
                .statusCode(200)
                .body(
                        "result",
                        equalTo("{\"number_received\":5,\"updated_objects\":0,\"error_objects\":[],\"error\":null}"));
    }

    @Test
    void titlesAndDescriptionsAreTakenOnRequestOnly(Client client) {
        upload(client, "?set_title_descs=false", STAFF);
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=staff")
                .then()
                .body("results.find { it.otype == 'table' }.title", is("STAFF"));

        JsonPath first = upload(client, "?set_title_descs=true", STAFF);
        assertThat(first.getInt("updated_objects")).isEqualTo(1);
        JsonPath second = upload(client, "?get_title_descs=True", """
                {"key": "3.hr.staff", "title": "Staff", "description": "Who <b>works</b> here"}
                {"key": "3.HR.STAFF.ID", "title": "Number", "description": null}
                {"key": "3.NEW", "title": "New"}""");
        assertThat(second.getInt("updated_objects")).isEqualTo(2);
        upload(client, "", "{\"key\": \"3.HR.STAFF\", \"title\": \"Other\", \"table_comment\": \"x\"}");

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=works")
                .then()
                .body("results.title", contains("Staff"))
                .body("results[0].name", is("STAFF"))
                .body("results[0].breadcrumbs.otype", contains("data", "schema"));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=number")
                .then()
                .body("results.find { it.otype == 'column' }.name", is("ID"));
    }

    @Test
    void whatALineIsOfTellItsFieldsThenItsParts(Client client) {
        assertThat(refused(client, """
                {"key": "3.a.b", "table_type": "VIEW", "view_sql": "select 1"}
                {"key": "3.by.parts"}
                {"key": "3.by.parts.bare", "title": "only a title", "data_type": "unknown"}
                {"key": "3.DB.S.T", "definition_sql": "create table"}
                {"key": "3.DB.S.T.C", "nullable": false}
                {"key": "3.\\"HR.2017\\".\\"Employees.FullTime\\".\\"Name.short\\""}
                {"key": "3.\\"HR.2017\\".\\"Employees.FullTime\\"", "view_sql": "select 2"}
                {"key": "3.\\"alation.HR.2017\\".other"}"""))
                .containsExactly(
                        "Line 5. Key: 3.\"HR.2017\".\"Employees.FullTime\".\"Name.short\". Missing table \"Employees.FullTime\" for column \"Name.short\". Make sure that table data uploaded/mentioned before column data");

        assertThat(present(client, "schema", "3.a", "3.by", "3.DB.S", "3.hr.2017", "3.alation.HR.2017"))
                .containsExactly("3.a", "3.by", "3.DB.S", "3.hr.2017", "3.alation.HR.2017");
        assertThat(present(client, "table", "3.a.b", "3.by.parts", "3.db.s.t", "3.\"HR.2017\".other"))
                .hasSize(4);
        assertThat(present(client, "column", "3.by.parts.bare", "3.DB.S.T.C")).hasSize(2);

        client.fixtures("data_sources: [{id: 60, title: Lake, db_type: snowflake, is_virtual: true, admins: [3]}]");
        assertThat(upload(client, 60, "", """
                {"key": "60.DB.S"}
                {"key": "60.DB.S.T"}
                {"key": "60.DB.S.T.C"}
                {"key": "60.ALONE"}""").getList("error_objects")).isEmpty();
        assertThat(present(client, "schema", "60.db.s", "60.alone")).hasSize(2);
        assertThat(present(client, "table", "60.db.s.t")).hasSize(1);
        assertThat(present(client, "column", "60.db.s.t.c")).hasSize(1);
    }

    @Test
    void nullTellsAsLittleOfWhatALineIsAsNothing(Client client) {
        assertThat(refused(client, """
                {"key": "3.HR.STAFF", "index_type": null, "table_type": null}
                {"key": "3.HR.STAFF.ID", "index_type": null, "column_type": "int", "table_type": null, "data_location": null}
                {"key": "3.HR.STAFF.NAME", "column_type": null, "view_sql": null}
                {"key": "3.DB.HR.STAFF", "table_comment": "x", "column_type": null}""")).isEmpty();

        assertThat(present(client, "table", "3.HR.STAFF", "3.HR.STAFF.ID", "3.DB.HR.STAFF"))
                .containsExactly("3.HR.STAFF", "3.DB.HR.STAFF");
        assertThat(present(client, "column", "3.HR.STAFF.ID", "3.HR.STAFF.NAME"))
                .hasSize(2);
    }

    @Test
    void objectsAreCountedNotLines(Client client) {
        upload(client, "", STAFF);
        String staff = "{\"key\": \"3.HR.STAFF\", \"title\": \"%s\"}\n";

        assertThat(updated(client, staff.formatted("A") + staff.formatted("B"))).isEqualTo(1);
        assertThat(updated(client, staff.formatted("A") + staff.formatted("B"))).isZero();
        assertThat(updated(client, "{\"key\": \"3.NEW\"}\n{\"key\": \"3.NEW\", \"title\": \"New\"}"))
                .isZero();
        assertThat(updated(client, "{\"key\": \"3.HR\", \"title\": \"HR\"}\n" + staff.formatted("C")))
                .isEqualTo(2);
    }

    private static int updated(Client client, String lines) {
        return upload(client, "?set_title_descs=true", lines).getInt("updated_objects");
    }

    @Test
    void whatLinesNeedHasToBeThereOrBeforeThem(Client client) {
        upload(client, "", STAFF);

        assertThat(refused(client, """
                {"key": "3.HR.STAFF.PK", "index_type": "SECONDARY"}
                {"key": "3.HR.PAY.ID", "column_type": "int"}
                {"key": "3.HR.PAY.PK", "index_type": "PRIMARY", "column_names": ["ID"]}
                {"key": "3.HR.PAY"}
                {"key": "3.HR.PAY.PK", "index_type": "PRIMARY", "column_names": ["ID"]}
                {"key": "3.HR.PAY.ID", "column_type": "int"}
                {"key": "3.HR.PAY.PK", "index_type": "PRIMARY", "column_names": ["ID"]}
                {"key": "3.HR.PAY.FK", "index_type": "OTHER", "column_names": ["ID"], "is_foreign_key": true, "foreign_key_table_name": "3.HR.GONE", "foreign_key_column_names": ["ID"]}
                {"key": "3.HR.PAY.FK", "index_type": "OTHER", "column_names": ["ID"], "is_foreign_key": true, "foreign_key_table_name": "3.HR.STAFF", "foreign_key_column_names": ["ID"]}"""))
                .containsExactly(
                        "Line 1. Key: 3.HR.PAY.ID. Missing table \"PAY\" for column \"ID\". Make sure that table data uploaded/mentioned before column data",
                        "Line 2. Key: 3.HR.PAY.PK. Missing table \"PAY\" for index \"PK\". Make sure that table data uploaded/mentioned before index data",
                        "Line 4. Key: 3.HR.PAY.PK. Missing column \"ID\" for index \"PK\". Make sure that column data uploaded/mentioned before index data",
                        "Line 7. Key: 3.HR.PAY.FK. Missing table \"3.HR.GONE\" for index \"FK\". Make sure that table data uploaded/mentioned before index data");
    }

    @Test
    void refusedLinesOfAnIndexLeaveNothingToLaterOnes(Client client) {
        upload(client, "", STAFF);

        assertThat(refused(client, """
                {"key": "3.HR.STAFF.U", "index_type": "UNIQUE", "column_names": ["ZZ"]}
                {"key": "3.HR.STAFF.ZZ", "column_type": "int"}
                {"key": "3.HR.STAFF.U", "index_type": "UNIQUE"}
                {"key": "3.HR.STAFF.PK", "index_type": "PRIMARY", "column_names": ["ID", "GONE"]}
                {"key": "3.HR.STAFF.PK", "index_type": "UNIQUE"}
                {"key": "3.HR.STAFF.PK", "index_type": "UNIQUE", "is_foreign_key": true, "foreign_key_table_name": "3.HR.GONE", "foreign_key_column_names": ["ID"]}
                {"key": "3.HR.STAFF.PK", "index_type": "OTHER"}"""))
                .containsExactly(
                        "Line 0. Key: 3.HR.STAFF.U. Missing column \"ZZ\" for index \"U\". Make sure that column data uploaded/mentioned before index data",
                        "Line 2. Key: 3.HR.STAFF.U. column_names: This field is required.",
                        "Line 3. Key: 3.HR.STAFF.PK. Missing column \"GONE\" for index \"PK\". Make sure that column data uploaded/mentioned before index data",
                        "Line 5. Key: 3.HR.STAFF.PK. Missing table \"3.HR.GONE\" for index \"PK\". Make sure that table data uploaded/mentioned before index data");
        assertThat(refused(client, "{\"key\": \"3.HR.STAFF.U\", \"index_type\": \"PRIMARY\"}"))
                .containsExactly("Line 0. Key: 3.HR.STAFF.U. column_names: This field is required.");
        client.as(Role.VIEWER)
                .get("/integration/v2/column/?ds_id=3&name=ID")
                .then()
                .body("index.isPrimaryKey", contains(false))
                .body("index.isOtherIndex", contains(true));
    }

    @Test
    void foreignKeysReferToColumnsThatAreThere(Client client) {
        upload(client, "", STAFF);

        String foreign =
                "{\"key\": \"3.HR.STAFF.FK\", \"index_type\": \"OTHER\", \"column_names\": [\"ID\"], \"is_foreign_key\": true,"
                        + " \"foreign_key_table_name\": \"3.\\\"alation.HR\\\".STAFF\", \"foreign_key_column_names\": [\"%s\"]}\n";
        assertThat(refused(client, foreign.formatted("NOPE") + foreign.formatted("id")))
                .containsExactly(
                        "Line 0. Key: 3.HR.STAFF.FK. Missing column \"NOPE\" for index \"FK\". Make sure that column data uploaded/mentioned before index data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "ts_created": "garbage"             | ts_created: Datetime has wrong format.
            "ts_last_altered": 5                | ts_last_altered: Datetime has wrong format.
            "synonyms": "a"                     | synonyms: Expected a list of items but got type "str".
            "synonyms": ["a"]                   | synonyms:
            "bucket_attributes": "a"            | bucket_attributes: Expected a list of items but got type "str".
            "sort_attributes": [{}]             | sort_attributes: Not a valid string.
            "skews_info": []                    | skews_info: Invalid data. Expected a dictionary, but got list.
            "skews_info": {"ID": 1}             | skews_info: Each column has a list of values.
            "data_location": []                 | data_location: Not a valid string.
            """)
    void whatIsKeptOfTablesMustBeWhatItShouldBe(String field, String error, Client client) {
        assertThat(refused(client, "{\"key\": \"3.HR.STAFF\", " + field + "}"))
                .singleElement()
                .asString()
                .startsWith("Line 0. Key: 3.HR.STAFF. " + error);
    }

    @Test
    void whatIsKeptOfTablesIsTakenInTheFormsThatAreDocumented(Client client) {
        assertThat(refused(client, """
                {"key": "3.HR.STAFF", "ts_created": "2024-03-13T22:09:33Z", "ts_last_altered": null, "bucket_attributes": ["a"], "sort_attributes": [], "synonyms": [{"schema_name": "HR", "table_name": "S"}], "skews_info": {"ID": [1, "a"]}, "data_location": "s3://x", "constraint_text": ""}""")).isEmpty();
    }

    /** In lower case, by which they are found, a dotted I is two letters. */
    @Test
    void namesFitInLowerCase(Client client) {
        String longer = "\u0130".repeat(301);

        JsonPath result =
                upload(client, "", "{\"key\": \"3.%s\"}\n{\"key\": \"3.%s\"}\n".formatted(longer, longer.substring(1)));

        assertThat(result.getList("error_objects", String.class))
                .containsExactly("Line 0. Key: 3." + longer + ". The key is too long");
        assertThat(result.getInt("number_received")).isEqualTo(2);
        assertThat(present(client, "schema", "3." + longer.substring(1))).hasSize(1);
    }

    /** What lines say of a table or an index adds up to one text, and rich text may become longer than it was. */
    @Test
    void whatWouldNotFitIsRefusedAlone(Client client) {
        String most = "x".repeat(100_000);
        JsonPath result = upload(client, "?set_title_descs=true", """
                {"key": "3.HR", "description": "a%sz"}
                {"key": "3.HR.STAFF", "constraint_text": "%s"}
                {"key": "3.HR.STAFF", "partitioning_attributes": [%s]}
                {"key": "3.HR.STAFF.PK", "index_type": "PRIMARY", "column_names": ["ID"], "filter_condition": "%s"}
                {"key": "3.HR.STAFF", "title": "Staff"}
                """.formatted(
                        "\u00a0".repeat(200_000), most, "12345,".repeat(20_000) + "1", most));

        assertThat(result.getList("error_objects", String.class))
                .containsExactly(
                        "Line 0. Key: 3.HR. description: A value is longer than what can be kept.",
                        "Line 1. Key: 3.HR.STAFF. constraint_text: Ensure this field has no more than 100000 characters.",
                        "Line 2. Key: 3.HR.STAFF. partitioning_attributes: Ensure this field has no more than 100000 characters.",
                        "Line 3. Key: 3.HR.STAFF.PK. filter_condition: Ensure this field has no more than 100000 characters.");
        assertThat(present(client, "table", "3.HR.STAFF")).hasSize(1);
    }

    @Test
    void badLinesAreReportedAndTheOthersTaken(Client client) {
        JsonPath result = upload(client, "", """
                {"key": "3.HR"}

                not json
                {"title": "nameless"}
                {"key": "1.shop.orders"}
                {"key": "HR.STAFF"}
                {"key": "3..STAFF", "table_type": "TABLE"}
                {"key": "3"}
                {"key": "3.HR", "table_type": "TABLE"}
                {"key": "3.HR.T", "table_type": "SYNONYM"}
                {"key": "3.HR.T.C", "position": 0, "nullable": "perhaps"}
                {"key": "3.HR.T.C", "position": 0}
                {"key": "3.HR.T.I", "index_type": "ODD"}
                {"key": "3.HR.T.I", "index_type": "ODD", "column_names": [], "data_structure": "TREE", "is_foreign_key": true}
                {"key": "3.HR.%s"}
                {"key": "3.HR.T", "partitioning_attributes": [true, "a", {}]}
                {"key": "3.HR.T"}""".formatted("x".repeat(601)));

        assertThat(result.getInt("number_received")).isEqualTo(16);
        assertThat(result.getString("error")).isEqualTo("14 errors were ignored");
        assertThat(result.<String>getList("error_objects"))
                .containsExactly(
                        "Failed to import the uploaded file at line 2. Data may be malformed.",
                        "Failed to import the uploaded file at line 3. Data may be malformed.",
                        "Line 4. Key: 1.shop.orders. The key belongs to another data source",
                        "Line 5. Key: HR.STAFF. The key is malformed",
                        "Line 6. Key: 3..STAFF. The key is malformed",
                        "Line 7. Key: 3. The key is malformed",
                        "Line 8. Key: 3.HR. The key is malformed",
                        "Line 9. Key: 3.HR.T. table_type: \"SYNONYM\" is not a valid choice.",
                        "Line 10. Key: 3.HR.T.C. nullable: Must be a valid boolean.",
                        "Line 11. Key: 3.HR.T.C. position: Ensure this value is greater than or equal to 1.",
                        "Line 12. Key: 3.HR.T.I. column_names: This field is required.",
                        "Line 13. Key: 3.HR.T.I. index_type: \"ODD\" is not a valid choice. data_structure: \"TREE\" is not a valid choice. column_names: This list may not be empty. foreign_key_table_name: This field is required.",
                        "Line 14. Key: 3.HR." + "x".repeat(601) + ". The key is too long",
                        "Line 15. Key: 3.HR.T. partitioning_attributes: Not a valid string. Not a valid string.");
        assertThat(present(client, "table", "3.HR.T", "1.shop.orders")).hasSize(2);
        assertThat(
                        refused(
                                client,
                                "{\"key\": \"3.HR.T\"}\n{\"key\": \"3.HR.T.A\"}\n{\"key\": \"3.HR.T.I\", \"index_type\": \"UNIQUE\", \"column_names\": [\"A\"], \"is_foreign_key\": true, \"foreign_key_table_name\": \"3.HR.T\"}"))
                .containsExactly(
                        "Line 2. Key: 3.HR.T.I. foreign_key_column_names: There must be as many as there are column_names.");
    }

    @Test
    void whatIsNotSeenGoesOnRequestAndComesBackAsItWas(Client client) {
        upload(client, "?set_title_descs=true", STAFF);
        upload(client, "", "{\"key\": \"3.HR.PAY\"}\n{\"key\": \"3.FIN.LEDGER\"}\n{\"key\": \"3.FIN.LEDGER.ID\"}");
        String only = "{\"key\": \"3.HR.PAY\"}\n{\"key\": \"3.FIN.LEDGER.ID\"}";

        upload(client, "?remove_not_seen=false", only);
        assertThat(present(client, "table", "3.HR.STAFF")).hasSize(1);
        upload(client, "?remove_not_seen=True", "nonsense");
        assertThat(present(client, "table", "3.HR.STAFF")).hasSize(1);
        upload(client, "?remove_not_seen=True", only);

        assertThat(present(client, "schema", "3.HR", "3.FIN")).hasSize(2);
        assertThat(present(client, "table", "3.HR.PAY", "3.HR.STAFF", "3.FIN.LEDGER"))
                .containsExactly("3.HR.PAY", "3.FIN.LEDGER");
        assertThat(present(client, "column", "3.HR.STAFF.ID", "3.FIN.LEDGER.ID"))
                .containsExactly("3.FIN.LEDGER.ID");
        assertThat(refused(client, "{\"key\": \"3.HR.STAFF.ID\", \"column_type\": \"int\"}"))
                .hasSize(1);

        upload(client, "", "{\"key\": \"3.hr.staff\"}\n{\"key\": \"3.hr.staff.id\"}");
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=staff")
                .then()
                .body("results.find { it.otype == 'table' }.title", is("Staff"))
                .body("results.find { it.otype == 'table' }.name", is("STAFF"));
        assertThat(present(client, "column", "3.HR.STAFF.ID", "3.HR.STAFF.NAME"))
                .containsExactly("3.HR.STAFF.ID");

        JsonPath nothing = upload(client, "?remove_not_seen=true", "");
        assertThat(nothing.getInt("number_received")).isZero();
        assertThat(present(client, "schema", "3.HR", "3.FIN", "1.shop")).containsExactly("1.shop");
    }

    /** A Source Admin may upload into sources of others, too. */
    @Test
    void whatIsHiddenIsNeitherWrittenNorDeleted(Client client) {
        hide(client);

        JsonPath written = upload(client, "?set_title_descs=true", """
                {"key": "3.secret", "title": "Found"}
                {"key": "3.secret.pay", "title": "Found"}
                {"key": "3.secret.fresh"}
                {"key": "3.open.pay", "title": "Found"}
                {"key": "3.open.pay.id", "column_type": "text"}
                {"key": "3.open.pay.ix", "index_type": "PRIMARY"}
                {"key": "3.open.pay.ix", "index_type": "PRIMARY", "column_names": ["ID"]}
                {"key": "3.open.seen", "title": "Seen"}
                {"key": "3.open.seen.id", "column_type": "int"}
                {"key": "3.open.seen.ix", "index_type": "PRIMARY", "column_names": ["id"], "is_foreign_key": true, "foreign_key_table_name": "3.open.pay", "foreign_key_column_names": ["id"]}
                """);
        upload(client, "?remove_not_seen=true", "");

        String noTable = "Missing table \"pay\" for %s. Make sure that table data uploaded/mentioned before %s data";
        assertThat(written.getList("error_objects", String.class))
                .containsExactly(
                        "Line 0. Key: 3.secret. Missing schema \"secret\"",
                        "Line 1. Key: 3.secret.pay. Missing table \"pay\"",
                        "Line 2. Key: 3.secret.fresh. Missing table \"fresh\"",
                        "Line 3. Key: 3.open.pay. Missing table \"pay\"",
                        "Line 4. Key: 3.open.pay.id. " + noTable.formatted("column \"id\"", "column"),
                        "Line 5. Key: 3.open.pay.ix. column_names: This field is required.",
                        "Line 6. Key: 3.open.pay.ix. " + noTable.formatted("index \"ix\"", "index"),
                        "Line 9. Key: 3.open.seen.ix. " + "Missing table \"3.open.pay\" for index \"ix\"."
                                + " Make sure that table data uploaded/mentioned before index data");
        assertThat(written.getInt("updated_objects")).isEqualTo(1);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/table/?ds_id=3")
                .then()
                .body("key", contains("3.secret.pay", "3.open.pay"))
                .body("title", contains("Wages", ""));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/column/?ds_id=3")
                .then()
                .body("key", contains("3.open.pay.id"))
                .body("column_type", contains("int"))
                .body("index.isPrimaryKey", contains(true));
    }

    /** A schema, and a table in another one. */
    private static void hide(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 3.secret}, {id: 61, key: 3.open}]
                tables:
                  - {id: 60, key: 3.secret.pay, schema: 60, title: Wages}
                  - {id: 61, key: 3.open.pay, schema: 61}
                  - {id: 62, key: 3.open.seen, schema: 61}
                columns: [{id: 60, key: 3.open.pay.id, schema: 61, table: 61, type: int}]""");
        upload(client, "", "{\"key\": \"3.open.pay.ix\", \"index_type\": \"PRIMARY\", \"column_names\": [\"id\"]}");
        client.conf("alation.granular_object_privacy.enabled", true);
        Map.of("schema", 60, "table", 61)
                .forEach((type, id) -> client.json(Role.SERVER_ADMIN, """
            {"resource_type": "%s", "resource_id": %d, "privacy": "PRIVATE"}\
            """.formatted(type, id))
                        .patch("/integration/v1/privacy_settings/")
                        .then()
                        .statusCode(200));
    }

    @Test
    void columnsComeBackWithoutTheIndexesThatWent(Client client) {
        upload(client, "", STAFF);
        indexed(client, true);

        upload(client, "?remove_not_seen=true", "");
        upload(client, "", "{\"key\": \"3.HR.STAFF\"}\n{\"key\": \"3.HR.STAFF.ID\", \"column_type\": \"int\"}");

        indexed(client, false);
    }

    /** The index is mentioned when the column is not, and goes when that is deleted. */
    @Test
    void norWithThoseThatWentWhileTheyWereAway(Client client) {
        upload(client, "", STAFF);
        upload(
                client,
                "?remove_not_seen=true",
                "{\"key\": \"3.HR.STAFF\"}\n{\"key\": \"3.HR.STAFF.PK\", \"index_type\": \"PRIMARY\"}");
        upload(client, "", "{\"key\": \"3.HR.STAFF.ID\", \"column_type\": \"int\"}");
        indexed(client, true);

        upload(
                client,
                "?remove_not_seen=true",
                "{\"key\": \"3.HR.STAFF\"}\n{\"key\": \"3.HR.STAFF.PK\", \"index_type\": \"PRIMARY\"}");
        upload(client, "?remove_not_seen=true", "{\"key\": \"3.HR.STAFF\"}");
        upload(client, "", "{\"key\": \"3.HR.STAFF.ID\", \"column_type\": \"int\"}");

        indexed(client, false);
    }

    private static void indexed(Client client, boolean primary) {
        client.as(Role.VIEWER)
                .get("/integration/v2/column/?ds_id=3&name=ID")
                .then()
                .body("index.isPrimaryKey", contains(primary));
    }

    @Test
    void uploadsOfManyChunksAreBroughtUpToDate(Client client) {
        String columns = IntStream.range(0, 1300)
                .mapToObj(i -> "{\"key\": \"3.BIG.T" + i / 100 + ".C" + i + "\", \"position\": " + (i + 1) + "}")
                .collect(Collectors.joining("\n"));
        String tables = IntStream.range(0, 13)
                .mapToObj(i -> "{\"key\": \"3.BIG.T" + i + "\"}")
                .collect(Collectors.joining("\n"));

        JsonPath result = upload(client, "", "nonsense\n".repeat(1200) + tables + "\n" + columns);

        assertThat(result.getInt("number_received")).isEqualTo(2513);
        assertThat(result.getString("error")).isEqualTo("1200 errors were ignored");
        assertThat(result.getList("error_objects")).hasSize(1000);
        assertThat(present(client, "column", "3.BIG.T0.C0", "3.BIG.T12.C1299")).hasSize(2);
        upload(client, "?remove_not_seen=true", "{\"key\": \"3.BIG.T12.C1299\"}");
        assertThat(present(client, "column", "3.BIG.T0.C0", "3.BIG.T12.C1298", "3.BIG.T12.C1299"))
                .containsExactly("3.BIG.T12.C1299");
        assertThat(present(client, "table", "3.BIG.T0", "3.BIG.T12")).containsExactly("3.BIG.T12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: nonsense",
                "Accept: text/plain"
            })
    void theBodyIsReadAsItComes(String header, Client client) {
        String lines = "\uFEFF{\"key\": \"3.Human Resources.Büro %#\"}\r\n\r\n{\"key\": \"3.HR\"}\r\n";

        assertThat(client.raw(Role.SERVER_ADMIN, "POST", UPLOAD + "3/", List.of(header), lines))
                .startsWith("HTTP/1.1 200");

        assertThat(present(client, "table", "3.human resources.büro %#")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 |                        | Cannot find Datasource
            7 |                        | Cannot find Datasource
            1 |                        | Data source 1 is not a virtual data source
            10 |                       | Data source 10 is a NoSQL data source
            3 | ?remove_not_seen=maybe | Invalid query parameters: [remove_not_seen]
            """)
    void whatCannotBeUploadedToIsA400(int source, String query, String error, Client client) {
        client.json(source == 10 ? Role.SERVER_ADMIN : Role.SOURCE_ADMIN, STAFF)
                .post(UPLOAD + source + (query == null ? "" : query))
                .then()
                .statusCode(400)
                .body("size()", is(1))
                .body("error", is(error));
    }

    @Test
    void catalogAdminsMayNotUpload(Client client) {
        client.json(Role.CATALOG_ADMIN, STAFF)
                .post(UPLOAD + "3")
                .then()
                .statusCode(403)
                .body("error", is("User does not have permission to perform this action"));
    }

    @Test
    void whatOthersSaidOfKeysStaysWhereIndexesDoNotTellIt(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 3.HR}]
                tables: [{id: 60, key: 3.HR.STAFF, schema: 60}]
                columns: [{id: 60, key: 3.HR.STAFF.ID, schema: 60, table: 60, type: int, primary_key: true}]""");

        upload(client, "", "{\"key\": \"3.HR.STAFF.IX\", \"index_type\": \"SECONDARY\", \"column_names\": [\"ID\"]}");
        indexed(client, true);
        upload(client, "?remove_not_seen=true", "{\"key\": \"3.HR.STAFF.ID\", \"column_type\": \"int\"}");
        indexed(client, true);

        upload(client, "", "{\"key\": \"3.HR.STAFF.IX\", \"index_type\": \"PRIMARY\", \"column_names\": [\"ID\"]}");
        upload(client, "", "{\"key\": \"3.HR.STAFF.IX\", \"index_type\": \"SECONDARY\"}");
        indexed(client, false);
    }

    @Test
    void aRefusedLineOfAnIndexTellsColumnsNothing(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 3.HR}]
                tables: [{id: 60, key: 3.HR.STAFF, schema: 60}]
                columns: [{id: 60, key: 3.HR.STAFF.ID, schema: 60, table: 60, type: int}]""");
        upload(client, "", "{\"key\": \"3.HR.STAFF.IX\", \"index_type\": \"PRIMARY\", \"column_names\": [\"ID\"]}");
        indexed(client, true);
        client.json(Role.SERVER_ADMIN, "[{\"id\": 60, \"index\": {\"isPrimaryKey\": false}}]")
                .patch("/integration/v2/column/?ds_id=3")
                .then()
                .statusCode(202);
        indexed(client, false);

        JsonPath result = upload(
                client,
                "",
                "{\"key\": \"3.HR.STAFF.IX\", \"index_type\": \"SECONDARY\", \"column_names\": [\"NOWHERE\"]}");

        assertThat(result.getInt("updated_objects")).isZero();
        indexed(client, false);
    }
}
