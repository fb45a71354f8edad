package dev.understudy.alation.relational;

import static dev.understudy.alation.relational.Relational.COLUMNS;
import static dev.understudy.alation.relational.Relational.get;
import static dev.understudy.alation.relational.Relational.job;
import static dev.understudy.alation.relational.Relational.send;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relational Integration API v2, the fields of columns that are structures. */
@ApiTest
class ChildColumnApiTest {

    private static final String CHILDREN = COLUMNS + "children/";

    private static String made(Client client) {
        int id = job(
                        client,
                        "POST",
                        COLUMNS,
                        "[{\"key\": \"1.shop.orders.Address\", \"column_type\": \"STRUCT<city:STRING,geo:STRUCT<lat:DOUBLE,lon:DOUBLE>>\"}]")
                .extract()
                .path("result[0].mapping[0].id");
        return COLUMNS + id + "/children/";
    }

    @Test
    void aTypeTellsChildrenNestedOrOneByOne(Client client) {
        String address = made(client);
        get(client, address)
                .statusCode(200)
                .body("size()", is(3))
                .body("ds_id", is(1))
                .body("parent_fully_qualified_name", is("1.shop.orders.Address"))
                .body("children.key", contains("city", "geo"))
                .body("children[0].size()", is(8))
                .body("children[0].type", is("STRING"))
                .body("children[0].path", is("Address.city"))
                .body("children[0].other_metadata", anEmptyMap())
                .body("children[0].title", is(""))
                .body("children[0].description", is(""))
                .body("children[0].children", empty())
                .body("children[1].children.path", contains("Address.geo.lat", "Address.geo.lon"));
        get(client, address + "?child_offset=1&child_limit=1").body("children.key", contains("geo"));
        get(client, address + "?paths=address.GEO.lat, Address.city")
                .body("children.key", contains("city", "lat"))
                .body("children[0].size()", is(7));
        int lon = get(client, address).extract().path("children[1].children[1].id");
        get(client, address + "?ids=" + lon).body("children.key", contains("lon"));
        get(client, address + "?paths=address.GEO.lat&paths=address.city&ids=" + lon)
                .body("children.key", hasSize(3));
        get(client, address + "?ids=x").statusCode(400).body("detail", is("Invalid query parameters: [ids]"));
        get(client, COLUMNS + "1/children/?limit=1000").statusCode(200).body("children", empty());
        get(client, COLUMNS + "0/children/")
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Column with id 0 does not exist\",\"code\":\"404000\"}"));
        get(client, COLUMNS + "13/children/").body("children.children.key.flatten()", contains("shortest", "longest"));
    }

    @Test
    void childrenKeepTheirIdsAndTextsWhenTheColumnIsPostedAgain(Client client) {
        String address = made(client);
        int city = get(client, address).extract().path("children[0].id");
        job(
                        client,
                        "PATCH",
                        address,
                        "[{\"key\": \"address.CITY\", \"title\": \"City\", \"description\": \"Where\"}, {\"key\": \"Address.geo.lat\", \"title\": \"Latitude\"}]")
                .body("result[0].response", is("Updated 2 child column objects."))
                .body("result[0].mapping[0].id", is(city))
                .body("result[0].mapping.key", contains("1.shop.orders.Address.city", "1.shop.orders.Address.geo.lat"));
        job(
                client,
                "POST",
                COLUMNS,
                "[{\"key\": \"1.shop.orders.address\", \"column_type\": \"ROW(zip varchar, CITY varchar)\"}]");
        get(client, address)
                .body("children.key", contains("zip", "CITY"))
                .body("children[1].id", is(city))
                .body("children[1].title", is("City"))
                .body("children[1].description", is("<p>Where</p>"));
        made(client);
        get(client, address).body("children[1].children[0].title", is("Latitude"));
        job(client, "PATCH", address, "[{\"key\": \"Address.city\", \"description\": \"\"}]");
        get(client, address).body("children[0].title", is("City")).body("children[0].description", is(""));
    }

    @Test
    void childrenOfManyColumnsAreChangedByTheKeysOfTheirColumns(Client client) {
        String address = made(client);
        job(client, "PATCH", CHILDREN, """
                [{"parent_key": "1.SHOP.orders.address", "key": "address.city", "title": "City"},
                 {"parent_key": "1.SHOP.orders.address", "key": "address.geo", "title": "Place"},
                 {"parent_key": "1.shop.orders.gone", "key": "gone.x"},
                 {"parent_key": "1.shop.orders.id", "key": "id.x"}]""")
                .body("result[0].response", is("Updated 1 root child column groups."))
                .body("result[0].mapping.key", contains("1.SHOP.orders.address"))
                .body(
                        "result[0].errors.error",
                        contains("Column 1.shop.orders.gone does not exist", "Child column id.x does not exist"));
        get(client, address).body("children.title", contains("City", "Place"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"key": "a.b"}                                  | parent_key | 400068: API Key is a required input
        {"parent_key": "1.shop.orders.id"}              | key        | This field is required.
        {"parent_key": "2.a.b.c", "key": "c.x"}         | parent_key | The key `2.a.b.c` does not belong to the data source 1.
        {"parent_key": "1.shop", "key": "c.x"}          | parent_key | The key `1.shop` does not name a column.
        """)
    void whatTheRequestAloneTellsRefusesAllItems(String item, String field, String message, Client client) {
        send(client, "PATCH", CHILDREN, "[" + item + "]")
                .statusCode(400)
                .body("code", is("400010"))
                .body("errors[0].'" + field + "'", contains(message));
    }

    @Test
    void ofOneCallThereAreAsManyAsOfColumns(Client client) {
        String many = "[" + "{},".repeat(10_000) + "{}]";
        for (String path : List.of(CHILDREN, COLUMNS + "1/children/")) {
            send(client, "PATCH", path, many).statusCode(400).body("detail", is("Maximum 10000 objects are allowed."));
        }
    }

    @Test
    void onlyWhoAdministersTheSourceChangesThem(Client client) {
        String specs = COLUMNS + "13/children/";
        client.json(Role.SOURCE_ADMIN, "[]").patch(specs + "?ds_id=2").then().statusCode(403);
        client.json(Role.SOURCE_ADMIN, "[]").patch(CHILDREN + "?ds_id=2").then().statusCode(403);
        client.json(Role.CATALOG_ADMIN, "[]")
                .patch(CHILDREN + "?ds_id=2")
                .then()
                .statusCode(202);
        client.json(Role.CATALOG_ADMIN, "[{\"key\": \"specs.mount\", \"title\": \"Mount\"}]")
                .patch(specs + "?ds_id=2")
                .then()
                .statusCode(202);
        send(client, "PATCH", specs, "[]").statusCode(404).body("detail", is("Column with id 13 does not exist"));
        client.json(Role.CATALOG_ADMIN, "[]").patch(CHILDREN).then().statusCode(400);
        client.json(Role.CATALOG_ADMIN, "[]")
                .patch(CHILDREN + "?ds_id=0")
                .then()
                .statusCode(404)
                .body("detail", is("Data source with id 0 does not exist"));
    }
}
