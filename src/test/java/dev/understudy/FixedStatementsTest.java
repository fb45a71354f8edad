package dev.understudy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Statements;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of many things at once asks the database for as much as what is written of few, whoever writes it. */
@ApiTest
class FixedStatementsTest {

    /**
     * A write of many things.
     *
     * @param body with the things in the place of the stars
     * @param each a thing, by its id
     */
    private record Write(Role role, String method, String path, String body, String between, String each) {

        static Write lines(Role role, String path, String each) {
            return new Write(role, "POST", LOGICAL_METADATA + path, "***", "\n", each);
        }

        static Write list(Role role, String method, String path, String each) {
            return new Write(role, method, path, "[***]", ", ", each);
        }

        void send(Client client, List<Integer> ids) {
            Response answer = client.json(role, body.replace("***", all(ids, between, each)))
                    .request(method, path);

            assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
            assertThat(answer.asString()).doesNotContainPattern("\"error_objects\":\\[\"|detail|invalid");
            Matcher job = JOB.matcher(answer.asString());
            if (job.find()) {
                client.job(Integer.parseInt(job.group(1)));
            }
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** In the two forms of a receipt. */
    private static final Pattern JOB = Pattern.compile("\"(?:job_id|task\":\\{\"id)\":(\\d+)");

    private static final String LOGICAL_METADATA = "/api/v1/bulk_metadata/custom_fields/default/";
    private static final List<Integer> FEW = IntStream.range(101, 106).boxed().toList();
    private static final List<Integer> MANY = IntStream.range(106, 140).boxed().toList();

    static Stream<Write> writes() {
        return Stream.of(
                Write.lines(Role.STEWARD, "table", """
                        {"key": "1.shop.t%1$d", "title": "T %1$d", "description": "x", "Status": "Draft", \
                        "Data owner": [{"type": "user", "key": "steward@example.com"}], \
                        "Related object": [{"type": "table", "key": "1.shop.t%1$d"}]}"""),
                Write.lines(Role.COMPOSER, "mixed", """
                        {"key": "1.shop.t%1$d", "description": "y %1$d", "Status": "Approved"}"""),
                Write.lines(Role.STEWARD, "article", """
                        {"key": "Article %1$d", "description": "x", "Status": "Draft"}"""),
                Write.lines(Role.STEWARD, "article?create_new=true", """
                        {"key": "New %1$d", "description": "x", "Status": "Draft"}"""),
                Write.list(Role.CATALOG_ADMIN, "PUT", "/integration/v2/custom_field_value/async/", """
                        {"otype": "table", "oid": %1$d, "field_id": 10005, "value": [{"otype": "table", "oid": %1$d}]}"""),
                Write.list(Role.CATALOG_ADMIN, "POST", "/integration/v2/document/", """
                        {"title": "D %1$d", "template_id": 4, "document_hub_id": 2, "folder_ids": [2], \
                        "custom_fields": [{"field_id": 8, "value": [{"otype": "user", "oid": 4}]}]}"""),
                Write.list(Role.CATALOG_ADMIN, "PUT", "/integration/v2/document/", """
                        {"id": %1$d, "title": "E %1$d", "folder_ids": [2], "template_id": 4, \
                        "custom_fields": [{"field_id": 8, "value": [{"otype": "user", "oid": 5}]}]}"""),
                Write.list(Role.SERVER_ADMIN, "POST", "/integration/v1/members_permission/", """
                        {"resource_type": "data", "resource_id": 1, "members": [{"member_type": "user", "member_id": 4}]}"""),
                Write.list(Role.SERVER_ADMIN, "PATCH", "/integration/v1/privacy_settings/", """
                        {"resource_type": "data", "resource_id": 1, "privacy": "PUBLIC"}"""),
                new Write(Role.COMPOSER, "POST", "/integration/v1/article/", """
                        {"title": "Parent", "body": "x", "children": [***]}""", ", ", """
                        {"otype": "table", "id": %1$d}"""),
                new Write(Role.VIEWER, "POST", "/integration/v1/conversations/", """
                        {"title": "C", "body": "x", "subject": {"otype": "table", "oid": 1}, "assignees": [***]}""", ", ", """
                        {"otype": "user", "oid": %1$d}"""),
                Write.list(Role.CATALOG_ADMIN, "POST", "/integration/v1/search-synonym/", """
                        {"synonyms": ["one %1$d", "other %1$d"]}"""),
                Write.list(Role.CATALOG_ADMIN, "POST", "/integration/v1/business_policies/", """
                        {"title": "P %1$d", "template_id": 6, "policy_group_ids": [1], \
                        "fields": [{"field_id": 8, "value": [{"otype": "user", "oid": 4}]}]}"""),
                new Write(Role.COMPOSER, "POST", "/integration/v1/query/", """
                    {"datasource_id": 1, "content": "select 1", "tag_names": [***]}""", ", ", "\"Tag %1$d\""),
                new Write(Role.SOURCE_ADMIN, "POST", "/integration/v2/lineage/", """
                        {"paths": [***]}""", ", ", """
                        [[{"otype": "table", "key": "1.shop.t%1$d"}], [{"otype": "dataflow", "key": "api/f%1$d"}], [{"otype": "bi_report", "key": "9.bi_report.%1$d"}]]"""),
                new Write(Role.SOURCE_ADMIN, "POST", "/integration/v2/dataflow/", """
                        {"dataflow_objects": [***]}""", ", ", """
                        {"external_id": "api/g%1$d", "title": "G", "description": "x"}"""),
                Write.list(Role.SERVER_ADMIN, "POST", "/integration/v2/bi/server/1/report/", """
                        {"external_id": "r%1$d", "name": "R", "parent_folder": "sales", \
                        "parent_reports": ["revenue"], "parent_datasources": ["orders"]}"""),
                Write.list(Role.SERVER_ADMIN, "POST", "/integration/v2/bi/server/1/permission/", """
                        {"user": "analyst", "bi_object_type": "bi_report", "bi_object": "r%1$d"}"""),
                new Write(
                        Role.SERVER_ADMIN,
                        "PUT",
                        "/integration/v1/api_resource/GET:https://api.example.com/v1/orders/",
                        """
                        {"path": ["Orders"], "response_type": "JSON", "output_schema": {"properties": {***}}}""",
                        ", ",
                        "\"k%1$d\": {}"),
                new Write(Role.CATALOG_ADMIN, "POST", "/integration/v2/domain/membership/", """
                        {"id": 1, "exclude": false, "otype": "table", "oid": [***]}""", ", ", "%d"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void manyTakeNoMoreStatementsThanFew(Write write, Client client, Statements statements) {
        Stream.of(FEW, MANY)
                .forEach(ids -> client.fixtures("""
                users:
                %s
                tables:
                %s
                articles:
                %s
                documents:
                %s
                bi_objects:
                %s
                """.formatted(
                        all(ids, "\n", "  - {id: %1$d, username: u%1$d, display_name: U, role: VIEWER, password: u}"),
                        all(ids, "\n", "  - {id: %1$d, key: 1.shop.t%1$d, schema: 1}"),
                        all(ids, "\n", "  - {id: %1$d, title: Article %1$d, author: 4}"),
                        all(ids, "\n", "  - {id: %1$d, title: D, hub: 2, folders: [3], template: 4}"),
                        all(ids, "\n", "  - {otype: bi_report, id: %1$d, server: 1, external_id: r%1$d, name: R}"))));
        List<String> forFew = statements.during(() -> write.send(client, FEW));

        List<String> forMany = statements.during(() -> write.send(client, MANY));

        assertThat(forFew).isNotEmpty();
        assertThat(forMany).hasSizeLessThanOrEqualTo(forFew.size());
    }

    /** The token's among them, and where something can be private, one for what is hidden from the caller. */
    @ParameterizedTest
    @CsvSource({
        "6, /integration/v1/article/101/",
        "7, /integration/v1/article/?title=A",
        "5, /integration/v2/document/101/",
        "6, /integration/v2/document/?id=101&id=102&id=103",
    })
    void readsTakeTheSameFewStatementsWhateverThePageHolds(
            int number, String path, Client client, Statements statements) {
        client.fixtures("""
                tables:
                %s
                articles:
                %s
                documents:
                %s
                """.formatted(
                        all(FEW, "\n", "  - {id: %1$d, key: 1.shop.t%1$d, schema: 1}"),
                        all(
                                FEW,
                                "\n",
                                "  - {id: %1$d, title: A, author: 4, templates: [1], children: [{otype: table, id: %1$d}]}"),
                        all(FEW, "\n", "  - {id: %1$d, title: D, hub: 2, folders: [3], template: 4}")));

        List<String> asked =
                statements.during(() -> client.as(Role.STEWARD).get(path).then().statusCode(200));

        assertThat(asked)
                .filteredOn(statement ->
                        !statement.contains("understudy.instance")) // a database that is shared is asked for it
                .hasSize(number);
    }

    private static String all(List<Integer> ids, String between, String form) {
        return ids.stream().map(form::formatted).collect(joining(between));
    }
}
