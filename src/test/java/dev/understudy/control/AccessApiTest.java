package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the control plane says of access, and the flags it sets. */
@ApiTest
class AccessApiTest {

    private static ValidatableResponse ask(Client client, String query) {
        return client.anonymous()
                .urlEncodingEnabled(false)
                .get("/_understudy/access?" + query)
                .then();
    }

    @Test
    void aPlainDecisionNamesItsRow(Client client) {
        ask(client, "role=VIEWER&method=POST&path=/integration/v1/article/")
                .statusCode(200)
                .body("allowed", is(false))
                .body("row", is(15))
                .body("family", is("Articles API"))
                .body("title", is("Create a new Article"))
                .body("cell", is("No"))
                .body("roles.COMPOSER", is("Yes"))
                .body("roles.size()", is(7))
                .body("condition", nullValue())
                .body("reason", is("Row 15 says No for Viewer."));
        ask(client, "role=COMPOSER&method=POST&path=/integration/v1/article").body("allowed", is(true));
    }

    @Test
    void aStarNamesTheDataSourceAndItsAdmins(Client client) {
        ask(client, "role=STEWARD&method=PUT&path=/integration/v1/datasource/1/")
                .body("allowed", is(true))
                .body("cell", is("Yes*"))
                .body("condition.dataSource", is(1))
                .body("condition.dataSourceTitle", is("Sales warehouse"))
                .body("condition.admins", contains(3, 4, 5))
                .body("condition.met", is(true))
                .body("user", is(4));
        ask(client, "role=STEWARD&method=PUT&path=/integration/v2/datasource/2/")
                .body("allowed", is(false))
                .body("condition.admins", contains(2));
        ask(client, "role=SERVER_ADMIN&method=PUT&path=/integration/v1/datasource/2/")
                .body("allowed", is(true))
                .body("condition", nullValue());
        ask(client, "role=SERVER_ADMIN&method=GET&path=/integration/v2/datasource/2/configuration/")
                .body("allowed", is(false))
                .body("cell", is("Yes*"));
        ask(client, "role=SOURCE_ADMIN&method=POST&path=/integration/v2/schema/?ds_id=2")
                .body("allowed", is(false))
                .body("condition.dataSource", is(2));
        ask(client, "role=SOURCE_ADMIN&method=POST&path=/integration/v2/schema/?ds_id=1")
                .body("allowed", is(true))
                .body("condition.met", is(true))
                .body("reason", containsString("which holds for the one in the query; the endpoint decides itself"));
        ask(client, "role=SOURCE_ADMIN&method=POST&path=/integration/v2/schema/")
                .body("condition.met", nullValue())
                .body("reason", containsString("the endpoint decides itself"));
    }

    @Test
    void aStarFollowsGroupsAndNamedUsers(Client client) {
        client.fixtures("""
                groups: [{id: 20, display_name: Loaders, members: [7]}]
                data_sources: [{id: 30, title: Shared, db_type: mysql, admin_groups: [20]}]""");

        ask(client, "role=VIEWER&method=POST&path=/integration/v1/datasource/30/metadata_extraction_job/")
                .body("allowed", is(true))
                .body("condition.admins", contains(7));
        ask(client, "role=VIEWER&user=9&method=POST&path=/integration/v1/datasource/30/metadata_extraction_job/")
                .body("allowed", is(false))
                .body("user", is(9));
        ask(client, "role=VIEWER&user=4&method=POST&path=/integration/v1/datasource/30/metadata_extraction_job/")
                .statusCode(400);
        client.json(Role.VIEWER, "{}")
                .post("/integration/v1/datasource/30/metadata_extraction_job/")
                .then()
                .statusCode(202);
        client.json(Role.EXPLORER, "{}")
                .post("/integration/v1/datasource/30/metadata_extraction_job/")
                .then()
                .statusCode(403);
    }

    @Test
    void flagsDecideTheOtherStarsAtOnce(Client client) {
        String create = "role=SOURCE_ADMIN&method=POST&path=/integration/v1/datasource/";
        ask(client, create)
                .body("allowed", is(false))
                .body("condition.flag", is("alation.roles.allow_source_and_catalog_admins_to_create_ds"))
                .body("condition.value", is(false));
        client.conf("alation.roles.allow_source_and_catalog_admins_to_create_ds", true);
        ask(client, create).body("allowed", is(true)).body("condition.value", is(true));

        String upload = "role=STEWARD&method=PUT&path=/integration/v1/data_dictionary/table/1/upload/";
        ask(client, upload).body("allowed", is(true)).body("cell", is("Yes***"));
        client.conf("alation.feature_flags.disable_perm_check_on_upload_dd", true);
        ask(client, upload).body("allowed", is(false));
    }

    @Test
    void whatTheTableDoesNotHaveIsExplainedToo(Client client) {
        ask(client, "role=VIEWER&method=GET&path=/integration/v1/nothing/")
                .statusCode(200)
                .body("allowed", is(false))
                .body("reason", containsString("404"));
        ask(client, "role=VIEWER&method=GET&path=/integration/v1/articles/5/")
                .body("reason", endsWith("404. The nearest that is served: /integration/v1/article/{articleId}"));
        for (String unlike : List.of("/health", "/nope")) {
            ask(client, "role=VIEWER&method=GET&path=" + unlike)
                    .body("reason", is("No row of the table has this path, so it is closed: 404."));
        }
        ask(client, "role=VIEWER&method=GET&path=/rest/v1/permission/user")
                .body("allowed", is(false))
                .body(
                        "reason",
                        is("The path is served, but not one of Alation's, so the table does not speak of it."
                                + " It is opened by a login with the API role, sent with HTTP Basic."));
        ask(client, "role=VIEWER&method=GET&path=/integration/%25zz")
                .body("reason", is("The path has a broken escape: 404."));
        ask(client, "role=VIEWER&user=999&method=GET&path=/integration/v1/article/")
                .statusCode(404)
                .body("error", is("There is no user 999"));
        ask(client, "role=VIEWER&method=PATCH&path=/integration/v1/article/1/")
                .body("reason", containsString("405"))
                .body("methods", contains("GET", "PUT", "DELETE"));
        ask(client, "role=STEWARD&method=PUT&path=/integration/v1/datasource/0x2/")
                .statusCode(200)
                .body("allowed", is(false))
                .body("reason", containsString("404"));
        ask(client, "role=SOURCE_ADMIN&method=POST&path=/integration/v2/schema/?ds_id=0x2")
                .statusCode(400)
                .body("error", is("Invalid query parameters: [ds_id]"));
        ask(client, "role=KING&method=GET&path=/").statusCode(400).body("error", containsString("Unknown role 'KING'"));
        ask(client, "role=VIEWER").statusCode(400).body("error", containsString("method"));
    }

    @Test
    void optionsAreToldToEachRole(Client client) {
        client.as(Role.VIEWER).options("/integration/v1/article/1/").then().statusCode(200);
        ask(client, "role=VIEWER&method=options&path=/integration/v1/article/1/")
                .body("allowed", is(true))
                .body(
                        "reason",
                        is("OPTIONS tells whoever brings a credential the methods of the path, whatever the role."))
                .body("methods", contains("GET", "PUT", "DELETE"));
        ask(client, "role=VIEWER&method=OPTIONS&path=/integration/v1/createRefreshToken/")
                .body("allowed", is(true))
                .body(
                        "reason",
                        is("OPTIONS tells whoever asks the methods of the path, as it asks for no credential."));
        ask(client, "role=VIEWER&method=OPTIONS&path=/integration/v1/nothing/").body("allowed", is(false));
    }

    @Test
    void aPathMayNameTheInstanceThatIsAsked(Client client) {
        ask(client, "role=VIEWER&method=GET&path=/@" + client.instance() + "/integration/v1/article/")
                .body("allowed", is(true))
                .body("path", is("/integration/v1/article/"));
        ask(client, "role=VIEWER&method=GET&path=/@other/integration/v1/article/")
                .statusCode(400)
                .body(
                        "error",
                        is("The path is one of the instance 'other', and the instance '" + client.instance()
                                + "' was asked. Ask /@other/_understudy/access"));
    }

    @Test
    void aDenialCarriesItsReasonWhenAskedFor(Client client) {
        client.json(Role.VIEWER, "{}")
                .header("X-Understudy-Explain", "true")
                .post("/integration/v1/article/")
                .then()
                .statusCode(403)
                .header(
                        "X-Understudy-Denial",
                        "row=15; family=\"Articles API\"; title=\"Create a new Article\"; role=VIEWER; cell=No; "
                                + "allowed=COMPOSER,STEWARD,SOURCE_ADMIN,CATALOG_ADMIN,SERVER_ADMIN")
                .body(equalTo(
                        "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}"));
        client.json(Role.CATALOG_ADMIN, "{}")
                .header("X-Understudy-Explain", "true")
                .put("/integration/v1/datasource/1/")
                .then()
                .statusCode(403)
                .header(
                        "X-Understudy-Denial",
                        containsString(
                                "cell=Yes*; condition=\"Data Source Admin of the data source addressed\"; allowed=COMPOSER*"));
        client.json(Role.VIEWER, "{}")
                .post("/integration/v1/article/")
                .then()
                .header("X-Understudy-Denial", nullValue());
    }

    @Test
    void theWholeTableIsThere(Client client, ApplicationContext server) {
        client.anonymous()
                .get("/_understudy/matrix")
                .then()
                .statusCode(200)
                .body("$", hasSize(server.getBean(RoleMatrix.class).rows().size()))
                .body("[14].row", is(15))
                .body("[14].roles.VIEWER", is("No"))
                .body("[14].endpoints[0].path", is("/integration/v1/article/"))
                .body("[14].endpoints[0].methods", contains("POST"))
                .body("[20].since", is("2022.4"))
                .body("[20].endpoints[0].since", is("2022.4"));
    }

    @Test
    void flagsAreMergedAndChecked(Client client) {
        client.json("{\"alation.api.catalog.limit\": 5, \"some.other.flag\": \"on\"}")
                .put("/_understudy/conf")
                .then()
                .statusCode(200)
                .body("'alation.api.catalog.limit'", is(5))
                .body("'some.other.flag'", is("on"))
                .body("'alation.authentication.token.refresh_token_lifespan'", is(60));
        for (String bad : new String[] {
            "{\"alation.api.catalog.limit\": 0}",
            "{\"alation.api.catalog.limit\": \"5\"}",
            "{\"some.flag\": 1, \"alation.feature_flags.disable_perm_check_on_upload_dd\": \"yes\"}",
            "[]",
            "{"
        }) {
            client.json(bad)
                    .put("/_understudy/conf")
                    .then()
                    .statusCode(400)
                    .body("error.length()", org.hamcrest.Matchers.greaterThan(0));
        }
        client.anonymous()
                .get("/_understudy/conf")
                .then()
                .body("'alation.api.catalog.limit'", is(5))
                .body("'some.flag'", nullValue());
    }

    @Test
    void ofFlagsAllDigitsAreKept(Client client) {
        String flags =
                "{\"some.flag\": [0.10, 12345678901234567890.123456789, 1E+400, 123456789012345678901234567890]}";

        for (String call : List.of("PUT", "GET")) {
            String kept = client.json(flags)
                    .request(call, "/_understudy/conf")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(kept).contains("[0.10,12345678901234567890.123456789,1E+400,123456789012345678901234567890]");
        }
    }

    /** Counted alike on both databases: of letters beyond 16 bits each is two. */
    @Test
    void longerFlagsThanCanBeKeptAreRefused(Client client) {
        for (String bad : List.of(
                "{\"" + "😀".repeat(101) + "\": 1}",
                "{\"" + "n".repeat(201) + "\": 1}",
                "{\"some.flag\": \"" + "😀".repeat(2000) + "\"}")) {
            client.json(bad)
                    .put("/_understudy/conf")
                    .then()
                    .statusCode(400)
                    .body("error", is("A value is longer than what can be kept."));
        }
        client.json("{\"" + "😀".repeat(100) + "\": \"" + "😀".repeat(1999) + "\"}")
                .put("/_understudy/conf")
                .then()
                .statusCode(200);
    }
}
