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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Virtual BI Server Sources APIs (GBM v2): users (row 139). */
@RestController
@RequestMapping("/integration/v2/bi/server/{serverId}/user/")
@Transactional
class BiUserController {

    private static final Filters FILTERS = BiKeys.FILTERS;

    private final BiObjects objects;
    private final BiUserPayloads payloads;

    BiUserController(BiObjects objects, BiUserPayloads payloads) {
        this.objects = objects;
        this.payloads = payloads;
    }

    @Operation(summary = "Get BI users")
    @GetMapping
    @ReadOnly
    List<BiUserPayload> list(@PathVariable long serverId, ListRequest request) {
        return payloads.of(objects.list(BiKind.USER, serverId, FILTERS, request));
    }

    /** Whatever has an external id that is known is changed, all else is made. */
    @Operation(summary = "Create or update BI users")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(@PathVariable long serverId, @Body Sent<List<BulkItem<BiUserItem>>> items) {
        return objects.upsert(BiKind.USER, serverId, items);
    }

    /** The same as POST. */
    @Operation(summary = "Put BI users")
    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId put(@PathVariable long serverId, @Body Sent<List<BulkItem<BiUserItem>>> items) {
        return upsert(serverId, items);
    }

    @Operation(summary = "Delete BI users")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(@PathVariable long serverId, ListRequest request, @Body Sent<BiOids> oids) {
        objects.deleteAll(BiKind.USER, serverId, request, oids);
    }

    @Operation(summary = "Get a BI user")
    @GetMapping("{id}/")
    @ReadOnly
    BiUserPayload show(@PathVariable long serverId, @PathVariable long id) {
        return payloads.of(objects.show(BiKind.USER, serverId, id));
    }

    /** Keys that are left out stay as they are. */
    @Operation(summary = "Update a BI user")
    @PatchMapping("{id}/")
    BiUserPayload update(@PathVariable long serverId, @PathVariable long id, @Body Sent<JsonNode> changes) {
        return payloads.of(objects.change(BiKind.USER, serverId, id, changes));
    }

    @Operation(summary = "Delete a BI user")
    @DeleteMapping("{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long serverId, @PathVariable long id) {
        objects.delete(BiKind.USER, serverId, id);
    }
}
