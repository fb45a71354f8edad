package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.database.Database;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.Collections;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class JournalStoreTest {

    /** PostgreSQL takes a table back with the transaction that made it; H2 does not, so it is dropped. */
    @Test
    void aTableThatWasTakenBackIsMadeAgain(Client client, ApplicationContext server) {
        DataSource connections = new DriverManagerDataSource("jdbc:h2:mem:journal-store-test;DB_CLOSE_DELAY=-1");
        JdbcTemplate sql = new JdbcTemplate(connections);
        sql.execute("create schema understudy");
        Instances instances = server.getBean(Instances.class);
        JournalStore store = new JournalStore(
                connections,
                Database.inMemory(),
                instances,
                server.getBean(JournalProperties.class),
                server.getBean(JsonMapper.class));
        String life = instances.get(client.instance()).life();

        assertThatThrownBy(() -> store.write(Map.of(life, Collections.singletonList(null))))
                .isInstanceOf(NullPointerException.class);
        sql.execute("drop table understudy.journal");
        store.write(Map.of());

        assertThat(store.last(life)).isZero();
    }
}
