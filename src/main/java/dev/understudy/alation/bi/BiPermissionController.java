package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Virtual BI Server Sources APIs (GBM v2): who may do what on the BI platform (row 137). It mirrors the platform, and hides nothing
 * in the catalog.
 */
@RestController
@RequestMapping("/integration/v2/bi/server/{serverId}/permission/")
@Transactional
class BiPermissionController {

    private static final Filters FILTERS = BiKeys.FILTERS_OF_IDS;

    private final BiServers servers;
    private final ObjectStore<BiPermissionState> store;
    private final BiPermissions permissions;
    private final BiPermissionPayloads payloads;

    BiPermissionController(
            BiServers servers,
            ObjectStore<BiPermissionState> store,
            BiPermissions permissions,
            BiPermissionPayloads payloads) {
        this.servers = servers;
        this.store = store;
        this.permissions = permissions;
        this.payloads = payloads;
    }

    @Operation(summary = "Get BI permissions")
    @GetMapping
    @ReadOnly
    List<BiPermissionPayload> list(@PathVariable long serverId, ListRequest request) {
        servers.get(serverId);
        BiKeys keys = BiKeys.of(request).idsOnly();
        return payloads.of(store.list(
                FILTERS,
                request.skippingOffset(),
                all -> keys.narrow(all.and("e.server_id = ?", serverId).and("e.deleted = false"))));
    }

    /** The permission of a user for an object that there is one for already takes its place. */
    @Operation(summary = "Create or update BI permissions")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(@PathVariable long serverId, @Body Sent<List<BulkItem<BiPermissionInput>>> items) {
        servers.virtual(serverId);
        return JobReceipt.id(permissions.write(serverId, items.read()));
    }

    @Operation(summary = "Delete BI permissions")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(@PathVariable long serverId, ListRequest request, @Body Sent<BiOids> oids) {
        servers.virtual(serverId);
        List<Long> ids = BiKeys.toDelete(request, oids.read()).idsOnly().ids();
        store.delete(store.live(ids).values().stream()
                .filter(permission -> permission.serverId() == serverId)
                .map(BiPermissionState::id)
                .toList());
    }

    @Operation(summary = "Get a BI permission")
    @GetMapping("{id}/")
    @ReadOnly
    BiPermissionPayload show(@PathVariable long serverId, @PathVariable long id) {
        servers.get(serverId);
        return payloads.of(List.of(get(serverId, id))).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Operation(summary = "Delete a BI permission")
    @DeleteMapping("{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long serverId, @PathVariable long id) {
        servers.virtual(serverId);
        store.delete(List.of(get(serverId, id).id()));
    }

    private BiPermissionState get(long serverId, long id) {
        return store.find(id)
                .filter(permission -> permission.serverId() == serverId)
                .orElseThrow(NotFound::new);
    }
}
