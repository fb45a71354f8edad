package dev.understudy.alation.datasource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data Sources API: from native drivers to connectors. */
@ApiTest
class MigrationApiTest {

    private static final String V1 = "/integration/v1/datasource/";
    private static final String V2 = "/integration/v2/datasource/";
    private static final String FLAG = "alation.roles.allow_source_and_catalog_admins_to_create_ds";

    private static ValidatableResponse migrate(Client client, String path, String body) {
        return client.json(Role.SERVER_ADMIN, body).post(path).then();
    }

    private static ValidatableResponse migrated(Client client, String path, String body) {
        return client.job(migrate(client, path, body).statusCode(202).extract().path("job_id"));
    }

    @Test
    void nativeSourcesOfATypeAreHandedOverToAConnector(Client client) {
        client.fixtures("""
                data_sources:
                  - {id: 40, title: Shop, db_type: mysql, uri: "mysql://a:3306/shop", db_username: alation, admins: [5], viewers: [7], is_private: true}
                  - {id: 41, title: Kept, db_type: mysql, uri: "mysql://b:3306/kept"}
                  - {id: 42, title: Virtual, db_type: mysql, is_virtual: true}
                objects:
                  - {otype: table, id: 400, key: 40.shop.orders, title: Orders of the shop}""");

        migrated(client, V1 + "bulk_migrate", "{\"connector_id\": 2, \"db_type\": \"MySQL\", \"exclude_ds_ids\": [41]}")
                .body("result.migrated_ds_ids", contains(9, 40));

        client.as(Role.COMPOSER)
                .get(V2 + 40)
                .then()
                .statusCode(200)
                .body("dbtype", is("ocf"))
                .body("connector_id", is(2))
                .body("title", is("Shop"))
                .body("uri", is("mysql://a:3306/shop"))
                .body("db_username", is("alation"))
                .body("private", is(true))
                .body("owner_ids", contains(5));
        client.as(Role.COMPOSER).get(V1 + 40).then().statusCode(404);
        client.as(Role.EXPLORER).get(V2 + 40).then().statusCode(404);
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=\"orders of the shop\"")
                .then()
                .body("total", is(1));
        client.as(Role.SERVER_ADMIN)
                .get(V1 + "?include_undeployed=true")
                .then()
                .body("id", not(hasItem(9)))
                .body("id", hasItem(4))
                .body("id", hasItem(41))
                .body("id", hasItem(42));

        migrated(client, "/integration/v1/datasources/bulk_migrate/", "{\"connector_id\": 2, \"db_type\": \"mysql\"}")
                .body("result.migrated_ds_ids", contains(41));
        migrated(
                        client,
                        V1 + "bulk_migrate/",
                        "{\"connector_id\": 2, \"db_type\": \"mysql\", \"exclude_ds_ids\": null}")
                .body("result.migrated_ds_ids", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"db_type\": \"mysql\"} | connector_id | This field is required.",
                "{\"connector_id\": 2} | db_type | This field is required.",
                "{\"connector_id\": 2, \"db_type\": \"nonsense\"} | db_type | \"nonsense\" is not a valid choice.",
                "{\"connector_id\": 2, \"db_type\": \"customdb\"} | db_type | Custom DB data sources cannot be migrated in bulk.",
                "{\"connector_id\": 14, \"db_type\": \"mysql\"} | connector_id | Connector with id 14 is not for databases."
            })
    void badInputMigratesNothing(String body, String field, String message, Client client) {
        migrate(client, V1 + "bulk_migrate", body).statusCode(400).body("errors[0]." + field + "[0]", is(message));
        migrate(client, V1 + "bulk_migrate", "{\"connector_id\": 99, \"db_type\": \"mysql\"}")
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Connector with id 99 does not exist\",\"code\":\"404000\"}"));
        client.as(Role.VIEWER).get(V1 + 9).then().statusCode(200);
    }

    @Test
    void connectorsAreListedWithWhatTheyCouldTakeOver(Client client) {
        client.as(Role.SERVER_ADMIN)
                .get(V1 + "mysql/connectors")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                "[{\"connector_id\":2,\"connector_name\":\"MySQL OCF Connector\",\"datasources\":[{\"id\":9,\"title\":\"Orphaned depot\"}]}]"));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/datasources/SQLserver/connectors/")
                .then()
                .body("connector_id", contains(5))
                .body("[0].datasources.id", contains(7));
        client.as(Role.SERVER_ADMIN)
                .get(V1 + "nonsense/connectors")
                .then()
                .statusCode(200)
                .body("$", empty());

        client.as(Role.SOURCE_ADMIN).get(V1 + "sqlserver/connectors").then().statusCode(403);
        client.conf(FLAG, true);
        client.as(Role.SOURCE_ADMIN).get(V1 + "sqlserver/connectors").then().body("[0].datasources", empty());
        client.as(Role.CATALOG_ADMIN).get(V1 + "sqlserver/connectors").then().body("[0].datasources.id", contains(7));
        client.as(Role.STEWARD).get(V1 + "sqlserver/connectors").then().statusCode(403);
    }

    @Test
    void nothingOfATypeIsMigratedWhileMetadataOfOneIsExtracted(Client client) {
        client.fixtures("""
                data_sources: [{id: 40, title: Busy, db_type: mysql, uri: "mysql://a:3306/busy", db_username: alation, admins: [3]}]
                simulated_databases: [{source: 40, fault: SLOW, polls: 3}]""");
        client.json(Role.SOURCE_ADMIN, "")
                .post(V1 + "40/metadata_extraction_job/")
                .then()
                .statusCode(202);

        for (String excluded : List.of("", "40")) {
            migrate(
                            client,
                            V1 + "bulk_migrate",
                            "{\"connector_id\": 2, \"db_type\": \"mysql\", \"exclude_ds_ids\": [" + excluded + "]}")
                    .statusCode(400)
                    .body(
                            "errors[0].db_type",
                            contains("Metadata extraction is running for the data source with id 40."));
        }
    }
}
