package dev.understudy.alation.group;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;

/** Groups API. */
@ApiTest
class GroupApiTest {

    @Test
    void aGroupShowsFiveFields(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/8/")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"display_name\":\"Finance\",\"email\":\"finance@example.com\",\"id\":8,\"profile_id\":8,\"url\":\"/group/8/\"}"));
    }

    @Test
    void theListIsFilteredOrderedAndPaged(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/")
                .then()
                .statusCode(200)
                .body("$", hasSize(8))
                .body("[0].email", is(""));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/?display_name__icontains=ADMIN&order_by=-display_name")
                .then()
                .body("id", contains(3, 1, 2));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/?email__contains=finance&values=id")
                .then()
                .body(equalTo("[{\"id\":8}]"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/?limit=2&skip=2")
                .then()
                .body("id", contains(3, 4))
                .header("X-Next-Page", "/integration/v1/group/?limit=2&skip=4");
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/?order_by=size")
                .then()
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [order_by]\",\"code\":\"400006\"}"));
    }

    @Test
    void anUnknownGroupIsNotFound(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/group/99")
                .then()
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/groupfile/1/")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8");
    }
}
