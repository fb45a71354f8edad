package dev.understudy.alation.dataquality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Health API: lists of fields and values. */
@ApiTest
class DataQualityListApiTest {

    private static final String PATH = "/integration/v1/data_quality/";

    private static final String MORE = """
            objects:
              - {otype: attribute, id: 60, key: 1.Shop.Customers.E-Mail, name: E-Mail, title: Mail, in: {otype: table, id: 2}}
              - {otype: table, id: 61, key: 1.shop.gone, name: gone, title: gone, deleted: true}
              - {otype: attribute, id: 61, key: 1.shop.orders.gone, name: gone, title: gone, deleted: true, in: {otype: table, id: 1}}
            data_quality_values:
              - {field: 1, otype: ATTRIBUTE, oid: 60, table: 2, status: ALERT, value: "none", last_updated: "2024-01-01T00:00:00Z"}
              - {field: 1, otype: SCHEMA, oid: 1, status: GOOD, value: 7}
              - {field: 1, otype: TABLE, oid: 61, status: GOOD, value: 8}
              - {field: 1, otype: ATTRIBUTE, oid: 61, table: 1, status: GOOD, value: 9}
            """;

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.VIEWER).get(PATH + path).then().statusCode(200);
    }

    @BeforeEach
    void thereAreMore(Client client) {
        client.fixtures(MORE);
    }

    @Test
    void aValueOfAColumnIsListedForItsTableToo(Client client) {
        get(client, "values/?object_key=1.shop.orders&limit=1000&unknown=x")
                .body("source_object_key", contains("1.shop.orders", "1.shop.orders.id"))
                .body("object_key", contains("1.shop.orders", "1.shop.orders"))
                .body("[1].otype", is("table"))
                .body("[1].oid", is(1))
                .body("[1].object_name", is("orders"))
                .body("[1].source_otype", is("attribute"))
                .body("[1].source_oid", is(1))
                .body("[1].source_object_name", is("id"))
                .body("[1].value_value", is(true));
        get(client, "values/?source_object_key=1.shop.orders.id")
                .body("object_key", contains("1.shop.orders.id", "1.shop.orders"))
                .body("value_id", contains(2, 2));
        get(client, "values/?object_key=1.SHOP.\"customers\".e-mail")
                .body("object_key", contains("1.shop.customers.e-mail"))
                .body("object_name", contains("E-Mail"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            limit=1000                                          | 0.93 true true none none 7
            object_key=1.shop.orders&hide_related=True          | 0.93
            object_key=1.shop.orders&hide_related=false         | 0.93 true
            object_key=1.shop.orders&object_key=1.shop          | 0.93 true 7
            object_key=1.shop.orders&source_object_key=1.shop.orders.id | true
            source_object_key=1.shop.customers.e-mail&hide_related=1 | none
            object_key=1.shop.gone                              | ^^
            object_key=nonsense                                 | ^^
            object_key=1                                        | ^^
            object_key=nonsense&object_key=1.shop               | 7
            field_key=orders.unique                             | true true
            field_key=orders.unique&field_key=orders.complete&value_quality=good&hide_related=true | true 7
            field_key=Orders.Unique                             | ^^
            value_quality=alert&value_quality=WARNING           | 0.93 none none
            order_by=-value_last_updated&field_key=orders.complete | 7 0.93 none none
            order_by=value_last_updated&hide_related=true       | none 0.93 true 7
            order_by=-value_id&limit=2                          | 7 none
            """)
    void valuesAreFilteredAndOrdered(String query, String values, Client client) {
        get(client, "values/?" + query).body("collect { it.value_value }.join(' ')", equalTo(values));
    }

    @Test
    void listsComeInPages(Client client) {
        get(client, "values/?limit=4&hide_related=false")
                .body("$", hasSize(4))
                .header("X-Next-Page", is(PATH + "values/?hide_related=false&limit=4&skip=4"));
        get(client, "values/?limit=4&skip=4").body("$", hasSize(2)).header("X-Next-Page", nullValue());
        get(client, "fields/?limit=1")
                .body("key", contains("orders.complete"))
                .header("X-Next-Page", is(PATH + "fields/?limit=1&skip=1"));
        get(client, "fields/?key=orders.unique&key=nope&key=orders.complete")
                .body("key", contains("orders.complete", "orders.unique"));
        get(client, "fields/?key=nope").body("$", empty());
        for (String bad : new String[] {"order_by=oid", "value_quality=FINE", "hide_related=maybe", "limit=0"}) {
            client.as(Role.VIEWER)
                    .get(PATH + "values/?" + bad)
                    .then()
                    .statusCode(400)
                    .body(equalTo("{\"detail\":\"Invalid query parameters: [" + bad.split("=")[0]
                            + "]\",\"code\":\"400006\"}"));
        }
    }
}
