package dev.understudy.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.access.Role;
import dev.understudy.database.Database;
import java.util.Collections;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CoverageStoreTest {

    private static final CoverageStore.Key CELL = new CoverageStore.Key(1, Role.VIEWER);

    /** PostgreSQL takes a table back with the transaction that made it; H2 does not, so it is dropped. */
    @Test
    void aTableThatWasTakenBackIsMadeAgain() {
        DataSource connections = new DriverManagerDataSource("jdbc:h2:mem:coverage-store-test;DB_CLOSE_DELAY=-1");
        JdbcTemplate sql = new JdbcTemplate(connections);
        sql.execute("create schema understudy");
        CoverageStore store = new CoverageStore(connections, Database.inMemory());

        assertThatThrownBy(() -> store.add(Collections.singletonMap(CELL, null)))
                .isInstanceOf(NullPointerException.class);
        sql.execute("drop table understudy.coverage");
        store.add(Map.of(CELL, new Tries(2, 1)));

        assertThat(store.all()).containsExactly(Map.entry(CELL, new Tries(2, 1)));
    }
}
