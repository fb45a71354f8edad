package dev.understudy.alation.search;

import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.search.SearchPayload.Breadcrumb;
import dev.understudy.alation.search.SearchPayload.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dresses the objects that were found: what they lie in, what is said of them, where the words stand. */
@Component
class SearchResults {

    private static final int DEEPEST = 10;
    private static final int EXCERPT = 300;

    /** Descriptions are long, and a page may be, too: so many are held at once. */
    private static final int AT_ONCE = 500;

    private final Containment containment;
    private final ObjectProvider<SearchFacet> facets;

    SearchResults(Containment containment, ObjectProvider<SearchFacet> facets) {
        this.containment = containment;
        this.facets = facets;
    }

    /** @param seen ways lead through what is seen only */
    List<Result> of(List<ObjectRef> page, @Nullable Query highlighted, String host, ObjectView seen) {
        Map<ObjectRef, CatalogObject> known = new HashMap<>(seen.all(page));
        Map<ObjectRef, ObjectRef> parents = parents(page, known, seen);
        Map<ObjectRef, List<Object>> flags = flags(page);
        SearchMarks marks = new SearchMarks(highlighted);
        List<Result> results = new ArrayList<>();
        for (int from = 0; from < page.size(); from += AT_ONCE) {
            List<ObjectRef> part = page.subList(from, Math.min(from + AT_ONCE, page.size()));
            Map<ObjectRef, String> descriptions = seen.descriptions(part);
            part.stream()
                    .flatMap(ref -> Stream.ofNullable(known.get(ref)))
                    .map(object -> result(
                            object,
                            SearchedObjects.withoutMarkup(descriptions.getOrDefault(object.ref(), "")),
                            way(object.ref(), parents, known),
                            flags.getOrDefault(object.ref(), List.of()),
                            marks,
                            host))
                    .forEach(results::add);
        }
        return results;
    }

    private static Result result(
            CatalogObject object,
            String text,
            List<Breadcrumb> way,
            List<Object> flags,
            SearchMarks marks,
            String host) {
        return new Result(
                way.isEmpty() ? null : way,
                flags,
                marks.in(object.title(), text),
                String.valueOf(object.ref().oid()),
                object.name(),
                SearchOtypes.word(object.ref().otype()),
                false,
                false,
                text.length() > EXCERPT ? text.substring(0, EXCERPT) : text,
                object.title(),
                host + object.url(),
                false);
    }

    /** Level by level, so that there are as many queries as the tree is deep. */
    private Map<ObjectRef, ObjectRef> parents(
            List<ObjectRef> page, Map<ObjectRef, CatalogObject> known, ObjectView seen) {
        Map<ObjectRef, ObjectRef> all = new HashMap<>();
        Collection<ObjectRef> level = page.stream()
                .filter(ref -> !Otypes.is(ref.otype(), Capability.MANY_PARENTS))
                .toList();
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Map<ObjectRef, ObjectRef> found = containment.parents(level);
            all.putAll(found);
            Set<ObjectRef> next = new HashSet<>(found.values());
            next.removeIf(all::containsKey);
            known.putAll(seen.all(next));
            level = next;
        }
        return all;
    }

    private static List<Breadcrumb> way(
            ObjectRef ref, Map<ObjectRef, ObjectRef> parents, Map<ObjectRef, CatalogObject> known) {
        List<Breadcrumb> way = new ArrayList<>();
        ObjectRef at = parents.get(ref);
        while (at != null && way.size() < DEEPEST) {
            CatalogObject object = known.get(at);
            if (object != null) {
                boolean named = Objects.equals(object.name(), object.title());
                way.add(0, new Breadcrumb(object.name(), at.otype(), named ? null : object.title()));
            }
            at = parents.get(at);
        }
        return way;
    }

    private Map<ObjectRef, List<Object>> flags(List<ObjectRef> page) {
        return facets.stream()
                .filter(facet -> facet.name().equals("flags"))
                .findFirst()
                .map(facet -> facet.shownOn(page))
                .orElse(Map.of());
    }
}
