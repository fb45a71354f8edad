package dev.understudy.instance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Does work on a connection of its own, whatever transaction runs: tables are changed and filled apart from what a request has begun. What goes
 * wrong is an {@link UncategorizedSQLException} with what the database said as its cause.
 */
@Component
class SchemaWork {

    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource connections;

    SchemaWork(DataSource connections) {
        this.connections = connections;
    }

    /** Works where the caller is: in its instance, or, without one, wherever, for work that names its schema. */
    void here(Work work) {
        askHere(connection -> {
            work.on(connection);
            return true;
        });
    }

    /** Asks something where the caller is. */
    <T> T askHere(Question<T> question) {
        try (Connection connection = connections.getConnection()) {
            return question.on(connection);
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("schema", null, failed);
        }
    }

    /** Works in a schema. */
    void in(String schema, Work work) {
        standingIn(schema, () -> {
            here(work);
            return true;
        });
    }

    /** Asks something in a schema. */
    <T> T askIn(String schema, Question<T> question) {
        return standingIn(schema, () -> askHere(question));
    }

    /** Asks something whose connections, all of them, stand in a schema; for callers without an instance. */
    <T> T standingIn(String schema, Supplier<T> question) {
        CurrentInstance.enter(Instance.fresh("", schema, ""));
        try {
            return question.get();
        } finally {
            CurrentInstance.leave();
        }
    }
}
