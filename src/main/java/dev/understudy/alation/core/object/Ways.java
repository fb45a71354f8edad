package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ways down to objects: from what they lie in first of all, and that in turn, to themselves. */
@Component
public class Ways {

    private static final int DEEPEST = 10;

    private final Containment containment;

    Ways(Containment containment) {
        this.containment = containment;
    }

    /**
     * For each object what it lies in, the outermost first. Level by level, so that there are as many queries as the tree is deep.
     *
     * @param seen ways lead through what is seen only
     */
    public Map<ObjectRef, List<CatalogObject>> to(Collection<ObjectRef> objects, ObjectView seen) {
        Map<ObjectRef, ObjectRef> parents = new HashMap<>();
        Map<ObjectRef, CatalogObject> known = new HashMap<>();
        Collection<ObjectRef> level = objects;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Map<ObjectRef, ObjectRef> found = containment.parents(level);
            parents.putAll(found);
            known.putAll(seen.all(found.values()));
            Set<ObjectRef> next = new HashSet<>(found.values());
            next.removeIf(parents::containsKey);
            level = next;
        }
        Map<ObjectRef, List<CatalogObject>> ways = new HashMap<>();
        objects.forEach(object -> ways.put(object, way(object, parents, known)));
        return ways;
    }

    private static List<CatalogObject> way(
            ObjectRef object, Map<ObjectRef, ObjectRef> parents, Map<ObjectRef, CatalogObject> known) {
        List<CatalogObject> way = new ArrayList<>();
        ObjectRef at = parents.get(object);
        while (at != null && way.size() < DEEPEST) {
            CatalogObject place = known.get(at);
            if (place != null) {
                way.add(0, place);
            }
            at = parents.get(at);
        }
        return way;
    }
}
