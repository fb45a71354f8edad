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
import dev.understudy.alation.document.FolderPayload.Counts;
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

/** Folders of document hubs (beyond the table, with the roles of documents). Glossaries are those of the glossary hub. */
@RestController
@RequestMapping("/integration/v2/folder/")
@Transactional
class FolderController {

    private static final Filters FILTERS = DocumentFilters.FOLDERS;

    private final FolderWrites writes;
    private final ObjectStore<FolderState> folders;
    private final ObjectStore<DocumentState> documents;
    private final DocumentSearch search;
    private final FieldValues values;
    private final ObjectIndex objects;
    private final Jobs jobs;

    FolderController(
            FolderWrites writes,
            ObjectStore<FolderState> folders,
            ObjectStore<DocumentState> documents,
            DocumentSearch search,
            FieldValues values,
            ObjectIndex objects,
            Jobs jobs) {
        this.writes = writes;
        this.folders = folders;
        this.documents = documents;
        this.search = search;
        this.values = values;
        this.objects = objects;
        this.jobs = jobs;
    }

    @GetMapping
    @ReadOnly
    Listing<FolderPayload> list(ListRequest request, Caller caller) {
        return folders.list(FILTERS, request, all -> search.inTitlesAndDescriptions(request, all))
                .mapAll(page -> payloads(page, objects.seenBy(caller)));
    }

    @GetMapping("{id}/")
    @ReadOnly
    FolderPayload show(@PathVariable long id, Caller caller) {
        return payloads(List.of(folders.get(id)), objects.seenBy(caller)).get(0);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body List<BulkItem<FolderInput>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.createdFolders(writes.create(items, caller))));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(@Body List<BulkItem<FolderChanges>> items, Caller caller) {
        return JobReceipt.id(jobs.run(() -> BulkResult.updatedFolders(writes.update(items, caller))));
    }

    /** At once, without a job; what lies in the folders goes too. */
    @DeleteMapping
    BulkResult.DeletedFolders delete(@Body FolderIds ids) {
        List<Long> gone = folders.delete(ids.ids());
        return new BulkResult.DeletedFolders(gone.size(), gone);
    }

    private List<FolderPayload> payloads(List<FolderState> page, ObjectView seen) {
        List<Long> ids = page.stream().map(FolderState::id).toList();
        Map<Long, List<FieldValue>> valuesOf = values.of(DocumentKinds.FOLDER, ids, seen);
        Map<Long, Long> documentsIn = documents.countIn("parentFolderId", ids);
        Map<Long, Long> foldersIn = folders.countIn("parentFolderId", ids);
        Map<Long, Long> links = documents.countLinked("navLinkFolderIds", ids);
        return page.stream()
                .map(folder -> FolderPayload.of(
                        folder,
                        new Counts(
                                documentsIn.getOrDefault(folder.id(), 0L),
                                foldersIn.getOrDefault(folder.id(), 0L),
                                links.getOrDefault(folder.id(), 0L)),
                        valuesOf.getOrDefault(folder.id(), List.of())))
                .toList();
    }
}
