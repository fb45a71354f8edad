package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Virtual BI Server Sources APIs (GBM v2): folders (row 134). */
@RestController
@RequestMapping("/integration/v2/bi/server/{serverId}/folder/")
@Transactional
class BiFolderController {

    private static final Filters FILTERS = BiKeys.FILTERS;

    private final BiObjects objects;

    BiFolderController(BiObjects objects) {
        this.objects = objects;
    }

    @Operation(summary = "Get BI folders")
    @GetMapping
    @ReadOnly
    List<BiFolderPayload> list(@PathVariable long serverId, ListRequest request) {
        return objects.list(BiKind.FOLDER, serverId, FILTERS, request).stream()
                .map(BiFolderPayload::of)
                .toList();
    }

    /** Whatever has an external id that is known is changed, all else is made. */
    @Operation(summary = "Create or update BI folders")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(@PathVariable long serverId, @Body Sent<List<BulkItem<BiFolderItem>>> items) {
        return objects.upsert(BiKind.FOLDER, serverId, items);
    }

    @Operation(summary = "Delete BI folders")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(@PathVariable long serverId, ListRequest request, @Body Sent<BiOids> oids) {
        objects.deleteAll(BiKind.FOLDER, serverId, request, oids);
    }

    @Operation(summary = "Get a BI folder")
    @GetMapping("{id}/")
    @ReadOnly
    BiFolderPayload show(@PathVariable long serverId, @PathVariable long id) {
        return BiFolderPayload.of(objects.show(BiKind.FOLDER, serverId, id));
    }

    /** Keys that are left out stay as they are. */
    @Operation(summary = "Update a BI folder")
    @PatchMapping("{id}/")
    BiFolderPayload update(@PathVariable long serverId, @PathVariable long id, @Body Sent<JsonNode> changes) {
        return BiFolderPayload.of(objects.change(BiKind.FOLDER, serverId, id, changes));
    }

    @Operation(summary = "Delete a BI folder")
    @DeleteMapping("{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long serverId, @PathVariable long id) {
        objects.delete(BiKind.FOLDER, serverId, id);
    }
}
