package dev.understudy.matillion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are keys: whatever can be imported can be addressed, and what cannot be addressed is not imported. */
@ApiTest
class NamesApiTest {

    private static ValidatableResponse importNamed(Client client, String path, String name) {
        return client.matillion("admin")
                .contentType("application/json; charset=UTF-8")
                .body(Map.of("objects", List.of(Map.of("name", name))))
                .post("/rest/v1/" + path + "/import")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "\u007f", "a\u0085", ".", "..", " ", "a\uFFFD"})
    void whatNoUrlCanNameIsRefused(String name, Client client) {
        for (String path : new String[] {"permission/user", "permission/group", "userconfig"}) {
            importNamed(client, path, name)
                    .body("success", is(false))
                    .body("statusList[0].msg", startsWith("Invalid "));
        }
        client.matillion("admin")
                .contentType("application/json; charset=UTF-8")
                .body(Map.of("name", name))
                .post("/rest/v1/permission/group/name/Reader/update")
                .then()
                .statusCode(400)
                .body("msg", is("Invalid name of a permission group: " + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "/",
                "..a",
                "a;b=c",
                "a%2Fb",
                "a?b#c",
                "a+b",
                "Größe",
                "\uD83D\uDE80",
                "@x",
                "a\\b",
                " a ",
                "name"
            })
    void everyOtherNameCanBeAddressed(String name, Client client) {
        for (String path : new String[] {"permission/user", "permission/group"}) {
            importNamed(client, path, name).body("success", is(true));
            assertThat(client.matillion("admin")
                            .get("/rest/v1/" + path + "/name/{name}/export", name)
                            .jsonPath()
                            .getString("objects[0].name"))
                    .isEqualTo(name);
        }
        importNamed(client, "userconfig", name).body("success", is(true));
        client.matillion("admin")
                .get("/rest/v1/userconfig/user/name/{name}", name)
                .then()
                .statusCode(200)
                .body("name", is(name));
    }
}
