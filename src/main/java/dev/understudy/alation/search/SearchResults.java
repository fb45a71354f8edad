package dev.understudy.alation.search;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.object.Ways;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.search.SearchPayload.Breadcrumb;
import dev.understudy.alation.search.SearchPayload.Result;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dresses the objects that were found: what they lie in, what is said of them, where the words stand. */
@Component
class SearchResults {

    private static final int EXCERPT = 300;

    /** Descriptions are long, and a page may be, too: so many are held at once. */
    private static final int AT_ONCE = 50;

    private final Ways ways;
    private final ObjectProvider<SearchFacet> facets;

    SearchResults(Ways ways, ObjectProvider<SearchFacet> facets) {
        this.ways = ways;
        this.facets = facets;
    }

    /** @param seen ways lead through what is seen only */
    List<Result> of(List<ObjectRef> page, @Nullable Query highlighted, String host, ObjectView seen) {
        Map<ObjectRef, CatalogObject> known = seen.all(page);
        Map<ObjectRef, List<CatalogObject>> down = ways(page, seen);
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
                            down.getOrDefault(object.ref(), List.of()),
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
            List<CatalogObject> way,
            List<Object> flags,
            SearchMarks marks,
            String host) {
        return new Result(
                way.isEmpty()
                        ? null
                        : way.stream().map(SearchResults::breadcrumb).toList(),
                flags,
                marks.in(object.title(), text),
                String.valueOf(object.ref().oid()),
                object.name(),
                SearchOtypes.word(object.ref().otype()),
                false,
                false,
                Texts.beginning(text, EXCERPT),
                object.title(),
                host + object.url(),
                false);
    }

    private Map<ObjectRef, List<CatalogObject>> ways(List<ObjectRef> page, ObjectView seen) {
        return ways.to(
                page.stream()
                        .filter(ref -> !Otypes.is(ref.otype(), Capability.MANY_PARENTS))
                        .toList(),
                seen);
    }

    private static Breadcrumb breadcrumb(CatalogObject place) {
        boolean named = Objects.equals(place.name(), place.title());
        return new Breadcrumb(place.name(), place.ref().otype(), named ? null : place.title());
    }

    private Map<ObjectRef, List<Object>> flags(List<ObjectRef> page) {
        return facets.stream()
                .filter(facet -> facet.name().equals("flags"))
                .findFirst()
                .map(facet -> facet.shownOn(page))
                .orElse(Map.of());
    }
}
