package dev.understudy.alation.domain;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Turns;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assigns domains to users and groups. It neither grants nor restricts anything. */
@Component
class MyDomains {

    /** The users, or the groups, of a domain. */
    private record Place(long domain, String otype) {}

    private static final String DELETED = """
            select d.id, d.deleted from unnest(cast(:ids as bigint array)) as r (id)
            left join domain d on d.id = r.id where d.id is not null""";
    private static final String ASSIGNED = """
            select m.domain_id, m.otype, m.oid from unnest(cast(:ids as bigint array)) as r (id)
            left join my_domain m on m.domain_id = r.id where m.domain_id is not null""";

    private static final SortedSet<Long> NOBODY = Collections.emptySortedSet();

    private final ObjectView objects;
    private final ObjectEntries entries;
    private final Turns turns;
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    MyDomains(ObjectIndex objects, ObjectEntries entries, Turns turns, JdbcClient sql, JdbcTemplate batches) {
        this.objects = objects.forTheSystem(); // people are nobody's secret
        this.entries = entries;
        this.turns = turns;
        this.sql = sql;
        this.batches = batches;
    }

    /**
     * Checks all before it writes any; what is said twice of a domain is done twice, in its order.
     *
     * @return each domain once, as it is stored
     */
    List<MyDomainPayload> assign(List<MyDomainInput> all) {
        List<Long> ids = all.stream().map(MyDomains::required).toList();
        turns.look();
        entries.look();
        check(all, ids);
        entries.touch(ids.stream().map(id -> new ObjectRef(Domain.OTYPE, id))); // who deletes it takes its people along
        Map<Place, SortedSet<Long>> assigned = assigned(ids);
        Set<Place> changed = new LinkedHashSet<>();
        all.forEach(fields -> replace(fields, assigned, changed));
        write(changed, assigned);
        return ids.stream().distinct().map(id -> payload(id, assigned)).toList();
    }

    /** A deleted domain is nobody's. */
    void forget(Collection<Long> domainIds) {
        SqlArrays.batches(domainIds)
                .forEach(batch -> sql.sql("delete from my_domain where domain_id = any(:ids)")
                        .param("ids", SqlArrays.ids(batch))
                        .update());
    }

    private static void replace(MyDomainInput fields, Map<Place, SortedSet<Long>> assigned, Set<Place> changed) {
        long domain = required(fields);
        replace(new Place(domain, People.USER), fields.allUsers(), assigned, changed);
        replace(new Place(domain, People.GROUP), fields.allGroups(), assigned, changed);
    }

    private static MyDomainPayload payload(long domain, Map<Place, SortedSet<Long>> assigned) {
        return new MyDomainPayload(
                domain,
                List.copyOf(assigned.getOrDefault(new Place(domain, People.USER), NOBODY)),
                List.copyOf(assigned.getOrDefault(new Place(domain, People.GROUP), NOBODY)));
    }

    private static void replace(
            Place place, @Nullable List<Long> oids, Map<Place, SortedSet<Long>> assigned, Set<Place> changed) {
        if (oids != null) {
            assigned.put(place, new TreeSet<>(oids));
            changed.add(place);
        }
    }

    private Map<Place, SortedSet<Long>> assigned(List<Long> ids) {
        Map<Place, SortedSet<Long>> assigned = new HashMap<>();
        sql.sql(ASSIGNED).param("ids", SqlArrays.ids(ids)).query(row -> {
            Place place = new Place(row.getLong(1), row.getString(2));
            assigned.computeIfAbsent(place, p -> new TreeSet<>()).add(row.getLong(3));
        });
        return assigned;
    }

    private void write(Set<Place> changed, Map<Place, SortedSet<Long>> assigned) {
        turns.take("my_domain", changed.stream().map(Place::domain).toList());
        batches.batchUpdate(
                "delete from my_domain where domain_id = ? and otype = ?",
                changed.stream()
                        .map(place -> new Object[] {place.domain(), place.otype()})
                        .toList());
        batches.batchUpdate(
                "insert into my_domain (domain_id, otype, oid) values (?, ?, ?)",
                changed.stream()
                        .flatMap(place -> assigned.getOrDefault(place, NOBODY).stream()
                                .map(oid -> new Object[] {place.domain(), place.otype(), oid}))
                        .toList());
    }

    /** A domain that was deleted is told apart from one that never was. */
    private void check(List<MyDomainInput> all, List<Long> ids) {
        Map<Long, Boolean> deleted = new HashMap<>();
        sql.sql(DELETED).param("ids", SqlArrays.ids(ids)).query(row -> {
            deleted.put(row.getLong(1), row.getBoolean(2));
        });
        Set<ObjectRef> known = known(all);
        for (MyDomainInput fields : all) {
            long domain = required(fields);
            if (!deleted.containsKey(domain)) {
                throw new NotFound();
            }
            if (deleted.get(domain)) {
                throw new BadRequest("Cannot assign domain " + domain + ".  The domain has been deleted.");
            }
            requireAll("users", People.USER, fields.allUsers(), known);
            requireAll("groups", People.GROUP, fields.allGroups(), known);
        }
    }

    private Set<ObjectRef> known(List<MyDomainInput> all) {
        Set<ObjectRef> named = new HashSet<>();
        all.forEach(fields -> {
            named.addAll(refs(People.USER, fields.allUsers()));
            named.addAll(refs(People.GROUP, fields.allGroups()));
        });
        return objects.present(named);
    }

    private static void requireAll(String field, String otype, @Nullable List<Long> oids, Set<ObjectRef> known) {
        for (ObjectRef ref : refs(otype, oids)) {
            if (!known.contains(ref)) {
                throw InvalidFields.of(field, FieldErrors.noObject(otype, ref.oid()));
            }
        }
    }

    private static List<ObjectRef> refs(String otype, @Nullable List<Long> oids) {
        return oids == null
                ? List.of()
                : oids.stream().map(oid -> new ObjectRef(otype, oid)).toList();
    }

    private static long required(MyDomainInput fields) {
        Long domain = fields.domain();
        if (domain == null) {
            throw InvalidFields.of("domain_id", FieldErrors.REQUIRED);
        }
        return domain;
    }
}
