package dev.understudy.alation.domain;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assigns domains to users and groups. It neither grants nor restricts anything. */
@Component
class MyDomains {

    private final DomainRepository domains;
    private final ObjectIndex objects;
    private final JdbcClient sql;

    MyDomains(DomainRepository domains, ObjectIndex objects, JdbcClient sql) {
        this.domains = domains;
        this.objects = objects;
        this.sql = sql;
    }

    /** Checks all before it writes any. */
    List<MyDomainPayload> assign(List<MyDomainInput> all) {
        all.forEach(this::check);
        return all.stream().map(this::assign).toList();
    }

    /** A deleted domain is nobody's. */
    void forget(Collection<Long> domainIds) {
        sql.sql("delete from my_domain where domain_id in (:ids)")
                .param("ids", domainIds)
                .update();
    }

    private MyDomainPayload assign(MyDomainInput fields) {
        long domain = required(fields);
        replace(domain, People.USER, fields.allUsers());
        replace(domain, People.GROUP, fields.allGroups());
        return new MyDomainPayload(domain, assigned(domain, People.USER), assigned(domain, People.GROUP));
    }

    private void replace(long domain, String otype, @Nullable List<Long> oids) {
        if (oids == null) {
            return;
        }
        sql.sql("delete from my_domain where domain_id = ? and otype = ?")
                .params(domain, otype)
                .update();
        oids.stream()
                .distinct()
                .forEach(oid -> sql.sql("insert into my_domain (domain_id, otype, oid) values (?, ?, ?)")
                        .params(domain, otype, oid)
                        .update());
    }

    private List<Long> assigned(long domain, String otype) {
        return sql.sql("select oid from my_domain where domain_id = ? and otype = ? order by oid")
                .params(domain, otype)
                .query(Long.class)
                .list();
    }

    /** A domain that was deleted is told apart from one that never was. */
    private void check(MyDomainInput fields) {
        long domain = required(fields);
        if (domains.findByIdAndDeletedFalse(domain).isEmpty()) {
            if (domains.existsById(domain)) {
                throw new BadRequest("Cannot assign domain " + domain + ".  The domain has been deleted.");
            }
            throw new NotFound();
        }
        requireAll("users", People.USER, fields.allUsers());
        requireAll("groups", People.GROUP, fields.allGroups());
    }

    private void requireAll(String field, String otype, @Nullable List<Long> oids) {
        for (long oid : oids == null ? List.<Long>of() : oids) {
            if (objects.find(new ObjectRef(otype, oid)).isEmpty()) {
                throw InvalidFields.of(field, otype + " with id " + oid + " does not exist");
            }
        }
    }

    private static long required(MyDomainInput fields) {
        Long domain = fields.domain();
        if (domain == null) {
            throw InvalidFields.of("domain_id", FieldErrors.REQUIRED);
        }
        return domain;
    }
}
