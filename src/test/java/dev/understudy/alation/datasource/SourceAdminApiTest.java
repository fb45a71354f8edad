package dev.understudy.alation.datasource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make, see, change and delete data sources, and how that follows from who is named where. */
@ApiTest
class SourceAdminApiTest {

    private static final String V1 = "/integration/v1/datasource/";
    private static final String V2 = "/integration/v2/datasource/";
    private static final String MEMBERS = "/integration/v1/members_permission/";
    private static final String PRIVACY = "/integration/v1/privacy_settings/";
    private static final String FLAG = "alation.roles.allow_source_and_catalog_admins_to_create_ds";
    private static final String NATIVE =
            "{\"dbtype\": \"mysql\", \"uri\": \"mysql://db/shop\", \"db_username\": \"alation\", \"title\": \"Shop\"}";
    private static final String OCF =
            "{\"connector_id\": 2, \"uri\": \"mysql://db/shop\", \"db_username\": \"alation\", \"title\": \"Shop\"}";
    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";

    private static ValidatableResponse retitle(Client client, Role role, int id) {
        return client.send(role, "PUT", V1 + id, "{\"title\": \"Renamed\"}");
    }

    private static void members(Client client, String method, int id, String members) {
        client.send(
                        Role.SERVER_ADMIN,
                        method,
                        MEMBERS,
                        "{\"resource_type\": \"data\", \"resource_id\": " + id + ", \"members\": [" + members + "]}")
                .statusCode(method.equals("PUT") ? 200 : 201);
    }

    private static ValidatableResponse mayExtract(Client client, Role role, int id) {
        return mayExtract(client, role, V1, id);
    }

    private static ValidatableResponse mayExtract(Client client, Role role, String path, int id) {
        return client.anonymous()
                .get("/_understudy/access?role=" + role + "&method=POST&path=" + path + id
                        + "/metadata_extraction_job/")
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ADMIN, 201, 201",
        "CATALOG_ADMIN, 403, 201",
        "SOURCE_ADMIN, 403, 201",
        "STEWARD, 403, 403",
        "COMPOSER, 403, 403",
        "EXPLORER, 403, 403",
        "VIEWER, 403, 403"
    })
    void aFlagDecidesWhoMayMakeThem(Role role, int usually, int withTheFlag, Client client) {
        client.send(role, "POST", V1, NATIVE).statusCode(usually);
        client.send(role, "POST", V2, OCF).statusCode(usually);
        client.conf(FLAG, true);
        ValidatableResponse answer = client.send(role, "POST", V1, NATIVE).statusCode(withTheFlag);
        client.send(role, "POST", V2, OCF).statusCode(withTheFlag);
        if (withTheFlag == 403) {
            answer.body(equalTo(DENIED));
        }
    }

    @Test
    void whoeverMakesASourceAdministersIt(Client client) {
        client.conf(FLAG, true);
        for (String path : List.of(V1, V2)) {
            int id = client.send(Role.SOURCE_ADMIN, "POST", path, path.equals(V1) ? NATIVE : OCF)
                    .body("owner_ids", contains(3))
                    .body("can_toggle_ds_privacy", is(true))
                    .extract()
                    .path("id");
            mayExtract(client, Role.SOURCE_ADMIN, path, id).body("allowed", is(true));
            mayExtract(client, Role.SERVER_ADMIN, path, id).body("allowed", is(false));

            client.send(Role.CATALOG_ADMIN, "PUT", path + id, "{\"title\": \"Mine\"}")
                    .statusCode(403)
                    .body(equalTo(DENIED));
            client.as(Role.CATALOG_ADMIN).delete(path + id + "/").then().statusCode(403);
            client.as(Role.CATALOG_ADMIN).get(path + id).then().body("can_toggle_ds_privacy", is(false));
            client.send(Role.SERVER_ADMIN, "PUT", path + id, "{\"title\": \"Ours\"}")
                    .statusCode(200);
            client.send(Role.SOURCE_ADMIN, "PUT", path + id, "{}").body("title", is("Ours"));
            client.as(Role.SOURCE_ADMIN).delete(path + id + "/").then().statusCode(204);
        }
    }

    @Test
    void theStarsFollowTheMembersAtOnce(Client client) {
        retitle(client, Role.STEWARD, 9).statusCode(403).body(equalTo(DENIED));
        members(client, "POST", 9, "{\"member_type\": \"user\", \"member_id\": 4}");
        retitle(client, Role.STEWARD, 9).statusCode(200).body("owner_ids", contains(4));

        members(client, "PUT", 9, "{\"member_type\": \"group\", \"member_id\": 8}");
        retitle(client, Role.STEWARD, 9)
                .statusCode(200)
                .body("owner_ids", empty())
                .body("can_toggle_ds_privacy", is(true));
        retitle(client, Role.VIEWER, 9).statusCode(403); // a member of the group, but the cell says No
        mayExtract(client, Role.VIEWER, 9).body("allowed", is(true));

        members(client, "PUT", 9, "");
        retitle(client, Role.STEWARD, 9).statusCode(403);
        retitle(client, Role.SERVER_ADMIN, 9).statusCode(200);
        mayExtract(client, Role.SERVER_ADMIN, 9).body("allowed", is(false));
        members(client, "POST", 9, "{\"member_type\": \"user\", \"member_id\": 1}");
        mayExtract(client, Role.SERVER_ADMIN, 9).body("allowed", is(true));
    }

    /** The starter dataset has one of each. */
    @ParameterizedTest
    @CsvSource({
        "1,SOURCE_ADMIN,200",
        "1,COMPOSER,200",
        "8,SOURCE_ADMIN,200",
        "8,COMPOSER,403",
        "10,STEWARD,200",
        "10,CATALOG_ADMIN,403",
        "9,CATALOG_ADMIN,403"
    })
    void theStarterSourcesHaveAdmins(int id, Role role, int status, Client client) {
        retitle(client, role, id).statusCode(status);
    }

    @Test
    void aPrivateSourceIsThereForItsMembersOnly(Client client) {
        String gone = "{\"detail\":\"Data source with id 8 does not exist\",\"code\":\"404000\"}";
        client.send(Role.SOURCE_ADMIN, "PUT", V1 + 8, "{\"private\": true}")
                .statusCode(200)
                .body("private", is(true));

        client.as(Role.VIEWER).get(V1 + 8).then().statusCode(404).body(equalTo(gone));
        client.as(Role.VIEWER).get(V1).then().body("id", not(hasItem(8)));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=workbench").then().body("total", is(0));
        retitle(client, Role.COMPOSER, 8).statusCode(404).body(equalTo(gone));
        client.as(Role.COMPOSER).delete(V1 + "8/").then().statusCode(404).body(equalTo(gone));
        client.as(Role.STEWARD).get(V1 + 8).then().statusCode(200);
        client.as(Role.SERVER_ADMIN).get(V1 + 8).then().statusCode(200);

        members(client, "POST", 8, "{\"member_type\": \"user\", \"member_id\": 7}");
        client.as(Role.VIEWER).get(V1).then().body("id", hasItem(8));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=workbench").then().body("total", is(1));
        client.send(
                        Role.SOURCE_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "{\"resource_type\": \"data\", \"resource_id\": 8, \"privacy\": \"PUBLIC\"}")
                .statusCode(200);
        client.as(Role.EXPLORER).get(V1 + 8).then().body("private", is(false));
        client.send(
                        Role.SOURCE_ADMIN,
                        "PATCH",
                        PRIVACY,
                        "{\"resource_type\": \"data\", \"resource_id\": 8, \"privacy\": \"PRIVATE\"}")
                .statusCode(200);
        client.as(Role.STEWARD).get(V1 + 8).then().body("private", is(true));
        client.send(Role.STEWARD, "PUT", V1 + 8, "{\"private\": false}").body("private", is(false));
    }

    @Test
    void aSourceMayBeginPrivate(Client client) {
        int id = client.send(Role.SERVER_ADMIN, "POST", V2, OCF.replace("}", ", \"private\": true}"))
                .statusCode(201)
                .body("private", is(true))
                .extract()
                .path("id");
        client.as(Role.CATALOG_ADMIN).get(V2 + id).then().statusCode(404);
        client.as(Role.CATALOG_ADMIN).get(V2).then().body("id", not(hasItem(id)));
        client.as(Role.STEWARD).get(V1 + 7).then().statusCode(200).body("private", is(true));
        retitle(client, Role.STEWARD, 7).statusCode(403).body(equalTo(DENIED));
        retitle(client, Role.SOURCE_ADMIN, 7).statusCode(404);
    }

    @Test
    void whoMakesASourcePrivateThatNobodyAdministersBecomesItsAdmin(Client client) {
        client.send(Role.SERVER_ADMIN, "PUT", V1 + 9, "{\"private\": true}")
                .statusCode(200)
                .body("owner_ids", contains(1));
        mayExtract(client, Role.SERVER_ADMIN, 9).body("allowed", is(true));
    }

    /** Whoever may do it for sources that he administers is told so of one that the path shows, and of no other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | v1 | /                        | 404
            DELETE | v1 | /                        | 404
            POST   | v1 | /metadata_extraction_job/ | 404
            GET    | v1 | /configuration_check/    | 403
            PUT    | v2 | /                        | 404
            DELETE | v2 | /                        | 404
            POST   | v2 | /metadata_extraction_job/ | 404
            GET    | v2 | /configuration_check/    | 404
            GET    | v2 | /configuration_check/network_connection/ | 404
            GET    | v2 | /configuration/          | 404
            """)
    void aSourceThatThePathDoesNotShowIsNotThereForAnybody(
            String method, String version, String rest, int status, Client client) {
        int other = version.equals("v1") ? 2 : 9;
        client.json(Role.COMPOSER, "{}")
                .request(method, "/integration/" + version + "/datasource/" + other + rest)
                .then()
                .statusCode(status);
        client.json(Role.COMPOSER, "{}")
                .request(method, "/integration/" + version + "/datasource/" + (11 - other) + rest)
                .then()
                .statusCode(403);
    }
}
