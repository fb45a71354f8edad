package dev.understudy.alation.crosssystemlineage;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.DeletionWatcher;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The links between systems that are kept. One goes with either of its systems, and is seen by whoever sees both. */
@Component
class SystemLinks implements DeletionWatcher {

    /** What can be linked. */
    static final Set<String> SYSTEMS = Set.of(Otypes.DATA_SOURCE, Otypes.BI_SERVER, Otypes.FILE_SYSTEM);

    private final SystemLinkRepository links;
    private final ObjectIndex objects;
    private final ObjectEntries entries;
    private final JdbcTemplate sql;

    SystemLinks(SystemLinkRepository links, ObjectIndex objects, ObjectEntries entries, JdbcTemplate sql) {
        this.links = links;
        this.objects = objects;
        this.entries = entries;
        this.sql = sql;
    }

    /** Those of the ids that there are for a caller, by id. */
    Map<Long, SystemLink> seen(Collection<Long> ids, Caller caller) {
        Map<Long, SystemLink> found = new LinkedHashMap<>();
        SqlArrays.batches(ids).forEach(batch -> links.findByIdIn(batch).forEach(link -> found.put(link.id(), link)));
        Set<ObjectRef> hidden = objects.seenBy(caller)
                .hidden(found.values().stream().flatMap(SystemLinks::systems).collect(toSet()));
        found.values().removeIf(link -> systems(link).anyMatch(hidden::contains));
        return found;
    }

    /** What is linked from sources by others than these links. */
    Set<SystemLink.Ends> with(Collection<Long> sourceOids, Set<Long> besides) {
        return SqlArrays.batches(sourceOids)
                .flatMap(batch -> links.findBySourceOidIn(batch).stream())
                .filter(link -> !besides.contains(link.id()))
                .map(SystemLink::ends)
                .collect(toCollection(HashSet::new));
    }

    /** Has links that are about to move leave their places: they are written one by one, and one may get the place of the next. */
    void vacate(List<Long> ids) {
        sql.batchUpdate(
                "update cross_system_link set source_oid = -id where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** The systems are marked in the index, so that who deletes one at the same moment takes the link along. */
    List<SystemLink> save(List<SystemLink> all) {
        entries.touch(all.stream().flatMap(SystemLinks::systems));
        return links.saveAll(all);
    }

    void delete(Collection<SystemLink> all) {
        links.deleteAll(all);
    }

    @Override
    public void deleted(Collection<ObjectRef> refs) {
        List<Object[]> systems = refs.stream()
                .filter(ref -> SYSTEMS.contains(ref.otype()))
                .map(ref -> new Object[] {ref.otype(), ref.oid(), ref.otype(), ref.oid()})
                .toList();
        if (!systems.isEmpty()) {
            sql.batchUpdate(
                    "delete from cross_system_link where source_otype = ? and source_oid = ? or target_otype = ? and target_oid = ?",
                    systems);
        }
    }

    private static Stream<ObjectRef> systems(SystemLink link) {
        return Stream.of(link.ends().source(), link.ends().target());
    }
}
