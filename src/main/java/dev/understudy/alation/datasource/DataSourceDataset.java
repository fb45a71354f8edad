package dev.understudy.alation.datasource;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.auth.Passwords;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_sources}. */
@Component
class DataSourceDataset implements DatasetSection<DataSourceDataset.Entry> {

    /**
     * @param connector the id of the connector that reaches it; native and virtual ones have none
     * @param uri in place of host, port and dbname
     * @param dbPassword in clear; only its hash is stored
     * @param isUndeployed not set up completely
     * @param admins ids of users who administer it
     * @param adminGroups ids of groups whose members do
     * @param viewers ids of users who may see it if it is private
     */
    record Entry(
            @IdOf("data_source") long id,
            String title,
            @Nullable String description,
            String dbType,
            @Nullable Long connector,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String dbname,
            @Nullable String uri,
            @Nullable String dbUsername,
            @Nullable String dbPassword,
            boolean isUndeployed,
            boolean isVirtual,
            boolean isHidden,
            boolean isSuspended,
            @Nullable List<Long> admins,
            @Nullable List<Long> adminGroups,
            @Nullable List<Long> viewers,
            boolean isPrivate) {

        private Address address() {
            if (uri != null) {
                return Address.parsed(uri);
            }
            Address parts = Address.NONE.moved(host, port, dbname);
            return isUndeployed ? parts : parts.complete(dbType);
        }
    }

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-02-01T08:00:00.123456Z"));

    private final ObjectStore<DataSourceState> sources;
    private final Passwords passwords;

    DataSourceDataset(ObjectStore<DataSourceState> sources, Passwords passwords) {
        this.sources = sources;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "data_sources";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry source, Rows rows) {
        sources.load(rows, state(source));
        ObjectRef ref = DataSourceKinds.ref(source.id());
        addMembers(rows, ref, People.USER, source.admins(), Level.ADMIN);
        addMembers(rows, ref, People.GROUP, source.adminGroups(), Level.ADMIN);
        addMembers(rows, ref, People.USER, source.viewers(), Level.VIEWER);
        if (source.isPrivate()) {
            AccessLists.loadPrivate(rows, ref);
        }
    }

    private DataSourceState state(Entry source) {
        return new DataSourceState(
                source.id(),
                source.title(),
                RichText.normalisedOrEmpty(source.description()),
                source.dbType(),
                source.connector(),
                source.address(),
                null,
                Account.NONE.changed(source.dbUsername(), source.dbPassword(), passwords),
                new Setup(!source.isUndeployed(), source.isVirtual(), source.isHidden(), source.isSuspended()),
                LIFETIME);
    }

    private static void addMembers(Rows rows, ObjectRef source, String type, @Nullable List<Long> ids, Level level) {
        Objects.requireNonNullElse(ids, List.<Long>of())
                .forEach(id -> AccessLists.load(rows, source, new AccessLists.Member(new ObjectRef(type, id), level)));
    }
}
