package dev.understudy.alation.datasource;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.copy.ContentRow;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_sources}. */
@Component
class DataSourceDataset implements DatasetSection<DataSourceDataset.Entry> {

    /**
     * @param connector the id of the connector that reaches it; native and virtual ones have none
     * @param uri in place of host and port; dbname counts beside it if it names none
     * @param dbPassword in clear; only its hash is stored
     * @param isUndeployed not set up completely
     * @param admins ids of users who administer it
     * @param adminGroups ids of groups whose members do
     * @param viewers ids of users who may see it if it is private
     */
    record Entry(
            @IdOf("data_source") long id,
            @NotBlank String title,
            @Nullable String description,
            String dbType,

            @Refers(value = "connectors", where = "category=RDBMS") @Nullable
            Long connector,

            @Nullable String host,
            @Nullable Long port,
            @Nullable String dbname,
            @Nullable String uri,
            @Nullable String dbUsername,
            @Nullable Secret dbPassword,
            boolean isUndeployed,
            boolean isVirtual,
            boolean isHidden,
            boolean isSuspended,
            @Refers("users") @Nullable List<Long> admins,
            @Refers("groups") @Nullable List<Long> adminGroups,
            @Refers("users") @Nullable List<Long> viewers,
            boolean isPrivate) {

        private Address address() {
            Address given = Address.NONE.given(host, port, dbname, uri);
            return isUndeployed ? given : given.complete(dbType);
        }
    }

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-02-01T08:00:00.123456Z"));

    private final ObjectStore<DataSourceState> sources;
    private final DbTypes types;
    private final Passwords passwords;

    DataSourceDataset(ObjectStore<DataSourceState> sources, DbTypes types, Passwords passwords) {
        this.sources = sources;
        this.types = types;
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

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("data_source").stream()
                .filter(source -> !source.flag("deleted"))
                .map(source -> entry(source, AccessLists.written(world, DataSourceKinds.ref(source.id("id")))));
    }

    private static Entry entry(ContentRow source, AccessLists.Written access) {
        boolean inParts = source.textOrNull("host") != null;
        return new Entry(
                source.id("id"),
                source.text("title"),
                source.filled("description"),
                source.text("db_type"),
                source.idOrNull("connector_id"),
                source.textOrNull("host"),
                inParts ? source.idOrNull("port") : null,
                inParts ? source.textOrNull("dbname") : null,
                inParts ? null : source.filled("uri"),
                source.filled("db_username"),
                null,
                !source.flag("deployed"),
                source.flag("is_virtual"),
                source.flag("is_hidden"),
                source.flag("suspended"),
                access.ids(People.USER, Level.ADMIN),
                access.ids(People.GROUP, Level.ADMIN),
                access.ids(People.USER, Level.VIEWER),
                access.isPrivate());
    }

    private DataSourceState state(Entry source) {
        return new DataSourceState(
                source.id(),
                source.title(),
                RichText.normalisedOrEmpty(source.description()),
                dbType(source),
                source.connector(),
                source.address(),
                null,
                Account.NONE.changed(source.dbUsername(), source.dbPassword(), passwords),
                new Setup(!source.isUndeployed(), source.isVirtual(), source.isHidden(), source.isSuspended()),
                LIFETIME);
    }

    /** What a connector is for may be anything; else it is one of those that the API takes. */
    private String dbType(Entry source) {
        if (source.connector() != null && source.isVirtual()) {
            throw new IllegalArgumentException("is_virtual: no connector reaches what has no database");
        }
        if (source.connector() != null && source.isUndeployed()) {
            throw new IllegalArgumentException("is_undeployed: what a connector reaches is set up");
        }
        return source.connector() == null ? types.known("db_type", source.dbType()) : source.dbType();
    }

    private static void addMembers(Rows rows, ObjectRef source, String type, @Nullable List<Long> ids, Level level) {
        Objects.requireNonNullElse(ids, List.<Long>of())
                .forEach(id -> AccessLists.load(rows, source, new AccessLists.Member(new ObjectRef(type, id), level)));
    }
}
