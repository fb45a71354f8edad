package dev.understudy.alation.core.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists of more than a thousand rows, whose later pages are not counted from the first row on. */
@ApiTest
class DeepListsApiTest {

    private static final int FIRST = 5001;
    private static final int END = FIRST + 1250;

    private static final String RULES = "/integration/v2/domain/membership/view_rules/";
    private static final String ALL_RULES = "{\"domain_id\": [51, 52], \"exclude\": false}";

    /** Half of the titles stand twice, and titles are in another order than ids. */
    private static String title(int id) {
        return "T" + id * 7919 % 613;
    }

    private static String section(String name, int count, String entry) {
        return IntStream.range(FIRST, FIRST + count)
                .mapToObj(id -> entry.replace("ID", String.valueOf(id)).replace("TITLE", title(id)))
                .collect(Collectors.joining(", ", name + ": [", "]\n"));
    }

    private static Response page(Client client, String path) {
        return page(client, Role.SERVER_ADMIN, path);
    }

    private static Response page(Client client, Role role, String path) {
        Response page = path.startsWith(RULES)
                ? client.json(role, ALL_RULES).urlEncodingEnabled(false).post(path)
                : client.as(role).urlEncodingEnabled(false).get(path);
        page.then().statusCode(200);
        return page;
    }

    private static List<Map<String, Object>> rows(Response page) {
        List<Map<String, Object>> rows = page.jsonPath().getList("$");
        return rows.stream()
                .map(row -> (Map<String, Object>) new HashMap<>(row))
                .toList();
    }

    private static List<Map<String, Object>> walk(Client client, Role role, String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String next = path; next != null; ) {
            Response page = page(client, role, next);
            all.addAll(rows(page));
            next = page.header("X-Next-Page");
        }
        return all;
    }

    private static List<Map<String, Object>> jumps(Client client, Role role, String path, int size, int step) {
        return IntStream.iterate(0, skip -> skip <= size, skip -> skip + step)
                .boxed()
                .flatMap(skip -> rows(page(client, role, path + "&limit=" + step + "&skip=" + skip)).stream())
                .toList();
    }

    private static void assertWalkEqualsJumps(Client client, String path, int least) {
        assertThat(assertWalkEqualsJumps(client, Role.SERVER_ADMIN, path)).hasSizeGreaterThanOrEqualTo(least);
    }

    private static List<Map<String, Object>> assertWalkEqualsJumps(Client client, Role role, String path) {
        List<Map<String, Object>> walked = walk(client, role, path + "&limit=90");

        assertThat(walked).doesNotHaveDuplicates();
        assertThat(jumps(client, role, path, walked.size(), 450)).as(path).isEqualTo(walked);
        return walked;
    }

    @Test
    void pagesFollowEachOtherAsPagesThatAreJumpedTo(Client client) {
        client.fixtures(section("policy_groups", 1250, "{id: ID, title: TITLE}"));
        client.fixtures(section("users", 1250, "{id: ID, username: uID, display_name: TITLE}"));
        client.fixtures(section("tags", 1250, "{id: ID, name: TITLE-ID}"));

        for (String path : List.of(
                "/integration/v1/policy_group/?order_by=id",
                "/integration/v1/policy_group/?order_by=-id",
                "/integration/v1/policy_group/?order_by=title",
                "/integration/v1/policy_group/?order_by=-title",
                "/integration/v1/policy_group/?order_by=ts_created",
                "/integration/v2/user/?order_by=-display_name",
                "/integration/v2/user/?order_by=-last_login",
                "/integration/v2/user/?display_name__startswith=T&order_by=email",
                "/integration/tag/?order_by=name",
                "/integration/tag/?order_by=-number_of_objects_tagged")) {
            assertWalkEqualsJumps(client, path, 1250);
        }
    }

    @Test
    void whatReferToObjectsCanBeFollowedToTheEndToo(Client client) {
        String subjects = IntStream.range(FIRST, END)
                .mapToObj(id -> "{otype: table, id: " + id + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        client.fixtures(section("objects", 1250, "{otype: table, id: ID, title: TITLE, description: d}"));
        client.fixtures(section("flags", 1250, "{type: WARNING, otype: table, oid: ID, owner: 1}"));
        client.fixtures(
                section("field_values", 1250, "{otype: table, oid: ID, field: 8, value: [{otype: user, oid: 1}]}"));
        client.fixtures("tags: [{id: 51, name: deep, subjects: " + subjects + "}]");
        client.fixtures("domains: [{id: 51, title: a, members: " + subjects + "}, {id: 52, title: b, members: "
                + subjects + "}]");

        assertWalkEqualsJumps(client, "/integration/flag/?otype=table", 1250);
        assertWalkEqualsJumps(client, "/integration/tag/deep/subject/?order_by=-ts_tagged", 1250);
        assertWalkEqualsJumps(client, "/integration/tag/deep/subject/?exclude_deleted=true", 1250);
        assertWalkEqualsJumps(client, RULES + "?order_by=rule", 2500);
        assertWalkEqualsJumps(client, "/integration/v2/custom_field_value/?otype=table&otype=article", 3750);
        assertWalkEqualsJumps(client, "/integration/v2/custom_field_value/?otype=table&field_id=4&field_id=8", 2500);
    }

    /** Of objects that are there two in three have a title, each a description and a value; some values name only what is hidden. */
    @Test
    void valuesAreFoundByTheirNumberAmongThoseThatAreSeen(Client client) {
        client.fixtures("data_sources: [{id: 61, title: hidden, db_type: postgresql, is_private: true}]");
        client.fixtures(section("objects", 600, "{otype: table, id: ID, title: TITLE, description: d, key: 61.s.tID}"));
        client.fixtures(section("objects", 600, "{otype: table, id: ID000, title: TITLE, description: d}"));
        client.fixtures(section("objects", 600, "{otype: table, id: ID001, title: '', description: d}"));
        client.fixtures(section("objects", 600, "{otype: table, id: ID002, title: TITLE, deleted: true}"));
        for (String id : List.of("ID", "ID000", "ID001", "ID002")) {
            client.fixtures(section(
                    "field_values", 600, "{otype: table, oid: " + id + ", field: 8, value: [{otype: user, oid: 1}]}"));
        }
        client.fixtures(
                section("field_values", 300, "{otype: table, oid: ID000, field: 5, value: [{otype: table, oid: ID}]}"));
        String values = "/integration/v2/custom_field_value/?otype=table";

        int all = assertWalkEqualsJumps(client, Role.SERVER_ADMIN, values).size();
        int seen = assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, values).size();

        assertThat(all - seen).isGreaterThanOrEqualTo(2100);
        assertThat(seen).isGreaterThanOrEqualTo(3000);
        assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, values + "&field_id=3&field_id=8");
    }

    /** A page that is followed begins where the one before has ended; one that is jumped to begins behind so many rows. */
    @Test
    void rowsThatComeAndGoShiftNoPageThatIsFollowed(Client client) {
        client.fixtures(section("tags", 1250, "{id: ID, name: TITLE-ID}"));
        String list = "/integration/tag/?order_by=id&limit=100";
        List<Integer> before = page(client, list + "&skip=1000").jsonPath().getList("id");
        String next = list + "&skip=1100";
        int last = before.get(before.size() - 1);

        client.fixtures("tags: [{id: 4001, name: new}, {id: 4002, name: newer}]");
        assertThat(page(client, next).jsonPath().getList("id", Integer.class).get(0))
                .isEqualTo(last + 1);

        assertThat(page(client, next).jsonPath().getList("id", Integer.class).get(0))
                .isEqualTo(last - 1);
    }

    /** Neither another's list, nor the same one under another filter, nor that of another world goes on where this one has ended. */
    @Test
    void aPlaceIsOneOfThatListOnly(Client client) {
        client.fixtures(section("users", 1250, "{id: ID, username: uID, display_name: TITLE}"));
        String users = "/integration/v2/user/?limit=100&skip=1100&order_by=id";
        page(client, "/integration/v2/user/?limit=100&skip=1000&order_by=id");

        List<Integer> filtered =
                page(client, users + "&display_name__startswith=T").jsonPath().getList("id");
        assertThat(filtered.get(0)).isEqualTo(FIRST + 1100);

        client.control()
                .post("/_understudy/instances/" + client.instance() + "/reset")
                .then()
                .statusCode(204);
        client.as(Role.SERVER_ADMIN).get(users).then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void whatIsHiddenIsOnNoPage(Client client) {
        client.fixtures("data_sources: [{id: 61, title: hidden, db_type: postgresql, is_private: true}]");
        client.fixtures(section("objects", 1250, "{otype: table, id: ID, title: TITLE, key: 61.s.tID}"));
        client.fixtures(section("flags", 1250, "{type: WARNING, otype: table, oid: ID, owner: 1}"));
        client.fixtures("flags: [{id: 9001, type: WARNING, otype: article, oid: 1, owner: 1}]");
        String last = "/integration/flag/?limit=100&skip=1200";

        List<Integer> all =
                client.as(Role.SERVER_ADMIN).get(last).then().extract().path("id");
        List<Integer> seen = client.as(Role.VIEWER)
                .get("/integration/flag/")
                .then()
                .extract()
                .path("id");

        assertThat(all).contains(9001);
        assertThat(seen).contains(9001).hasSizeLessThan(100);
        Stream.of("1000", "1200")
                .forEach(skip -> client.as(Role.VIEWER)
                        .get("/integration/flag/?limit=100&skip=" + skip)
                        .then()
                        .statusCode(200)
                        .body("$", hasSize(0)));
    }

    /** So few that they are named, and the others not looked at; each reason to hide something is among them. */
    @Test
    void fewThatAreHiddenAreOnNoPageEither(Client client) {
        client.fixtures("data_sources: [{id: 61, title: hidden, db_type: postgresql, is_private: true}]");
        client.fixtures("articles: [{id: 9001, title: mine, author: 1, is_private: true}]");
        client.fixtures(section("objects", 300, "{otype: table, id: ID, title: TITLE, key: 61.s.tID}"));
        client.fixtures(section("objects", 1250, "{otype: table, id: ID000, title: TITLE}"));
        client.fixtures(Stream.of("ID", "ID000")
                .map(id -> section("members", id.equals("ID") ? 300 : 1250, "{otype: table, id: " + id + "}"))
                .map(members -> members.substring(members.indexOf('[') + 1, members.lastIndexOf(']')))
                .collect(Collectors.joining(
                        ", ", "domains: [{id: 51, title: a, members: [{otype: article, id: 9001}, ", "]}]")));

        int all = assertWalkEqualsJumps(client, Role.SERVER_ADMIN, RULES + "?order_by=rule")
                .size();
        int seen = assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, RULES + "?order_by=rule")
                .size();

        assertThat(all).isEqualTo(1551);
        assertThat(seen).isEqualTo(1250);
    }

    /** Deleted columns and those of a private source lie among the others in the index in which rows are counted. */
    @Test
    void neitherAreDeletedColumnsCounted(Client client) {
        client.fixtures("data_sources: [{id: 61, title: hidden, db_type: postgresql, is_private: true}]");
        client.fixtures("schemas: [{id: 61, key: 61.s}, {id: 62, key: 1.deep}]");
        client.fixtures("tables: [{id: 61, key: 61.s.t, schema: 61}, {id: 62, key: 1.deep.t, schema: 62}]");
        client.fixtures(section("columns", 200, "{id: ID, key: 61.s.t.cID, schema: 61, table: 61, type: int}"));
        client.fixtures(section("columns", 1250, "{id: ID000, key: 1.deep.t.cID, schema: 62, table: 62, type: int}"));
        client.fixtures(section(
                "columns", 100, "{id: ID001, key: 1.deep.t.dID, schema: 62, table: 62, type: int, deleted: true}"));
        String columns = "/integration/v2/column/?order_by=id";

        int all = assertWalkEqualsJumps(client, Role.SERVER_ADMIN, columns).size();
        int seen = assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, columns).size();

        assertThat(all - seen).isEqualTo(200);
        assertWalkEqualsJumps(client, columns.replace("=id", "=-id"), 1450);
        assertWalkEqualsJumps(client, columns + "&ds_id=1", 1250);
        assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, columns.replace("=id", "=-id"));
        assertWalkEqualsJumps(client, columns + "&id__gt=100", 1250);
        assertWalkEqualsJumps(client, columns.replace("=id", "=name"), 1450);
        assertWalkEqualsJumps(client, Role.CATALOG_ADMIN, columns.replace("=id", "=-name"));
    }
}
