package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data Sources API, OCF (rows 48 to 50): sources that connectors reach, and no others. */
@RestController
@RequestMapping("/integration/v2/datasource/")
@Transactional
class OcfDataSourceController {

    private static final String EXCLUDE_SUSPENDED = "exclude_suspended";

    private static final Filters FILTERS = Filters.strict()
            .flag("include_hidden", SourceLists.WIDENS)
            .flag(EXCLUDE_SUSPENDED, (values, all) -> {
                if (Filters.bool(EXCLUDE_SUSPENDED, values.get(values.size() - 1))) {
                    all.and("e.suspended = false");
                }
            });

    private final KnownDataSources known;
    private final SourceLists lists;
    private final OcfRules rules;
    private final DataSourceWrites writes;
    private final DataSourcePayloads payloads;

    OcfDataSourceController(
            KnownDataSources known,
            SourceLists lists,
            OcfRules rules,
            DataSourceWrites writes,
            DataSourcePayloads payloads) {
        this.known = known;
        this.lists = lists;
        this.rules = rules;
        this.writes = writes;
        this.payloads = payloads;
    }

    /** Titles need not be unique, and a URI is taken as it is. */
    @Operation(summary = "Create an OCF data source")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OcfPayload create(@Body NewOcfInput fields, Caller caller) {
        return payloads.ofOcf(writes.create(rules.fresh(fields), fields.isPrivate(), caller), caller);
    }

    /** Only what is given changes, although it is a PUT. */
    @Operation(summary = "Update an OCF data source")
    @PutMapping("{dsId}/")
    OcfPayload update(@PathVariable long dsId, @Body Sent<OcfChanges> sent, Caller caller) {
        DataSourceState before = find(dsId, caller);
        OcfChanges changes = sent.read();
        DataSourceState after = rules.changed(before, changes);
        return payloads.ofOcf(writes.update(before, after, changes.isPrivate(), caller), caller);
    }

    @Operation(summary = "Delete an OCF data source")
    @DeleteMapping("{dsId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long dsId, Caller caller) {
        writes.delete(find(dsId, caller));
    }

    @Operation(summary = "List OCF data sources")
    @GetMapping
    @ReadOnly
    Listing<OcfPayload> list(ListRequest request, Caller caller) {
        return lists.list(true, FILTERS, request, caller).mapAll(page -> payloads.ofOcfs(page, caller));
    }

    /** @param excludeSuspended whether a suspended one is as good as absent */
    @Operation(summary = "Get an OCF data source")
    @GetMapping("{dsId}/")
    @ReadOnly
    OcfPayload show(
            @PathVariable long dsId,
            @RequestParam(name = EXCLUDE_SUSPENDED, required = false) @Nullable String excludeSuspended,
            Caller caller) {
        boolean excluded = excludeSuspended != null && Filters.bool(EXCLUDE_SUSPENDED, excludeSuspended);
        DataSourceState source = find(dsId, caller);
        if (excluded && source.setup().suspended()) {
            throw DataSources.unknown(dsId);
        }
        return payloads.ofOcf(source, caller);
    }

    private DataSourceState find(long id, Caller caller) {
        return known.state(id, caller).filter(DataSourceState::isOcf).orElseThrow(() -> DataSources.unknown(id));
    }
}
