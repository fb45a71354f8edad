package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.database.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SnapshotRegistryTest {

    /** Who is about to take one has looked whether there is room, but others may have been quicker. */
    @Test
    void thereAreNeverMoreThanThereMayBe() {
        JdbcTemplate sql =
                new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:snapshot-registry-test;DB_CLOSE_DELAY=-1"));
        sql.execute("create schema understudy");
        sql.execute("create table understudy.instance (name varchar(40) primary key)");
        sql.execute("insert into understudy.instance (name) values ('mine')");
        sql.execute(SnapshotRegistry.TABLE.formatted(""));
        SnapshotRegistry registry = new SnapshotRegistry(sql, new Registry(sql, Database.inMemory(), 1));

        assertThat(registry.enter(snapshot("first"), 2)).isTrue();
        assertThat(registry.enter(snapshot("first"), 2)).as("twice").isFalse();
        assertThat(registry.enter(snapshot("second"), 2)).isTrue();
        assertThat(registry.enter(snapshot("third"), 2)).isFalse();

        assertThat(registry.of("mine")).extracting(Snapshot::name).containsExactlyInAnyOrder("first", "second");
    }

    private static Snapshot snapshot(String name) {
        InstanceClock clock = new InstanceClock(Duration.ZERO, null);
        Instance world = new Instance("mine", "schema", "", "starter", clock.instant(), clock, ToldSettings.of(null));
        return new Snapshot(name, world, clock.instant(), 1, false);
    }
}
