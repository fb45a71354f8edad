package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import dev.understudy.instance.dataset.Rows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which objects lie in which others: articles and tables in articles, documents in folders, tables in schemas. An object may lie in
 * several. What it lies in first of all stands with it in the index, and {@link ObjectStore} writes that with the rest of its row; its
 * other places, and all of those that families write here, are rows of {@code object_child}. Trees are walked level by level, so that
 * there are as many queries as they are deep, each with an index.
 */
@Component
public class Containment {

    /** An object and one that it lies in; children of one parent are shown by their ordinal. */
    public record Link(ObjectRef parent, ObjectRef child, int ordinal) {}

    private record Step(ObjectRef from, ObjectRef to) {}

    private static final String OF_OIDS = " from unnest(cast(? as bigint array)) as r (oid) left join ";

    private static final String FIRST_PARENTS = "select o.oid, o.parent_otype, o.parent_oid" + OF_OIDS
            + "catalog_object o on o.otype = ? and o.oid = r.oid where o.parent_oid is not null";

    /** The first is the one with the lowest ordinal; of several such, that with the lowest id; of these the last type by name. */
    private static final String FURTHER_PARENTS = "select c.child_oid, c.otype, c.oid" + OF_OIDS
            + "object_child c on c.child_otype = ? and c.child_oid = r.oid where c.oid is not null"
            + " order by c.ordinal, c.oid, c.otype desc";

    private static final String LIVE_FIRST_PARENTS = "select o.oid, o.parent_otype, o.parent_oid" + OF_OIDS
            + "catalog_object o on o.otype = ? and o.oid = r.oid"
            + " left join catalog_object p on p.otype = o.parent_otype and p.oid = o.parent_oid"
            + " where o.parent_oid is not null and p.deleted is not true";

    private static final String LIVE_FURTHER_PARENTS = "select c.child_oid, c.otype, c.oid" + OF_OIDS
            + "object_child c on c.child_otype = ? and c.child_oid = r.oid"
            + " left join catalog_object p on p.otype = c.otype and p.oid = c.oid"
            + " where c.oid is not null and p.deleted is not true";

    private static final String FIRST_CHILDREN = "select o.parent_oid, o.otype, o.oid" + OF_OIDS
            + "catalog_object o on o.parent_otype = ? and o.parent_oid = r.oid where o.oid is not null";

    private static final String FURTHER_CHILDREN = "select c.oid, c.child_otype, c.child_oid" + OF_OIDS
            + "object_child c on c.otype = ? and c.oid = r.oid where c.oid is not null";

    private static final String LIVE_FURTHER_CHILDREN = "select c.oid, c.child_otype, c.child_oid" + OF_OIDS
            + "object_child c on c.otype = ? and c.oid = r.oid"
            + " left join catalog_object o on o.otype = c.child_otype and o.oid = c.child_oid where o.deleted = false";

    /** Leads from objects to themselves. */
    private static final String LIVE = "select r.oid, o.otype, o.oid" + OF_OIDS
            + "catalog_object o on o.otype = ? and o.oid = r.oid where o.deleted = false";

    private static final List<String> PARENTS = List.of(FIRST_PARENTS, FURTHER_PARENTS);
    private static final List<String> LIVE_PARENTS = List.of(LIVE_FIRST_PARENTS, LIVE_FURTHER_PARENTS);
    private static final List<String> CHILDREN = List.of(FIRST_CHILDREN, FURTHER_CHILDREN);
    private static final List<String> LIVE_CHILDREN =
            List.of(FIRST_CHILDREN + " and o.deleted = false", LIVE_FURTHER_CHILDREN);

    private static final String DELETE =
            "delete from object_child where otype = ? and oid = ? and child_otype = ? and child_oid = ?";

    private static final List<String> KEY = List.of("otype", "oid", "child_otype", "child_oid");
    private static final List<String> COLUMNS = List.of("otype", "oid", "child_otype", "child_oid", "ordinal");

    private final JdbcTemplate sql;
    private final Database database;

    Containment(JdbcTemplate sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    /** Puts children into a parent behind those that lie there; what lies there already stays where it is. */
    public void add(ObjectRef parent, List<ObjectRef> children) {
        if (children.isEmpty()) {
            return;
        }
        List<Link> present = sql.query(
                "select child_otype, child_oid, ordinal from object_child where otype = ? and oid = ?",
                (row, number) -> new Link(parent, ObjectRef.read(row, 1), row.getInt(3)),
                parent.otype(),
                parent.oid());
        Set<ObjectRef> fresh = new LinkedHashSet<>(children);
        present.forEach(link -> fresh.remove(link.child()));
        int[] ordinal = {present.stream().mapToInt(Link::ordinal).max().orElse(0)};
        put(fresh.stream().map(child -> new Link(parent, child, ++ordinal[0])).toList());
    }

    /** Takes objects out of where they lay and puts them where they lie now; what stays in its place is left alone. */
    void change(Collection<Link> before, Collection<Link> after) {
        Set<Link> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        sql.batchUpdate(
                DELETE,
                gone.stream()
                        .map(link -> new Object[] {
                            link.parent().otype(),
                            link.parent().oid(),
                            link.child().otype(),
                            link.child().oid()
                        })
                        .toList());
        Set<Link> added = new LinkedHashSet<>(after);
        before.forEach(added::remove);
        put(added);
    }

    /** Takes a child out of a parent, and tells whether it lay there. */
    public boolean remove(ObjectRef parent, ObjectRef child) {
        return sql.update(DELETE, parent.otype(), parent.oid(), child.otype(), child.oid()) > 0;
    }

    /**
     * The object itself and all that it lies in, at whatever depth. What is deleted counts as nothing, and nothing lies in it, as with
     * what lies {@link #below}.
     */
    public Set<ObjectRef> withAncestors(ObjectRef ref) {
        return walk(List.of(ref), LIVE_PARENTS, step -> {});
    }

    /** The objects themselves and all that lies in them, at whatever depth. */
    Set<ObjectRef> withDescendants(Collection<ObjectRef> refs) {
        return walk(refs, CHILDREN, step -> {});
    }

    /**
     * What lies in each of some objects, and in whatever lies in them, at whatever depth; those in which nothing lies are left out.
     * What is deleted counts as nothing, and nothing lies in it: its places are kept for the day that it comes back.
     */
    public Map<ObjectRef, Set<ObjectRef>> below(Collection<ObjectRef> roots) {
        Set<ObjectRef> live = new HashSet<>();
        steps(LIVE, Set.copyOf(roots), step -> live.add(step.to()));
        Map<ObjectRef, Set<ObjectRef>> children = new HashMap<>();
        walk(
                live,
                LIVE_CHILDREN,
                step -> children.computeIfAbsent(step.from(), from -> new HashSet<>())
                        .add(step.to()));
        return children;
    }

    /** Those among some objects that lie below another one, at whatever depth. */
    public Set<ObjectRef> lyingBelow(ObjectRef top, Collection<ObjectRef> some) {
        Map<ObjectRef, Set<ObjectRef>> children = new HashMap<>();
        walk(
                some,
                PARENTS,
                step -> children.computeIfAbsent(step.to(), parent -> new HashSet<>())
                        .add(step.from()));
        Set<ObjectRef> below = new HashSet<>();
        Deque<ObjectRef> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            children.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(below::add)
                    .forEach(open::push);
        }
        below.retainAll(Set.copyOf(some));
        return below;
    }

    /** For each object the one that it lies in first of all; those at the top are left out. */
    public Map<ObjectRef, ObjectRef> parents(Collection<ObjectRef> children) {
        Map<ObjectRef, ObjectRef> found = new HashMap<>();
        for (String statement : PARENTS) {
            List<ObjectRef> others =
                    children.stream().filter(child -> !found.containsKey(child)).toList();
            steps(statement, others, step -> found.putIfAbsent(step.from(), step.to()));
        }
        return found;
    }

    /** Goes on from whatever is reached for the first time; answers all that was. */
    private Set<ObjectRef> walk(Collection<ObjectRef> roots, List<String> statements, Consumer<Step> each) {
        Set<ObjectRef> reached = new HashSet<>(roots);
        List<ObjectRef> level = List.copyOf(reached);
        while (!level.isEmpty()) {
            List<ObjectRef> next = new ArrayList<>();
            for (String statement : statements) {
                steps(statement, level, step -> {
                    each.accept(step);
                    if (reached.add(step.to())) {
                        next.add(step.to());
                    }
                });
            }
            level = next;
        }
        return reached;
    }

    /** One query for each type among the objects, and for each batch of very many. */
    private void steps(String statement, Collection<ObjectRef> from, Consumer<Step> each) {
        ObjectRef.oidsByType(from)
                .forEach((otype, oids) -> SqlArrays.batches(oids)
                        .forEach(batch -> sql.query(
                                statement,
                                row -> {
                                    each.accept(new Step(new ObjectRef(otype, row.getLong(1)), ObjectRef.read(row, 2)));
                                },
                                SqlArrays.ids(batch),
                                otype)));
    }

    private void put(Collection<Link> links) {
        sql.batchUpdate(
                database.upsert("object_child", KEY, COLUMNS),
                links.stream()
                        .map(link -> new Object[] {
                            link.parent().otype(),
                            link.parent().oid(),
                            link.child().otype(),
                            link.child().oid(),
                            link.ordinal()
                        })
                        .toList());
    }

    /** The row of a link that a dataset describes. */
    public static void load(Rows rows, Link link) {
        rows.add(
                "object_child",
                "otype",
                link.parent().otype(),
                "oid",
                link.parent().oid(),
                "child_otype",
                link.child().otype(),
                "child_oid",
                link.child().oid(),
                "ordinal",
                link.ordinal());
    }
}
