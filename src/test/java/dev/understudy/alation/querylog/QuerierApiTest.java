package dev.understudy.alation.querylog;

import static java.util.stream.Collectors.joining;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queriers API. */
@ApiTest
class QuerierApiTest {

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get("/integration/v1/" + path).then();
    }

    @Test
    void accountsAreToldByNameWithTimesToTheSecond(Client client) {
        get(client, "table/1/db_account/")
                .statusCode(200)
                .body(
                        equalTo(
                                "[{\"db_account\":\"etl_user\",\"num_executions\":12,\"ts_last_query\":\"2024-01-05T08:30:00Z\"},"
                                        + "{\"db_account\":\"reporting\",\"num_executions\":3,\"ts_last_query\":\"2024-01-04T17:05:09Z\"}]"));
        get(client, "table/1/db_account/?order_by=num_executions").body("num_executions", contains(3, 12));
        get(client, "attribute/1/db_account").statusCode(200).body("num_executions", contains(7));
        get(client, "schema/1/db_account/").statusCode(200).body("$", hasSize(1));
        get(client, "table/3/db_account/").statusCode(200).body("$", empty());
    }

    @Test
    void thereAre25OnAPageUnlessTheCallerSaysOtherwise(Client client) {
        client.fixtures("queriers:\n"
                + IntStream.range(10, 40)
                        .mapToObj(i -> "  - {otype: table, oid: 3, db_account: u" + i + ", num_executions: 1}")
                        .collect(joining("\n")));

        get(client, "table/3/db_account/?x=1")
                .body("$", hasSize(25))
                .header("X-Next-Page", is("/integration/v1/table/3/db_account/?x=1&skip=25"));
        get(client, "table/3/db_account/?skip=25")
                .body("[4].db_account", is("u39"))
                .header("X-Next-Page", nullValue());
        get(client, "table/3/db_account/?limit=29")
                .body("$", hasSize(29))
                .header("X-Next-Page", is("/integration/v1/table/3/db_account/?limit=29&skip=29"));
        get(client, "table/3/db_account/?limit=0")
                .statusCode(400)
                .body(equalTo("{\"detail\":\"Invalid query parameters: [limit]\",\"code\":\"400006\"}"));
        client.conf("alation.api.catalog.limit", 10);
        get(client, "table/3/db_account/").body("$", hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"table/99", "column/1", "data/1", "datasource/1", "article/1", "user/1", "query/1", "table/x"})
    void whatIsNoSchemaTableOrColumnIsNotFound(String object, Client client) {
        get(client, object + "/db_account/").statusCode(404);
    }

    @Test
    void aFlagSwitchesItOffAndOnlyServerAdminsAsk(Client client) {
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v1/table/1/db_account/")
                .then()
                .statusCode(403)
                .body("code", is("403000"));
        get(client, "table/99/db_account/").body(equalTo("{\"detail\":\"Not found.\",\"code\":\"404000\"}"));

        client.conf("alation.feature_flags.enable_querying_db_accounts_api", false);

        get(client, "table/1/db_account/")
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Feature flag not enabled\",\"code\":\"404000\"}"));
    }
}
