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

/** Documents API (rows 60 and 61). */
@RestController
@RequestMapping("/integration/v2/document/")
@Transactional
class DocumentController {

    private static final Filters FILTERS = DocumentFilters.DOCUMENTS;

    private final DocumentWrites writes;
    private final ObjectStore<DocumentState> documents;
    private final DocumentSearch search;
    private final FieldValues values;
    private final ObjectIndex objects;
    private final Jobs jobs;

    DocumentController(
            DocumentWrites writes,
            ObjectStore<DocumentState> documents,
            DocumentSearch search,
            FieldValues values,
            ObjectIndex objects,
            Jobs jobs) {
        this.writes = writes;
        this.documents = documents;
        this.search = search;
        this.values = values;
        this.objects = objects;
        this.jobs = jobs;
    }

    /** Also terms, which are the documents of the glossary hub. */
    @GetMapping
    @ReadOnly
    Listing<DocumentPayload> list(ListRequest request, Caller caller) {
        return documents
                .list(FILTERS, request, all -> search.inTitlesAndDescriptions(request, all))
                .mapAll(page -> payloads(page, objects.seenBy(caller)));
    }

    /** Beyond the table: the documented way is {@code ?id=}, but some clients read by path. */
    @GetMapping("{id}/")
    @ReadOnly
    DocumentPayload show(@PathVariable long id, Caller caller) {
        return payloads(List.of(documents.get(id)), objects.seenBy(caller)).get(0);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body List<BulkItem<DocumentInput>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.created(writes.create(items, caller))));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(@Body List<BulkItem<DocumentChanges>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.updatedDocuments(writes.update(items, caller))));
    }

    /** At once, without a job; what lies below a document goes with it. */
    @DeleteMapping
    BulkResult.DeletedDocuments delete(@Body DocumentIds ids) {
        List<Long> gone = documents.delete(ids.id());
        return new BulkResult.DeletedDocuments(gone.size(), gone);
    }

    private List<DocumentPayload> payloads(List<DocumentState> page, ObjectView seen) {
        List<Long> ids = page.stream().map(DocumentState::id).toList();
        Map<Long, List<FieldValue>> valuesOf = values.of(DocumentKinds.DOCUMENT, ids, seen);
        Map<Long, Long> children = documents.countIn("parentDocumentId", ids);
        return page.stream()
                .map(document -> DocumentPayload.of(
                        document,
                        children.getOrDefault(document.id(), 0L),
                        valuesOf.getOrDefault(document.id(), List.of())))
                .toList();
    }
}
