package dev.understudy.database;

import dev.understudy.error.SqlStates;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;

/** What a start does first: it waits for a database that does not answer yet, and says plainly why it cannot use one. */
@Component
public class FirstConnection {

    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Database database;
    private final DataSourceProperties login;
    private final Duration patience;

    FirstConnection(Database database, DataSourceProperties login, DatabaseProperties properties) {
        this.database = database;
        this.login = login;
        this.patience = properties.databasePatience();
    }

    /** What has to be seen of a database before anything is changed there. */
    @FunctionalInterface
    public interface Look {
        void at(Connection connection) throws SQLException;
    }

    /** @throws DatabaseProblem if there is none in time, or it refuses us */
    public void await(Look look) {
        RetryTemplate tries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .timeout(patience)
                .delay(PAUSE)
                .predicate(SqlStates::lost)
                .build());
        tries.setRetryListener(new SaysSo());
        try {
            tries.execute(() -> connect(look));
        } catch (RetryException failed) {
            throw problem(failed.getCause());
        }
    }

    private boolean connect(Look look) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.firstUrl(), login.determineUsername(), login.determinePassword())) {
            look.at(connection);
            return true;
        }
    }

    private DatabaseProblem problem(Throwable cause) {
        if (cause instanceof DatabaseProblem known) {
            return known;
        }
        return SqlStates.lost(cause)
                ? new DatabaseProblem(
                        "The database %s has not answered for %d s: %s"
                                .formatted(name(), patience.toSeconds(), cause.getMessage()),
                        "Start it, or correct spring.datasource.url.")
                : new DatabaseProblem(
                        "The database %s cannot be used: %s".formatted(name(), cause.getMessage()),
                        "It has been left as it is. Correct spring.datasource.url, username and password, or understudy.store.");
    }

    /** Without the parameters, which may hold a password. */
    private String name() {
        return database.url().replaceFirst("[;?].*", "");
    }

    /** Once, not with every try. */
    private final class SaysSo implements RetryListener {

        private boolean said;

        @Override
        public void beforeRetry(RetryPolicy policy, Retryable<?> connecting, RetryState state) {
            if (!said) {
                said = true;
                LOG.warn(
                        "The database {} does not answer yet ({}); waiting up to {} s for it",
                        name(),
                        state.getLastException().getMessage(),
                        patience.toSeconds());
            }
        }
    }
}
