package dev.understudy.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.access.Judgement;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.database.Database;
import dev.understudy.testing.ApiTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ApiTest
class CoverageWriteTest {

    private static final Judgement OPEN = new Judgement("", 12, null, Judgement.Verdict.ALLOWED);

    /** Fails as long as it is told to. */
    private static final class FailingStore extends CoverageStore {

        private final Map<Key, Tries> written = new HashMap<>();
        private boolean fails = true;

        FailingStore() {
            super(new DriverManagerDataSource(), Database.inMemory());
        }

        @Override
        void add(Map<Key, Tries> counted) {
            if (fails) {
                throw new IllegalStateException("no database");
            }
            written.putAll(counted);
        }
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime(ApplicationContext server) {
        FailingStore store = new FailingStore();
        Coverage coverage = new Coverage(server.getBean(RoleMatrix.class), store);
        coverage.count(OPEN, null);
        assertThatThrownBy(coverage::write).hasMessage("no database");
        coverage.count(OPEN, null);

        store.fails = false;
        coverage.write();

        assertThat(store.written)
                .hasSize(Role.values().length)
                .containsEntry(new CoverageStore.Key(12, Role.VIEWER), new Tries(2, 0));
    }
}
