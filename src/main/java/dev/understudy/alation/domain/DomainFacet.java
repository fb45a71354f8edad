package dev.understudy.alation.domain;

import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.web.Ids;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search narrowed to domains. The members of a domain are what its rules include, with all that lies in it where a rule is
 * recursive, without what its rules exclude in the same way; and the members of its subdomains. In what is deleted nothing lies for
 * the time being, neither for its own rule nor for one of what it lies in.
 */
@Component
class DomainFacet implements SearchFacet {

    private record Ruled(long domainId, ObjectRef ref, boolean isExclude, boolean isRecursive) {}

    private static final String RULES =
            DomainTree.BELOW + " select r.domain_id, r.otype, r.oid, r.is_exclude, r.is_recursive"
                    + " from below b join domain_rule r on r.domain_id = b.id";

    private final JdbcClient sql;
    private final Containment containment;

    DomainFacet(JdbcClient sql, Containment containment) {
        this.sql = sql;
        this.containment = containment;
    }

    @Override
    public String name() {
        return "domain_ids";
    }

    @Override
    public Set<ObjectRef> members(List<String> ids) {
        List<Ruled> rules = rules(ids);
        Map<ObjectRef, Set<ObjectRef>> children = containment.below(
                rules.stream().filter(Ruled::isRecursive).map(Ruled::ref).toList());
        Set<ObjectRef> members = new HashSet<>();
        rules.stream().collect(Collectors.groupingBy(Ruled::domainId)).values().forEach(ofDomain -> {
            Set<ObjectRef> excluded = reached(ofDomain, true, children);
            reached(ofDomain, false, children).stream()
                    .filter(ref -> !excluded.contains(ref))
                    .forEach(members::add);
        });
        return members;
    }

    private List<Ruled> rules(List<String> ids) {
        return sql.sql(RULES)
                .param(
                        "roots",
                        SqlArrays.ids(ids.stream()
                                .map(id -> Ids.inQuery("filters", id))
                                .toList()))
                .query((row, number) ->
                        new Ruled(row.getLong(1), ObjectRef.read(row, 2), row.getBoolean(4), row.getBoolean(5)))
                .list();
    }

    /** What the rules of one domain name, with all that lies below it where they are recursive. */
    private static Set<ObjectRef> reached(
            List<Ruled> rules, boolean excluding, Map<ObjectRef, Set<ObjectRef>> children) {
        Set<ObjectRef> named = new HashSet<>();
        Set<ObjectRef> recursive = new HashSet<>();
        rules.stream()
                .filter(rule -> rule.isExclude() == excluding)
                .forEach(rule -> (rule.isRecursive() ? recursive : named).add(rule.ref()));
        Deque<ObjectRef> ahead = new ArrayDeque<>(recursive);
        while (!ahead.isEmpty()) {
            children.getOrDefault(ahead.pop(), Set.of()).stream()
                    .filter(recursive::add)
                    .forEach(ahead::push);
        }
        named.addAll(recursive);
        return named;
    }
}
