package dev.understudy.alation.relational;

import static dev.understudy.alation.relational.Relational.COLUMNS;
import static dev.understudy.alation.relational.Relational.SCHEMAS;
import static dev.understudy.alation.relational.Relational.TABLES;
import static dev.understudy.alation.relational.Relational.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relational Integration API v2, what it shows. */
@ApiTest
class RelationalListApiTest {

    @Test
    void objectsShowAllTheirKeysWhateverIsUnset(Client client) {
        get(client, SCHEMAS + "?id=1")
                .statusCode(200)
                .body("[0].size()", is(9))
                .body("[0].key", is("1.shop"))
                .body("[0].url", is("/schema/1/"))
                .body("[0].db_comment", is("The web shop"));
        get(client, SCHEMAS + "?id=2").body("[0].title", is("")).body("[0].db_comment", nullValue());
        get(client, TABLES + "?id=1")
                .body("[0].size()", is(16))
                .body("[0].name", is("orders"))
                .body("[0].title", is(""))
                .body("[0].description", is("<p>One row per order</p>"))
                .body("[0].ds_id", is(1))
                .body("[0].url", is("/table/1/"))
                .body("[0].custom_fields.field_name", contains("Steward"))
                .body("[0].custom_fields[0].field_id", is(8))
                .body("[0].custom_fields[0].value[0].oid", is(4))
                .body("[0].table_type", is("TABLE"))
                .body("[0].schema_id", is(1))
                .body("[0].schema_name", is("shop"))
                .body("[0].base_table_key", nullValue())
                .body("[0].sql", nullValue())
                .body("[0].partition_columns", empty())
                .body("[0].partition_definition", nullValue())
                .body("[0].table_comment", nullValue());
        get(client, TABLES + "?id=4").body("[0].partition_columns", contains("booked_on"));
        get(client, COLUMNS + "?id=2")
                .body("[0].size()", is(16))
                .body("[0].url", is("/attribute/2/"))
                .body("[0].index.size()", is(4))
                .body("[0].index.isPrimaryKey", is(false))
                .body("[0].index.isForeignKey", is(true))
                .body("[0].index.referencedColumnId", is("1.shop.customers.id"))
                .body("[0].index.isOtherIndex", is(false))
                .body("[0].column_type", is("bigint"))
                .body("[0].nullable", is(false))
                .body("[0].schema_id", is(1))
                .body("[0].table_id", is(1))
                .body("[0].table_name", is("shop.orders"))
                .body("[0].position", is(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        schema | id=1&id=3                                | 1,3
        schema | id__gt=1&id__lte=3                       | 2,3
        schema | id__gt=2&id__gt=1&id__lte=3              | 2,3
        schema | limit=99999999999999999999&skip=1        | 2,3
        schema | skip=99999999999999999999                |
        schema | ds_id=2                                  | 2
        schema | ds_id__gte=2&ds_id__lt=3                 | 2
        schema | name=SHOP                                | 1
        schema | name__startswith=camera&name__endswith=club | 2
        schema | name__contains=Camera                    |
        schema | name__icontains=Camera                   | 2
        schema | key=1."SHOP"                             | 1
        schema | key=9.none                               |
        schema | order_by=-id                             | 3,2,1
        schema | order_by=name                            | 2,3,1
        table  | schema_id=1&limit=2                      | 1,2
        table  | schema_name=SHOP&name=orders             | 1
        table  | schema_name__icontains=CLUB              | 6
        table  | schema_name__contains=CLUB               |
        table  | schema_name__iendswith=Ports             | 7
        table  | name__istartswith=LATE                   | 5
        table  | name__iexact=Lenses                      | 6
        table  | name__contains=%                         |
        table  | name=orders&name=invoices                | 1,3
        table  | key=1.shop.ORDERS&key=2.camera_club.lenses | 1,6
        column | table_id=6&order_by=-name                | 13,12
        column | table_name=Shop.Orders&name=ID           | 1
        column | table_name__startswith=shop.late         | 11
        column | table_name__icontains=SHOP.LATE          | 11
        column | table_id__gt=5&schema_id__lt=3           | 12,13
        column | key=1.shop.orders."placed_at"            | 3
        column | skip=14                                  | 15
        column | skip=400                                 |
        """)
    void filtersAndOrdersNarrowTheList(String kind, String query, String ids, Client client) {
        List<Integer> expected = ids == null
                ? List.of()
                : Stream.of(ids.split(",")).map(Integer::valueOf).toList();
        assertThat(get(client, "/integration/v2/" + kind + "/?" + query)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("id", Integer.class))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        schema | ids=1                                    | ids
        schema | schema_id=1&table_id=2                   | schema_id, table_id
        table  | id=x                                     | id
        column | id__gt=x                                 | id__gt
        column | schema_name=shop                         | schema_name
        table  | order_by=ds_id                           | order_by
        table  | limit=0                                  | limit
        table  | exclude_deleted_ref=maybe                | exclude_deleted_ref
        table  | custom_fields=field_id&custom_fields=value | custom_fields
        table  | custom_fields=[]                         | custom_fields
        table  | custom_fields={"value":"x"}              | custom_fields
        """)
    void whatIsUnknownOrCannotBeReadIsNamed(String kind, String query, String names, Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v2/" + kind + "/?"
                        + query.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22"))
                .then()
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [" + names + "]\",\"code\":\"400006\"}"));
    }

    @Test
    void pagesAreLinkedWithTheirFilters(Client client) {
        get(client, TABLES + "?ds_id=1&limit=2")
                .body("id", contains(1, 2))
                .header("X-Next-Page", TABLES + "?ds_id=1&limit=2&skip=2");
        get(client, TABLES + "?ds_id=1&limit=2&skip=4").body("id", contains(5)).header("X-Next-Page", nullValue());
    }

    @Test
    void valuesAndFieldsSelectWhatIsShown(Client client) {
        get(client, COLUMNS + "?id=1&fields=id,name,title,description")
                .body("[0].size()", is(4))
                .body("[0].title", is(""));
        get(client, COLUMNS + "?id=1&values=key").body("[0].size()", is(1)).body("[0].key", is("1.shop.orders.id"));
        get(client, COLUMNS + "?id=1&fields=id&fields=name&values=key,title")
                .body("[0].keySet()", containsInAnyOrder("id", "name", "key", "title"));
    }

    @Test
    void objectsAreFoundByTheValuesThatTheyCarry(Client client) {
        client.fixtures("""
                field_values:
                  - {otype: table, oid: 3, field: 8, value: [{otype: groupprofile, oid: 8}, {otype: user, oid: 4}]}
                  - {otype: table, oid: 3, field: 5, value: Approved}""");
        carried(client, "{\"field_id\": 8, \"value\": [{\"otype\": \"user\", \"oid\": 4}]}", 1, 3);
        carried(client, "[{\"field_id\": 8, \"value\": [{\"oid\": 8, \"otype\": \"group\"}]}]", 3);
        carried(client, "{\"field_id\": 5, \"value\": \"Approved\"}", 3);
        carried(client, "{\"field_id\": 5, \"value\": \"Approve\"}");
        carried(client, "{\"field_id\": 10004, \"value\": [\"Confidential\"]}", 2);
        carried(client, "[{\"field_id\": 8}]", 1, 3);
        carried(client, "[{\"field_id\": 8}, {\"field_id\": 5}]", 3);
    }

    @Test
    void membersOfSetsAreComparedWhole(Client client) {
        client.fixtures("""
                custom_fields:
                  - {id: 10060, type: MULTI_PICKER, name: Labels, plural: Labels, options: [a, b, ",", "is \\"a"]}
                field_values:
                  - {otype: table, oid: 3, field: 8, value: [{otype: user, oid: 44}, {otype: user, oid: 4}]}
                  - {otype: table, oid: 4, field: 10060, value: [a, b]}
                  - {otype: table, oid: 5, field: 10060, value: ["is \\"a", b]}""");
        for (String none : List.of("4", "44", "\"user\"", "[[{\"otype\": \"user\", \"oid\": 4}]]", "{\"oid\": 4}")) {
            carried(client, "{\"field_id\": 8, \"value\": " + none + "}");
        }
        carried(client, "{\"field_id\": 10060, \"value\": \"a\"}", 4);
        carried(client, """
                {"field_id": 10060, "value": ["b", "is \\"a"]}""", 5);
        carried(client, "{\"field_id\": 10060, \"value\": \",\"}");
        carried(client, "{\"field_id\": 10060, \"value\": \"b\"}", 4, 5);
        carried(client, "{\"field_id\": 10060, \"value\": []}", 4, 5);
        carried(client, "{\"field_id\": 10099}");
    }

    @Test
    void setsOfHiddenObjectsAloneAreCarriedByNothing(Client client) {
        client.fixtures("""
                data_sources: [{id: 60, title: Vault, db_type: mysql, is_private: true, admins: [2]}]
                schemas: [{id: 60, key: 60.pay}]
                tables: [{id: 60, key: 60.pay.slips, schema: 60}]
                field_values:
                  - {otype: table, oid: 5, field: 10005, value: [{otype: table, oid: 60}]}
                  - {otype: table, oid: 6, field: 10005, value: [{otype: table, oid: 60}, {otype: article, oid: 1}]}""");
        String reference = "{\"otype\": \"table\", \"oid\": 60}";
        for (String value : List.of("60", "\"table\"", "[[" + reference + "]]", reference)) {
            carried(client, "{\"field_id\": 10005, \"value\": " + value + "}");
        }
        carried(client, "{\"field_id\": 10005}", 6);
        carried(client, "{\"field_id\": 10005, \"value\": []}", 6);
        client.as(Role.SERVER_ADMIN)
                .queryParam("custom_fields", "{\"field_id\": 10005}")
                .get(TABLES)
                .then()
                .body("id", contains(5, 6));
    }

    private static void carried(Client client, String wanted, Integer... ids) {
        client.as(Role.VIEWER)
                .queryParam("custom_fields", wanted)
                .get(TABLES)
                .then()
                .statusCode(200)
                .body("id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void referencesToWhatIsDeletedAreLeftOutOnRequest(Client client) {
        client.fixtures(
                "field_values: [{otype: table, oid: 7, field: 10005, value: [{otype: article, oid: 4}, {otype: article, oid: 2}]}, {otype: table, oid: 6, field: 10005, value: [{otype: article, oid: 4}]}]");
        get(client, TABLES + "?id=7").body("[0].custom_fields[0].value.oid", contains(4, 2));
        get(client, TABLES + "?id=7&exclude_deleted_ref=True").body("[0].custom_fields[0].value.oid", contains(2));
        get(client, TABLES + "?id=6&exclude_deleted_ref=1").body("[0].custom_fields", empty());
    }

    @Test
    void whatLiesInAPrivateSourceIsListedForItsMembersOnly(Client client) {
        client.fixtures("""
                data_sources: [{id: 60, title: Vault, db_type: mysql, is_private: true, admins: [2], viewers: [6]}]
                schemas: [{id: 60, key: 60.pay}]
                tables: [{id: 60, key: 60.pay.slips, schema: 60}]
                columns: [{id: 60, key: 60.pay.slips.net, schema: 60, table: 60, type: int}]
                field_values: [{otype: table, oid: 1, field: 10005, value: [{otype: table, oid: 60}]}]""");
        for (String path : List.of(SCHEMAS, TABLES, COLUMNS)) {
            get(client, path).body("id", not(hasItem(60)));
            get(client, path + "?ds_id=60").body("$", empty());
            client.as(Role.EXPLORER).get(path + "?ds_id=60").then().body("id", contains(60));
        }
        get(client, TABLES + "?key=60.pay.slips").body("$", empty());
        get(client, COLUMNS + "60/children/").statusCode(404).body("detail", is("Column with id 60 does not exist"));
        client.as(Role.VIEWER)
                .queryParam("custom_fields", "{\"field_id\": 10005, \"value\": [{\"otype\": \"table\", \"oid\": 60}]}")
                .get(TABLES)
                .then()
                .body("$", empty());
    }

    @Test
    void deletedObjectsAreNotListedWithWhatLiesInThem(Client client) {
        client.fixtures("""
                schemas: [{id: 60, key: 1.old, deleted: true}]
                tables: [{id: 60, key: 1.old.orders, schema: 60, deleted: true}]""");
        get(client, SCHEMAS + "?id=60").statusCode(200).body("$", empty());
        get(client, TABLES + "?name=orders").body("id", contains(1));
    }

    /** Two public clients read by path, without a slash at its end. */
    @Test
    void oneObjectIsReadByItsPathAsTheListShowsIt(Client client) {
        for (String path : List.of(SCHEMAS, TABLES, COLUMNS)) {
            Map<String, Object> listed = get(client, path + "?id=1").extract().path("[0]");
            get(client, path + "1").statusCode(200).body("$", equalTo(listed));
            get(client, path + "1/").statusCode(200).body("$", equalTo(listed));
        }
    }

    @Test
    void whatIsHiddenDeletedOrNowhereHasNoPath(Client client) {
        client.fixtures("""
                data_sources: [{id: 60, title: Vault, db_type: mysql, is_private: true, admins: [2], viewers: [6]}]
                schemas: [{id: 60, key: 60.pay}, {id: 61, key: 1.old, deleted: true}]
                tables: [{id: 60, key: 60.pay.slips, schema: 60}, {id: 61, key: 1.old.orders, schema: 61, deleted: true}]
                columns: [{id: 60, key: 60.pay.slips.net, schema: 60, table: 60, type: int}, {id: 61, key: 1.old.orders.id, schema: 61, table: 61, type: int, deleted: true}]""");
        for (String path : List.of(SCHEMAS, TABLES, COLUMNS)) {
            client.as(Role.EXPLORER).get(path + "60").then().statusCode(200).body("id", is(60));
            for (String id : List.of("60", "61", "999")) {
                get(client, path + id).statusCode(404).body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
            }
        }
        get(client, COLUMNS + "children/").statusCode(405);
    }
}
