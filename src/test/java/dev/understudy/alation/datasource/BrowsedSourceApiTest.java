package dev.understudy.alation.datasource;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;

@ApiTest
class BrowsedSourceApiTest {

    private static final String ALL = """
            {"id":3,"is_virtual":true,"uri":"","dbtype":"postgresql","title":"Reporting views","description":"","url":"/data/3/",\
            "custom_fields":[]}""";

    @Test
    void sourcesOfBothVersionsAreInOneList(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get("/catalog/datasource")
                .then()
                .statusCode(200)
                .body("id", hasItems(1, 2, 3));
        client.as(Role.SERVER_ADMIN)
                .get("/catalog/datasource?title=Reporting views&is_virtual=true&dbtype=postgresql")
                .then()
                .body(equalTo("[" + ALL + "]"));
    }

    @Test
    void whatAConnectorReachesTellsTheSameTypeAsInV2(Client client) {
        client.as(Role.SERVER_ADMIN).get("/integration/v2/datasource/2/").then().body("dbtype", is("ocf"));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/data/2/").then().body("dbtype", is("ocf"));
        client.as(Role.SERVER_ADMIN)
                .get("/catalog/data/?dbtype=ocf&dbtype=mysql")
                .then()
                .body("id", hasItem(2))
                .body("dbtype", hasItem("ocf"));
        client.as(Role.SERVER_ADMIN)
                .get("/catalog/data/?dbtype=snowflake")
                .then()
                .body("", empty());
    }

    @Test
    void oneIsReadAndDeletedByItsId(Client client) {
        client.as(Role.SERVER_ADMIN).get("/integration/v1/data/3/").then().body(equalTo(ALL));
        client.as(Role.SERVER_ADMIN).delete("/integration/v1/data/3/").then().statusCode(204);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/data/3/")
                .then()
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/search/?q=\"Figures by month\"")
                .then()
                .body("total", is(0));
    }
}
