package dev.understudy.control.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The coverage of the role table, {@code /_understudy/coverage}. */
@ApiTest
@Isolated("coverage belongs to the server, and every call counts")
class CoverageApiTest {

    private static ValidatableResponse coverage(Client client, String query) {
        return client.control().get("/_understudy/coverage" + query).then();
    }

    @Test
    void cellsAreTriedByWhateverTheyHaveDecided(Client client) {
        client.control().delete("/_understudy/coverage").then().statusCode(204);
        client.as(Role.VIEWER).post("/integration/v1/article/");
        client.json(Role.STEWARD, "{}").post("/integration/v1/article/").then().statusCode(400);
        client.as(Role.SERVER_ADMIN).get("/integration/v1/article/999/").then().statusCode(404);
        client.as(Role.STEWARD).put("/integration/v2/datasource/2/");
        client.as(Role.SOURCE_ADMIN).post("/api/v1/bulk_metadata/extraction/1");
        client.withToken("nobodys").get("/integration/v1/article/1/");
        client.json("{}").post("/integration/v1/validateRefreshToken/");
        client.control().post("/_understudy/instances/" + client.instance() + "/reset");

        coverage(client, "?rows=15-17")
                .statusCode(200)
                .body("cells", is(21))
                .body("exercised", is(3))
                .body("percent", is(14.3f))
                .body("rows", hasSize(3))
                .body("rows[0].title", is("Create a new Article"))
                .body("rows[0].roles.VIEWER.expected", is("No"))
                .body("rows[0].roles.VIEWER.denied", is(1))
                .body("rows[0].roles.STEWARD.allowed", is(1))
                .body("rows[1].exercised", is(true))
                .body("rows[2].exercised", is(false));
        coverage(client, "").body("cells", is(973)).body("exercised", is(14));
        coverage(client, "?rows=12").body("percent", is(100.0f));
        coverage(client, "?rows=115-117").body("rows.roles.SOURCE_ADMIN.allowed", is(List.of(1, 1, 1)));
        coverage(client, "?rows=15&minimum=28").statusCode(200).body("minimum", is(28));
        coverage(client, "?rows=15&minimum=29").statusCode(409).body("percent", is(28.6f));

        coverage(client, ".html?rows=15")
                .statusCode(200)
                .body(containsString("Understudy: coverage of the role table"))
                .body(containsString("<strong>2</strong> of 7 cells"))
                .body(containsString("<td class=\"whole\">No<br><small>0 allowed<br>1 denied</small></td>"));
        XmlPath suite = new XmlPath(coverage(client, ".xml?rows=15-17")
                .contentType("application/xml")
                .extract()
                .asString());
        assertThat(suite.getString("testsuite.testcase[0].@name")).isEqualTo("row 15: Create a new Article");
        assertThat(suite.getString("testsuite.@skipped")).isEqualTo("1");
    }

    /** No gate has looked at it, whatever the row asks for. */
    @Test
    void whatAFaultHasAnsweredTriesNothing(Client client) {
        client.control().delete("/_understudy/coverage").then().statusCode(204);
        client.json("{\"status\": 503, \"times\": 2}")
                .post("/_understudy/faults")
                .then()
                .statusCode(201);

        client.json("{}").post("/integration/v1/createRefreshToken/").then().statusCode(503);
        client.as(Role.VIEWER).post("/integration/v1/article/").then().statusCode(503);
        coverage(client, "?rows=7,15").body("exercised", is(0));

        client.json("{}").post("/integration/v1/createRefreshToken/").then().statusCode(400);
        coverage(client, "?rows=7,15").body("exercised", is(7));
    }

    @Test
    void aMinimumIsNotReachedByRounding(Client client) {
        client.control().delete("/_understudy/coverage").then().statusCode(204);
        client.json("{}").post("/integration/v1/createRefreshToken/");
        client.json("{}").post("/integration/v1/regenRefreshToken/");
        for (Role role : List.of(Role.VIEWER, Role.COMPOSER, Role.STEWARD)) {
            client.as(role).post("/integration/v1/article/");
        }

        coverage(client, "?rows=7-8,15&minimum=81")
                .statusCode(409)
                .body("cells", is(21))
                .body("exercised", is(17))
                .body("percent", is(81.0f));
        coverage(client, "?rows=7-8,15&minimum=80").statusCode(200);
    }

    @Test
    void rowsAndMinimumHaveToMakeSense(Client client) {
        coverage(client, "?rows=20-15").statusCode(400).body("error", containsString("rows of the table, 1 to "));
        coverage(client, "?rows=15,x").statusCode(400).body("error", containsString("not 'x'"));
        coverage(client, "?minimum=101")
                .statusCode(400)
                .body("error", is("minimum is a percentage, 0 to 100, not '101'"));
        coverage(client, "?minimum=all").statusCode(400);
        for (String form : List.of("", ".html", ".xml")) {
            coverage(client, form + "?row=15")
                    .statusCode(400)
                    .body("error", is("Invalid query parameters: [row]; did you mean 'rows'?"));
        }
    }
}
