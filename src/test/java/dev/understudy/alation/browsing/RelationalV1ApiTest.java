package dev.understudy.alation.browsing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@ApiTest
class RelationalV1ApiTest {

    private static final String NOT_FOUND = "{\"detail\":\"Not found.\",\"code\":\"404000\"}";

    @Test
    void partsOfNamesAndTitlesFindThingsInAnyCase(Client client) {
        get(client, "/integration/v1/table/?name=PAY").body("id", contains(4, 5));
        get(client, "/integration/v1/table/?title=for RENT").body("id", contains(6));
        get(client, "/integration/v1/table/?schema_name=amera&ds_id=2").body("id", contains(6));
        get(client, "/integration/v1/schema/?name=SHO&ds_id=1").body("id", contains(1));
        get(client, "/integration/v1/table/?is_view=true").body("id", contains(5));
        get(client, "/integration/v1/table/?is_view=0&schema_id=1").body("id", contains(1, 2, 3, 4));
        get(client, "/integration/v1/table/?is_synonym=true").body("", empty());
    }

    @Test
    void columnsAreFoundByWhatTheyAreAndLieIn(Client client) {
        get(client, "/integration/v1/column/?table_name=shop.orders&deleted=0&is_primary_key=true")
                .body("id", contains(1))
                .body("[0].table_name", is("shop.orders"));
        get(client, "/integration/v1/column/?data_type=date&schema_id=1").body("id", contains(9));
        get(client, "/integration/v1/attribute/?nullable=True&ds_id=1").body("id", contains(6));
        get(client, "/integration/v1/column/?table_id=1&is_foreign_key=true").body("id", contains(2));
    }

    @Test
    void oneObjectIsReadByItsId(Client client) {
        get(client, "/integration/v1/schema/2/").body("name", is("camera_club")).body("url", is("/schema/2/"));
        get(client, "/integration/v1/table/6").body("title", is("Lenses for rent"));
        get(client, "/integration/v1/column/12/")
                .body("name", is("serial"))
                .body("table_name", is("camera_club.lenses"));
        get(client, "/integration/v1/attribute/12/").body("id", is(12));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/table/4711/")
                .then()
                .statusCode(404)
                .body(equalTo(NOT_FOUND));
    }

    @Test
    void aDeletedSchemaTakesTablesAndColumnsAlong(Client client) {
        delete(client, "/integration/v1/schema/2/").statusCode(204).body(equalTo(""));

        get(client, "/catalog/schema/?ds_id=2").body("", empty());
        get(client, "/integration/v2/table/?ds_id=2").body("", empty());
        get(client, "/integration/v1/column/?ds_id=2").body("", empty());
        get(client, "/integration/v1/search/?q=lenses").body("results.otype", contains("query_or_statement"));
        delete(client, "/integration/v1/schema/2/").statusCode(404).body(equalTo(NOT_FOUND));
        delete(client, "/integration/v1/table/6/").statusCode(404).body(equalTo(NOT_FOUND));
    }

    @Test
    void aDeletedTableAndADeletedColumnLeaveTheOthersWhereTheyAre(Client client) {
        delete(client, "/integration/v1/table/1/").statusCode(204);
        delete(client, "/integration/v1/column/5/").statusCode(204);

        get(client, "/integration/v1/table/?schema_id=1").body("id", contains(2, 3, 4, 5));
        get(client, "/integration/v1/column/?table_id=2").body("id", contains(6));
        get(client, "/integration/v1/column/?deleted=1&table_id=2").body("id", contains(5));
    }

    @Test
    void whatWasDeletedIsListedOnRequestWhereverItLay(Client client) {
        delete(client, "/integration/v1/column/1/").statusCode(204);
        delete(client, "/integration/v1/table/2/").statusCode(204);
        for (String tree : List.of("/integration/v1/", "/catalog/")) {
            get(client, tree + "column/?deleted=true")
                    .body("id", contains(1, 5, 6))
                    .body("table_name", contains("shop.orders", "shop.customers", "shop.customers"));
        }
        delete(client, "/integration/v1/schema/1/").statusCode(204);
        get(client, "/integration/v1/column/?deleted=true&ds_id=1").body("id", hasItems(1, 5, 6));
        get(client, "/integration/v1/column/?ds_id=1&schema_id=1").body("", empty());

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v2/datasource/2/")
                .then()
                .statusCode(204);
        for (String path : List.of("/integration/v1/data/", "/catalog/datasource/", "/catalog/data/")) {
            get(client, path + "?deleted=true").body("id", contains(2));
            get(client, path).body("id", not(hasItem(2)));
        }
    }

    @Test
    void whatComesAgainHasTheIdThatItHad(Client client) {
        delete(client, "/integration/v1/table/6/").statusCode(204);
        client.json(Role.SERVER_ADMIN, "[{\"key\": \"2.CAMERA_CLUB.lenses\"}]")
                .post("/integration/v2/table/?ds_id=2")
                .then()
                .statusCode(202);

        get(client, "/integration/v1/table/6/").body("title", is("")).body("schema_name", is("camera_club"));
        get(client, "/integration/v1/column/?table_id=6").body("", empty());
    }

    @Test
    void aColumnDoesNotComeAgainWithoutItsTable(Client client) {
        delete(client, "/integration/v1/table/6/").statusCode(204);
        int job = client.json(
                        Role.SERVER_ADMIN, "[{\"key\": \"2.camera_club.lenses.serial\", \"column_type\": \"int\"}]")
                .post("/integration/v2/column/?ds_id=2")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");

        client.job(job)
                .body("result[0].response", is("Upserted 0 attribute objects."))
                .body("result[0].errors", hasSize(1));
        get(client, "/integration/v1/column/?ds_id=2").body("", empty());
        client.as(Role.SERVER_ADMIN).get("/integration/v1/column/12/").then().statusCode(404);
    }

    @Test
    void theRowsOfOtherFamiliesAreNotSwallowed(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/datasource/")
                .then()
                .statusCode(200)
                .body("", not(empty()));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/procedure/1/").then().statusCode(404);
        client.as(Role.SOURCE_ADMIN).get("/integration/v1/table/1/").then().statusCode(403);
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then().statusCode(200);
    }

    private static ValidatableResponse delete(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).delete(path).then();
    }

    @Test
    void ofSeveralTypesOfTablesTheLastCounts(Client client) {
        get(client, "/integration/v1/table/?is_view=true&is_view=0&schema_id=1").body("id", contains(1, 2, 3, 4));
        get(client, "/integration/v1/table/?is_synonym=1&is_synonym=false&schema_id=1")
                .body("id", contains(1, 2, 3, 4, 5));
    }
}
