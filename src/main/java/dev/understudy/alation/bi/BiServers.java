package dev.understudy.alation.bi;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.Privacy;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, makes and changes BI servers. Only Server Admins come here, who see private ones, too. */
@Component
class BiServers {

    private static final String PROBLEM = "Problem creating/updating virtual bi configuration parameters";

    private final ObjectStore<BiServerState> servers;
    private final AccessLists access;

    BiServers(ObjectStore<BiServerState> servers, AccessLists access) {
        this.servers = servers;
        this.access = access;
    }

    BiServerState get(long id) {
        return servers.get(id);
    }

    /** A server that clients may write to. */
    BiServerState virtual(long id) {
        BiServerState server = get(id);
        if (server.type() != BiServerState.Type.VIRTUAL) {
            throw BiRefusal.notVirtual();
        }
        return server;
    }

    List<BiServerPayload> payloads(List<BiServerState> page) {
        Set<Long> privateOnes = access.privateOnes(
                Otypes.BI_SERVER, page.stream().map(BiServerState::id).toList());
        return page.stream()
                .map(server -> BiServerPayload.of(server, privateOnes.contains(server.id())))
                .toList();
    }

    /** Makes those that can be made, which are at least one; whoever makes them administers them. */
    BiServersMade create(List<BulkItem<BiServerInput>> items, Caller creator) {
        List<@Nullable String> errors = new ArrayList<>();
        items.forEach(item -> errors.add(item.refused() ? PROBLEM : null));
        List<BiServerInput> good =
                items.stream().filter(BulkItem::readable).map(BulkItem::fields).toList();
        if (good.isEmpty()) {
            throw BiRefusal.noServers(errors.stream().filter(Objects::nonNull).toList());
        }
        List<BiServerState> made =
                servers.create(good.stream().map(BiServerInput::fresh).toList());
        Member admin = new Member(new ObjectRef(People.USER, creator.userId()), Level.ADMIN);
        for (int i = 0; i < made.size(); i++) {
            ObjectRef server = servers.ref(made.get(i).id());
            access.put(server, List.of(admin));
            if (Boolean.TRUE.equals(good.get(i).isPrivate())) {
                access.setPrivacy(server, Privacy.PRIVATE, server, creator);
            }
        }
        return BiServersMade.of(made.stream().map(BiServerState::id).toList(), errors);
    }

    void change(long id, Sent<BiServerChanges> sent, Caller caller) {
        BiServerState before = virtual(id);
        BiServerChanges changes = sent.read();
        servers.update(before, changes.of(before));
        if (changes.isPrivate() != null) {
            Privacy privacy = changes.isPrivate() ? Privacy.PRIVATE : Privacy.PUBLIC;
            access.setPrivacy(servers.ref(id), privacy, servers.ref(id), caller);
        }
    }
}
