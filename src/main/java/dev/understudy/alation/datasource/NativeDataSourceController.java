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
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data Sources API, native (rows 36 to 38). Virtual sources are here, too; those with connectors are not. */
@RestController
@RequestMapping("/integration/v1/datasource/")
@Transactional
class NativeDataSourceController {

    private static final Filters FILTERS = Filters.lenient()
            .within("title", "title")
            .flag("include_undeployed", SourceLists.WIDENS)
            .flag("include_hidden", SourceLists.WIDENS);

    private final KnownDataSources known;
    private final SourceLists lists;
    private final NativeRules rules;
    private final DataSourceWrites writes;
    private final DataSourcePayloads payloads;

    NativeDataSourceController(
            KnownDataSources known,
            SourceLists lists,
            NativeRules rules,
            DataSourceWrites writes,
            DataSourcePayloads payloads) {
        this.known = known;
        this.lists = lists;
        this.rules = rules;
        this.writes = writes;
        this.payloads = payloads;
    }

    /** Titles need not be unique, and a URI is taken as it is. */
    @Operation(summary = "Create a native data source")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NativePayload create(@Body NewNativeInput fields, Caller caller) {
        return payloads.ofNative(writes.create(rules.fresh(fields), fields.isPrivate(), caller), caller);
    }

    /** Where a source is can be changed by its URI only, once it is set up completely. */
    @PutMapping("{dsId}/")
    NativePayload update(@PathVariable long dsId, @Body Sent<NativeChanges> sent, Caller caller) {
        DataSourceState before = find(dsId, caller);
        NativeChanges changes = sent.read();
        DataSourceState after = rules.changed(before, changes);
        return payloads.ofNative(writes.update(before, after, changes.isPrivate(), caller), caller);
    }

    @DeleteMapping("{dsId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long dsId, Caller caller) {
        writes.delete(find(dsId, caller));
    }

    /** What is not set up completely is shown by {@code include_undeployed}, what is hidden to Server Admins by {@code include_hidden}. */
    @GetMapping
    @ReadOnly
    Listing<NativePayload> list(ListRequest request, Caller caller) {
        return lists.list(false, FILTERS, request, caller).mapAll(page -> payloads.ofNatives(page, caller));
    }

    /** Undeployed and hidden ones, too. */
    @GetMapping("{dsId}/")
    @ReadOnly
    NativePayload show(@PathVariable long dsId, Caller caller) {
        return payloads.ofNative(find(dsId, caller), caller);
    }

    private DataSourceState find(long id, Caller caller) {
        return known.state(id, caller).filter(source -> !source.isOcf()).orElseThrow(() -> DataSources.unknown(id));
    }
}
