package dev.understudy.alation.document;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Terms API (rows 112 and 113): the older view of the documents of the glossary hub. */
@RestController
@RequestMapping("/integration/v2/term/")
@Transactional
class TermController {

    private static final Filters FILTERS = DocumentFilters.TERMS;

    private final TermWrites writes;
    private final Glossaries glossaries;
    private final ObjectStore<DocumentState> documents;
    private final DocumentSearch search;
    private final FieldValues values;
    private final ObjectIndex objects;
    private final Jobs jobs;

    TermController(
            TermWrites writes,
            Glossaries glossaries,
            ObjectStore<DocumentState> documents,
            DocumentSearch search,
            FieldValues values,
            ObjectIndex objects,
            Jobs jobs) {
        this.writes = writes;
        this.glossaries = glossaries;
        this.documents = documents;
        this.search = search;
        this.values = values;
        this.objects = objects;
        this.jobs = jobs;
    }

    @GetMapping
    @ReadOnly
    Listing<TermPayload> list(ListRequest request, Caller caller) {
        return documents
                .list(FILTERS, request, all -> {
                    all.and("e.document_hub_id = ?", DocumentKinds.GLOSSARY_HUB);
                    search.inTitles(request, all);
                })
                .mapAll(page -> payloads(page, objects.seenBy(caller)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body List<BulkItem<TermInput>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.created(writes.create(items, caller))));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(@Body List<BulkItem<TermChanges>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.updated(writes.update(items, caller))));
    }

    /** At once, without a job. */
    @DeleteMapping
    BulkResult.DeletedTerms delete(@Body DocumentIds ids) {
        List<Long> gone = writes.delete(ids.id());
        return new BulkResult.DeletedTerms(gone, gone.size());
    }

    private List<TermPayload> payloads(List<DocumentState> page, ObjectView seen) {
        Map<Long, List<FieldValue>> valuesOf = values.of(
                DocumentKinds.DOCUMENT, page.stream().map(DocumentState::id).toList(), seen);
        Set<Long> others = glossaries.othersLinking(page);
        return page.stream()
                .map(term -> TermPayload.of(term, others, valuesOf.getOrDefault(term.id(), List.of())))
                .toList();
    }
}
