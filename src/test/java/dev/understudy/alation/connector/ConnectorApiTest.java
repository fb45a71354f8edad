package dev.understudy.alation.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connectors (OCF) API. */
@ApiTest
class ConnectorApiTest {

    private static final String CONNECTORS = "/integration/v2/connectors/";

    @Test
    void theNamesAreThoseThatClientsLookFor(Client client) {
        assertThat(list(client, "?limit=1000").extract().jsonPath().getList("name", String.class))
                .startsWith(
                        "PostgreSQL OCF Connector",
                        "MySQL OCF Connector",
                        "Snowflake OCF connector",
                        "Oracle OCF connector",
                        "SQL Server OCF Connector",
                        "BigQuery OCF Connector",
                        "AWS Glue OCF Connector",
                        "DB2 OCF Connector",
                        "Databricks OCF Connector",
                        "Databricks Unity Catalog OCF Connector",
                        "Azure SQL DB OCF Connector",
                        "Saphana OCF connector",
                        "Starburst Trino OCF Connector");
        list(client, "?limit=2&skip=3")
                .body("id", contains(4, 5))
                .header("X-Next-Page", is(CONNECTORS + "?limit=2&skip=5"));
    }

    @Test
    void connectorsAreOfThreeKindsAndSomeLiveOnAgents(Client client) {
        list(client, "")
                .body(
                        "[1]",
                        is(Map.of(
                                "id", 2,
                                "name", "MySQL OCF Connector",
                                "uses_agent", false,
                                "connector_version", "1.0.3",
                                "connector_category", "RDBMS")))
                .body("connector_category", hasItems("RDBMS", "BI", "FILE_SYSTEM"))
                .body("uses_agent", hasItem(true));
    }

    @Test
    void fixturesInstallConnectors(Client client) {
        client.fixtures("""
                connectors:
                  - {id: 40, name: Power BI OCF Connector, category: BI, version: 7.1.0}
                  - {id: 41, name: Hive OCF Connector, uses_agent: true}
                  - {id: 42, name: Impala OCF Connector, agent: 2}""");

        list(client, "?skip=17")
                .body("id", contains(40, 41, 42))
                .body("connector_category", contains("BI", "RDBMS", "RDBMS"))
                .body("connector_version", contains("7.1.0", "1.0.0", "1.0.0"))
                .body("uses_agent", contains(false, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void noCallChangesConnectors(String method, Client client) {
        client.json(Role.SERVER_ADMIN, "{}")
                .request(method, CONNECTORS)
                .then()
                .statusCode(405)
                .body("detail", is("Method \"" + method + "\" not allowed."))
                .body("code", is("405000"));
    }

    @Test
    void unknownParametersAreRefused(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get(CONNECTORS + "?category=BI")
                .then()
                .statusCode(400)
                .body("detail", is("Invalid query parameters: [category]"))
                .body("code", is("400006"));
    }

    private static ValidatableResponse list(Client client, String query) {
        return client.as(Role.SERVER_ADMIN).get(CONNECTORS + query).then().statusCode(200);
    }
}
