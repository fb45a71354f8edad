package dev.understudy.matillion.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matillion's groups, users and permissions in the control plane, {@code /_understudy/matillion/}. */
@ApiTest
class PermissionTreeApiTest {

    private static final String MATILLION = "/_understudy/matillion";

    @Test
    void groupsAndUsersAreListed(Client client) {
        get(client, "/groups").body("name", hasItems("All Global Access", "Example-Group"));
        get(client, "/users").body("find { it.name == 'reader' }.groups", hasItem("Reader"));
    }

    @Test
    void aGroupIsToldWithItsOwnStatesAndThoseThatItInherits(Client client) {
        int parent = id(client, "Example-Group");
        client.matillionJson("{\"objects\": [{\"name\": \"Below\", \"parentGroupID\": " + parent + "}]}")
                .post("/rest/v1/permission/group/import")
                .then()
                .statusCode(200);
        int below = id(client, "Below");

        change(client, parent, """
                        {"permissions": {"/CDC": "FORBIDDEN", "CDC-Read": "DEFAULT", "": "GRANTED"}}""")
                .body(state("/CDC", "own"), is("FORBIDDEN"))
                .body(state("/CDC/Read", "own"), is("DEFAULT"))
                .body(state("/CDC/Read", "effective"), is("FORBIDDEN"))
                .body(state("/CDC/Read", "inherited"), is(true))
                .body(state("/CDC/Read", "node"), is("/CDC"))
                .body(state("/CDC/Read", "above"), is("/CDC"))
                .body(state("", "own"), is("GRANTED"))
                .body(state("", "above"), nullValue());
        change(client, below, "{\"permissions\": {\"CDC-Write\": \"GRANTED\"}}")
                .body("parent", is("Example-Group"))
                .body("permissions", hasSize(13))
                .body(state("/CDC/Write", "inherited"), is(false))
                .body(state("/CDC/Read", "setBy"), is("Example-Group"))
                .body(state("/CDC/Read", "effective"), is("FORBIDDEN"));

        client.matillion("admin")
                .get("/rest/v1/permission/global/group/name/Below/permission/name/CDC-Write/get")
                .then()
                .body("state", is("GRANTED"));
    }

    @Test
    void whatAUserMayDoInTheEndIsToldForAllPermissions(Client client) {
        get(client, "/groups/" + id(client, "Reader")).body("members", hasItem("reader"));
        get(client, "/users/reader/permissions")
                .body("", hasSize(12))
                .body("user", everyItem(is("reader")))
                .body("find { it.permission == 'CDC-Read' }.groups.group", hasItem("Reader"));
        get(client, "/users/admin/permissions").body("reason", everyItem(is("SERVER_ADMIN")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | permissions is required: states by permission, such as {\"CDC-Read\": \"GRANTED\"}",
                "{\"permissions\": {\"CDC\": \"GRANTED\", \"CDC-Raed\": \"GRANTED\"}} | Unable to find the permission: CDC-Raed; did you mean 'CDC-Read'?",
                "{\"permissions\": {\"CDC\": \"FORBIDDEN\", \"OAuth\": \"YES\"}} | Invalid permission state: YES",
                "{\"permissions\": {\"/CDC/Read\": \"GRANTED\", \"CDC-Read\": \"FORBIDDEN\"}} | The permission CDC-Read is named twice",
                "{\"permissions\": {\"CDC\": \"FORBIDDEN\", \"OAuth\": null}} | Invalid permission state: null",
            })
    void whatCannotBeReadChangesNothing(String body, String error, Client client) {
        String group = "/groups/" + id(client, "Example-Group");
        String before = get(client, group).extract().asString();

        client.json(body).patch(MATILLION + group).then().statusCode(400).body("error", is(error));

        assertThat(get(client, group).extract().asString()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsSaid(Client client) {
        client.anonymous()
                .get(MATILLION + "/groups/99")
                .then()
                .statusCode(404)
                .body("error", is("There is no Matillion group with the id 99"));
        client.anonymous()
                .get(MATILLION + "/users/raeder/permissions")
                .then()
                .statusCode(404)
                .body("error", is("There is no Matillion user 'raeder'"));
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.anonymous().get(MATILLION + path).then().statusCode(200);
    }

    private static ValidatableResponse change(Client client, int group, String body) {
        return client.json(body).patch(MATILLION + "/groups/" + group).then().statusCode(200);
    }

    private static int id(Client client, String group) {
        return get(client, "/groups").extract().path("find { it.name == '" + group + "' }.id");
    }

    private static String state(String permission, String what) {
        return "permissions.find { it.permission == '" + permission + "' }." + what;
    }
}
