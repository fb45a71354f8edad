package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.understudy.access.Caller;
import dev.understudy.access.Decision;
import dev.understudy.access.Judgement;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.database.Database;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class JournalStoreTest {

    private final DataSource connections =
            new DriverManagerDataSource("jdbc:h2:mem:journal-store-test;DB_CLOSE_DELAY=-1");
    private final JdbcTemplate sql = new JdbcTemplate(connections);
    private Instances instances;
    private String life;
    private JournalStore store;

    @BeforeEach
    void makeAJournal(Client client, ApplicationContext server) {
        sql.execute("drop schema if exists understudy cascade; create schema understudy");
        instances = server.getBean(Instances.class);
        life = instances.get(client.instance()).life();
        store = store(server, Database.inMemory());
    }

    /** Of one of the servers that write there. */
    private JournalStore store(ApplicationContext server, Database database) {
        return new JournalStore(
                connections,
                database,
                instances,
                server.getBean(JournalProperties.class),
                server.getBean(JsonMapper.class));
    }

    /** PostgreSQL takes a table back with the transaction that made it; H2 does not, so it is dropped. */
    @Test
    void aTableThatWasTakenBackIsMadeAgain() {
        assertThatThrownBy(() -> store.write(Map.of(life, Collections.singletonList(null))))
                .isInstanceOf(NullPointerException.class);
        sql.execute("drop table understudy.journal");
        store.write(Map.of());

        assertThat(store.last(life)).isZero();
    }

    /** Of each part as much as there may be, in letters of which JSON makes six characters. */
    @Test
    void ofACallOfWhichThereIsVeryMuchToTellTheBeginningIsKept(ApplicationContext server) {
        String much = "ü".repeat(200_000);
        List<Long> admins = LongStream.range(1_000_000, 1_020_000).boxed().toList();
        MatrixRow row = server.getBean(RoleMatrix.class).row(28);
        Decision decision = new Decision(
                Decision.Verdict.DENIED,
                row,
                new Caller(7, Role.VIEWER),
                new Decision.Condition("rule", false, 1L, much.substring(0, 2000), admins, null, null));

        store.write(Map.of(life, List.of(call("/short"), call(much, decision))));

        Call kept = store.newest(life, Wanted.ALL, 1).get(0);
        assertThat(List.of(kept.path(), kept.query(), kept.error(), kept.explanation()))
                .containsOnly("ü".repeat(2000));
        assertThat(Objects.requireNonNull(kept.condition()).admins()).isEqualTo(admins.subList(0, 100));
        assertThat(store.newest(life, Wanted.ALL, 5)).hasSize(2);
    }

    @Test
    void callsOfAnInstanceThatAnotherServerHasMadeMeanwhileStay(Client client, ApplicationContext server) {
        String name = client.instance() + "-b";
        Database slow = mock(Database.class);
        when(slow.oneAtATime()).then(turn -> {
            instances.create(name, "empty");
            store.write(Map.of(instances.get(name).life(), List.of(call("/any"))));
            return Database.inMemory().oneAtATime();
        });
        try {
            store(server, slow).write(Map.of(life, List.of(call("/any"))));

            assertThat(store.last(instances.get(name).life())).isPositive();
        } finally {
            instances.delete(name);
        }
    }

    @Test
    void callsThatAnotherServerHasWrittenAreClearedAwayWithTheirInstance(Client client, ApplicationContext server) {
        JournalStore other = store(server, Database.inMemory());
        store.write(Map.of());
        other.write(Map.of(life, List.of(call("/any"))));

        store.leaves(life);
        instances.reset(client.instance());
        store.write(Map.of(instances.get(client.instance()).life(), List.of(call("/any"))));

        assertThat(store.last(life)).isZero();
    }

    private static Recording call(String path) {
        return call(path, null);
    }

    private static Recording call(String text, @Nullable Decision decision) {
        Judgement judgement = Judgement.byStatus("any", null, 200);
        return new Recording(
                Instant.EPOCH,
                1,
                "GET",
                text,
                text,
                200,
                judgement,
                decision == null ? null : decision.row(),
                decision,
                false,
                null,
                text,
                () -> Optional.of(text),
                null);
    }
}
