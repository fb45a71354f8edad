package dev.understudy.alation.browsing;

import static dev.understudy.alation.browsing.BrowsingFilters.inAnyCase;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.FieldSearch;
import dev.understudy.alation.core.field.WantedValues;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Browsing: titles are compared as they are, names in any case. */
@RestController
@RequestMapping("/catalog/")
@ReadOnly
class CatalogController {

    private static final Filters SCHEMAS = named(BrowsingFilters.schemas());
    private static final String VALUES = "custom_fields";
    private static final Filters SOURCE_SCHEMAS =
            named(BrowsingFilters.schemas()).own(VALUES, (given, all) -> {});
    private static final Filters TABLES = named(BrowsingFilters.inSchemas(BrowsingFilters.tables()));
    private static final Filters COLUMNS = named(BrowsingFilters.columns());

    private final BrowsedObjects browsed;
    private final DataSources sources;
    private final FieldSearch search;
    private final ObjectIndex objects;
    private final JsonMapper json;

    CatalogController(
            BrowsedObjects browsed, DataSources sources, FieldSearch search, ObjectIndex objects, JsonMapper json) {
        this.browsed = browsed;
        this.sources = sources;
        this.search = search;
        this.objects = objects;
        this.json = json;
    }

    private static Filters named(Filters filters) {
        return inAnyCase(filters.text("title"), "name", "e.lower_name");
    }

    @Operation(summary = "Browse schemas")
    @GetMapping("schema/")
    Listing<SchemaPayload> schemas(ListRequest request, Caller caller) {
        return browsed.schemas().list(SCHEMAS, request, caller);
    }

    @Operation(summary = "Browse tables")
    @GetMapping("table/")
    Listing<TablePayload> tables(ListRequest request, Caller caller) {
        return browsed.tables().list(TABLES, request, caller);
    }

    @Operation(summary = "Browse columns")
    @GetMapping({"column/", "attribute/"})
    Listing<ColumnPayload> columns(ListRequest request, Caller caller) {
        return browsed.columns().list(COLUMNS, request, caller);
    }

    /** Those that hold values are found as by the data dictionary: by the names of fields, one of which is enough. */
    @GetMapping("datasource/{datasourceId}/schema/")
    Listing<SourceSchemaPayload> sourceSchemas(@PathVariable long datasourceId, ListRequest request, Caller caller) {
        sources.get(datasourceId, caller);
        String wanted = request.query().last(VALUES);
        return browsed.schemas()
                .list(SOURCE_SCHEMAS, request, caller, all -> {
                    all.and("e.ds_id = ?", datasourceId);
                    if (wanted != null) {
                        all.anyOf("e.id", holding(WantedValues.read(wanted, json), caller));
                    }
                })
                .map(SourceSchemaPayload::of);
    }

    private Long[] holding(WantedValues wanted, Caller caller) {
        return search.find(wanted, RelationalObjects.SCHEMA, false, objects.seenBy(caller))
                .keySet()
                .toArray(Long[]::new);
    }
}
