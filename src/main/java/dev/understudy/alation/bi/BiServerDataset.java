package dev.understudy.alation.bi;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code bi_servers}. */
@Component
class BiServerDataset implements DatasetSection<BiServerDataset.Entry> {

    /**
     * @param type virtual if left out
     * @param admins ids of users who administer it
     * @param viewers ids of users who may see it if it is private
     */
    record Entry(
            @IdOf("bi_server") long id,
            String title,
            @Nullable String uri,
            @Nullable String description,
            BiServerState.@Nullable Type type,
            @Nullable BiLabels nameConfiguration,
            @Nullable List<Long> admins,
            @Nullable List<Long> viewers,
            boolean isPrivate) {}

    static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-02-07T09:20:00.600000Z"));

    private final ObjectStore<BiServerState> servers;

    BiServerDataset(ObjectStore<BiServerState> servers) {
        this.servers = servers;
    }

    @Override
    public String name() {
        return "bi_servers";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry server, Rows rows) {
        servers.load(
                rows,
                new BiServerState(
                        server.id(),
                        Objects.requireNonNullElse(server.type(), BiServerState.Type.VIRTUAL),
                        Objects.requireNonNullElse(server.uri(), ""),
                        server.title(),
                        RichText.normalisedOrEmpty(server.description()),
                        Objects.requireNonNullElse(server.nameConfiguration(), BiLabels.NONE),
                        LIFETIME));
        loadMembers(rows, server.id(), server.admins(), Level.ADMIN);
        loadMembers(rows, server.id(), server.viewers(), Level.VIEWER);
        if (server.isPrivate()) {
            AccessLists.loadPrivate(rows, servers.ref(server.id()));
        }
    }

    private void loadMembers(Rows rows, long server, @Nullable List<Long> users, Level level) {
        Objects.requireNonNullElse(users, List.<Long>of())
                .forEach(user -> AccessLists.load(
                        rows, servers.ref(server), new Member(new ObjectRef(People.USER, user), level)));
    }
}
