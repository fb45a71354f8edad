package dev.understudy.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.database.AfterCommit;
import dev.understudy.database.Database;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the database count tables that were made twice as large, behind the commit: see {@link Database#count}. Another server counts what it has
 * written itself, so this is remembered here.
 */
@Component
public class GrowingTables {

    private static final Logger LOG = LoggerFactory.getLogger(GrowingTables.class);

    private static final Pattern INSERT = Pattern.compile("insert into (\\w+) ");

    /** With fewer any plan is good enough. */
    private static final int MANY = 500;

    private static final int MOST_TABLES = 10_000;

    /** How many rows had been written to a table when it was counted last, and how many have been since. */
    private record Size(long counted, long since) {

        static Size grown(@Nullable Size before, int rows) {
            return before == null ? new Size(0, rows) : new Size(before.counted, before.since + rows);
        }

        boolean isDue() {
            return since >= MANY && since >= counted;
        }

        Size whenCounted() {
            return new Size(counted + since, 0);
        }
    }

    private final Database database;
    private final JdbcTemplate sql;

    /** By what instances live in, not by schemas: others will live there, and begin with few rows. */
    private final Cache<String, Size> sizes =
            Caffeine.newBuilder().maximumSize(MOST_TABLES).build();

    GrowingTables(Database database, DataSource connections) {
        this.database = database;
        this.sql = new JdbcTemplate(connections);
    }

    /** A batch has run in the caller's instance. */
    public void ran(String statement, int rows) {
        if (database.plansByCounts()) {
            Matcher insert = INSERT.matcher(statement);
            if (insert.lookingAt()) {
                grew(insert.group(1), rows);
            }
        }
    }

    /** What is rolled back has let nothing grow. */
    void grew(String table, int rows) {
        if (database.plansByCounts()) {
            String place = CurrentInstance.get().life() + "." + table;
            AfterCommit.run(() -> {
                if (isDue(place, rows)) {
                    count(table);
                }
            });
        }
    }

    private boolean isDue(String place, int rows) {
        AtomicBoolean due = new AtomicBoolean();
        sizes.asMap().compute(place, (same, before) -> {
            Size now = Size.grown(before, rows);
            due.set(now.isDue());
            return now.isDue() ? now.whenCounted() : now;
        });
        return due.get();
    }

    /** On the connection of the transaction that has just ended, on which nothing is begun any more. All is well without it, but slower. */
    private void count(String table) {
        try {
            sql.execute((ConnectionCallback<Boolean>) connection -> {
                database.count(connection, table);
                return true;
            });
        } catch (DataAccessException failed) {
            LOG.debug("Table {} was not counted", table, failed);
        }
    }
}
