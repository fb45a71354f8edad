package dev.understudy.trouble;

import dev.understudy.database.Bookkeeping;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Gives rules their ids, and counts how often each was used, in rows, so that of several replicas none uses one once too often. */
@Component
public class RuleUses implements Bookkeeping {

    /** Stands for the id of a rule that has none yet; it is as long as any. */
    static final long ANY = Long.MAX_VALUE;

    private record Uses(long id, long count) {}

    private final JdbcClient sql;

    RuleUses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("rule_use");
    }

    /** An id for a rule that has not been used yet. */
    public long newRule() {
        KeyHolder keys = new GeneratedKeyHolder();
        sql.sql("insert into rule_use (uses) values (0)").update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /**
     * Uses a rule, unless that would be more often than it may be.
     *
     * @param most null for a rule that may be used for ever
     */
    public boolean use(long id, @Nullable Long most) {
        int used = sql.sql("update rule_use set uses = uses + 1 where id = :id and uses < :most")
                .param("id", id)
                .param("most", most == null ? Long.MAX_VALUE : most)
                .update();
        return used == 1;
    }

    /** How often each rule was used, by its id. */
    public Map<Long, Long> counts() {
        return sql
                .sql("select id, uses from rule_use")
                .query((row, number) -> new Uses(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Uses::id, Uses::count));
    }

    /** Forgets a rule that there is no more. */
    public void forget(long id) {
        sql.sql("delete from rule_use where id = :id").param("id", id).update();
    }
}
