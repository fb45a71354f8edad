package dev.understudy.alation.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** User API v1 and v2 and userinfo; also what all lists share: windows, filters, order, selected properties. */
@ApiTest
class UserApiTest {

    private static Response get(Client client, String url) {
        return client.as(Role.SERVER_ADMIN).urlEncodingEnabled(false).get(url);
    }

    @Test
    void v1ShowsFiveFieldsAndNeverARole(Client client) {
        get(client, "/integration/v1/user/4/")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"display_name\":\"Steward\",\"email\":\"steward@example.com\",\"id\":4,\"profile_id\":4,\"url\":\"/user/4/\"}"));
        get(client, "/integration/v1/user/?id=4")
                .then()
                .statusCode(200)
                .body("[0].size()", is(5))
                .body("$", hasSize(1));
    }

    @Test
    void v2AddsTwoTimes(Client client) {
        get(client, "/integration/v2/user/4/?limit=1000")
                .then()
                .statusCode(200)
                .body("last_login", nullValue())
                .body("ts_created", is("2024-01-01T08:00:00.000100Z"))
                .body("size()", is(7));

        client.json("{\"username\": \"steward@example.com\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201);

        get(client, "/integration/v2/user/4/").then().body("last_login", matchesPattern("\\d{4}-.*\\.\\d{6}Z"));
    }

    @Test
    void userinfoShowsTheCallerWithItsRole(Client client) {
        client.as(Role.STEWARD)
                .get("/integration/v1/userinfo/?limit=1000")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"email\":\"steward@example.com\",\"first_name\":\"Stella\",\"id\":4,\"last_name\":\"Steward\",\"role\":\"STEWARD\","
                                + "\"title\":\"Data steward\",\"username\":\"steward@example.com\"}"));
        client.as(Role.VIEWER).get("/integration/v1/userinfo/").then().body("title", is(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integration/v1/user/999/",
                "/integration/v2/user/999/",
                "/integration/v1/user/99999999999999999999/"
            })
    void anUnknownUserIsNotFound(String url, Client client) {
        get(client, url).then().statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
    }

    @Test
    void whatIsNoIdIsNoUrl(Client client) {
        get(client, "/integration/v1/user/abc/").then().statusCode(404).contentType("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void theNextPageIsHostRelativeAndAbsentOnTheLast(String version, Client client) {
        String path = "/integration/" + version + "/user/";
        get(client, path + "?limit=4")
                .then()
                .header("X-Next-Page", path + "?limit=4&skip=4")
                .body("id", contains(1, 2, 3, 4));
        get(client, path + "?limit=4&skip=8")
                .then()
                .header("X-Next-Page", nullValue())
                .body("id", contains(9, 10, 11));
        get(client, path + "?limit=5&skip=6")
                .then()
                .header("X-Next-Page", nullValue())
                .body("$", hasSize(5));
        get(client, path + "?skip=500")
                .then()
                .statusCode(200)
                .header("X-Next-Page", nullValue())
                .body("$", hasSize(0));
        get(client, "/integration/" + version + "/user?limit=9").then().header("X-Next-Page", path + "?limit=9&skip=9");
    }

    @Test
    void pagesFollowedVerbatimShowEveryRowOnce(Client client) {
        List<Integer> seen = new ArrayList<>();
        String next = "/integration/v2/user/?limit=3&order_by=-email&email__contains=%40example";
        while (next != null) {
            Response page = get(client, next);
            seen.addAll(page.jsonPath().getList("id", Integer.class));
            next = page.header("X-Next-Page");
        }
        assertThat(seen).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void withoutALimitAPageHas100AndTheLinkKeepsQuiet(Client client) {
        StringBuilder users = new StringBuilder("users:\n");
        for (int id = 101; id <= 1200; id++) {
            users.append("  - {id: ")
                    .append(id)
                    .append(", username: u")
                    .append(id)
                    .append("}\n");
        }
        client.fixtures(users.toString());

        get(client, "/integration/v1/user/")
                .then()
                .body("$", hasSize(100))
                .header("X-Next-Page", "/integration/v1/user/?skip=100");
        get(client, "/integration/v1/user/?limit=5000")
                .then()
                .body("$", hasSize(1000))
                .header("X-Next-Page", "/integration/v1/user/?limit=5000&skip=1000");
        get(client, "/integration/v1/user/?limit=7&skip=3&limit=5")
                .then()
                .body("$", hasSize(7))
                .header("X-Next-Page", "/integration/v1/user/?limit=7&skip=10");

        client.conf("alation.api.catalog.limit", 50);
        get(client, "/integration/v1/user/?limit=60").then().body("$", hasSize(50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email=steward@example.com | 4",
                "email=STEWARD@example.com | ",
                "email__icontains=STEW | 4",
                "email__contains=STEW | ",
                "email__contains=stew | 4",
                "display_name=Viewer | 7",
                "display_name=Viewer&display_name=Steward | 4,7",
                "id=2&id=3 | 2,3",
                "id=2&display_name=Viewer | ",
                "profile_id=5 | 5",
                "email__contains=%25 | ",
                "email__contains=_ | ",
                "display_name__icontains=admin&order_by=-id | 3,2,1",
                "order_by=display_name&limit=2 | 9,10",
                "order_by=-profile_id&limit=1 | 11",
            })
    void filtersNarrowTheList(String query, String ids, Client client) {
        List<Integer> expected = ids == null
                ? List.of()
                : java.util.Arrays.stream(ids.split(",")).map(Integer::valueOf).toList();
        for (String version : List.of("v1", "v2")) {
            assertThat(get(client, "/integration/" + version + "/user/?" + query)
                            .jsonPath()
                            .getList("id", Integer.class))
                    .isEqualTo(expected);
        }
    }

    @Test
    void v2FiltersByTime(Client client) {
        client.fixtures("users: [{id: 50, username: late, ts_created: '2025-06-01T10:00:00.500000Z'}]");

        get(client, "/integration/v2/user/?ts_created__gt=2025-01-01%2000:00")
                .then()
                .body("id", contains(50));
        get(client, "/integration/v2/user/?ts_created__lte=2025-01-01%2000:00:00")
                .then()
                .body("id", not(hasItem(50)));
        get(client, "/integration/v2/user/?ts_created=2025-06-01%2010:00:00.5")
                .then()
                .body("id", contains(50));
        get(
                        client,
                        "/integration/v2/user/?ts_created__gte=2025-06-01%2010:00:00.500000&ts_created__lt=2025-06-01T10:00:01")
                .then()
                .body("id", contains(50));
        get(client, "/integration/v2/user/?last_login__gt=2020-01-01%2000:00")
                .then()
                .body("$", hasSize(0));
    }

    @Test
    void valuesSelectsProperties(Client client) {
        get(client, "/integration/v1/user/?values=id,email&limit=1")
                .then()
                .body(equalTo("[{\"email\":\"server.admin@example.com\",\"id\":1}]"));
        get(client, "/integration/v2/user/?values=ts_created&limit=1")
                .then()
                .body("[0].keySet()", containsInAnyOrder("ts_created"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit",
                "limit=-1 | limit",
                "limit=x | limit",
                "skip=-1 | skip",
                "id=x | id",
                "order_by=role | order_by",
                "order_by=- | order_by",
                "values=id,role | values",
            })
    void whatCannotBeReadIsNamed(String query, String name, Client client) {
        for (String version : List.of("v1", "v2")) {
            get(client, "/integration/" + version + "/user/?" + query)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"Invalid query parameters: [" + name + "]\",\"code\":\"400006\"}"));
        }
    }

    @Test
    void unknownParametersAreIgnoredByV1AndRefusedByV2(Client client) {
        get(client, "/integration/v1/user/?foo=1&url=x&fields=id")
                .then()
                .statusCode(200)
                .body("$", hasSize(11))
                .body("[0].size()", is(5));
        get(client, "/integration/v1/group/?fields=name").then().statusCode(200).body("$", hasSize(8));
        get(client, "/integration/v2/user/?url=x").then().statusCode(200).body("$", hasSize(11));
        get(client, "/integration/v2/user/?fields=id")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [fields]"));
        get(client, "/integration/v2/user/?foo=1&bar=2")
                .then()
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [foo, bar]\",\"code\":\"400006\"}"));
        get(client, "/integration/v2/user/?ts_created=yesterday")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [ts_created]"));
    }
}
