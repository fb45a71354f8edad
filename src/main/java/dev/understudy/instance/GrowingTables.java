package dev.understudy.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.database.Database;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the database count tables that batches have made twice as large, behind their commit: see {@link Database#count}. That nobody else counts what
 * this process has counted is no matter, so it is remembered here.
 */
@Component
public class GrowingTables {

    private static final Logger LOG = LoggerFactory.getLogger(GrowingTables.class);

    private static final Pattern INSERT = Pattern.compile("insert into (\\w+) ");

    /** With fewer any plan is good enough. */
    private static final int MANY = 500;

    private static final int MOST_TABLES = 10_000;

    /** How many rows a table had when it was counted last, as far as they came in batches, and how many have come since. */
    private record Size(long counted, long since) {

        boolean isDue() {
            return since >= MANY && since >= counted;
        }

        Size and(Size more) {
            return new Size(counted, since + more.since);
        }

        Size whenCounted() {
            return new Size(counted + since, 0);
        }
    }

    private final Database database;
    private final JdbcTemplate sql;
    private final Cache<String, Size> sizes =
            Caffeine.newBuilder().maximumSize(MOST_TABLES).build();

    GrowingTables(Database database, DataSource connections) {
        this.database = database;
        this.sql = new JdbcTemplate(connections);
    }

    /** A batch has run in the caller's schema. */
    public void ran(String statement, int rows) {
        if (database.plansByCounts()) {
            Matcher insert = INSERT.matcher(statement);
            if (insert.lookingAt()) {
                grew(insert.group(1), rows);
            }
        }
    }

    private void grew(String table, int rows) {
        String place = CurrentInstance.get().schema() + "." + table;
        Size size = Objects.requireNonNull(sizes.asMap().merge(place, new Size(0, rows), Size::and));
        if (size.isDue()) {
            sizes.put(place, size.whenCounted());
            countBehindCommit(table);
        }
    }

    private void countBehindCommit(String table) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(table);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(table);
            }
        });
    }

    /** On the connection of the transaction that has just ended, which nobody else commits any more. All is well without it, but slower. */
    private void count(String table) {
        try {
            sql.execute((ConnectionCallback<Boolean>) connection -> {
                database.count(connection, table);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return true;
            });
        } catch (DataAccessException failed) {
            LOG.debug("Table {} was not counted", table, failed);
        }
    }
}
