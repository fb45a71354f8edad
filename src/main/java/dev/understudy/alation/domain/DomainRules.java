package dev.understudy.alation.domain;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rules of domains as they are stored: one for each object, the latest of which counts. */
@Component
class DomainRules {

    /** What a rule is about. */
    record Key(long domainId, ObjectRef object) {}

    private final JdbcTemplate sql;

    DomainRules(JdbcTemplate sql) {
        this.sql = sql;
    }

    void put(List<Key> keys, boolean exclude, boolean recursive) {
        sql.batchUpdate(
                "delete from domain_rule where domain_id = ? and otype = ? and oid = ?",
                keys.stream()
                        .map(key -> new Object[] {
                            key.domainId(), key.object().otype(), key.object().oid()
                        })
                        .toList());
        sql.batchUpdate(
                "insert into domain_rule (domain_id, otype, oid, is_exclude, is_recursive) values (?, ?, ?, ?, ?)",
                keys.stream()
                        .map(key -> new Object[] {
                            key.domainId(), key.object().otype(), key.object().oid(), exclude, recursive
                        })
                        .toList());
    }
}
