package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Virtual BI Server Sources APIs (GBM v2): the servers (row 133). No client deletes one. */
@RestController
@RequestMapping("/integration/v2/bi/server/")
@Transactional
class BiServerController {

    /** @param status in words */
    record Changed(@JsonProperty("Status") String status) {}

    private static final Filters FILTERS = BiKeys.FILTERS_OF_IDS;

    private final BiServers servers;
    private final ObjectStore<BiServerState> store;

    BiServerController(BiServers servers, ObjectStore<BiServerState> store) {
        this.servers = servers;
        this.store = store;
    }

    @Operation(summary = "Get BI servers")
    @GetMapping
    @ReadOnly
    List<BiServerPayload> list(ListRequest request) {
        BiKeys keys = BiKeys.of(request).idsOnly();
        return servers.payloads(
                store.list(FILTERS, request.skippingOffset(), all -> keys.narrow(all.and("e.deleted = false"))));
    }

    /** Whatever comes makes a new server, even with an address that another has. If none can be made, all is refused. */
    @Operation(summary = "Create BI servers")
    @PostMapping
    BiServersMade create(@Body List<BulkItem<BiServerInput>> items, Caller caller) {
        return servers.create(items, caller);
    }

    @Operation(summary = "Get a BI server")
    @GetMapping("{serverId}/")
    @ReadOnly
    BiServerPayload show(@PathVariable long serverId) {
        return servers.payloads(List.of(servers.get(serverId))).get(0);
    }

    @Operation(summary = "Update a BI server")
    @PatchMapping("{serverId}/")
    Changed update(@PathVariable long serverId, @Body Sent<BiServerChanges> changes, Caller caller) {
        servers.change(serverId, changes, caller);
        return new Changed("Success: Updated server-id " + serverId);
    }
}
