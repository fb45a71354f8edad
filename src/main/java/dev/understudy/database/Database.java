package dev.understudy.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database behind the server. Everything that the databases word or do in ways of their own is asked here; all other
 * statements are the same on all of them.
 */
public interface Database extends AutoCloseable {

    /** The one that a server has which is not told of any other. */
    static Database inMemory() {
        return H2.inMemory();
    }

    /** Why a row is refused. */
    enum Why {
        /** Another has what only one can have. */
        TAKEN,
        /** It refers to what is not there. */
        UNKNOWN,
        /** A value has been left out. */
        MISSING,
        /** A value does not fit its column. */
        UNFIT,
        /** It was not the row: others were in the way, or the database has gone. */
        BUSY,
        OTHER
    }

    /**
     * Which row of a batch was refused, and why. Neither statement nor values nor names of constraints are told.
     *
     * @param row the place of the refused row in the batch, from 0
     * @param columns those concerned, in lower case, if the database says so
     */
    record Refusal(int row, Why why, List<String> columns) {}

    /** A column of a table that names rows of another, or of its own. All names are in lower case. */
    record Reference(String table, String column, String to) {}

    /** Its address, for the driver. */
    String url();

    /** The address under which a start first looks at it, without leaving a trace. */
    String firstUrl();

    /** The directory that it is kept in, in which this server alone works; null if there is none. */
    @Nullable
    Path directory();

    /** Whether other processes may change it beside this one. */
    boolean isShared();

    /** A statement behind which transactions go on one at a time, whichever process they are of. */
    String oneAtATime();

    /**
     * Connections that stay where they are, for a database on which it costs much to move one to another schema; null for others.
     *
     * @param pool the settings of those that are moved
     */
    @Nullable
    SchemaConnections connections(HikariConfig pool);

    /** The class with which Hibernate speaks to it. */
    String dialect();

    /** What stands for {@code ${name}} in migrations. */
    Map<String, String> placeholders();

    /** Runs the statements of a script, which are separated by semicolons, in the way in which it is done with them soonest. */
    void run(Connection connection, String script) throws SQLException;

    /**
     * A statement with one mark for each column that inserts a row, or brings the one that the table has up to date.
     *
     * @param key the columns of a unique key, among the columns
     * @param columns what is written; other columns stay as they are, and have their defaults in new rows
     */
    String upsert(String table, List<String> key, List<String> columns);

    /**
     * An expression for a text in which other signs stand for whatever matches.
     *
     * @param pattern a regular expression that all databases understand, without quotes, colons and question marks
     */
    String replaced(String text, String pattern, String by);

    /** A statement that lets new ids of a table follow its highest, and start at {@code first} if it has none. */
    String continueIds(String table, long first);

    /** A statement that lets new ids of a table start at {@code first}. */
    String restartIds(String table, long first);

    /** The ids that tables of a schema would give next. */
    Map<String, Long> nextIds(Connection connection, String schema, List<String> tables) throws SQLException;

    /** All that tables of a schema say of each other. */
    List<Reference> references(Connection connection, String schema) throws SQLException;

    /** The isolation, as JDBC numbers it, in which all statements of a transaction see the database as it is at one moment. */
    int isolationOfOneMoment();

    /** How many emptied schemas are worth keeping for instances to come; more are dropped. */
    int sparesWorthKeeping();

    /** Whether it plans statements by how many rows tables had when they were counted last, and so has to be told when they have grown. */
    boolean plansByCounts();

    /** Counts the rows of a table of the connection's schema. */
    void count(Connection connection, String table) throws SQLException;

    /** Counts those of all large tables, behind a load. */
    void countAll(Connection connection) throws SQLException;

    /** About how many rows the tables of a schema have together. */
    long rowCount(Connection connection, String schema) throws SQLException;

    /**
     * An index of the connection's schema that begins with these columns and keeps count of its rows; null if the table has none, or the
     * database does not keep count.
     */
    @Nullable
    CountedIndex counted(Connection connection, String table, List<String> columns) throws SQLException;

    /** A query for the statements that make a schema anew with all its rows, where it takes memory as long as it is there; null elsewhere. */
    @Nullable
    String script(String schema);

    /** A query for the statements that make a schema without rows, where that is sooner done than what its tables have come about by; null elsewhere. */
    @Nullable
    String structure(String schema);

    /** Reads the driver's report about a batch. */
    Refusal refusal(BatchUpdateException refused);

    /** Schemas of an older version are about to be changed: if that is cut off, the next start has to find all as it is now. */
    void beginUpgrade(Connection connection) throws SQLException;

    /**
     * They are all up to date.
     *
     * @param from the version that they had
     */
    void endUpgrade(int from);

    /** The server ends, and will close the connections: the database has to end with them if it is within its process. */
    void shutDown(DataSource connections) throws SQLException;

    /** Gives up what was taken for it outside of it. */
    @Override
    void close();
}
