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

/** Virtual BI Server Sources APIs (GBM v2): report columns (row 135). */
@RestController
@RequestMapping("/integration/v2/bi/server/{serverId}/report/column/")
@Transactional
class BiReportColumnController {

    private static final Filters FILTERS = BiKeys.FILTERS;

    private final BiObjects objects;

    BiReportColumnController(BiObjects objects) {
        this.objects = objects;
    }

    @Operation(summary = "Get BI report columns")
    @GetMapping
    @ReadOnly
    List<BiReportColumnPayload> list(@PathVariable long serverId, ListRequest request) {
        return objects.list(BiKind.REPORT_COLUMN, serverId, FILTERS, request).stream()
                .map(BiReportColumnPayload::of)
                .toList();
    }

    /** Whatever has an external id that is known is changed, all else is made. */
    @Operation(summary = "Create or update BI report columns")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(@PathVariable long serverId, @Body Sent<List<BulkItem<BiReportColumnItem>>> items) {
        return objects.upsert(BiKind.REPORT_COLUMN, serverId, items);
    }

    @Operation(summary = "Delete BI report columns")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(@PathVariable long serverId, ListRequest request, @Body Sent<BiOids> oids) {
        objects.deleteAll(BiKind.REPORT_COLUMN, serverId, request, oids);
    }

    @Operation(summary = "Get a BI report column")
    @GetMapping("{id}/")
    @ReadOnly
    BiReportColumnPayload show(@PathVariable long serverId, @PathVariable long id) {
        return BiReportColumnPayload.of(objects.show(BiKind.REPORT_COLUMN, serverId, id));
    }

    /** Keys that are left out stay as they are. */
    @Operation(summary = "Update a BI report column")
    @PatchMapping("{id}/")
    BiReportColumnPayload update(@PathVariable long serverId, @PathVariable long id, @Body Sent<JsonNode> changes) {
        return BiReportColumnPayload.of(objects.change(BiKind.REPORT_COLUMN, serverId, id, changes));
    }

    @Operation(summary = "Delete a BI report column")
    @DeleteMapping("{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long serverId, @PathVariable long id) {
        objects.delete(BiKind.REPORT_COLUMN, serverId, id);
    }
}
