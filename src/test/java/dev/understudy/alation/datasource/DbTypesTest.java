package dev.understudy.alation.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.source.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbTypesTest {

    @Test
    void anyTypeWillDoWhereTheSettingSaysSo() {
        assertThat(new DbTypes(new DataSourceProperties(true)).known("dbtype", "Hive2"))
                .isEqualTo("hive2");
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL OCF Connector, mysql",
        "Snowflake OCF connector, snowflake",
        "SQL Server OCF Connector, sqlserver",
        "Databricks Unity Catalog OCF Connector, databricksunitycatalog"
    })
    void aConnectorIsForTheDatabasesThatItIsNamedAfter(String name, String type) {
        assertThat(DbTypes.of(new Connector(1, name, false, "1.0.0", Connector.Category.RDBMS, null)))
                .isEqualTo(type);
    }

    @Test
    void theTypeIsNoLongerThanWhatIsKeptOfIt() {
        assertThat(DbTypes.of(new Connector(1, "x".repeat(255), false, "1.0.0", Connector.Category.RDBMS, null)))
                .isEqualTo("x".repeat(60));
    }
}
