package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.field.NamedValues;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data sources of both versions in one list, for browsing and the first relational API. */
@RestController
@Transactional
class BrowsedSourceController {

    private static final Filters FILTERS = Filters.lenient()
            .deleted()
            .number("id")
            .text("title")
            .anyOf(
                    "dbtype",
                    "string",
                    (values, all) -> all.anyOf(DataSourceState.SHOWN_TYPE, values.toArray(String[]::new)))
            .flag("is_virtual")
            .text("uri");

    private final ObjectStore<DataSourceState> sources;
    private final KnownDataSources known;
    private final DataSourceWrites writes;
    private final NamedValues values;
    private final ObjectIndex objects;

    BrowsedSourceController(
            ObjectStore<DataSourceState> sources,
            KnownDataSources known,
            DataSourceWrites writes,
            NamedValues values,
            ObjectIndex objects) {
        this.sources = sources;
        this.known = known;
        this.writes = writes;
        this.values = values;
        this.objects = objects;
    }

    @Operation(summary = "Browse data sources")
    @GetMapping({"/catalog/datasource/", "/catalog/data/"})
    @ReadOnly
    Listing<BrowsedSourcePayload> browse(ListRequest request, Caller caller) {
        return list(request, caller);
    }

    @Operation(summary = "List data sources of both kinds")
    @GetMapping("/integration/v1/data/")
    @ReadOnly
    Listing<BrowsedSourcePayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return sources.list(FILTERS, request, all -> seen.onlyOf(all, Otypes.DATA_SOURCE))
                .mapAll(page -> payloads(page, seen));
    }

    @Operation(summary = "Get a data source of either kind")
    @GetMapping("/integration/v1/data/{id}/")
    @ReadOnly
    BrowsedSourcePayload show(@PathVariable long id, Caller caller) {
        return payloads(List.of(find(id, caller)), objects.seenBy(caller)).get(0);
    }

    @Operation(summary = "Delete a data source of either kind")
    @DeleteMapping("/integration/v1/data/{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Caller caller) {
        writes.delete(find(id, caller));
    }

    private DataSourceState find(long id, Caller caller) {
        return known.state(id, caller).orElseThrow(NotFound::new);
    }

    private List<BrowsedSourcePayload> payloads(List<DataSourceState> page, ObjectView seen) {
        Map<Long, List<NamedValue>> valuesOf =
                values.of(Otypes.DATA_SOURCE, page.stream().map(ObjectState::id).toList(), seen);
        return page.stream()
                .map(source -> BrowsedSourcePayload.of(
                        source, sources.url(source), valuesOf.getOrDefault(source.id(), List.of())))
                .toList();
    }
}
