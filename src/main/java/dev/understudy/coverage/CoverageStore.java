package dev.understudy.coverage;

import dev.understudy.access.Role;
import dev.understudy.database.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts of all servers on the database, beside the registry of instances: no reset and no delete touches them. */
@Component
class CoverageStore {

    /** A cell. */
    record Key(int row, Role role) {}

    private static final String TABLE = """
            create table if not exists understudy.coverage (
                matrix_row integer not null,
                role varchar(40) not null,
                allowed bigint not null,
                denied bigint not null,
                primary key (matrix_row, role)
            )""";

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final Database database;
    private boolean prepared;

    CoverageStore(DataSource connections, Database database) {
        this.sql = new JdbcTemplate(connections);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.database = database;
    }

    /** Adds to what is there. */
    void add(Map<Key, Tries> counted) {
        inTurn(() -> counted.forEach((cell, tries) -> {
            Object[] values = {
                tries.allowed(), tries.denied(), cell.row(), cell.role().name()
            };
            int found = sql.update(
                    "update understudy.coverage set allowed = allowed + ?, denied = denied + ? where matrix_row = ? and role = ?",
                    values);
            if (found == 0) {
                sql.update(
                        "insert into understudy.coverage (allowed, denied, matrix_row, role) values (?, ?, ?, ?)",
                        values);
            }
        }));
    }

    Map<Key, Tries> all() {
        Map<Key, Tries> all = new LinkedHashMap<>();
        inTurn(() -> sql.query("select matrix_row, role, allowed, denied from understudy.coverage", row -> {
            all.put(
                    new Key(row.getInt("matrix_row"), Role.valueOf(row.getString("role"))),
                    new Tries(row.getLong("allowed"), row.getLong("denied")));
        }));
        return all;
    }

    void clear() {
        inTurn(() -> sql.update("delete from understudy.coverage"));
    }

    /** One server at a time. */
    private synchronized void inTurn(Runnable work) {
        transactions.executeWithoutResult(status -> {
            sql.execute(database.oneAtATime());
            if (!prepared) {
                sql.execute(TABLE);
            }
            work.run();
        });
        prepared = true; // not before: a database may take the table back with what fails
    }
}
