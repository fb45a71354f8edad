package dev.understudy.alation.bi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Virtual BI Server Sources APIs: permissions on the BI platform. */
@ApiTest
class BiPermissionApiTest {

    private static final String PERMISSIONS = "/integration/v2/bi/server/1/permission";

    private static ValidatableResponse post(Client client, String items) {
        return client.json(Role.SERVER_ADMIN, items).post(PERMISSIONS).then();
    }

    private static ValidatableResponse upsert(Client client, String items) {
        int job = post(client, items).statusCode(202).extract().path("job_id");
        return client.job(job);
    }

    private static ValidatableResponse get(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).get(PERMISSIONS + url).then();
    }

    private static ValidatableResponse delete(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).delete(PERMISSIONS + url).then();
    }

    @Test
    void permissionsAreKnownByUserAndObject(Client client) {
        upsert(client, """
                [{"user": "analyst", "bi_object_type": "bi_report", "bi_object": "revenue", "permission": "EDIT"},
                 {"user": "analyst", "bi_object_type": "bi_folder", "bi_object": "sales", "note": "x", "id": 77},
                 {"user": "analyst", "bi_object_type": "bi_datasource", "bi_object": "nowhere"},
                 {"user": "nobody", "bi_object_type": "bi_folder", "bi_object": "sales"}]""")
                .body(
                        "result[0]",
                        is("4 BIPermission object(s) received, 1 new object(s) created, 1 existing object(s) updated"))
                .body("result[2]", is("Parent object not found: bi_datasource nowhere of analyst; bi_user nobody"));

        get(client, "/").header("X-Next-Page", nullValue()).body(equalTo("""
                [{"id":1,"user":"analyst","bi_object_type":"bi_report","bi_object":"revenue","permission":"EDIT"},\
                {"id":2,"user":"analyst","bi_object_type":"bi_folder","bi_object":"sales","permission":"VIEW","note":"x"}]"""));
        get(client, "?oids=2").body("bi_object", contains("sales"));
        get(client, "?limit=1&offset=1").body("id", contains(2));
        get(client, "/2").statusCode(200).body("permission", is("VIEW"));
        get(client, "/99/").statusCode(404);
        get(client, "?keyField=external_id").statusCode(400).body("code", is("400001"));
    }

    @Test
    void typesOfObjectsComeInAnyCase(Client client) {
        upsert(client, """
                [{"user": "analyst", "bi_object_type": "BI_Report", "bi_object": "revenue", "permission": "EDIT"}]""").body("result[0]", is("1 BIPermission object(s) received, 1 existing object(s) updated"));
        get(client, "/").body("bi_object_type", contains("bi_report")).body("permission", contains("EDIT"));
    }

    @Test
    void whatIsWrongIsRefused(Client client) {
        post(client, "[{\"user\": \"analyst\", \"bi_object_type\": \"bi_server\", \"bi_object\": \"1\"}, {}]")
                .statusCode(400)
                .body("errors[0].bi_object_type", contains("\"bi_server\" is not a valid choice."))
                .body("errors[1].user", contains("This field is required."))
                .body("code", is("400002"));
        post(client, """
                [{"user": "analyst", "bi_object_type": "bi_report", "bi_object": "revenue", "foo": "\\u0000"}]""")
                .statusCode(400)
                .body("errors[0].non_field_errors", contains("Null characters are not allowed."));
        client.json(Role.SERVER_ADMIN, "{}").patch(PERMISSIONS + "/1/").then().statusCode(405);
        delete(client, "").statusCode(400).body("code", is("400005"));
        get(client, "").body("id", contains(1));
    }

    /** So it is for a moment while a user is being deleted. */
    @Test
    void aPermissionOfNobodyIsNotThere(Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("extends: starter\nrows: [{table: bi_user, key: {id: 1}, values: {deleted: true}}]")
                .put("/_understudy/instances/" + client.instance() + "/dataset")
                .then()
                .statusCode(204);

        get(client, "").statusCode(200).body("", empty());
        get(client, "/1/").statusCode(404);
    }

    @Test
    void permissionsGoWithWhomAndWhatTheyAreAboutAndComeAgain(Client client) {
        String view = "[{\"user\": \"analyst\", \"bi_object_type\": \"bi_report\", \"bi_object\": \"revenue\"}]";
        delete(client, "/1/").statusCode(204);
        get(client, "").body("", empty());
        upsert(client, view).body("result[0]", is("1 BIPermission object(s) received, 1 new object(s) created"));
        get(client, "").body("id", contains(1));
        delete(client, "?oids=1,99").statusCode(204);
        upsert(client, view);

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v2/bi/server/1/report/1/")
                .then()
                .statusCode(204);

        get(client, "").body("", empty());
        get(client, "/1/").statusCode(404);
    }
}
