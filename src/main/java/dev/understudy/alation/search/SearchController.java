package dev.understudy.alation.search;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.web.Links;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Search API (row 102). Everyone finds what they may see. */
@RestController
class SearchController {

    /** What was searched for, with what it means, and what was found. */
    private record Found(SearchQueries.Searched searched, SearchIndex.Hits hits) {}

    private final SearchIndexes indexes;
    private final SearchQueries queries;
    private final SearchResults results;
    private final ObjectProvider<SearchFacet> facets;
    private final ObjectIndex objects;
    private final JsonMapper json;

    SearchController(
            SearchIndexes indexes,
            SearchQueries queries,
            SearchResults results,
            ObjectProvider<SearchFacet> facets,
            ObjectIndex objects,
            JsonMapper json) {
        this.indexes = indexes;
        this.queries = queries;
        this.results = results;
        this.facets = facets;
        this.objects = objects;
        this.json = json;
    }

    /** Pages by {@code limit} and {@code offset}; {@code total} counts all. */
    @Operation(summary = "Search the catalog")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words, \"phrases\" and words with stars; empty for all")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "offset", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(
            name = "filters",
            in = ParameterIn.QUERY,
            description = "A JSON object: otypes, tags, flags, domain_ids, starred, recent, watching")
    @GetMapping({"/integration/v1/search/", "/search/v1/"})
    @ReadOnly
    SearchPayload search(HttpServletRequest request, Caller caller) {
        Map<String, SearchFacet> known =
                facets.stream().collect(Collectors.toMap(SearchFacet::name, Function.identity()));
        SearchRequest wanted = SearchRequest.of(QueryParameters.of(request), known.keySet(), json);
        Found found = indexes.search(index -> find(index, wanted, within(wanted, known), caller));
        String host = Links.base();
        String query = request.getQueryString();
        return new SearchPayload(
                host + "/full_search/?" + (query == null ? "" : query),
                wanted.limit(),
                wanted.offset(),
                found.hits().total(),
                results.of(found.hits().page(), queries.highlighted(found.searched()), host, objects.seenBy(caller)));
    }

    private Found find(SearchIndex index, SearchRequest wanted, @Nullable Collection<ObjectRef> within, Caller caller) {
        SearchQueries.Searched searched = queries.searched(wanted.q());
        return new Found(
                searched,
                SearchQueries.unlessTooComplex(() -> index.search(
                        queries.all(searched, wanted.otypes(), within, caller), wanted.offset(), wanted.limit())));
    }

    /** The objects that have a mark of each kind asked for; null if none is. Nobody has starred or watched anything here. */
    private static @Nullable Set<ObjectRef> within(SearchRequest wanted, Map<String, SearchFacet> known) {
        if (wanted.marked()) {
            return Set.of();
        }
        Set<ObjectRef> within = null;
        for (Map.Entry<String, List<String>> facet : wanted.facets().entrySet()) {
            if (facet.getValue().isEmpty()) {
                continue;
            }
            Set<ObjectRef> members =
                    Objects.requireNonNull(known.get(facet.getKey())).members(facet.getValue());
            if (within == null) {
                within = new HashSet<>(members);
            } else {
                within.retainAll(members);
            }
        }
        return within;
    }
}
