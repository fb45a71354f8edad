package dev.understudy.alation.browsing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@ApiTest
class CatalogApiTest {

    @Test
    void aSchemaATableAndAColumnShowAllTheirKeysInOrder(Client client) {
        get(client, "/catalog/schema/?id=1").body(equalTo("""
                [{"id":1,"ds_id":1,"name":"shop","db_comment":"The web shop","title":"","description":"","url":"/schema/1/",\
                "custom_fields":[]}]"""));
        get(client, "/catalog/table?id=5&limit=2").body(equalTo("""
                [{"id":5,"ds_id":1,"schema_id":1,"db_table_type":null,"is_view":true,"is_synonym":false,"name":"late_payments",\
                "schema_name":"shop","synonyms":null,"base_table":null,"db_comment":null,"title":"","description":"",\
                "url":"/table/5/","custom_fields":[]}]"""));
        get(client, "/catalog/column/?id=4").body(equalTo("""
                [{"id":4,"name":"amount","ds_id":1,"schema_id":1,"table_id":1,"table_name":"shop.orders",\
                "data_type":"numeric(12,2)","db_comment":"In euros","is_primary_key":false,"is_foreign_key":false,\
                "nullable":false,"title":"Amount","description":"","url":"/attribute/4/","custom_fields":[]}]"""));
    }

    @Test
    void namesAreFoundInAnyCaseAndTitlesAsTheyAre(Client client) {
        get(client, "/catalog/table/?name=orders&schema_name=SHOP").body("id", contains(1));
        get(client, "/catalog/table/?title=Lenses for rent").body("id", contains(6));
        get(client, "/catalog/table/?title=lenses for rent").body("", empty());
        get(client, "/catalog/column/?table_name=orders&name=AMOUNT").body("id", contains(4));
        get(client, "/catalog/column/?table_name=shop.orders&schema_name=shop").body("id", contains(1, 2, 3, 4));
        get(client, "/catalog/attribute/?table_id=2&limit=500&unknown=1").body("id", contains(5, 6));
        get(client, "/catalog/schema/?ds_id=4711").body("", empty());
    }

    @Test
    void aLongListIsReadPageByPage(Client client) {
        get(client, "/catalog/column/?table_id=1&limit=3")
                .header("X-Next-Page", is("/catalog/column/?table_id=1&limit=3&skip=3"))
                .body("id", contains(1, 2, 3));
        get(client, "/catalog/column/?table_id=1&limit=3&skip=3").body("id", contains(4));
    }

    @Test
    void theSchemasOfADataSourceComeInAShapeOfTheirOwn(Client client) {
        get(client, "/catalog/datasource/3/schema/").body(equalTo("""
                [{"custom_fields":[],"title":"Reports for the board","description":"","id":3,"url":"/schema/3/","ds_id":3,\
                "name":"reports"}]"""));
        get(client, "/catalog/datasource/3/schema/?title=reports for the board").body("", empty());
        client.as(Role.SERVER_ADMIN)
                .get("/catalog/datasource/4711/schema/")
                .then()
                .statusCode(404)
                .body(equalTo("{\"error\":\"Data source with id 4711 does not exist\"}"));
    }

    @Test
    void theSchemasOfADataSourceAreFoundByWhatTheyHold(Client client) {
        client.json(Role.SERVER_ADMIN, """
                        [{"field_id": 8, "oid": 1, "otype": "schema", "ts_updated": "2024-05-01T08:00:00Z",
                          "value": [{"otype": "user", "oid": 4}]},
                         {"field_id": 8, "oid": 3, "otype": "schema", "ts_updated": "2024-05-01T08:00:00Z",
                          "value": [{"otype": "user", "oid": 4}]}]""")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);

        holding(client, "{\"steward\": [\"steward@example.com\"]}")
                .statusCode(200)
                .body("id", contains(1));
        holding(client, "{\"Steward\": [], \"Status\": []}").statusCode(200).body("id", contains(1));
        holding(client, "{\"Steward\": [\"viewer@example.com\"]}")
                .statusCode(200)
                .body("", empty());
        holding(client, "{\"No such field\": []}").statusCode(400);
        holding(client, "Steward").statusCode(400);
    }

    private static ValidatableResponse holding(Client client, String wanted) {
        return client.as(Role.SERVER_ADMIN)
                .queryParam("custom_fields", wanted)
                .get("/catalog/datasource/1/schema/")
                .then();
    }

    @Test
    void fieldValuesGoByTheNamesOfTheirFieldsAndMembersAreWrittenOut(Client client) {
        client.json(Role.SERVER_ADMIN, """
                        [{"field_id": 8, "oid": 6, "otype": "table", "ts_updated": "2024-05-01T08:00:00Z",
                          "value": [{"otype": "user", "oid": 4}, {"otype": "groupprofile", "oid": 8}]},
                         {"field_id": 10004, "oid": 6, "otype": "table", "ts_updated": "2024-05-01T08:00:00Z",
                          "value": ["Public"]}]""")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);

        get(client, "/catalog/table/?id=6")
                .body("[0].custom_fields.find { it.value_type == 'user' }.value.email", is("steward@example.com"))
                .body(
                        "[0].custom_fields.find { it.value_type == 'user' }.value.keySet()",
                        containsInAnyOrder("id", "url", "display_name", "email", "username"))
                .body(
                        "[0].custom_fields.find { it.value_type == 'groupprofile' }.value",
                        equalTo(java.util.Map.of(
                                "id", 8, "url", "/group/8/", "otype", "groupprofile", "title", "Finance")))
                .body(
                        "[0].custom_fields.find { it.value_type == 'multi_picker' }.field_name",
                        is("Data classification"))
                .body("[0].custom_fields.find { it.value_type == 'multi_picker' }.value", contains("Public"));
    }

    @Test
    void whoMayNotComeInIsToldInTheOldWay(Client client) {
        client.anonymous().get("/catalog/table/").then().statusCode(401).body(equalTo("{\"error\":\"Invalid token\"}"));
        client.as(Role.CATALOG_ADMIN)
                .get("/catalog/table/")
                .then()
                .statusCode(403)
                .body(equalTo("{\"error\":\"User does not have permission to perform this action\"}"));
    }

    @Test
    void onlyWhatHasAListIsListed(Client client) {
        client.as(Role.SERVER_ADMIN).get("/catalog/article/").then().statusCode(404);
        client.as(Role.SERVER_ADMIN).post("/catalog/table/").then().statusCode(405);
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then().statusCode(200);
    }
}
