package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The scripts of {@code docs/examples} do what they say. */
@ApiTest
@Tag("once")
class ExampleScriptsTest {

    private static final String ADMIN = Client.token(Role.SERVER_ADMIN);

    @Test
    void aQualityToolPostsTheHealthOfItsTables(Client client) {
        String output =
                Script.run("data_health.py", client, ADMIN, "--source", "1").succeeded();

        assertThat(output).contains("values:");
        client.as(Role.VIEWER)
                .get("/integration/v1/data_quality/fields/?key=catalog.described&key=catalog.documented")
                .then()
                .body("", hasSize(2));
    }

    @Test
    void aTaggerTagsTheColumnsThatMatchAndOnlyOnce(Client client) {
        String[] arguments = {"1", "(?i)^e.?mail", "Personal data"};

        Script.run("bulk_tagger.py", client, ADMIN, arguments).succeeded();
        Script.run("bulk_tagger.py", client, ADMIN, arguments).succeeded();

        client.as(Role.VIEWER)
                .get("/integration/tag/Personal data/subject/")
                .then()
                .statusCode(200)
                .body("subject.id", contains(6));
    }

    @Test
    void aMonitorExtractsWhatItMayAndSaysWhoIsToBeTold(Client client) {
        String token = Client.token(Role.CATALOG_ADMIN); // administers source 2

        assertThat(Script.run("extraction_monitor.py", client, token, "2").succeeded())
                .isEqualTo("Finance lake: extracted\n");

        client.fixtures("simulated_databases:\n  - {source: 2, fault: UNREACHABLE}");
        Script broken = Script.run("extraction_monitor.py", client, token, "2");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.output()).startsWith("Finance lake: FAILED, ").endsWith("(tell user 2)\n");
    }

    @Test
    void aProgramSignsInAndAsksForANewTokenOnlyWhenItsOwnIsWorthNothing(Client client, @TempDir Path folder) {
        String[] arguments = {
            "catalog-admin-client-secret",
            "--keep",
            folder.resolve("token").toString(),
            "/integration/v1/userinfo/",
            "/integration/v1/article/1/"
        };
        String id = "0a17c1e4-0000-4000-8000-000000000001";

        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .contains("new token", "\"username\": \"Nightly sync\"");
        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .doesNotContain("new token");
        client.advance("PT1H");
        assertThat(Script.run("oauth_client.py", client, id, arguments).succeeded())
                .contains("new token");
        Script refused = Script.run("oauth_client.py", client, id, "wrong");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("401", "invalid_client");
    }

    @Test
    void anIdentityProviderBringsPeopleAndGroups(@TempDir Path folder, Client client) throws IOException {
        Path people = Files.writeString(folder.resolve("people.json"), """
                {"users": [{"externalId": "e1", "userName": "ada@example.com", "name": {"givenName": "Ada", "familyName": "King"}},
                           {"externalId": "e2", "userName": "Viewer@example.com"}],
                 "groups": [{"displayName": "Analysts", "members": ["e1", "e2"]}, {"displayName": "Finance", "members": ["e2"]}]}""");

        String first = Script.run("scim_sync.py", client, "scim-token", people.toString())
                .succeeded();
        String second = Script.run("scim_sync.py", client, "scim-token", people.toString())
                .succeeded();

        assertThat(first.lines())
                .containsExactly(
                        "create ada@example.com",
                        "update Viewer@example.com",
                        "deactivate user@example.com",
                        "create group Analysts",
                        "update group Finance");
        assertThat(second).isEmpty();
        client.scim()
                .get("/scim/v2/Groups?filter=displayName eq \"Analysts\"")
                .then()
                .body("Resources[0].members.value", contains("7", "14"));
        client.scim().get("/scim/v2/Users/11").then().body("active", is(false));
    }

    @Test
    void aPusherPostsWhatAJobDoesAndReadsWhereItsResultsComeFrom(Client client, @TempDir Path folder)
            throws IOException {
        Path job = Files.writeString(folder.resolve("nightly.json"), """
                {"job": "nightly", "steps": [
                  {"name": "load", "sql": "insert into shop.orders select * from raw.orders", "reads": ["table:88.raw.orders"], "writes": ["table:1.shop.orders"]},
                  {"name": "report", "reads": ["table:1.shop.orders", "table:1.shop.customers"], "writes": ["bi_report:88.bi_report.sales"]}]}
                """);

        String[] arguments = {job.toString()};
        assertThat(Script.run("lineage_pusher.py", client, ADMIN, arguments).succeeded())
                .startsWith("api/nightly/load: created\napi/nightly/report: created\n");
        assertThat(Script.run("lineage_pusher.py", client, ADMIN, arguments).succeeded())
                .isEqualTo("""
                        api/nightly/load: replaced
                        api/nightly/report: replaced
                        bi_report:88.bi_report.sales comes from
                          dataflow:api/nightly/report
                          table:1.shop.customers
                          table:1.shop.orders
                          dataflow:api/load_customers
                          dataflow:api/nightly/load
                          table:88.raw.orders (not in the catalog)
                          file:3./inbox/customers.csv
                        """);
    }

    @Test
    void testsInPythonHaveWorldsOfTheirOwn(Client client) {
        assumeTrue(Script.hasPytest(), "no pytest on this machine: its fixture was not tried");

        String said = Script.test(client, "python3", "-m", "pytest", "-p", "no:cacheprovider", "pytest")
                .succeeded();

        assertThat(said).contains("10 passed");
        client.control().get("/_understudy/instances").then().body("name", not(hasItem(startsWith("test-"))));
    }

    @Test
    void testsInNodeHaveWorldsOfTheirOwn(Client client) {
        String said = Script.test(client, "node", "--test", "node").succeeded();

        assertThat(said).contains("pass 4", "fail 0");
        client.control().get("/_understudy/instances").then().body("name", not(hasItem(startsWith("viewers-"))));
    }

    @Test
    void aJobOfGitHubActionsTellsTheTestsWhereItsServerIs() throws IOException {
        Map<String, Map<String, Map<String, ?>>> workflow =
                new Yaml().load(Files.readString(Path.of("docs", "examples", "github-actions.yml")));

        Map<String, ?> job = workflow.get("jobs").get("test");
        assertThat(job).extractingByKey("services").asString().contains("image=", "ports=[8080:8080]");
        assertThat(job).extractingByKey("env").isEqualTo(Map.of("UNDERSTUDY_TESTKIT_URL", "http://localhost:8080"));
    }
}
