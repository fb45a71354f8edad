package dev.understudy.trouble;

import dev.understudy.database.Bookkeeping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts calls in rows, so that all replicas count together. */
@Component
class CallCounts implements Bookkeeping {

    private static final String NEXT = """
            update call_count set calls = case when stretch = :stretch then calls + 1 else 1 end, stretch = :stretch
            where rate = :rate and caller = :caller and (stretch <> :stretch or calls < :most)\
            """;

    private static final String BEGIN = """
            insert into call_count (rate, caller, stretch, calls)
            select :rate, cast(:caller as bigint), cast(:stretch as bigint), 0
            where not exists (select 1 from call_count where rate = :rate and caller = :caller)\
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    /** Calls have their counts in a transaction of their own, of which the guard over those that serve them knows nothing. */
    CallCounts(JdbcClient sql, DataSource connections) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public Set<String> tables() {
        return Set.of("call_count");
    }

    /**
     * Counts a call for all of the rates, unless it would be one too many for any of them: then it counts for none.
     *
     * @param now the time of the call, in microseconds
     * @return the rate that it would exceed, if there is one
     */
    Optional<Rate> count(List<Rate> rates, long caller, long now) {
        Optional<Rate> begun = Optional.empty();
        Optional<Rate> refusing = refusing(rates, caller, now);
        while (refusing.isPresent() && !refusing.equals(begun)) {
            begin(refusing.get(), caller, now); // of this caller there may have been no calls yet
            begun = refusing;
            refusing = refusing(rates, caller, now);
        }
        return refusing;
    }

    /** Likewise; a rate whose row there is not yet refuses, too. */
    private Optional<Rate> refusing(List<Rate> rates, long caller, long now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Rate> refusing =
                    rates.stream().filter(rate -> !counted(rate, caller, now)).findFirst();
            if (refusing.isPresent()) {
                status.setRollbackOnly();
            }
            return refusing;
        }));
    }

    private boolean counted(Rate rate, long caller, long now) {
        return statement(NEXT, rate, caller, now).param("most", rate.calls()).update() == 1;
    }

    /** By itself: a row that others have been quicker to write would end a transaction on PostgreSQL. */
    private void begin(Rate rate, long caller, long now) {
        try {
            statement(BEGIN, rate, caller, now).update();
        } catch (DuplicateKeyException othersWereFirst) {
            // it is there
        }
    }

    private JdbcClient.StatementSpec statement(String statement, Rate rate, long caller, long now) {
        return sql.sql(statement)
                .param("rate", rate.key())
                .param("caller", caller)
                .param("stretch", rate.stretch(now));
    }

    void clear() {
        sql.sql("delete from call_count").update();
    }
}
