package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Statements on a connection of which all count or none. */
public final class InTransaction {

    private InTransaction() {}

    /** What failed leaves nothing behind: a connection that commits by itself again would commit that, too. */
    public static void of(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException | Error failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The same, where all statements see the database as it is at one moment. */
    static void ofOneMoment(Connection connection, Database database, Work work) throws SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(database.isolationOfOneMoment());
        try {
            of(connection, work);
        } finally {
            connection.setTransactionIsolation(usual);
        }
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }
}
