package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The objects in a server, whatever their kind, as all their controllers read and write them. */
@Component
class BiObjects {

    private final BiServers servers;
    private final BiStores stores;
    private final BiUpserts upserts;
    private final BiChanges changes;
    private final BiPages pages;

    BiObjects(BiServers servers, BiStores stores, BiUpserts upserts, BiChanges changes, BiPages pages) {
        this.servers = servers;
        this.stores = stores;
        this.upserts = upserts;
        this.changes = changes;
        this.pages = pages;
    }

    /** One page, in the order of ids. There is no link to the next one. */
    List<BiShown> list(BiKind kind, long serverId, Filters filters, ListRequest request) {
        servers.get(serverId);
        BiKeys keys = BiKeys.of(request);
        return pages.of(kind, stores.of(kind).list(filters, request.skippingOffset(), all -> {
            keys.narrow(all.and("e.server_id = ?", serverId).and("e.deleted = false"));
        }));
    }

    BiShown show(BiKind kind, long serverId, long id) {
        return pages.of(kind, List.of(seen(kind, serverId, id))).get(0);
    }

    JobReceipt.JobId upsert(BiKind kind, long serverId, Sent<? extends List<? extends BulkItem<?>>> items) {
        servers.virtual(serverId);
        List<JsonNode> written = items.read().stream().map(BulkItem::json).toList();
        return JobReceipt.id(upserts.write(kind, serverId, written));
    }

    BiShown change(BiKind kind, long serverId, long id, Sent<JsonNode> changed) {
        changes.change(kind, written(kind, serverId, id), changed.read());
        return show(kind, serverId, id);
    }

    /** Those that are not there are passed over. */
    void deleteAll(BiKind kind, long serverId, ListRequest request, Sent<BiOids> oids) {
        ObjectStore<BiObject> store = stores.of(kind);
        store.beforeDeletion();
        servers.virtual(serverId);
        BiKeys keys = BiKeys.toDelete(request, oids.read());
        List<BiObject> meant = keys.external()
                ? store.withTexts("serverId", serverId, "externalId", keys.externalIds())
                : List.copyOf(store.live(keys.ids()).values());
        store.delete(meant.stream()
                .filter(object -> object.serverId() == serverId)
                .map(BiObject::id)
                .toList());
    }

    void delete(BiKind kind, long serverId, long id) {
        ObjectStore<BiObject> store = stores.of(kind);
        store.beforeDeletion();
        store.delete(List.of(written(kind, serverId, id).id()));
    }

    /** The object, for who shows something about it. */
    BiObject seen(BiKind kind, long serverId, long id) {
        servers.get(serverId);
        return get(kind, serverId, id);
    }

    /** The object, for who writes something about it. */
    BiObject written(BiKind kind, long serverId, long id) {
        servers.virtual(serverId);
        return get(kind, serverId, id);
    }

    /** The same, for who keeps something of it that is to go with it. */
    BiObject entered(BiKind kind, long serverId, long id) {
        BiObject object = written(kind, serverId, id);
        stores.of(kind).enter(id);
        return object;
    }

    private BiObject get(BiKind kind, long serverId, long id) {
        return stores.of(kind)
                .find(id)
                .filter(object -> object.serverId() == serverId)
                .orElseThrow(NotFound::new);
    }
}
