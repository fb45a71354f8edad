package dev.understudy.alation.core.object;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import dev.understudy.instance.dataset.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which objects lie in which others: articles and tables in articles, documents in folders, tables in schemas. An object may lie
 * in several. The table {@code object_child} may be joined by anybody; families write it here.
 */
@Component
public class Containment {

    /** An object and one that it lies in; children of one parent are shown by their ordinal. */
    public record Link(ObjectRef parent, ObjectRef child, int ordinal) {}

    private static final String ANCESTORS = """
        with recursive above (otype, oid) as (
            select otype, oid from object_child where child_otype = ? and child_oid = ?
            union
            select c.otype, c.oid from object_child c join above a on c.child_otype = a.otype and c.child_oid = a.oid
        ) select otype, oid from above\
        """;

    /** Where several come first, the last type by name does: schemas before articles. */
    private static final String PARENTS = """
        select c.child_oid, c.otype, c.oid from unnest(cast(? as bigint array)) as r (oid)
        left join object_child c on c.child_otype = ? and c.child_oid = r.oid where c.oid is not null
        order by c.ordinal, c.oid, c.otype desc\
        """;

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
                (row, number) -> new Link(parent, new ObjectRef(row.getString(1), row.getLong(2)), row.getInt(3)),
                parent.otype(),
                parent.oid());
        int ordinal = present.stream().mapToInt(Link::ordinal).max().orElse(0);
        for (ObjectRef child : children.stream().distinct().toList()) {
            if (present.stream().noneMatch(link -> link.child().equals(child))) {
                put(List.of(new Link(parent, child, ++ordinal)));
            }
        }
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

    /** The object itself and all that it lies in, at whatever depth. */
    public Set<ObjectRef> withAncestors(ObjectRef ref) {
        Set<ObjectRef> found = new HashSet<>(sql.query(
                ANCESTORS, (row, number) -> new ObjectRef(row.getString(1), row.getLong(2)), ref.otype(), ref.oid()));
        found.add(ref);
        return found;
    }

    /** For each object the one that it lies in first of all; those at the top are left out. */
    public Map<ObjectRef, ObjectRef> parents(Collection<ObjectRef> children) {
        Map<ObjectRef, ObjectRef> found = new HashMap<>();
        children.stream().collect(Collectors.groupingBy(ObjectRef::otype)).forEach((otype, ofType) -> {
            sql.query(
                    PARENTS,
                    row -> {
                        found.putIfAbsent(
                                new ObjectRef(otype, row.getLong(1)), new ObjectRef(row.getString(2), row.getLong(3)));
                    },
                    SqlArrays.ids(ofType.stream().map(ObjectRef::oid).toList()),
                    otype);
        });
        return found;
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
