package dev.understudy.alation.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.alation.core.relational.TableType;
import dev.understudy.auth.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The structure of a real database, as simulated ones take it. */
class RealDatabasesTest {

    private static final String URL = "jdbc:h2:mem:realdatabases";

    private static RealDatabases known(String name, String url) {
        return new RealDatabases(
                new ExtractionProperties(Map.of(name, new ExtractionProperties.Connection(url, "sa", Secret.NONE))));
    }

    @Test
    void schemasTablesColumnsAndKeysAreRead() throws SQLException {
        try (Connection open = DriverManager.getConnection(URL, "sa", "")) {
            open.createStatement().execute("""
                create schema web_shop;
                create table web_shop.customers (id bigint primary key, email varchar(255) not null);
                create table web_shop.orders (id bigint primary key, buyer bigint references web_shop.customers,
                    amount numeric(12, 2) default 0 not null);
                comment on column web_shop.orders.amount is 'In euros';
                create view web_shop.large as select id from web_shop.orders where amount > 100\
                """);

            List<SimulatedSchema> schemas = known("shop", URL).schemas("shop");

            assertThat(schemas)
                    .extracting(SimulatedSchema::name)
                    .contains("WEB_SHOP")
                    .doesNotContain("INFORMATION_SCHEMA");
            List<SimulatedTable> tables = schemas.stream()
                    .filter(schema -> schema.name().equals("WEB_SHOP"))
                    .findFirst()
                    .orElseThrow()
                    .allTables();
            assertThat(tables)
                    .extracting(SimulatedTable::name, SimulatedTable::typeOrTable)
                    .containsExactlyInAnyOrder(
                            tuple("CUSTOMERS", TableType.TABLE),
                            tuple("ORDERS", TableType.TABLE),
                            tuple("LARGE", TableType.VIEW));
            assertThat(tables.stream()
                            .filter(table -> table.name().equals("ORDERS"))
                            .flatMap(table -> table.allColumns().stream()))
                    .containsExactly(
                            new SimulatedColumn("ID", "BIGINT", false, 1, null, true, null, false),
                            new SimulatedColumn(
                                    "BUYER", "BIGINT", true, 2, null, false, "WEB_SHOP.CUSTOMERS.ID", false),
                            new SimulatedColumn("AMOUNT", "NUMERIC(12,2)", false, 3, "In euros", false, null, false));
        }
    }

    @Test
    void whatCannotBeReachedIsToldByItsNameAlone() {
        assertThatThrownBy(() -> known("shop", URL).schemas("other"))
                .hasMessage("there is no connection 'other' among the settings understudy.extraction.connections");
        assertThatThrownBy(
                        () -> known("shop", "jdbc:h2:mem:nowhere;IFEXISTS=TRUE").schemas("shop"))
                .hasMessage("the database of connection 'shop' cannot be read");
        assertThatThrownBy(() -> known("shop", "http://example.com"))
                .hasMessage(
                        "understudy.extraction.connections.shop.url must be a URL that begins with jdbc:postgresql: or jdbc:h2:,"
                                + " not 'http:…'");
    }

    @Test
    void namesThatNeedQuotesAreReadAsTheyAre() throws SQLException {
        String url = "jdbc:h2:mem:quotednames";
        try (Connection open = DriverManager.getConnection(url, "sa", "")) {
            open.createStatement().execute("""
                create schema quoted;
                create table quoted."a.b" (" id" bigint primary key);
                create table quoted.referring (r bigint references quoted."a.b")\
                """);

            List<SimulatedSchema> schemas = known("shop", url).schemas("shop");

            assertThat(schemas.stream()
                            .flatMap(schema -> schema.allTables().stream())
                            .filter(table -> table.name().equals("REFERRING"))
                            .flatMap(table -> table.allColumns().stream()))
                    .extracting(SimulatedColumn::references)
                    .containsExactly("QUOTED.\"a.b\".\" id\"");
            new StructureRules(1).check(schemas);
        }
    }
}
