package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.coverage.Coverage;
import dev.understudy.database.Database;
import dev.understudy.error.NoRoom;
import dev.understudy.instance.Instance;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The journal's task of a server that ends, or whose database does not answer as it should. */
@ApiTest
class BackgroundTest {

    private final SlowDatabase connections = new SlowDatabase();
    private final JdbcTemplate sql = new JdbcTemplate(connections);
    private Instance instance;
    private JournalStore store;
    private Background background;
    private Journal journal;

    @BeforeEach
    void makeAJournal(Client client, ApplicationContext server) {
        sql.execute("drop schema if exists understudy cascade; create schema understudy");
        JournalProperties settings = server.getBean(JournalProperties.class);
        JsonMapper json = server.getBean(JsonMapper.class);
        Instances instances = server.getBean(Instances.class);
        instance = instances.get(client.instance());
        store = new JournalStore(connections, Database.inMemory(), instances, settings, json);
        store.write(Map.of());
        Writing writing = new Writing(settings, new Underway(), store, server.getBean(Coverage.class));
        Followers followers = new Followers(store, instances, json);
        background = new Background(writing, followers);
        journal = new Journal(settings, store, writing, background, followers);
    }

    @AfterEach
    void end() throws InterruptedException {
        background.destroy();
    }

    @Test
    void whatIsBeingWrittenWhenTheServerEndsIsWrittenToItsEnd() throws Exception {
        connections.hold();
        background.add(instance.life(), Recordings.of("/any"));
        connections.asked.await();

        CompletableFuture<Void> ending = CompletableFuture.runAsync(this::destroy);
        assertThatThrownBy(() -> ending.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        connections.goOn();
        ending.get();

        assertThat(store.newest(instance.life(), Wanted.ALL, 5)).hasSize(1);
    }

    private void destroy() {
        try {
            background.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoeverCannotBeToldWhereTheJournalEndsIsRefused() {
        sql.execute("drop table understudy.journal");

        assertThatThrownBy(() -> journal.follow(instance, null, null, () -> {
                    throw new AssertionError("The answer has begun");
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofManyWhoComeAtOnceAsManyAreTakenAsThereMayBe() throws Exception {
        List<Boolean> taken = Together.call(80, caller -> isTaken());

        assertThat(Collections.frequency(taken, true)).isEqualTo(64);
    }

    private boolean isTaken() {
        try {
            journal.follow(instance, 0L, null, FollowersTest.Connection::new);
            return true;
        } catch (NoRoom full) {
            return false;
        }
    }

    /** It gives nobody a connection as long as it is held. */
    private static final class SlowDatabase extends DelegatingDataSource {

        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile CountDownLatch held = new CountDownLatch(0);

        SlowDatabase() {
            super(new DriverManagerDataSource("jdbc:h2:mem:background-test;DB_CLOSE_DELAY=-1"));
        }

        void hold() {
            held = new CountDownLatch(1);
        }

        void goOn() {
            held.countDown();
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                if (held.getCount() > 0) {
                    asked.countDown();
                }
                held.await();
            } catch (InterruptedException interrupted) {
                throw new SQLException("The connection was closed by an interrupt", interrupted);
            }
            return super.getConnection();
        }
    }
}
