package dev.understudy.matillion.permission;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/**
 * The examples of the documented page "API v1 - Permission", in its order and to the byte wherever the page prints well-formed
 * JSON. Lists are JSON arrays: the braces that the page prints around them are damage. Version and environment are the server's.
 */
@ApiTest
class SeedExamplesTest {

    private static final String ENVELOPE_END = "],\"version\":\"1.48.7\",\"environment\":\"redshift\"}";
    private static final String STATES =
            "\"permissions\":{\"\":\"GRANTED\",\"/OAuth\":\"GRANTED\",\"/Variable\":\"GRANTED\",\"/CDC\":\"GRANTED\","
                    + "\"/API Profile/Read\":\"GRANTED\",\"/API Profile\":\"GRANTED\",\"/Project\":\"GRANTED\",\"/CDC/Read\":\"GRANTED\","
                    + "\"/CDC/Write\":\"GRANTED\",\"/Credential\":\"GRANTED\",\"/API Profile/Write\":\"GRANTED\",\"/Queue\":\"GRANTED\","
                    + "\"/Password\":\"FORBIDDEN\"}";
    private static final String PERMISSION =
            "/rest/v1/permission/global/group/name/Example-Group/permission/name/APIProfile/";

    private static ValidatableResponse get(Client client, String path) {
        return client.matillion("admin").get(path).then().statusCode(200);
    }

    private static ValidatableResponse post(Client client, String path) {
        return client.matillion("admin").post(path).then().statusCode(200);
    }

    private static ValidatableResponse postJson(Client client, String path, String body) {
        return client.matillionJson(body).post(path).then().statusCode(200);
    }

    private static ValidatableResponse postText(Client client, String path, String body) {
        return client.matillion("admin")
                .contentType("text/plain")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void users(Client client) {
        postJson(client, "/rest/v1/permission/user/import", """
                {"objects": [{"name": "User-1", "groupNames": []}, {"name": "User-2", "groupNames": []}],
                 "version": "Built", "environment": "redshift"}""")
                .body(equalTo("{\"name\":\"Permission Users\",\"statusList\":[{\"success\":true,\"name\":\"User-1\"},"
                        + "{\"success\":true,\"name\":\"User-2\"}],\"success\":true}"));
        get(client, "/rest/v1/permission/user")
                .body("$", containsInAnyOrder("admin", "api-user", "reader", "User-1", "User-2"));
        get(client, "/rest/v1/permission/user/name/User-1/export")
                .body(equalTo("{\"objects\":[{\"name\":\"User-1\",\"groupNames\":[]}" + ENVELOPE_END));
        post(client, "/rest/v1/permission/user/name/User-1/delete")
                .body(
                        equalTo(
                                "{\"success\":true,\"msg\":\"Successfully deleted the permission user by the name: User-1\",\"id\":-1}"));
    }

    @Test
    void groupsOfAUser(Client client) {
        for (String group : new String[] {"Writer", "Scheduler", "Runner", "Reader with Comments"}) {
            postText(client, "/rest/v1/permission/user/name/admin/groups/add", group);
        }
        postText(client, "/rest/v1/permission/user/name/admin/groups/add", "Reader")
                .body(
                        equalTo(
                                "{\"success\":true,\"msg\":\"Successfully added the group permission Reader to the group.\",\"id\":-1}"));
        get(client, "/rest/v1/permission/user/name/admin/groups/get")
                .body(
                        equalTo(
                                "[\"Runner\",\"Scheduler\",\"Reader with Comments\",\"All Global Access\",\"Reader\",\"Writer\"]"));
        get(client, "/rest/v1/permission/user/name/admin/groups/ids").body(equalTo("[1,2,3,4,5,6]"));
        postText(client, "/rest/v1/permission/user/name/admin/groups/remove", "Reader")
                .body(equalTo(
                        "{\"success\":true,\"msg\":\"Successfully removed the group permission Reader.\",\"id\":-1}"));
    }

    @Test
    void groups(Client client) {
        postJson(client, "/rest/v1/permission/group/import", """
                {"objects": [{"name": "Docs", "otherRoles": [], "parentGroupID": null}], "version": "1.48.7", "environment": "redshift"}""")
                .body(
                        equalTo(
                                "{\"name\":\"Permission Groups\",\"statusList\":[{\"success\":true,\"name\":\"Docs\"}],\"success\":true}"));
        get(client, "/rest/v1/permission/group/name/Example-Group/export")
                .body(equalTo("{\"objects\":[{\"name\":\"Example-Group\",\"otherRoles\":[],\"parentGroupID\":null}"
                        + ENVELOPE_END));
        postJson(
                        client,
                        "/rest/v1/permission/group/name/Docs/update",
                        "{\"name\": \"Docs\", \"otherRoles\": [], \"parentGroupID\": 2}")
                .body(equalTo(
                        "{\"success\":true,\"msg\":\"Successfully updated the permission group: Docs\",\"id\":-1}"));
        get(client, "/rest/v1/permission/group/name/Docs/parent").body(equalTo("2"));
        postJson(
                        client,
                        "/rest/v1/permission/group/name/Writer/update",
                        "{\"name\": \"Writer\", \"otherRoles\": [], \"parentGroupID\": null}")
                .body(equalTo(
                        "{\"success\":true,\"msg\":\"Successfully updated the permission group: Writer\",\"id\":-1}"));
        post(client, "/rest/v1/permission/group/name/Docs/delete")
                .body(equalTo(
                        "{\"success\":true,\"msg\":\"Successfully deleted the permission group: Docs\",\"id\":-1}"));
        client.matillion("admin")
                .delete("/rest/v1/permission/group/name/Runner")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"success\":true,\"msg\":\"Successfully deleted the permission group: Runner\",\"id\":-1}"));
    }

    @Test
    void rolesOfAGroup(Client client) {
        String role = "{\r\n\"name\":\"Global\" \r\n}";
        String escaped = "{\\r\\n\\\"name\\\":\\\"Global\\\" \\r\\n}";

        postText(client, "/rest/v1/permission/group/name/Writer/roles/add", role)
                .body(equalTo("{\"success\":true,\"msg\":\"Successfully assigned the role [" + escaped
                        + "] to the group [Writer].\",\"id\":-1}"));
        get(client, "/rest/v1/permission/group/name/Writer/roles/get").body(equalTo("[\"" + escaped + "\"]"));
        postText(client, "/rest/v1/permission/group/name/Writer/roles/remove", role)
                .body(equalTo("{\"success\":true,\"msg\":\"Successfully removed the role [" + escaped
                        + "] from the group [Writer].\",\"id\":-1}"));
        postText(client, "/rest/v1/permission/group/name/Writer/roles/add", "API");
        postText(client, "/rest/v1/permission/group/name/Writer/roles/add", "Admin");
        get(client, "/rest/v1/permission/group/name/Writer/roles/get").body(equalTo("[\"API\",\"Admin\"]"));
    }

    @Test
    void globalPermissions(Client client) {
        String exported = "{\"objects\":[{\"group\":\"Example-Group\"," + STATES + "}" + ENVELOPE_END;
        get(client, "/rest/v1/permission/global/group/name/Example-Group/export")
                .body(equalTo(exported));
        get(client, "/rest/v1/permission/global/export")
                .body("objects.find {it.group == 'Example-Group'}.permissions['/Password']", equalTo("FORBIDDEN"));
        get(client, "/rest/v1/permission/global/group")
                .body(
                        "$",
                        containsInAnyOrder(
                                "Example-Group",
                                "Reader",
                                "Writer",
                                "Runner",
                                "Scheduler",
                                "Reader with Comments",
                                "All Global Access"));
        get(client, "/rest/v1/permission/global/group/name/Example-Group/permission")
                .body(equalTo(
                        "[\"Project\",\"Credential\",\"Variable\",\"CDC\",\"API Profile\",\"CDC-Write\",\"API Profile-Read\",\"CDC-Read\","
                                + "\"Queue\",\"OAuth\",\"API Profile-Write\",\"Password\"]"));
        get(client, PERMISSION + "get").body(equalTo("{\"id\":\"/APIProfile\",\"state\":\"GRANTED\"}"));
        postJson(client, PERMISSION + "update", "{\"id\": \"/APIProfile\", \"state\": \"FORBIDDEN\"}")
                .body(
                        equalTo(
                                "{\"success\":true,\"msg\":\"Successfully update the state of the permission: APIProfile\",\"id\":0}"));
        get(client, PERMISSION + "get").body(equalTo("{\"id\":\"/APIProfile\",\"state\":\"FORBIDDEN\"}"));
        post(client, "/rest/v1/permission/global/group/name/Example-Group/clear")
                .body(
                        equalTo(
                                "{\"success\":true,\"msg\":\"Successfully reset the permissions for the group: Example-Group\",\"id\":-1}"));
        get(client, PERMISSION + "get").body(equalTo("{\"id\":\"/APIProfile\",\"state\":\"DEFAULT\"}"));
        postJson(client, "/rest/v1/permission/global/import", exported)
                .body(
                        equalTo(
                                "{\"name\":\"Group Permissions\",\"statusList\":[{\"success\":true,\"name\":\"Example-Group\"}],\"success\":true}"));
        get(client, "/rest/v1/permission/global/group/name/Example-Group/export")
                .body(equalTo(exported));
    }

    @Test
    void theInstanceNodeDescribesItself(Client client) {
        get(client, "/rest/v1/permission/global/instance?groupName=Example-Group")
                .body("endpoints[0].httpMethod", equalTo("PATH"))
                .body("endpoints[0].name", equalTo("GroupPermissionInstanceService"))
                .body(
                        "endpoints[0].children[0]",
                        equalTo(java.util.Map.of(
                                "httpMethod",
                                "GET",
                                "name",
                                "exportPermissions",
                                "description",
                                "Export all permissions for the selected group.",
                                "path",
                                "/export",
                                "type",
                                "ExportContainer<GroupPermissionContainerExport>",
                                "example",
                                "/export",
                                "totalPath",
                                "/export")))
                .body(
                        "endpoints[0].children[1]",
                        equalTo(java.util.Map.of(
                                "httpMethod",
                                "GET",
                                "name",
                                "listPermissions",
                                "description",
                                "List permission in the selected group.",
                                "path",
                                "/permission",
                                "type",
                                "Set<String>",
                                "example",
                                "/permission",
                                "totalPath",
                                "/permission")))
                .body("dataTypes[0].type", equalTo("HttpMethod"));
    }
}
