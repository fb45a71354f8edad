package dev.understudy.trouble;

import dev.understudy.database.Bookkeeping;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts calls in rows, so that all replicas count together. */
@Component
class CallCounts implements Bookkeeping {

    private static final String NEXT = """
            update call_count set calls = case when stretch = :stretch then calls + 1 else 1 end, stretch = :stretch
            where rate = :rate and caller = :caller and (stretch <> :stretch or calls < :most)\
            """;

    private static final String FIRST = """
            insert into call_count (rate, caller, stretch, calls)
            select :rate, cast(:caller as bigint), cast(:stretch as bigint), 1
            where not exists (select 1 from call_count where rate = :rate and caller = :caller)\
            """;

    private final JdbcClient sql;

    CallCounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("call_count");
    }

    /**
     * Counts a call, unless it would be one too many.
     *
     * @param stretch the number of the stretch of time that it falls into
     */
    boolean count(Rate rate, long caller, long stretch, long most) {
        return counted(NEXT, rate, caller, stretch, most)
                || first(rate, caller, stretch, most)
                || counted(NEXT, rate, caller, stretch, most); // others may have been first meanwhile
    }

    private boolean first(Rate rate, long caller, long stretch, long most) {
        try {
            return counted(FIRST, rate, caller, stretch, most);
        } catch (DuplicateKeyException othersWereFirst) {
            return false;
        }
    }

    private boolean counted(String statement, Rate rate, long caller, long stretch, long most) {
        return sql.sql(statement)
                        .param("rate", rate.key())
                        .param("caller", caller)
                        .param("stretch", stretch)
                        .param("most", most)
                        .update()
                == 1;
    }

    void clear() {
        sql.sql("delete from call_count").update();
    }
}
