package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction all of whose statements see the database as it is at one moment. */
final class OneMoment {

    private OneMoment() {}

    static void of(Connection connection, Database database, Work work) throws SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(database.isolationOfOneMoment());
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(usual);
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
