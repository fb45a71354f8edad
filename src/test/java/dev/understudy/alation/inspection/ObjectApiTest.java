package dev.understudy.alation.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog as the control plane sees it, {@code /_understudy/objects}. */
@ApiTest
class ObjectApiTest {

    private static final String OBJECTS = "/_understudy/objects";

    @Test
    void objectsAreFoundByWordsByTypeAndByPlace(Client client) {
        get(client, "?q=goods refund").body("size()", is(0));
        get(client, "?q=refund").body("find { it.otype == 'article' }.title", is("Refund rules"));
        get(client, "?q=year plan").body("title", hasItem("Draft of the year plan")); // private
        get(client, "?q=orders&otype=column").body("otype", everyItem(is("attribute")));
        get(client, "?q=OTE&otype=custom_template").body("title", hasItem("Policy note")); // search has none
        get(client, "?otype=article").body("id", hasItems(1, 2, 3)).body("id", not(hasItem(4))); // deleted
        get(client, "?in=data:1&otype=schema").body("name", contains("shop"));
        get(client, "?in=table:1").body("otype", everyItem(is("attribute"))).body("id", contains(1, 2, 3, 4));
        get(client, "?in=table:1&q=AMOUNT").body("id", contains(4));
        get(client, "?in=article:2&otype=article").body("title", contains("Refund rules"));
        get(client, "?in=article:1").body("otype", contains("table"));
        get(client, "/otypes").body("", hasItems("article", "attribute", "data"));
    }

    @Test
    void whatNobodyIsShownIsFoundByWords(Client client) {
        client.fixtures(
                "data_sources: [{id: 50, title: Platypus, db_type: mysql, uri: 'mysql://h:1/d', db_username: u, is_hidden: true}]");

        get(client, "?q=platypus").body("otype", contains("data"));
    }

    @Test
    void listsComePageByPage(Client client) {
        for (String list : new String[] {"?in=schema:1&limit=2", "?otype=table&limit=2", "?q=a*&limit=2"}) {
            get(client, list).body("", hasSize(2)).header("X-Next-Page", containsString("skip=2"));
        }
        get(client, "?in=table:1&skip=3").body("id", contains(4)).header("X-Next-Page", nullValue());
        get(client, "/article/3/visibility?limit=1&skip=6")
                .body("user", contains(7))
                .header("X-Next-Page", is(OBJECTS + "/article/3/visibility?limit=1&skip=7"));
    }

    @Test
    void anObjectIsToldWithItsPlaceItsFieldsAndTheirHistory(Client client) {
        client.json(Role.STEWARD, "{\"title\": \"Refunds\", \"body\": \"<p>Sixty days.</p>\"}")
                .put("/integration/v1/article/1/")
                .then()
                .statusCode(200);
        reviewed(client, "2027-01-31");
        reviewed(client, "2027-02-28");

        get(client, "/article/1")
                .body("title", is("Refunds"))
                .body("url", is("/article/1/refunds"))
                .body("deleted", is(false))
                .body("path.title", contains("Welcome to the catalog"))
                .body("children", is(1))
                .body("fields.field", hasItems("Title", "Description"));
        get(client, "/table/2")
                .body("path.title", contains("Sales warehouse", "shop"))
                .body("fields.find { it.id == 10001 }.field", is("Review date"))
                .body("fields.find { it.id == 10001 }.value", is("2027-02-28"))
                .body("fields.find { it.id == 10001 }.history.value", contains("2027-02-28", "2027-01-31"))
                .body("fields.find { it.id == 10001 }.history[0].username", is("catalog.admin@example.com"));
        get(client, "/column/4")
                .body("otype", is("attribute"))
                .body("path.title", contains("Sales warehouse", "shop", "orders"))
                .body("children", is(0));
        get(client, "/article/4").body("deleted", is(true));
    }

    @Test
    void whatIsDeletedIsSeenByNobody(Client client) {
        client.as(Role.SERVER_ADMIN).get("/integration/v1/article/4/").then().statusCode(404);

        get(client, "/article/4/visibility")
                .body("visible", everyItem(is(false)))
                .body("why", everyItem(is("It is deleted.")));
        get(client, "/article/4").body("visibleTo.visible", everyItem(is(false)));
    }

    @ParameterizedTest
    @CsvSource({"article, 3, /integration/v1/article/3/", "data, 7, /integration/v1/datasource/7/"})
    void whoSeesAnObjectIsToldAsTheirOwnCallsAre(String otype, long id, String path, Client client) {
        ValidatableResponse told = get(client, "/" + otype + "/" + id);

        for (Role role : Role.values()) {
            boolean visible = told.extract().path("visibleTo.find { it.role == '" + role + "' }.visible");
            int status = client.as(role).get(path).statusCode();
            assertThat(status == 200).as("%s of %s: %d", role, path, status).isEqualTo(visible);
        }
    }

    @Test
    void whySomebodySeesAnObjectIsSaid(Client client) {
        client.fixtures("""
                conversations:
                  - {id: 90, title: Who is paid what, otype: data, oid: 7, author: 2, assignees: [4], posts: [{author: 4, body: Hush.}]}
                """);

        get(client, "/article/3").body(why(1), is("Nothing is hidden from Server Admins."));
        get(client, "/article/3").body(why(5), is("It is private, and they or a group of theirs may read it."));
        get(client, "/article/3")
                .body(why(7), is("It is private, and neither they nor a group of theirs may read it."));
        get(client, "/data/7")
                .body(why(4), is("Nothing hides it from them."))
                .body(
                        why(7),
                        is(
                                "It belongs to a data source, a schema or a table that is private, and they are no member of it."));
        get(client, "/thread/90")
                .body(why(4), is("Nothing hides it from them."))
                .body(why(7), is("It is shown with what it is about, and that is hidden from them."));
        client.json("{\"suspended\": true}").patch("/_understudy/users/7");
        get(client, "/data/7").body("visibleTo.findAll { it.user == 7 }", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?otype=tabel | 400 | There is no otype 'tabel'; did you mean 'table'?",
                "?in=tabel:1 | 400 | There is no otype 'tabel'; did you mean 'table'?",
                "?in=table | 400 | in is an otype and an id, such as table:79, not 'table'",
                "?in=table:0x1 | 400 | in is an otype and an id, such as table:79, not 'table:0x1'",
                "?place=table:1 | 400 | Invalid query parameters: [place]",
                "?order_by=title | 400 | Invalid query parameters: [order_by]",
                "/article/1/visibility?order_by=id | 400 | Invalid query parameters: [order_by]",
                "?limit=no | 400 | Invalid query parameters: [limit]",
                "/tabel/1 | 400 | There is no otype 'tabel'; did you mean 'table'?",
                "/table/99 | 404 | There is no object table:99",
                "/table/99/visibility | 404 | There is no object table:99",
            })
    void whatCannotBeReadOrFoundIsSaid(String question, int status, String error, Client client) {
        client.anonymous().get(OBJECTS + question).then().statusCode(status).body("error", is(error));
    }

    private static String why(int user) {
        return "visibleTo.find { it.user == " + user + " }.why";
    }

    private static ValidatableResponse get(Client client, String question) {
        return client.anonymous().get(OBJECTS + question).then().statusCode(200);
    }

    private static void reviewed(Client client, String date) {
        client.bulk(
                "PUT",
                "/integration/v2/custom_field_value/async/",
                "[{\"field_id\": 10001, \"otype\": \"table\", \"oid\": 2, \"value\": \"" + date + "\"}]");
    }
}
