package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.NotFound;
import dev.understudy.web.Links;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Data Dictionary API (row 33). A task is seen by whoever sees the object that the upload was for, what stood in its rows by who
 * uploaded them (inferred).
 */
@RestController
@RequestMapping(DataDictionaryController.PATH)
class DataDictionaryController {

    static final String PATH = "/integration/v1/data_dictionary/";

    private static final Filters ERRORS = Filters.lenient();

    /** In bytes: what is longer is no flag. */
    private static final int LONGEST_FLAG = 16;

    private final DictionaryUpload upload;
    private final Tasks tasks;
    private final ObjectIndex objects;
    private final Clock clock;

    DataDictionaryController(DictionaryUpload upload, Tasks tasks, ObjectIndex objects, Clock clock) {
        this.upload = upload;
        this.tasks = tasks;
        this.objects = objects;
        this.clock = clock;
    }

    /** Whatever a row cannot write is told by the task, not here. */
    @Operation(summary = "Upload a data dictionary")
    @Parameter(
            name = "overwrite_values",
            in = ParameterIn.QUERY,
            description = "Replace values instead of filling empty fields only; may be a field of the form, too")
    @Parameter(
            name = "allow_reset",
            in = ParameterIn.QUERY,
            description = "Let blank cells clear values where they are replaced; may be a field of the form, too")
    @PutMapping("{objectType}/{objectId}/upload/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.Task upload(
            @PathVariable String objectType,
            @PathVariable long objectId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Caller caller)
            throws IOException, ServletException {
        String otype = Otypes.canonical(objectType);
        Hierarchy hierarchy =
                Hierarchy.under(otype).orElseThrow(() -> new BadDictionary("Unsupported object type: " + objectType));
        CatalogObject top =
                objects.seenBy(caller).find(new ObjectRef(otype, objectId)).orElseThrow(NotFound::new);
        if (file == null) {
            throw new BadDictionary("The file is required.");
        }
        UploadOptions options = new UploadOptions(flag("overwrite_values", request), flag("allow_reset", request));
        Task task = upload.carryOut(file, hierarchy, top, options, caller);
        UUID id = TaskIds.task(task.id());
        return JobReceipt.task(id, TaskPayload.TYPE, task.created(), Links.base() + PATH + "tasks/" + id);
    }

    @Operation(summary = "Get the details of an upload")
    @GetMapping("tasks/{taskId}/")
    @ReadOnly
    TaskPayload task(@PathVariable String taskId, Caller caller) {
        return TaskPayload.of(tasks.get(taskId, caller), clock.instant());
    }

    /** Rows that follow each other and failed for the same reason are told together. None as long as the task is not completed. */
    @Operation(summary = "Get the errors of an upload")
    @GetMapping("tasks/{taskId}/errors/")
    @ReadOnly
    Listing<TaskErrorPayload> errors(@PathVariable String taskId, ListRequest request, Caller caller) {
        Task task = tasks.withRows(taskId, caller);
        Listing<TaskError> errors = task.seenAt(clock.instant()) == Task.State.COMPLETED
                ? tasks.errors(task, ERRORS, request)
                : Listing.cut(List.of(), request);
        return errors.map(error -> TaskErrorPayload.of(error, task));
    }

    /** A field of the form, or a parameter of the query. */
    private static boolean flag(String name, HttpServletRequest request) throws IOException, ServletException {
        Part field = request.getPart(name);
        String value = field == null
                ? QueryParameters.of(request).last(name)
                : new String(field.getInputStream().readNBytes(LONGEST_FLAG), StandardCharsets.UTF_8).strip();
        return value != null && Filters.bool(name, value);
    }
}
