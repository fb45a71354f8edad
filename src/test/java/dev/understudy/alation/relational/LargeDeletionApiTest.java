package dev.understudy.alation.relational;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A place is deleted with all that lies in it, be that more than one statement takes. */
@ApiTest
class LargeDeletionApiTest {

    private static final int CALLS = 2;
    private static final int COLUMNS = 10_000;

    @Test
    void allColumnsOfALargeTableGoWithIt(Client client) {
        load(client, "table", "[{\"key\": \"1.shop.wide\"}]");
        for (int call = 0; call < CALLS; call++) {
            load(client, "column", columns(call * COLUMNS));
        }
        int table = client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/table/?ds_id=1&name=wide")
                .path("[0].id");
        String columns = "/integration/v2/column/?limit=1&table_id=" + table;
        String inSearch = "/integration/v1/search/?q=quokka";
        client.as(Role.SERVER_ADMIN).get(inSearch).then().body("total", is(CALLS * COLUMNS));

        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/table/" + table + "/")
                .then()
                .statusCode(204);

        client.as(Role.SERVER_ADMIN).get(columns).then().statusCode(200).body("$", empty());
        client.as(Role.SERVER_ADMIN).get(inSearch).then().body("total", is(0));
    }

    private static void load(Client client, String kind, String body) {
        int job = client.json(Role.SERVER_ADMIN, body)
                .post("/integration/v2/" + kind + "/?ds_id=1")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        client.job(job).body("status", is("successful"));
    }

    private static String columns(int first) {
        return IntStream.range(first, first + COLUMNS)
                .mapToObj("{\"key\": \"1.shop.wide.c%d\", \"column_type\": \"int\", \"title\": \"Quokka\"}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
