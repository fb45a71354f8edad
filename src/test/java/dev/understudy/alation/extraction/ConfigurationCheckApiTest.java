package dev.understudy.alation.extraction;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration checks of the Data Sources APIs. */
@ApiTest
class ConfigurationCheckApiTest {

    private static final String SOURCE_1 = "/integration/v1/datasource/1/configuration_check/";

    private static ValidatableResponse check(Client client, Role role, String path) {
        return client.as(role).get(path).then();
    }

    private static void fault(Client client, String fault) {
        client.fixtures("simulated_databases: [{source: 1, fault: " + fault + "}]");
    }

    @Test
    void aHealthySourcePassesEachCheck(Client client) {
        check(client, Role.SOURCE_ADMIN, SOURCE_1)
                .statusCode(200)
                .body("size()", is(3))
                .body("network_connection.status", is("successful"))
                .body("network_connection.msg", is(""))
                .body("service_account_authentication.status", is("successful"))
                .body("service_account_privileges.status", is("successful"));
        for (String one :
                new String[] {"network_connection", "service_account_authentication/", "service_account_privileges/"}) {
            check(client, Role.SERVER_ADMIN, SOURCE_1 + one)
                    .statusCode(200)
                    .body("size()", is(2))
                    .body("status", is("successful"))
                    .body("msg", is(""));
        }
        fault(client, "SLOW, polls: 2");
        check(client, Role.SERVER_ADMIN, SOURCE_1).body("service_account_privileges.status", is("successful"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNREACHABLE | failed skipped skipped | network_connection | Could not connect to"
                        + " warehouse.example.com:5432: connection timed out",
                "BAD_CREDENTIALS | successful failed skipped | service_account_authentication | Authentication failed"
                        + " for user \"alation\" at warehouse.example.com:5432",
                "MISSING_PRIVILEGE | successful successful failed | service_account_privileges | User \"alation\""
                        + " lacks the privilege USAGE on any schema",
                "MISSING_PRIVILEGE, denied_schemas: [hr, pay] | successful successful failed |"
                        + " service_account_privileges | User \"alation\" lacks the privilege USAGE on schema hr, pay",
                "BREAKS | successful successful successful | network_connection | ``",
            })
    void whatIsWrongIsToldByTheCheckThatMeetsIt(
            String fault, String statuses, String check, String message, Client client) {
        fault(client, fault);

        String[] expected = statuses.split(" ");
        check(client, Role.SERVER_ADMIN, SOURCE_1)
                .statusCode(200)
                .body("network_connection.status", is(expected[0]))
                .body("service_account_authentication.status", is(expected[1]))
                .body("service_account_privileges.status", is(expected[2]))
                .body(check + ".msg", is(message));
        check(client, Role.SERVER_ADMIN, SOURCE_1 + check + "/").body("msg", is(message));
        check(client, Role.SERVER_ADMIN, SOURCE_1 + "service_account_privileges/")
                .body("status", is(expected[2]));

        client.json(Role.SERVER_ADMIN, "{\"uri\": \"postgresql://elsewhere.example.com:5432/sales\"}")
                .put("/integration/v1/datasource/1/");
        check(client, Role.SERVER_ADMIN, SOURCE_1).body("network_connection.status", is(expected[0]));

        fault(client, "NONE");
        check(client, Role.SERVER_ADMIN, SOURCE_1).body(check + ".status", is("successful"));
    }

    @Test
    void sourcesOfConnectorsAreCheckedByBothVersions(Client client) {
        client.fixtures("simulated_databases: [{source: 2, fault: UNREACHABLE}]");
        for (String version : new String[] {"v1", "v2"}) {
            check(client, Role.CATALOG_ADMIN, "/integration/" + version + "/datasource/2/configuration_check/")
                    .statusCode(200)
                    .body(
                            "network_connection.msg",
                            is("Could not connect to example.snowflakecomputing.com:443: connection timed out"));
        }
        for (String one :
                new String[] {"network_connection", "service_account_authentication", "service_account_privileges"}) {
            check(client, Role.SERVER_ADMIN, "/integration/v2/datasource/2/configuration_check/" + one)
                    .statusCode(200)
                    .body("status", is(one.startsWith("network") ? "failed" : "skipped"));
        }
        check(client, Role.SERVER_ADMIN, "/integration/v2/datasource/1/configuration_check/")
                .statusCode(404)
                .body("detail", is("Data source with id 1 does not exist"))
                .body("code", is("404000"));
    }

    @Test
    void aSourceWhoseAgentIsNotConnectedIsOutOfReach(Client client) {
        client.fixtures("""
            data_sources:
              - {id: 50, title: Far away, db_type: vertica, connector: 17, uri: "vertica://far.example.com:5433/db", admins: [3]}
              - {id: 51, title: Near, db_type: teradata, connector: 16, uri: none at all, admins: [3]}
            """);

        check(client, Role.SOURCE_ADMIN, "/integration/v2/datasource/50/configuration_check/")
                .body("network_connection.status", is("failed"))
                .body(
                        "network_connection.msg",
                        is("Could not connect to far.example.com:5433: the agent is not connected"))
                .body("service_account_privileges.status", is("skipped"));
        check(client, Role.SOURCE_ADMIN, "/integration/v2/datasource/51/configuration_check/")
                .body("network_connection.status", is("successful"));
    }

    @Test
    void whatHasNoDatabaseCannotBeChecked(Client client) {
        check(client, Role.SERVER_ADMIN, "/integration/v1/datasource/3/configuration_check/")
                .statusCode(400)
                .body("detail", is("Data source with id 3 is virtual and has no database"))
                .body("code", is("400000"));
        check(client, Role.SERVER_ADMIN, "/integration/v1/datasource/4/configuration_check/network_connection/")
                .statusCode(400)
                .body("detail", is("Data source with id 4 is not deployed"));
        check(client, Role.SERVER_ADMIN, "/integration/v1/datasource/99/configuration_check/")
                .statusCode(404)
                .body("detail", is("Data source with id 99 does not exist"));
        check(client, Role.SERVER_ADMIN, "/integration/v1/datasource/x/configuration_check/")
                .statusCode(404);
    }

    @Test
    void onlyAdminsOfTheSourceMayCheckIt(Client client) {
        check(client, Role.STEWARD, SOURCE_1).statusCode(200);
        check(client, Role.COMPOSER, SOURCE_1).statusCode(200);
        check(client, Role.CATALOG_ADMIN, SOURCE_1)
                .statusCode(403)
                .body("detail", containsString("You do not have permission to perform this action."));
        check(client, Role.EXPLORER, SOURCE_1).statusCode(403);
    }
}
