package dev.understudy.alation.document;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.web.Body;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import dev.understudy.alation.document.BulkResult.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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

    private final FolderWrites writes;
    private final FieldValues values;
    private final Jobs jobs;
    private final ListQueries lists;
    private final Clock clock;

    FolderController(FolderWrites writes, FieldValues values, Jobs jobs, ListQueries lists, Clock clock) {
        this.writes = writes;
        this.values = values;
        this.jobs = jobs;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Listing<FolderPayload> list(ListRequest request) {
        return lists.find(Folder.class, DocumentFilters.FOLDERS, request).mapAll(this::payloads);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body List<BulkItem<FolderInput>> folders, Caller caller) {
        Instant started = clock.instant();
        List<Written> written = writes.create(folders, caller.userId());
        return JobReceipt.id(jobs.successful(started, new BulkResult.CreatedFolders(written.size(), written)));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(@Body List<BulkItem<FolderChanges>> folders, Caller caller) {
        Instant started = clock.instant();
        List<Written> written = writes.update(folders, caller.userId());
        return JobReceipt.id(jobs.successful(started, new BulkResult.UpdatedFolders(written.size(), written)));
    }

    /** At once, without a job; subfolders and documents go too. */
    @DeleteMapping
    BulkResult.DeletedFolders delete(@Body FolderIds ids) {
        List<Long> gone = writes.delete(ids.ids());
        return new BulkResult.DeletedFolders(gone.size(), gone);
    }

    private List<FolderPayload> payloads(List<Folder> page) {
        Map<Long, List<FieldValue>> valuesOf =
                values.of(Folder.OTYPE, page.stream().map(Folder::id).toList());
        return page.stream()
                .map(folder -> FolderPayload.of(folder, valuesOf.getOrDefault(folder.id(), List.of())))
                .toList();
    }
}
